"""The whole way of an aduan, on both databases: filed, asked about, answered, reopened, counted.

The citizen holds a telephone, the officers sit at their desks; no browser runs JavaScript.
"""

import io

import pytest
from PIL import Image
from playwright.sync_api import FilePayload, expect

from tests.complaints import naive_clock
from tests.complaints.evidence import pictures
from tests.stories import inspection, page_kinds
from tests.stories.aduan import Citizen, Officer
from tests.stories.conftest import DESK, PHONE, MakePage
from tests.stories.portal_site import Site
from tests.stories.register_files import csv_rows, xlsx_rows

STORY = "Naskah perjanjian kami sudah tiga kali dikembalikan karena hal yang berbeda-beda."
QUESTION = "Kapan naskah itu terakhir Anda serahkan, dan kepada siapa?"
COMPLETION = "Hari Senin, di loket Tata Usaha."
ANSWER = "Kekurangan naskah kini ditulis sekaligus dalam satu lembar kendali."
DISSATISFIED = "Lembar kendalinya belum saya terima."
SECOND_ANSWER = "Lembar kendali sudah kami serahkan hari ini di loket."


@pytest.fixture
def citizen(people: MakePage) -> Citizen:
    return Citizen(people(java_script_enabled=False))


@pytest.fixture
def staff(people: MakePage, office: Site) -> dict[str, Officer]:
    """The officers of the Biro and the coordinator, each at a desk of their own."""
    accounts = {
        "manager": "pengelola.pemerintahan",
        "reviewer": "penelaah.pemerintahan",
        "head": "kabiro.pemerintahan",
        "coordinator": "koordinator",
    }
    return {
        role: Officer(people(width=DESK, java_script_enabled=False), account, office)
        for role, account in accounts.items()
    }


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_an_office_without_an_aduan_is_sound(people: MakePage, office: Site, width: int) -> None:
    page = people(width=width)
    with inspection.along(page, most=inspection.DESK) as inspector:
        page.goto("/aduan/statistik/")
        inspector.looks()
        coordinator = Officer(page, "koordinator", office)
        coordinator.reads("Tidak ada aduan di sini.")
        inspector.looks()
        page.goto("/petugas/register/")
        coordinator.reads("0 aduan diterima")
        inspector.looks()
        page.goto("/petugas/statistik/")
        inspector.looks()


def test_an_aduan_is_answered_reopened_answered_again_and_counted(
    citizen: Citizen, staff: dict[str, Officer], office: Site
) -> None:
    _the_citizen_files(citizen)
    _and_adds_a_photo(citizen)
    _the_manager_judges(staff["manager"], citizen.number)
    _and_asks(staff["manager"])
    _the_citizen_completes(citizen)
    _the_reviewer_drafts(staff["reviewer"], citizen.number, ANSWER)
    _the_head_sends(staff["head"], citizen.number, ANSWER)
    _the_citizen_is_not_satisfied(citizen)
    _the_reviewer_drafts(staff["reviewer"], citizen.number, SECOND_ANSWER)
    _the_head_sends(staff["head"], citizen.number, SECOND_ANSWER)
    _the_citizen_is_satisfied(citizen)
    _it_stands_in_the_register(staff["coordinator"], citizen.number)
    _and_in_the_figures_of_the_month(citizen, office)


def _the_citizen_files(citizen: Citizen) -> None:
    # given a citizen whose service did not keep its promise
    citizen.page.goto(page_kinds.COOPERATION)
    # when she complains right there, without a name
    citizen.page.get_by_role("link", name="Adukan layanan ini").click()
    expect(citizen.page.get_by_label("Layanan yang diadukan")).to_have_value("1.5")
    citizen.files_without_a_name(STORY)
    # then she learns what happens next, by what date
    citizen.reads("Kerja sama daerah, Biro Pemerintahan", "Apa selanjutnya", "paling lambat")


def _and_adds_a_photo(citizen: Citizen) -> None:
    # given the receipt
    citizen.page.get_by_role("button", name="Buka aduan ini").click()
    # when she adds a photo in which her telephone wrote where it was taken
    photo = pictures.jpeg(exif=pictures.photo_data())
    assert b"Exif" in photo
    citizen.take(
        "Tambah foto atau dokumen", {"Foto atau dokumen": _jpeg(photo)}, press="Kirim berkas"
    )
    # then it is there, and the place is not
    citizen.is_told("Berkas Anda sudah ditambahkan.")
    link = citizen.page.get_by_role("link", name="Unduh bukti-1.jpg")
    kept = citizen.page.request.get(link.get_attribute("href") or "").body()
    assert Image.open(io.BytesIO(kept)).size == Image.open(io.BytesIO(photo)).size
    assert b"Exif" not in kept
    assert pictures.CAMERA.encode() not in kept


def _the_manager_judges(manager: Officer, number: str) -> None:
    # given the new aduan in the queue of the Biro
    manager.finds(number, tab="Perlu triase")
    manager.reads(STORY, "Pengadu tanpa nama", "bukti-1.jpg")
    # when the manager finds it slight
    reason = "Dapat dibereskan di loket."
    manager.take("Tetapkan tingkat", {"Ringan": True, "Alasan": reason}, press="Simpan tingkat")
    # then this service's own promise counts: one day, not the three hours of all others
    manager.is_told("Tingkat sudah ditetapkan.")
    why = manager.page.locator("details", has_text="Mengapa tanggal ini?")
    expect(why).to_contain_text("1 hari")
    expect(why).not_to_contain_text("3 jam")
    assert manager.due() == naive_clock.due(manager.received(), 1, "hari kerja", [])


def _and_asks(manager: Officer) -> None:
    # when something is missing
    manager.take("Tugaskan", {"Petugas": "Rudi Contoh (Tim Penelaah)"}, press="Tugaskan")
    question = {"Pertanyaan untuk pengadu": QUESTION}
    manager.take("Minta kelengkapan", question, press="Kirim pertanyaan")
    # then the clock stands until the citizen has answered
    manager.is_told("Pertanyaan sudah dikirim; jam berhenti.")
    assert manager.state() == "Menunggu kelengkapan"
    manager.reads("jam berhenti")


def _the_citizen_completes(citizen: Citizen) -> None:
    # given the citizen, who comes back with number and key
    citizen.follows()
    assert citizen.state() == "Perlu dilengkapi"
    citizen.reads("Petugas bertanya", QUESTION, "Jawaban Anda ditunggu sampai")
    # when she answers
    answer = {"Jawaban Anda": COMPLETION}
    citizen.take("Jawab pertanyaan petugas", answer, press="Kirim jawaban")
    # then the officers go on
    citizen.is_told("Jawaban Anda sudah kami terima. Petugas melanjutkan aduan Anda.")
    assert citizen.state() == "Sedang diproses"


def _the_reviewer_drafts(reviewer: Officer, number: str, answer: str) -> None:
    # given the aduan among the reviewer's own
    reviewer.finds(number, tab="Milik saya")
    reviewer.reads(COMPLETION)
    # when he writes the answer, and has looked at what the citizen will read
    given = {"Terbukti": True, "Jawaban": answer}
    reviewer.take("Susun jawaban", given, press="Lihat pratinjau")
    reviewer.reads("Yang dibaca pengadu:")
    reviewer.take("Susun jawaban", {}, press="Simpan dan minta persetujuan")
    # then he cannot send it himself
    reviewer.is_told("Konsep jawaban menunggu persetujuan orang kedua.")
    expect(reviewer.step("Setujui dan kirim jawaban")).to_have_count(0)


def _the_head_sends(head: Officer, number: str, answer: str) -> None:
    # given the draft before the head of the Biro
    head.finds(number, tab="Persetujuan")
    expect(head.step("Setujui dan kirim jawaban")).to_contain_text(answer)
    # when she approves
    head.take("Setujui dan kirim jawaban", {}, press="Kirim jawaban")
    # then it is on its way
    head.is_told("Jawaban sudah dikirim kepada pengadu.")
    assert head.state() == "Sudah dijawab"


def _the_citizen_is_not_satisfied(citizen: Citizen) -> None:
    # given the answer on the citizen's page
    citizen.follows()
    citizen.reads(ANSWER, "Hasil: Terbukti", "dijawab tepat waktu")
    # when it does not help her
    reason = {"Apa yang belum selesai?": DISSATISFIED}
    citizen.take("Belum puas, buka kembali", reason, press="Buka kembali aduan")
    # then it is dealt with once more, with a new deadline
    assert citizen.state() == "Dibuka kembali"
    citizen.reads("Jawaban paling lambat")


def _the_citizen_is_satisfied(citizen: Citizen) -> None:
    # given the second answer, above the first
    citizen.follows()
    answers = citizen.page.locator(".balasan")
    expect(answers).to_contain_text([SECOND_ANSWER, ANSWER])
    # when it is right
    citizen.take("Saya puas, aduan selesai", {}, press="Terima jawaban")
    # then it is over
    citizen.is_told("Terima kasih. Aduan Anda selesai.")
    assert citizen.state() == "Selesai"


def _it_stands_in_the_register(coordinator: Officer, number: str) -> None:
    # given the register book of this month
    coordinator.page.get_by_role("link", name="Register").click()
    coordinator.reads("1 aduan diterima")
    row = coordinator.page.get_by_role("row", name=number)
    for words in (STORY, "Ringan", "tepat waktu: ya", "Selesai"):
        expect(row).to_contain_text(words)
    # then both files say the same
    files = {"Unduh CSV": csv_rows, "Unduh XLSX": xlsx_rows}
    for button, rows in files.items():
        (entry,) = rows(coordinator.download(button))
        assert entry["Nomor agenda"] == number
        assert entry["Tingkat"] == "Ringan"
        assert entry["Tepat waktu"] == "ya"
        assert str(entry["Jumlah bukti"]) == str(entry["Dibuka kembali"]) == "1"


def _and_in_the_figures_of_the_month(citizen: Citizen, office: Site) -> None:
    # when the month is over
    office.run("tests.stories.month_end")
    # then everybody reads what became of the aduan, and nothing of whose it was
    citizen.page.goto("/aduan/statistik/")
    for label, value in {"aduan diterima": "1", "dijawab tepat waktu": "100 %"}.items():
        expect(citizen.page.locator(".fakta.besar div", has_text=label)).to_contain_text(value)
    (month,) = office.json("/aduan/statistik.json")["bulan"]
    figures = office.json(f"{month['url'][:-1]}.json")["isi"]["angka"]
    assert (figures["diterima"], figures["tepat_waktu"], figures["dibuka_kembali"]) == (1, 1, 1)


def _jpeg(content: bytes) -> FilePayload:
    return {"name": "IMG_20261124.jpg", "mimeType": "image/jpeg", "buffer": content}
