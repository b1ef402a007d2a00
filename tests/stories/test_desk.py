"""Officers at the desk: log what comes by other ways, guard a secret, and never undo each other."""

import io
import re
from collections.abc import Callable
from datetime import datetime, timedelta

import pypdf
import pytest
from playwright.sync_api import expect

from standards.dates import moment_words
from tests.stories.aduan import WIB, Citizen, Officer, fill_in
from tests.stories.conftest import DESK, MakePage
from tests.stories.portal_site import Site

Enter = Callable[[str], Officer]


@pytest.fixture
def enter(make_page: MakePage, site: Site) -> Enter:
    """Lets an officer come to a desk of their own, without JavaScript."""
    return lambda account: Officer(make_page(width=DESK, java_script_enabled=False), account, site)


@pytest.fixture
def citizen(make_page: MakePage) -> Citizen:
    """A citizen who has just filed an aduan about service 1.5."""
    citizen = Citizen(make_page(java_script_enabled=False))
    citizen.page.goto("/aduan/baru/?layanan=1.5")
    citizen.files_without_a_name("Petugas meminta uang untuk naskah yang seharusnya gratis.")
    return citizen


def test_an_aduan_from_whatsapp_gets_the_same_receipt_and_rights(
    enter: Enter, make_page: MakePage
) -> None:
    # given a message that came yesterday evening
    received = datetime.now(WIB).replace(hour=19, minute=45) - timedelta(days=1)
    officer = enter("pengelola.pemerintahan")
    officer.page.get_by_role("link", name="Catat aduan").click()
    # when an officer writes it down this morning
    told = {
        "Lewat apa aduan ini sampai?": "WhatsApp",
        "Tanggal diterima": f"{received:%Y-%m-%d}",
        "Jam diterima (WIB)": f"{received:%H:%M}",
        "Layanan yang diadukan": "Kerja sama daerah",
        "Isi aduan": "Naskah kami dikembalikan tanpa alasan tertulis.",
        "Nama pengadu": "Antonius Rekaan",
        "Nomor WhatsApp atau telepon": "0812 3456 7890",
    }
    fill_in(officer.page.locator("main form"), told)
    officer.page.get_by_role("button", name="Catat dan beri nomor").click()
    # then it was received when it came, and the receipt can be printed
    expect(officer.page.get_by_role("heading", level=1)).to_have_text("Aduan sudah dicatat")
    officer.reads("WhatsApp", moment_words(received))
    number, key = officer.page.locator(".panel dd").all_inner_texts()
    link = officer.page.get_by_role("link", name="Cetak tanda terima (PDF)")
    paper = officer.page.request.get(link.get_attribute("href") or "").body()
    printed = pypdf.PdfReader(io.BytesIO(paper)).pages[0].extract_text()
    assert number in printed
    assert key in printed
    # and the complainant follows it like everybody else
    citizen = Citizen(make_page(java_script_enabled=False), number, key)
    citizen.follows()
    citizen.reads(moment_words(received), "Melalui WhatsApp.")


def test_what_needs_the_inspectorate_leaves_the_sight_of_the_biro(
    enter: Enter, citizen: Citizen
) -> None:
    # given an aduan in which an officer is said to have asked for money
    manager, head = enter("pengelola.pemerintahan"), enter("kabiro.pemerintahan")
    manager.finds(citizen.number, tab="Perlu triase")
    # when the manager sees what it is
    suspicion = {"Berkadar pengawasan": True, "Alasan": "Dugaan pungutan liar."}
    manager.take("Tetapkan tingkat", suspicion, press="Simpan tingkat")
    # then it exists for nobody in the Biro any more, whoever asks
    expect(manager.page).to_have_url(re.compile("/petugas/$"))
    for officer in (manager, head):
        answer = officer.opens(citizen.number)
        assert answer.status == 404
        officer.page.goto(f"/petugas/?q={citizen.number}")
        officer.reads("Tidak ada aduan yang memuat semua kata itu.")
    # but for the Inspektorat, which has it in its queue
    inspector = enter("inspektorat")
    inspector.finds(citizen.number, tab="Semua terbuka")
    assert inspector.state() == "Sedang diperiksa"
    # and the citizen is told by nothing on her page who examines it
    citizen.follows()
    citizen.reads("Sedang diproses", "Sekretariat Daerah Provinsi Kalimantan Barat")
    expect(citizen.page.locator("main")).not_to_contain_text(
        re.compile("pengawasan|inspektorat", re.IGNORECASE)
    )


def test_the_second_of_two_officers_is_told_and_keeps_what_was_typed(
    enter: Enter, citizen: Citizen
) -> None:
    # given two officers who look at the same aduan
    manager, coordinator = enter("pengelola.pemerintahan"), enter("koordinator")
    for officer in (manager, coordinator):
        officer.opens(citizen.number)
    # when both judge it, one a moment later
    slight = {"Ringan": True, "Alasan": "Dapat dibereskan di loket."}
    manager.take("Tetapkan tingkat", slight, press="Simpan tingkat")
    grave = {"Tidak berkadar pengawasan": True, "Alasan": "Menyangkut tiga loket."}
    coordinator.take("Tetapkan tingkat", grave, press="Simpan tingkat")
    # then the second learns what the first did, and nothing typed is lost
    coordinator.errs("Aduan ini baru saja diubah orang lain.")
    changed = coordinator.page.get_by_role("region", name="Yang berubah")
    expect(changed).to_contain_text("Sari Contoh")
    again = coordinator.step("Tetapkan tingkat")
    expect(again.get_by_label("Alasan")).to_have_value("Menyangkut tiga loket.")
    # and may still insist
    coordinator.take("Tetapkan tingkat", {}, press="Simpan tingkat")
    coordinator.is_told("Tingkat sudah ditetapkan.")
    coordinator.reads("Tidak berkadar pengawasan")


def test_what_was_typed_when_the_session_ended_is_found_after_signing_in_again(
    enter: Enter, citizen: Citizen, site: Site
) -> None:
    # given an officer who is called away while writing
    officer = enter("pengelola.pemerintahan")
    officer.opens(citizen.number)
    officer.page.context.clear_cookies(name="sessionid")
    # when the note is sent after all
    note = {"Catatan": "Pengadu menelepon; berkasnya menyusul."}
    officer.take("Tulis catatan internal", note, press="Simpan catatan")
    # then the sign-in page says that nothing is lost
    expect(officer.page).to_have_url(re.compile("/masuk/"))
    expect(officer.page.get_by_role("status")).to_contain_text("Yang Anda tulis masih ada")
    officer.page.locator("#id_username").fill("pengelola.pemerintahan")
    officer.page.locator("#id_password").fill(site.password)
    officer.page.locator("main [type=submit]").click()
    # and it is sent once more
    again = officer.step("Tulis catatan internal")
    expect(again.get_by_label("Catatan")).to_have_value(note["Catatan"])
    officer.take("Tulis catatan internal", {}, press="Simpan catatan")
    officer.is_told("Catatan sudah disimpan.")
