"""Legal acts in the workshop: named as cited, kept up to date, never deleted while in use."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.test import Client

from standards.models import ActChange, LegalAct
from tests.page import read

pytestmark = pytest.mark.django_db

LIST = "/admin/standards/legalact/"
ADD = f"{LIST}add/"
NO_CHANGES = {"changes-TOTAL_FORMS": "0", "changes-INITIAL_FORMS": "0"}


@pytest.fixture
def keeper(reader: Client) -> Client:
    """Who may keep the acts, and nothing else."""
    user = get_user_model().objects.create_user("penata", is_staff=True)
    keeping = Permission.objects.filter(content_type__model__in=["legalact", "actchange"])
    user.user_permissions.set(keeping)
    reader.force_login(user)
    return reader


def sent(**changes: Any) -> dict[str, Any]:
    """What the form of an act sends."""
    values = {
        "name": "Undang-Undang Nomor 27 Tahun 2022",
        "title": "Pelindungan Data Pribadi",
        "publication": "",
        "status": "belum_diperiksa",
        "status_source": "",
        "checked_on": "",
    }
    return NO_CHANGES | values | changes


def change(act: LegalAct) -> str:
    return f"{LIST}{act.pk}/change/"


def act(slug: str) -> LegalAct:
    return LegalAct.objects.get(slug=slug)


@pytest.mark.parametrize(
    ("name", "slug", "rank"),
    [
        ("Undang-Undang Nomor 27 Tahun 2022", "uu-27-2022", 3),
        ("UU 27/2022", "uu-27-2022", 3),
        ("Perda Kalbar Nomor 1 Tahun 2024", "perda-kalbar-1-2024", 6),
        ("Permendagri Nomor 8 Tahun 2023", "permendagri-8-2023", 8),
    ],
)
def test_a_new_act_is_read_out_of_its_name(keeper: Client, name: str, slug: str, rank: int) -> None:
    assert keeper.post(ADD, sent(name=name)).status_code == 302

    assert act(slug).rank == rank
    assert act(slug).title == "Pelindungan Data Pribadi"


def test_a_new_act_is_linked_to_the_texts_that_cite_it_already(keeper: Client) -> None:
    cited = act("uu-43-2009")
    wordings = set(cited.citations.values_list("text", flat=True))
    cited.delete()

    keeper.post(ADD, sent(name="UU Nomor 43 Tahun 2009", title="Kearsipan"))

    assert set(act("uu-43-2009").citations.values_list("text", flat=True)) == wordings != set()


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"name": "Peraturan yang baru"}, "Jenis, nomor, dan tahunnya tidak terbaca."),
        ({"name": "UU Nomor 25 Tahun 2009"}, "Peraturan ini sudah ada dalam daftar."),
        ({"name": ""}, "tidak boleh kosong"),
        ({"status": "dicabut"}, "memerlukan sumber dan tanggal"),
        ({"status": "berlaku", "status_source": "JDIH"}, "memerlukan sumber dan tanggal"),
    ],
)
def test_an_act_that_makes_no_sense_is_refused_in_words_and_nothing_typed_is_lost(
    keeper: Client, changes: dict[str, str], error: str
) -> None:
    response = keeper.post(ADD, sent(**changes))

    assert response.status_code == 200
    assert error in response.content.decode()
    assert read(response).one("input", id="id_title")["value"] == "Pelindungan Data Pribadi"


def test_a_status_is_kept_with_source_day_and_what_changed_the_act(keeper: Client) -> None:
    other = act("uu-20-2023")
    row = {"changes-0-how": "mencabut", "changes-0-by": str(other.pk), "changes-0-note": ""}
    status = {"status": "dicabut", "status_source": "JDIH", "checked_on": "01-12-2026"}

    response = keeper.post(
        change(act("uu-43-2009")), sent(**status, **row) | {"changes-TOTAL_FORMS": "1"}
    )

    assert response.status_code == 302
    assert act("uu-43-2009").checked_on == date(2026, 12, 1)
    assert act("uu-43-2009").status_words == "dicabut dengan UU 20 Tahun 2023"


def test_an_act_does_not_change_itself(keeper: Client) -> None:
    row = {"changes-0-how": "mengubah", "changes-0-by": str(act("uu-43-2009").pk)}

    response = keeper.post(change(act("uu-43-2009")), sent(**row) | {"changes-TOTAL_FORMS": "1"})

    assert "Sebuah peraturan tidak mengubah dirinya sendiri." in response.content.decode()


def test_what_an_act_is_stays(keeper: Client) -> None:
    keeper.post(change(act("uu-43-2009")), sent(name="UU Nomor 1 Tahun 2000", number="1"))

    assert act("uu-43-2009").label == "UU 43 Tahun 2009"


@pytest.mark.parametrize("slug", ["uu-25-2009", "uu-20-2023"])
def test_an_act_in_use_cannot_be_deleted(keeper: Client, slug: str) -> None:
    assert keeper.post(f"{LIST}{act(slug).pk}/delete/", {"post": "yes"}).status_code == 403
    assert act(slug)


def test_an_act_that_nothing_cites_can_be_deleted(keeper: Client) -> None:
    keeper.post(ADD, sent())

    keeper.post(f"{LIST}{act('uu-27-2022').pk}/delete/", {"post": "yes"})

    assert not LegalAct.objects.filter(slug="uu-27-2022").exists()


def test_the_work_list_names_service_act_and_what_its_wording_does_not_know(
    keeper: Client,
) -> None:
    page = read(keeper.get(f"{LIST}kutipan-usang/"))
    rows = [row.text for row in page.all("tr")]

    assert any("5.1" in row and "UU 5 Tahun 2014dicabut dengan UU 20" in row for row in rows)
    assert "Kutipan yang perlu diperbarui" in read(keeper.get(LIST)).text


def test_an_empty_work_list_says_so(keeper: Client) -> None:
    ActChange.objects.all().delete()
    LegalAct.objects.update(status="belum_diperiksa")

    assert "Tidak ada kutipan yang perlu" in read(keeper.get(f"{LIST}kutipan-usang/")).text


def test_the_work_list_is_not_for_who_does_not_keep_the_acts(reader: Client) -> None:
    reader.force_login(get_user_model().objects.create_user("lain", is_staff=True))

    assert reader.get(f"{LIST}kutipan-usang/").status_code == 403
