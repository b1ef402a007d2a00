"""The whole way of a standard, on both databases: written, checked, returned, set, in force.

An editor of Biro Umum shortens the time of 7.4, Biro Organisasi reviews, a new decree sets it; an
aduan filed before stays with what was promised then. No browser runs JavaScript.
"""

from datetime import date, timedelta

from playwright.sync_api import expect

from tests.stories import authors, portal_site
from tests.stories.aduan import Citizen, Officer
from tests.stories.authors import Editor, Reviewer
from tests.stories.conftest import DESK, MakePage
from tests.stories.portal_site import Site

SERVICE = "7.4 Penggunaan sarana dan prasarana kantor"
ADDRESS = "/layanan/biro-umum/sarana-prasarana-kantor/"
NUMBER = "2100/OR/2026"
DECREE = "/keputusan/sk-2100-or-2026/"
NEW_TIME = "45 menit"
COMMENT = "Sebut bahwa waktunya dihitung sejak surat diterima."
MENDED = "45 menit sejak surat permohonan diterima"


def test_a_standard_from_the_first_word_to_the_day_it_is_in_force(
    people: MakePage, office: Site
) -> None:
    today = date.today()  # noqa: DTZ011 - the portal under test runs on this machine's day

    # given an aduan about the standard in force
    citizen = Citizen(people(java_script_enabled=False))
    citizen.page.goto("/aduan/baru/?layanan=7.4")
    citizen.files_without_a_name("Permohonan ruang rapat kami tidak dijawab selama dua minggu.")

    # when an editor of the Biro shortens the time
    editor = Editor(people(DESK, java_script_enabled=False), "penyusun.umum", office)
    editor.begins(SERVICE)
    editor.writes(jangka_waktu=NEW_TIME, alasan="Waktu layanan dipersingkat.")
    editor.press("Simpan")
    editor.is_told("Konsep disimpan")
    # then the machine tells what it read, and flags the number that contradicts its word
    assert "45 menit" in editor.component("jangka_waktu")
    assert "“6 (lima) orang”" in editor.component("jumlah_pelaksana")
    # when it is mended
    editor.writes(jumlah_pelaksana="6 (enam) orang")
    editor.press("Simpan dan ajukan")
    # then it waits for somebody else
    editor.is_told("Konsep diajukan")
    assert "(lima)" not in editor.component("jumlah_pelaksana")
    expect(editor.page.get_by_role("button", name="Setujui")).to_have_count(0)
    draft = editor.page.url
    answer = editor.page.goto(draft.replace("/susun/", "/periksa/"))
    assert answer
    assert answer.status == 404

    # when a reviewer compares it and returns it with a comment on one component
    reviewer = Reviewer(people(DESK, java_script_enabled=False), "pemeriksa", office)
    reviewer.opens_from_the_queue(SERVICE)
    expect(reviewer.page.locator("ins", has_text="menit").first).to_be_visible()
    reviewer.page.locator("section", has=reviewer.page.locator("#j-jangka_waktu")).locator(
        "textarea"
    ).fill(COMMENT)
    reviewer.press("Kembalikan dengan catatan")
    reviewer.is_told("dikembalikan")
    # then the editor finds it there, mends and submits again
    editor.goes_on_with(SERVICE)
    assert COMMENT in editor.component("jangka_waktu")
    editor.writes(jangka_waktu=MENDED)
    editor.press("Simpan dan ajukan")
    editor.is_told("Konsep diajukan")

    # when it is approved, and a new decree sets it
    reviewer.opens_from_the_queue(SERVICE)
    reviewer.press("Setujui")
    reviewer.is_told("disetujui")
    keeper = people(DESK, java_script_enabled=False)
    portal_site.sign_in(keeper, "koordinator", office.password)
    authors.add_decree(keeper, number=NUMBER, day=today)
    reviewer.page.goto("/admin/standards/edition/penetapan/")
    reviewer.page.get_by_label("Keputusan").select_option(index=1)
    reviewer.press("Jadwalkan berlaku")
    reviewer.is_told("1 standar ditetapkan")

    # then the public reads the new edition, both in the history, and the old one at its day
    reader = people()
    reader.goto(ADDRESS)
    expect(reader.locator("#jangka_waktu")).to_contain_text(MENDED)
    reader.goto(f"{ADDRESS}?pada={today - timedelta(days=1)}")
    expect(reader.locator("#jangka_waktu")).not_to_contain_text("menit sejak")
    reader.goto(f"{ADDRESS}riwayat/")
    expect(reader.locator("main")).to_contain_text("Edisi 2")
    expect(reader.locator("main")).to_contain_text("Edisi 1")
    # and the aduan stays with the edition under which it was filed
    officer = Officer(people(DESK, java_script_enabled=False), "koordinator", office)
    officer.opens(citizen.number)
    officer.reads("Edisi 1, SK 1829/OR/2021")
    # and the annex of the new decree holds it, for Word and as PDF
    word = authors.words_of_docx(authors.downloaded(reader, f"{DECREE}lampiran.docx"))
    paper = authors.words_of_pdf(authors.downloaded(reader, f"{DECREE}lampiran.pdf"))
    for words in (word, paper):
        assert NUMBER in words
        assert "6 (enam) orang" in words
        assert MENDED in " ".join(words.split())
