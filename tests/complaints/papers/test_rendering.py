"""What holds for all papers, and how making one fails."""

import subprocess
import sys
import traceback
from dataclasses import fields
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from complaints import papers
from standards.papers import rendering
from standards.papers.paper import Paper
from standards.papers.printable import MISSING
from standards.papers.rendering import PaperError, render
from tests.complaints.papers import examples
from tests.standards.papers import reading

CANARY = "Kenari-4711"
FOLDER = Path(papers.__file__).parent
BUNDLED = ("LibertinusSerif", "DejaVuSansMono")

every_paper = pytest.mark.parametrize("paper", examples.all_papers(), ids=lambda it: it.template)


@every_paper
def test_a_paper_is_a_tagged_a4_document_in_indonesian(paper: Paper) -> None:
    found = reading.opened(paper.pdf())
    root: Any = found.trailer["/Root"]

    assert root["/StructTreeRoot"]["/K"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith("id")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data().decode()
    for page in found.pages:
        assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)


@every_paper
def test_a_paper_stands_under_the_letterhead_on_numbered_pages(paper: Paper) -> None:
    pages = [page.extract_text() for page in reading.opened(paper.pdf()).pages]

    assert pages[0].startswith("PEMERINTAH PROVINSI KALIMANTAN BARAT\nSEKRETARIAT DAERAH")
    assert "Jalan Ahmad Yani, Pontianak 78124, Telepon (0561) 736541" in pages[0]
    for number, page in enumerate(pages, start=1):
        assert f"Halaman {number} dari {len(pages)}" in page


@pytest.mark.parametrize(
    ("paper", "title"),
    [
        (examples.receipt(), "Tanda Terima Pengaduan ADU-2026-000123"),
        (examples.case_file(), "Berkas Pengaduan ADU-2026-000123"),
        (examples.notice(), "Statistik Pengaduan November 2026"),
        (examples.reply_letter(), "Surat Jawaban 400.14.5.4/217/PEM/2026"),
    ],
    ids=lambda it: it if isinstance(it, str) else "",
)
def test_a_paper_has_its_title_and_owner(paper: Paper, title: str) -> None:
    properties = reading.opened(paper.pdf()).metadata

    assert properties is not None
    assert properties.title == title
    assert properties.author == "Sekretariat Daerah Provinsi Kalimantan Barat"


@every_paper
def test_a_paper_carries_the_bundled_fonts_and_no_others(paper: Paper) -> None:
    fonts = {
        font.get_object()["/BaseFont"]
        for page in reading.opened(paper.pdf()).pages
        for font in page["/Resources"]["/Font"].values()
    }

    assert fonts
    assert all(font.partition("+")[2].startswith(BUNDLED) for font in fonts)


@every_paper
def test_the_same_data_give_the_same_bytes(paper: Paper) -> None:
    assert paper.pdf() == paper.pdf()


def test_the_file_is_dated_at_its_printing() -> None:
    properties = reading.opened(examples.receipt().pdf()).metadata
    later = examples.receipt(printed_at=examples.RECEIVED + timedelta(minutes=1))

    assert properties is not None
    assert properties.creation_date == examples.RECEIVED
    assert later.pdf() != examples.receipt().pdf()


HOSTILE = (
    '#panic("x") $ x^2 $ *tebal* _miring_ `mentah` <label> @acuan \\ // komentar /* */ ~ '
    '#read("receipt.typ") #import "letterhead.typ": data #sys.inputs = Judul - butir + nomor'
)


@pytest.mark.parametrize(
    "paper",
    [
        examples.receipt(complainant=HOSTILE[:70], story=HOSTILE, request=HOSTILE[:70]),
        examples.case_file(story=HOSTILE, events=examples.events(note=HOSTILE, number=2)),
        examples.notice(definitions=[HOSTILE]),
        examples.reply_letter(text=HOSTILE, subject=HOSTILE),
    ],
    ids=lambda it: it.template,
)
def test_nothing_in_a_text_is_markup_or_code(paper: Paper) -> None:
    assert HOSTILE in reading.text(paper.pdf())


@pytest.mark.parametrize(
    "paper",
    [
        examples.receipt(story="W" * 10_000, complainant="W" * 10_000),
        examples.case_file(story="W" * 10_000, events=examples.events("W" * 10_000, number=1)),
        examples.reply_letter(text="W" * 10_000),
    ],
    ids=lambda it: it.template,
)
def test_a_word_of_ten_thousand_letters_stays_on_the_sheet(paper: Paper) -> None:
    printed = [line.count("W") for line in reading.lines(paper.pdf())]

    assert 20 <= max(printed) <= 60


def test_arabic_is_printed_and_a_sign_without_a_glyph_explained() -> None:
    text = reading.text(examples.case_file(story="مرحبا 😡").pdf())

    assert "مرحبا" in text
    assert f"Tanda {MISSING} menggantikan huruf atau gambar yang tidak dapat dicetak." in text
    assert MISSING not in reading.text(examples.case_file().pdf())


def test_an_unknown_paper_is_refused() -> None:
    with pytest.raises(PaperError, match="surat_cinta tidak dikenal"):
        render(FOLDER / "surat_cinta.typ", {}, at=examples.PRINTED)


@every_paper
def test_a_process_of_its_own_makes_the_same_bytes(paper: Paper) -> None:
    given = {field.name: getattr(paper, field.name) for field in fields(paper)}
    source = FOLDER / f"{paper.template}.typ"

    assert render(source, given, at=paper.printed_at, apart=True) == paper.pdf()


@pytest.mark.parametrize("apart", [False, True])
def test_a_failure_names_the_place_and_tells_nothing_of_the_data(
    caplog: pytest.LogCaptureFixture, apart: bool
) -> None:
    with pytest.raises(PaperError, match=r"receipt\.typ:\d+:\d+") as failure:
        render(
            FOLDER / "receipt.typ",
            {"number": CANARY, "printed_at": CANARY},
            at=examples.PRINTED,
            apart=apart,
        )

    assert CANARY not in "".join(traceback.format_exception(failure.value))
    assert caplog.text == ""


def test_a_letter_that_typst_refuses_is_not_quoted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "printable", lambda text: text)

    letter = chr(0x6F22)
    with pytest.raises(PaperError) as failure:
        examples.receipt(complainant=letter).pdf()

    assert letter not in "".join(traceback.format_exception(failure.value))


def test_data_of_an_unknown_kind_are_refused() -> None:
    with pytest.raises(TypeError, match="float tidak dapat dicetak"):
        render(FOLDER / "receipt.typ", {"number": 1.5}, at=examples.PRINTED)


@pytest.mark.parametrize(
    "source",
    ['#read("../rahasia.txt")', '#read("/../rahasia.txt")', '#import "@preview/x:1.0.0": *'],
)
def test_a_paper_reaches_no_file_outside_and_no_network(source: str, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (tmp_path / "rahasia.txt").write_text(CANARY)
    (folder / "spy.typ").write_text(f'#set document(title: "x")\n{source}')

    with pytest.raises(PaperError, match="tidak dapat dibuat"):
        render(folder / "spy.typ", {}, at=examples.PRINTED)


def test_the_sources_use_no_package() -> None:
    sources = sorted(FOLDER.glob("*.typ"))

    assert len(sources) == 5
    for source in sources:
        assert '"@' not in source.read_text(encoding="utf-8"), source.name


def test_papers_know_nothing_of_django() -> None:
    folders = {"complaints": FOLDER, "standards": Path(rendering.__file__).parent}
    modules = [
        f"{app}.papers.{path.stem}"
        for app, folder in folders.items()
        for path in folder.glob("*.py")
    ]
    check = f"import sys, {', '.join(modules)}; sys.exit('django' in sys.modules)"

    subprocess.run([sys.executable, "-c", check], cwd=FOLDER.parents[1], check=True)
