"""The maklumat pelayanan: the latest holds, a published one stays, an empty place says so."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from standards.models import Biro, Institution, ServicePledge
from standards.models.pledges import PublishedError
from standards.pages import today
from tests.page import Element, read

pytestmark = pytest.mark.django_db

WHERE = "/maklumat/biro-hukum/"


def issued(on: date = date(2026, 1, 5), **values: Any) -> ServicePledge:
    """A published maklumat of Biro Hukum, but for `values`."""
    fields = {
        "biro": Biro.objects.get(slug="biro-hukum"),
        "text": f"Kami sanggup sejak {on.year}:\na. melayani;\nb. menjawab.",
        "issued_on": on,
        "place": "Pontianak",
        "signatory_title": "Kepala Biro Hukum",
        "signatory_name": "Tuti Contoh",
        "state": "terbit",
        "published_on": on,
    }
    return ServicePledge.objects.create(**fields | values)


def shown(reader: Client, where: str = WHERE) -> Element:
    response = reader.get(where)
    assert response.status_code == 200
    return read(response).one("main")


def test_without_any_maklumat_the_pages_say_so_in_words(reader: Client) -> None:
    assert "Belum ada maklumat yang diterbitkan di portal ini." in shown(reader, "/maklumat/").text
    assert "Belum ada maklumat yang diterbitkan" in shown(reader).text
    assert WHERE not in shown(reader, "/biro/biro-hukum/").links()


def test_a_published_maklumat_stands_on_one_sheet_with_who_signed_it(reader: Client) -> None:
    issued(number="1/HK/2026")

    sheet = shown(reader).one("article", class_="maklumat")

    assert sheet.one("h1").text == "Maklumat Pelayanan"
    assert "Biro Hukum" in sheet.text
    assert "Nomor 1/HK/2026" in sheet.text
    assert len(sheet.all("li")) == 2
    assert "Pontianak, 5 Januari 2026" in sheet.text
    assert "Tuti Contoh" in sheet.text
    assert "Pembaruan berikutnya 5 Januari 2027." in shown(reader).text


def test_the_biro_and_the_list_lead_to_it(reader: Client) -> None:
    issued()

    assert WHERE in shown(reader, "/biro/biro-hukum/").links()
    rows = {row.text: row for row in shown(reader, "/maklumat/").one("ul").all("li")}
    assert len(rows) == 1 + 9
    assert [list(row.links()) for row in rows.values() if row.links()] == [[WHERE]]


def test_the_latest_one_holds_and_the_older_ones_stay_readable(reader: Client) -> None:
    issued(date(2025, 1, 5))
    issued(date(2026, 1, 5))

    page = shown(reader)

    assert "Kami sanggup sejak 2026" in page.text
    assert f"{WHERE}?pada=2025-01-05" in page.links()
    assert "Kami sanggup sejak 2025" in shown(reader, f"{WHERE}?pada=2025-06-01").text


def test_a_draft_and_one_of_the_future_are_seen_by_nobody(reader: Client) -> None:
    issued(state="draf", published_on=None)
    issued(today() + timedelta(days=1))

    assert "Belum ada maklumat" in shown(reader).text


def test_the_institution_has_its_own(reader: Client) -> None:
    issued(biro=None, institution=Institution.objects.get(is_host=True))

    assert "Sekretariat Daerah" in shown(reader, "/maklumat/setda-kalbar/").text


@pytest.mark.parametrize("where", ["/maklumat/biro-sihir/", f"{WHERE}?pada=2001-01-01"])
def test_what_is_not_there_is_not_found(reader: Client, where: str) -> None:
    assert reader.get(where).status_code == 404


def test_a_day_that_is_none_is_refused_in_words(reader: Client) -> None:
    assert reader.get(f"{WHERE}?pada=kemarin").status_code == 400


def test_a_published_maklumat_never_changes() -> None:
    pledge = issued()

    with pytest.raises(PublishedError):
        pledge.save()
    with pytest.raises(PublishedError):
        pledge.delete()


def test_a_leap_day_is_renewed_on_the_last_day_of_february() -> None:
    assert issued(date(2024, 2, 29)).renewal_due_on == date(2025, 2, 28)
