"""A complainant follows an aduan: its page is sound wherever it stands; it can be withdrawn."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.stories import inspection
from tests.stories.aduan import Citizen
from tests.stories.conftest import MakePage
from tests.stories.inspection import Inspector
from tests.stories.portal_site import Site


@pytest.fixture
def citizen(make_page: MakePage, width: int) -> Citizen:
    return Citizen(make_page(width=width))


@pytest.fixture
def inspector(citizen: Citizen) -> Iterator[Inspector]:
    with inspection.along(citizen.page, most=inspection.PUBLIC) as inspector:
        yield inspector


def test_the_door_holds_together_for_whoever_errs(citizen: Citizen, inspector: Inspector) -> None:
    citizen.page.goto("/aduan/lacak/")
    citizen.tries("", "")
    inspector.looks()
    citizen.tries("ADU-2020-000001", "0000-0000-0000")
    citizen.reads("Nomor aduan atau kode lacak tidak cocok")
    inspector.looks()


def test_an_asked_complainant_sees_a_sound_page(
    citizen: Citizen, inspector: Inspector, site: Site
) -> None:
    citizen.number, citizen.key = site.example("menunggu keterangan Anda")
    citizen.follows()
    inspector.looks()
    citizen.take("Jawab pertanyaan petugas", {}, press="Kirim jawaban")
    citizen.errs("Tulis jawaban Anda")
    inspector.looks()
    citizen.take("Tambah foto atau dokumen", {}, press="Kirim berkas")
    citizen.errs("Pilih satu foto atau dokumen")
    inspector.looks()


def test_an_answered_complainant_sees_a_sound_page(
    citizen: Citizen, inspector: Inspector, site: Site
) -> None:
    citizen.number, citizen.key = site.example("sudah dijawab")
    citizen.follows()
    inspector.looks()
    citizen.take("Belum puas, buka kembali", {}, press="Buka kembali aduan")
    citizen.errs("Tulis apa yang belum selesai")
    inspector.looks()


def test_an_aduan_is_withdrawn_only_after_one_is_asked_once_more(
    citizen: Citizen, inspector: Inspector
) -> None:
    # given an aduan that somebody has just filed
    citizen.page.goto("/aduan/baru/?layanan=1.5")
    citizen.files_without_a_name("Loket tutup satu jam lebih awal.")
    inspector.looks()
    citizen.page.get_by_role("button", name="Buka aduan ini").click()
    inspector.looks()
    # when it has become needless
    reason = {"Alasan Anda": "Berkas saya sudah diterima."}
    citizen.take("Cabut aduan", reason, press="Lanjut")
    expect(citizen.page.get_by_role("heading", level=1)).to_have_text("Cabut aduan ini?")
    inspector.looks()
    # then nothing happens yet, and only the second button ends it
    citizen.page.get_by_role("link", name="Tidak, kembali ke aduan").click()
    assert citizen.state() == "Diterima"
    citizen.take("Cabut aduan", reason, press="Lanjut")
    citizen.page.get_by_role("button", name="Ya, cabut aduan").click()
    citizen.is_told("Aduan Anda sudah dicabut.")
    assert citizen.state() == "Dicabut pengadu"
    inspector.looks()


def test_who_guesses_keys_is_slowed_down(make_page: MakePage) -> None:
    # given an aduan whose number somebody knows
    guesser = Citizen(make_page(java_script_enabled=False))
    guesser.page.goto("/aduan/baru/?layanan=1.5")
    guesser.files_without_a_name("Loket tutup satu jam lebih awal.")
    # when keys are tried, one after the other
    guesser.page.goto("/aduan/lacak/")
    said = [_refusal(guesser, f"0000-0000-00{number:02}") for number in range(_TRIES)]
    # then all are refused alike, until nobody is listened to for a while: not even the right key
    assert said[0].startswith("Nomor aduan atau kode lacak tidak cocok")
    assert said[-1].startswith("Terlalu banyak percobaan. Coba lagi pukul")
    assert len(set(said)) == 2
    assert _refusal(guesser, guesser.key) == said[-1]


_TRIES = 20
"""Twice as many as an aduan stands in a quarter of an hour, should one end in between."""


def _refusal(guesser: Citizen, key: str) -> str:
    guesser.tries(guesser.number, key)
    return guesser.page.get_by_role("alert").get_by_role("listitem").first.inner_text()
