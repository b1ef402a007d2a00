"""Before sending everything is read once more; warnings help, and block nothing."""

from datetime import date, timedelta

import pytest
from django.test import Client

from complaints.filing import review, steps
from complaints.filing.steps import Filled
from complaints.forms.answers import Answers
from tests.complaints.filing import form
from tests.complaints.filing.form import CHECK_PAGE, CONTACT, NAMED, NAMELESS, PROBLEM
from tests.page import read

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 23)


def filled(**answers: str) -> Filled:
    given: Answers = {**PROBLEM, **NAMED, **CONTACT, **answers}
    found = steps.filled(given)
    assert isinstance(found, Filled), found
    return found


def texts(found: Filled) -> dict[str, str]:
    return {line.label: line.text for line in review.lines(found)}


def test_a_service_is_named_with_its_biro() -> None:
    assert texts(filled())["Layanan yang diadukan"] == "Kerja sama daerah, Biro Pemerintahan"
    unknown = texts(filled(service=""))["Layanan yang diadukan"]
    assert unknown == "Biro belum diketahui, diteruskan oleh Biro Organisasi"


def test_what_was_left_out_is_not_shown() -> None:
    assert set(texts(filled())) == {
        "Layanan yang diadukan",
        "Cerita",
        "Yang boleh tahu nama Anda",
        "Isi dikutip tanpa nama",
        "Jawaban diterbitkan",
        "Nama lengkap",
        "Alamat",
        "Nomor WhatsApp atau telepon",
    }


def test_without_a_name_no_contact_is_shown() -> None:
    assert "Nama lengkap" not in texts(filled(**NAMELESS))


def test_consent_is_read_again() -> None:
    shown = texts(filled(content_public="on", by_whatsapp="on"))

    assert shown["Isi dikutip tanpa nama"] == "Boleh"
    assert shown["Jawaban diterbitkan"] == "Tidak"
    assert shown["Nomor WhatsApp atau telepon"] == "+6281234567890\nKabari lewat WhatsApp"


@pytest.mark.parametrize(
    ("story", "warns"),
    [
        ("NIK saya 6171010101010001 sudah dicatat.", True),
        ("NIK saya 6171 0101 0101 0001 sudah dicatat.", True),
        ("Kartu 6171-0101-0101-0001 dipinjam petugas.", True),
        ("Nomor surat 61710101010100011 hilang.", False),
        ("Telepon 0812 3456 7890 tidak diangkat.", False),
    ],
)
def test_a_number_of_sixteen_digits_is_warned_of(story: str, warns: bool) -> None:
    found = review.warnings(filled(story=story), on=TODAY)

    assert ["16 angka" in warning for warning in found] == [True] * warns


@pytest.mark.parametrize(("days", "warns"), [(30, False), (31, True)])
def test_what_happened_more_than_thirty_days_ago_is_still_taken(days: int, warns: bool) -> None:
    day = TODAY - timedelta(days=days)
    found = review.warnings(filled(happened_on=day.isoformat()), on=TODAY)

    assert ["tetap kami terima" in warning for warning in found] == [True] * warns


def test_a_warning_blocks_nothing(reader: Client) -> None:
    form.fill(reader, PROBLEM | {"happened_on": "2021-10-01"})
    assert "UU 25/2009 memberi waktu 30 hari" in read(reader.get(CHECK_PAGE)).text

    complaint = form.send(reader)
    assert complaint.happened_on == date(2021, 10, 1)


def test_the_notice_of_the_law_stands_above_the_button(reader: Client) -> None:
    form.fill(reader)
    text = read(reader.get(CHECK_PAGE)).one("main").text

    notice = text.index("Pejabat pelindungan data")
    assert notice < text.index("Kirim aduan")
    for part in ("Tujuan", "Dasar hukum", "Lama simpan", "Hak Anda", "Siapa yang melihat"):
        assert part in text
