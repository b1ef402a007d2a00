"""What stands around a review: discussion, preview for guests, queue, history, what falls due."""

import pytest
from playwright.sync_api import expect

from tests.complaints.evidence.documents import pdf
from tests.stories.authors import Editor, Reviewer
from tests.stories.conftest import DESK, PHONE, MakePage
from tests.stories.portal_site import Site
from tests.stories.test_workshop import sound


@pytest.mark.parametrize(("width", "service"), [(PHONE, "7.1"), (DESK, "7.2")])
def test_a_draft_is_discussed_shown_and_returned(
    make_page: MakePage, site: Site, width: int, service: str
) -> None:
    # given a draft of Biro Umum
    editor = Editor(make_page(width=width), "penyusun.umum", site)
    page = editor.page
    editor.begins(service)
    editor.writes(jangka_waktu="2 (dua) hari kerja", alasan="Waktu dipastikan.")
    editor.press("Simpan")
    draft = page.url

    # when its discussion is recorded, with the minutes
    page.get_by_role("link", name="Pembahasan masyarakat").click()
    sound(page)
    page.get_by_label("Tanggal pembahasan").fill("2026-01-20")
    page.get_by_label("Tempat").fill("Aula Kantor Gubernur")
    page.get_by_label("Jumlah peserta").fill("0")
    editor.press("Catat")
    editor.reads("Jumlah peserta paling sedikit 1")
    sound(page)
    page.get_by_label("Jumlah peserta").fill("24")
    editor.press("Catat")
    editor.is_told("Pembahasan dicatat.")
    minutes = {"name": "Berita Acara.pdf", "mimeType": "application/pdf", "buffer": pdf()}
    page.get_by_label("Berkas", exact=True).set_input_files(minutes)
    editor.press("Simpan berkas")
    editor.is_told("Berkas disimpan.")
    sound(page)

    # and its address is given to a guest, who reads it without an account
    page.goto(draft)
    page.get_by_role("link", name="Bagikan pratinjau").click()
    sound(page)
    editor.press("Buat alamat pratinjau")
    sound(page)
    guest = make_page(width=width)
    guest.goto(page.locator(".alamat").inner_text())
    expect(guest.get_by_text("Pratinjau konsep, belum berlaku.")).to_be_visible()
    sound(guest)

    # and a reviewer returns it with a comment at the component that changed
    page.goto(draft)
    editor.press("Simpan dan ajukan")
    reviewer = Reviewer(make_page(width=width), "pemeriksa", site)
    page = reviewer.page
    page.goto("/admin/standards/edition/antrean/")
    sound(page)
    reviewer.opens_from_the_queue(service)
    sound(page)
    reviewer.press("Kembalikan dengan catatan")
    reviewer.reads("Tulis apa yang harus diperbaiki")
    sound(page)
    page.get_by_label("Catatan untuk Jangka Waktu Penyelesaian").fill("Sejak kapan dihitung?")
    reviewer.press("Kembalikan dengan catatan")
    reviewer.is_told("Konsep dikembalikan")

    # then the history tells all of it, and the rooms beside the review are sound
    page.goto(draft.replace("/susun/", "/riwayat/"))
    reviewer.reads("Sejak kapan dihitung?", "Aula Kantor Gubernur", "Berita Acara.pdf")
    sound(page)
    for place in ("penetapan", "peninjauan"):
        page.goto(f"/admin/standards/edition/{place}/")
        sound(page)
    page.locator(".layanan a").first.click()
    reviewer.press("Catat")
    reviewer.reads("Isi tanggalnya")
    sound(page)
