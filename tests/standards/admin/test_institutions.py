"""Institutions and Biro in the workshop, and what their pages show of it."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.test import Client

from standards.models import Biro, Institution
from tests.page import read

pytestmark = pytest.mark.django_db

LIST = "/admin/standards/biro/"


@pytest.fixture
def keeper(reader: Client) -> Client:
    """Who may keep the institutions and their Biro, and nothing else."""
    user = get_user_model().objects.create_user("penata", is_staff=True)
    keeping = Permission.objects.filter(content_type__model__in=["institution", "biro"])
    user.user_permissions.set(keeping)
    reader.force_login(user)
    return reader


def umum() -> Biro:
    return Biro.objects.get(slug="biro-umum")


def sent(**changes: Any) -> dict[str, Any]:
    """What the page of a Biro sends."""
    contacts = dict.fromkeys(["address", "phone", "whatsapp", "email", "office_hours"], "")
    head = dict.fromkeys(["head_title", "head_name", "head_since"], "")
    masa = dict.fromkeys(["since", "until", "successor"], "")
    return {"aliases": "umum"} | contacts | head | masa | changes


def saved(keeper: Client, **changes: Any) -> Any:
    return keeper.post(f"{LIST}{umum().pk}/change/", sent(**changes))


def shown(reader: Client, slug: str = "biro-umum") -> Any:
    return read(reader.get(f"/biro/{slug}/")).one("main")


def test_contacts_and_head_of_a_biro_show_on_its_page(keeper: Client) -> None:
    saved(
        keeper,
        address="Gedung A lantai 2",
        phone="(0561) 736541 ext. 261",
        whatsapp="0816 4913 0033",
        email="umum@kalbarprov.go.id",
        office_hours="Senin sampai Jumat, 07.30–15.30",
        head_title="Kepala Biro Umum",
        head_name="Tuti Contoh",
        head_since="01-02-2026",
    )

    page = shown(keeper)

    assert "Gedung A lantai 2" in page.text
    assert "Kepala Biro Umum: Tuti Contoh, sejak 1 Februari 2026" in page.text
    assert "Jam pelayanan: Senin sampai Jumat, 07.30–15.30" in page.text
    own = page.all("ul", class_="kontak")[0]
    assert list(own.links()) == [
        "https://wa.me/6281649130033",
        "tel:+62561736541",
        "mailto:umum@kalbarprov.go.id",
    ]
    assert "ext. 261" in own.text


def test_what_nobody_filled_in_is_not_shown(reader: Client) -> None:
    page = shown(reader)

    assert "Jam pelayanan" not in page.text
    assert "Kepala" not in page.text
    assert len(page.all("ul", class_="kontak")) == 1


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"phone": "736541"}, "Tulis nomor dengan kode wilayah"),
        ({"email": "umum"}, "Masukkan alamat email yang valid"),
        ({"head_name": "Tuti Contoh"}, "Nama pimpinan memerlukan jabatannya"),
        ({"since": "02-01-2026", "until": "01-01-2026"}, "tidak boleh sebelum tanggal mulai"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(
    keeper: Client, changes: dict[str, str], error: str
) -> None:
    response = saved(keeper, **changes)

    assert response.status_code == 200
    assert error in response.content.decode()


def test_a_biro_with_a_successor_needs_an_end(keeper: Client) -> None:
    response = saved(keeper, successor=str(Biro.objects.get(slug="biro-hukum").pk))

    assert "memerlukan tanggal akhir" in response.content.decode()


def test_a_renamed_biro_points_to_its_successor_and_keeps_its_page(keeper: Client) -> None:
    host = Institution.objects.get(is_host=True)
    new = {"institution": str(host.pk), "code": "10", "position": "7", "slug": "biro-umum-baru"}
    keeper.post(f"{LIST}add/", sent(**new, name="Biro Umum dan Keuangan"))
    successor = Biro.objects.get(slug="biro-umum-baru")

    saved(keeper, until="31-12-2026", successor=str(successor.pk))

    told = "Biro ini ada sampai 31 Desember 2026. Tugasnya dilanjutkan oleh Biro Umum dan Keuangan."
    assert told in shown(keeper).text
    assert "Sebelumnya: Biro Umum" in shown(keeper, "biro-umum-baru").text


def test_the_names_of_a_biro_stay_and_none_is_deleted(keeper: Client) -> None:
    saved(keeper, name="Biro Lain", slug="lain", code="99")

    assert (umum().name, umum().code) == ("Biro Umum", "7")
    assert keeper.post(f"{LIST}{umum().pk}/delete/", {"post": "yes"}).status_code == 403


def test_an_institution_is_kept_up_to_date(keeper: Client) -> None:
    host = Institution.objects.get(is_host=True)

    keeper.post(
        f"/admin/standards/institution/{host.pk}/change/",
        sent(phone="(0561) 736542", head_title="Sekretaris Daerah", name="Lain"),
    )

    host.refresh_from_db()
    assert (host.phone, host.head_title) == ("(0561) 736542", "Sekretaris Daerah")
    assert host.name == "Sekretariat Daerah Provinsi Kalimantan Barat"
    assert host.head_since is None
