"""Which edition a reader sees on which day, and how two editions differ."""

from datetime import date

import pytest
from django.test import Client

from standards.models import Edition
from tests.page import Element, read
from tests.standards.cast import at, person
from tests.standards.catalogue import CODES, address, in_force, new_edition

CONSULTATION = "/layanan/biro-kesejahteraan-rakyat/konsultasi/"
"""3.1, the service with a draft of 2020 as its first edition."""


def shown(reader: Client, where: str, status: int = 200) -> Element:
    response = reader.get(where)
    assert response.status_code == status
    return read(response)


def test_on_the_day_the_decree_was_issued_every_service_is_in_force(reader: Client) -> None:
    for code in CODES:
        assert reader.get(f"{address(code)}?pada=2021-09-02").status_code == 200


def test_the_day_before_nothing_was_in_force_and_the_page_says_so(reader: Client) -> None:
    page = shown(reader, f"{address('1.5')}?pada=2021-09-01", 404)

    assert page.one("h1").text == "Tidak ada standar yang berlaku pada 1 September 2021"
    assert "Edisi 1, berlaku sejak 2 September 2021" in page.text
    assert page.one("main").links()[address("1.5")] == "Lihat standar yang berlaku sekarang"


def test_before_the_decree_a_text_of_the_archive_is_named_but_not_in_force(reader: Client) -> None:
    page = shown(reader, f"{CONSULTATION}?pada=2020-06-01", 404)

    assert "Edisi 1, tanggal berlaku tidak disebut sumbernya" in page.text


def test_a_day_in_the_past_says_which_day_it_shows_and_leads_to_today(reader: Client) -> None:
    page = shown(reader, f"{address('1.5')}?pada=2022-01-31")

    assert "Ini standar yang berlaku pada 31 Januari 2022." in page.text
    notes = page.all("p", class_="inset")
    assert notes[0].links() == {address("1.5"): "Lihat yang berlaku sekarang"}
    assert page.one("meta", name="robots")["content"] == "noindex"


def test_every_day_shows_the_edition_of_that_day(reader: Client) -> None:
    new_edition("1.2", begins=date(2023, 3, 1), jangka_waktu="7 hari")
    new_edition("1.2", begins=date(2999, 1, 1), jangka_waktu="9 hari")

    seen = {
        day: shown(reader, f"{address('1.2')}?pada={day}").one(id="jangka_waktu").text
        for day in ["2021-09-02", "2023-02-28", "2023-03-01", "2998-12-31", "2999-01-01"]
    }

    assert [text.rsplit(" ", 2)[-2] for text in seen.values()] == ["3", "3", "7", "7", "9"]
    assert "7 hari" in shown(reader, address("1.2")).one("dl", class_="fakta").text


def test_a_withdrawn_standard_is_in_force_until_the_day_before(reader: Client) -> None:
    Edition.objects.filter(pk=in_force("1.2").pk).update(
        withdrawn_on=date(2022, 5, 1), withdrawal_reason="Digabung."
    )

    assert reader.get(f"{address('1.2')}?pada=2022-04-30").status_code == 200
    page = shown(reader, f"{address('1.2')}?pada=2022-05-01", 404)
    assert "dicabut 1 Mei 2022" in page.text


@pytest.mark.parametrize(
    "day",
    [
        "",
        "kemarin",
        "2021-9-2",
        "02-09-2021",
        "2021-02-30",
        "2021-13-01",
        "0000-01-01",
        "2021-09-02T00:00",
        " 2021-09-02",
        "20210902",
        "٢٠٢١-٠٩-٠٢",
        "2021-09-02\n",
    ],
)
def test_what_is_no_date_is_refused_with_an_example(reader: Client, day: str) -> None:
    response = reader.get(address("1.5"), {"pada": day})

    assert response.status_code == 400
    assert "misalnya ?pada=2021-09-02" in read(response).one("main").text


@pytest.mark.parametrize("day", ["0001-01-01", "1900-02-28"])
def test_a_day_long_ago_is_not_found_rather_than_an_error(reader: Client, day: str) -> None:
    assert reader.get(f"{address('1.5')}?pada={day}").status_code == 404


def test_a_day_far_ahead_shows_the_edition_of_today(reader: Client) -> None:
    assert reader.get(f"{address('1.5')}?pada=9999-12-31").status_code == 200


def test_the_history_lists_the_newest_edition_first_and_says_which_is_in_force(
    reader: Client,
) -> None:
    page = shown(reader, f"{CONSULTATION}riwayat/")

    editions = page.one("ul", class_="daftar").all("li")

    assert [edition.all("a")[0].text for edition in editions] == [
        "Edisi 2: Pelayanan Konsultasi",
        "Edisi 1: Pelayanan Konsultasi",
    ]
    assert [edition.all("span", class_="lencana")[0].text for edition in editions] == [
        "berlaku",
        "arsip, tanpa nomor dan tanggal",
    ]
    assert f"{CONSULTATION}banding/1/2/" in page.links()


def test_a_service_with_one_edition_says_there_is_nothing_to_compare(reader: Client) -> None:
    page = shown(reader, f"{address('1.5')}riwayat/")

    assert "Baru ada satu edisi" in page.text
    assert not [href for href in page.links() if "/banding/" in href]


def test_an_edition_that_was_replaced_is_no_longer_in_force(reader: Client) -> None:
    new_edition("1.2", begins=date(2023, 3, 1))

    badges = [b.text for b in shown(reader, f"{address('1.2')}riwayat/").all(class_="lencana")]
    page = shown(reader, f"{address('1.2')}edisi/1/")

    assert badges == ["berlaku", "tidak berlaku lagi"]
    told = "Edisi ini tidak berlaku lagi sejak 1 Maret 2023. Lihat edisi 2 yang berlaku sekarang"
    assert told in page.text


def test_the_permanent_address_of_the_edition_in_force_has_no_warning(reader: Client) -> None:
    page = shown(reader, f"{address('1.5')}edisi/1/")

    assert "tidak berlaku lagi" not in page.text
    assert page.one("meta", name="robots")["content"] == "noindex"


def test_an_edition_of_the_archive_says_that_it_is_one(reader: Client) -> None:
    page = shown(reader, f"{CONSULTATION}edisi/1/")

    assert "naskah 2020 yang tidak bernomor dan tidak bertanggal" in page.text
    assert "c. Tanda pengenal/identitas." in page.one(id="persyaratan").text
    assert page.links()[CONSULTATION]


@pytest.mark.parametrize("where", ["edisi/3/", "edisi/0/", "banding/1/3/", "banding/0/2/"])
def test_an_edition_that_does_not_exist_is_not_found(reader: Client, where: str) -> None:
    assert reader.get(f"{CONSULTATION}{where}").status_code == 404


def test_the_comparison_of_3_1_marks_exactly_the_words_that_changed(reader: Client) -> None:
    page = shown(reader, f"{CONSULTATION}banding/1/2/")
    changes = page.one("div", class_="banding")

    gone = [piece.text.removeprefix("[dihapus] ") for piece in changes.all("del")]
    new = [piece.text.removeprefix("[ditambah] ") for piece in changes.all("ins")]

    assert gone == ["pengenal/identitas."]
    assert new == ["pengenalan/identitas.", "Layanan"]
    assert "Komponen berubah2 dari 14" in page.one("dl", class_="fakta").text


def test_the_comparison_shows_all_fourteen_components_and_which_did_not_change(
    reader: Client,
) -> None:
    page = shown(reader, f"{CONSULTATION}banding/1/2/")

    headings = [heading.text for heading in page.one("div", class_="banding").all("h2")]

    assert headings[:3] == [
        "1. Persyaratan",
        "2. Sistem, Mekanisme dan Prosedur",
        "3. Jangka Waktu Penyelesaian tidak berubah",
    ]
    assert len(headings) == 14
    assert sum(heading.endswith("tidak berubah") for heading in headings) == 12


def test_an_edition_compared_with_itself_has_no_changes(reader: Client) -> None:
    page = shown(reader, f"{CONSULTATION}banding/2/2/")

    assert not page.one("div", class_="banding").all("ins")
    assert "0 dari 14" in page.one("dl", class_="fakta").text


@pytest.mark.parametrize("where", ["edisi/2/", "banding/1/2/", "banding/2/1/"])
def test_a_draft_has_no_public_address(reader: Client, where: str) -> None:
    new_edition("1.2", begins=None, state=Edition.State.DRAFT)

    assert reader.get(f"{address('1.2')}{where}").status_code == 404


def test_a_draft_shows_nowhere_in_public(reader: Client) -> None:
    draft = new_edition(
        "1.2", begins=None, state=Edition.State.DRAFT, biaya="Rp12.345 sekali jalan"
    )
    Edition.objects.filter(pk=draft.pk).update(name="Rancangan rahasia")

    for where in [
        address("1.2"),
        f"{address('1.2')}?pada=2022-02-02",
        f"{address('1.2')}riwayat/",
        "/layanan/",
        "/layanan/?q=rancangan+rahasia",
        "/biro/biro-pemerintahan/cetak/",
        "/keputusan/sk-1829-or-2021/",
        "/dasar-hukum/uu-25-2009/",
        "/data/layanan.json",
        "/data/layanan.csv",
        "/data/layanan/1.2.json",
        "/data/cari.json?q=rancangan+rahasia",
        "/sitemap.xml",
    ]:
        body = reader.get(where).content.decode()
        assert "12.345" not in body, where
        assert "Rancangan rahasia" not in body, where
        assert f"{address('1.2')}edisi/2/" not in body, where


def test_a_service_that_has_only_a_draft_is_not_found(reader: Client) -> None:
    Edition.objects.filter(pk=in_force("1.2").pk).update(
        state=Edition.State.DRAFT, in_force_from=None
    )

    for where in ["", "edisi/1/", "?pada=2022-01-01", "riwayat/", "banding/1/1/"]:
        assert reader.get(f"{address('1.2')}{where}").status_code == 404


def test_a_withdrawn_standard_keeps_its_page_and_tells_the_reason(reader: Client) -> None:
    Edition.objects.filter(pk=in_force("1.2").pk).update(
        withdrawn_on=date(2022, 5, 1), withdrawal_reason="Digabung dengan layanan 1.3."
    )

    page = shown(reader, address("1.2")).text
    past = shown(reader, f"{address('1.2')}riwayat/").text

    assert "Standar ini dicabut pada 1 Mei 2022. Alasan: Digabung dengan layanan 1.3." in page
    assert "Alasan pencabutan: Digabung dengan layanan 1.3." in past


def test_the_history_says_what_will_be_in_force(reader: Client) -> None:
    new_edition("1.2", begins=date(2999, 1, 1))

    assert "akan berlaku sejak 1 Januari 2999" in shown(reader, f"{address('1.2')}riwayat/").text


def test_an_edition_tells_that_it_was_discussed_and_with_how_many(reader: Client) -> None:
    one = in_force("1.2")
    one.consultations.create(
        held_on=date(2021, 8, 1),
        place="Aula Rahasia",
        participants=24,
        recorded_by=person("umi"),
        recorded_at=at(),
    )

    page = shown(reader, f"{address('1.2')}edisi/1/").text

    assert "Dibahas bersama masyarakat pada 1 Agustus 2021, 24 peserta." in page
    assert "Aula Rahasia" not in page


def test_a_withdrawn_standard_leads_to_a_form_all_the_same(reader: Client) -> None:
    Edition.objects.filter(pk=in_force("7.4").pk).update(
        withdrawn_on=date(2022, 5, 1), withdrawal_reason="Digabung."
    )

    assert reader.get("/aduan/baru/?layanan=7.4", follow=True).status_code == 200
