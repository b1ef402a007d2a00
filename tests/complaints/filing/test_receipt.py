"""The receipt: number, key, dates and other ways; for half an hour, in one browser."""

from datetime import timedelta

import pytest
from django.test import Client

from complaints import references
from complaints.models import Complaint
from tests.complaints.calendars import wib
from tests.complaints.filing import form
from tests.complaints.filing.form import CONTACT, NAMED, NAMELESS, RECEIPT_PAGE, RECEIPT_PDF
from tests.page import Element, read
from tests.standards.papers import reading

MONDAY = wib("Mon 2026-11-23 14:30")
HALF_AN_HOUR = timedelta(minutes=30)


@pytest.fixture
def filed(reader: Client, monkeypatch: pytest.MonkeyPatch) -> Complaint:
    """Budi's aduan about 1.4, received on a Monday at half past two."""
    form.at(monkeypatch, MONDAY)
    return form.file(reader, problem=form.PROBLEM | {"service": "1.4"})


def shown(reader: Client) -> Element:
    response = reader.get(RECEIPT_PAGE)
    assert response.status_code == 200
    return read(response)


def key_on(page: Element) -> str:
    """The key in the panel."""
    return page.one("div", class_="panel").all("dd")[1].text


def test_number_and_key_of_the_receipt_open_the_aduan(reader: Client, filed: Complaint) -> None:
    page = shown(reader)

    assert filed.number in page.one("div", class_="panel").text
    assert references.matches(key_on(page), filed.key_hash)
    opens = page.one("form", action="/aduan/lacak/", method="post")
    pair = {field["name"]: field["value"] for field in opens.all("input") if field["value"]}
    assert reader.post("/aduan/lacak/", pair)["Location"] == "/aduan/lacak/aduan/"


def test_the_key_stands_in_no_address(reader: Client, filed: Complaint) -> None:
    page = shown(reader)

    assert not [href for href in page.links() if key_on(page) in href]


def test_it_says_when_and_by_when(reader: Client, filed: Complaint) -> None:
    text = shown(reader).one("main").text

    assert "Senin, 23 November 2026 pukul 14.30 WIB" in text
    assert (
        "Pemeriksaan awal (triase) paling lambat Selasa, 24 November 2026 pukul 09.00 WIB" in text
    )
    assert "Mengapa tanggal ini?" in text
    assert "Kelengkapan paling lambat Senin, 7 Desember 2026" in text
    assert "10 hari kerja" in text


def test_it_promises_what_the_standard_of_the_service_promises(reader: Client) -> None:
    form.file(reader, problem=form.PROBLEM | {"service": "1.5"})
    limits = [cell.text for cell in shown(reader).all("td")]

    assert limits[-4:] == ["1 hari", "5 hari kerja", "14 hari kerja", "60 hari kerja"]


def test_it_names_the_other_ways(reader: Client, filed: Complaint) -> None:
    page = shown(reader)

    assert "https://www.lapor.go.id/" in page.one("main").links()
    assert "Ombudsman RI Perwakilan Kalimantan Barat" in page.text
    assert "UU 25 Tahun 2009 Pasal 46" in page.text


@pytest.mark.parametrize("after", [timedelta(), HALF_AN_HOUR - timedelta(seconds=1)])
def test_it_is_shown_for_half_an_hour(
    reader: Client, filed: Complaint, monkeypatch: pytest.MonkeyPatch, after: timedelta
) -> None:
    form.at(monkeypatch, MONDAY + after)

    assert filed.number in shown(reader).text


def test_afterwards_it_leads_to_the_tracking_form(
    reader: Client, filed: Complaint, monkeypatch: pytest.MonkeyPatch
) -> None:
    form.at(monkeypatch, MONDAY + HALF_AN_HOUR)
    page = shown(reader)

    assert filed.number not in page.text
    assert "/aduan/lacak/" in page.one("main").links()
    assert reader.get(RECEIPT_PDF)["Location"] == RECEIPT_PAGE


def test_another_browser_sees_nothing(filed: Complaint) -> None:
    stranger = Client()

    assert filed.number not in shown(stranger).text
    assert stranger.get(RECEIPT_PDF)["Location"] == RECEIPT_PAGE


def paper(reader: Client) -> str:
    response = reader.get(RECEIPT_PDF)
    assert response["Content-Type"] == "application/pdf"
    return reading.text(response.content)


def test_the_paper_bears_the_name_as_the_law_wants_it(reader: Client, filed: Complaint) -> None:
    key = key_on(shown(reader))
    text = paper(reader)

    for part in (filed.number, key, CONTACT["name"], "Selasa, 24 November 2026", form.STORY):
        assert part in text


def test_the_paper_of_somebody_without_a_name_bears_none(reader: Client) -> None:
    form.file(reader, identity=NAMELESS)

    assert "Anonim" in paper(reader)


def test_the_paper_tells_no_secret_by_its_name(reader: Client, filed: Complaint) -> None:
    named = reader.get(RECEIPT_PDF)["Content-Disposition"]

    assert named == f'attachment; filename="tanda-terima-{filed.number}.pdf"'


def test_without_a_service_the_general_promises_hold(reader: Client) -> None:
    form.file(reader, problem={"story": form.STORY}, identity=NAMED)

    assert [cell.text for cell in shown(reader).all("td")][-4] == "3 jam"
    assert "Biro Organisasi" in paper(reader)
