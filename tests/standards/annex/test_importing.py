"""A file that was in other hands: what is still read, and what is said of the rest."""

from copy import deepcopy

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from standards.annex.importing import reader
from tests.standards.annex.word_files import (
    FLOW,
    TEXT,
    annex_of,
    edited,
    read_one,
    row_of,
    wording,
)

KEY = "biaya"


def paragraph(document: Document, starting: str) -> Paragraph:
    return next(p for p in wording(document, KEY).paragraphs if p.text.startswith(starting))


def test_nothing_touched_is_nothing_changed() -> None:
    service, reading = read_one(edited(lambda document: None))

    assert (service.code, service.name) == ("7.4", "Aula")
    assert {(one.text, one.flow) for one in service.components.values()} == {(TEXT, FLOW)}
    assert reading.notes == []


def test_words_cut_into_runs_hard_blanks_and_hidden_hyphens_are_read_as_words() -> None:
    def change(document: Document) -> None:
        touched = paragraph(document, "b.")
        touched.clear()
        for part in ("b.", "\t", "Pu", "\u00adlang\u00a0", "ke\u200b", "sana "):
            touched.add_run(part)

    service, _ = read_one(edited(change))

    assert service.components[KEY].text.splitlines()[-1] == "b. Pulang kesana"


def test_a_line_added_in_a_style_of_ours_has_its_level() -> None:
    def change(document: Document) -> None:
        wording(document, KEY).add_paragraph("2)\tMenunggu", style="Butir 2")

    service, _ = read_one(edited(change))

    assert service.components[KEY].text == f"{TEXT}\n  2) Menunggu"


def test_lines_pasted_with_indents_of_their_own_are_nested_by_them() -> None:
    def change(document: Document) -> None:
        cell = wording(document, KEY)
        for old in cell.paragraphs:
            old._p.getparent().remove(old._p)
        for text, left in (("a. Satu", 5), ("1) Dua", 14), ("b. Tiga", 5)):
            cell.add_paragraph(text, style="Normal").paragraph_format.left_indent = Mm(left)

    service, _ = read_one(edited(change))

    assert service.components[KEY].text == "a. Satu\n  1) Dua\nb. Tiga"


def numbered(document: Document, levels: list[int]) -> None:
    """Lines that Word numbers by itself: a. b. … and below 1) 2) …"""
    numbering = document.part.numbering_part.element
    shapes = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{shape}"/><w:pPr><w:ind w:left="{400 * (level + 1)}"'
        f' w:hanging="400"/></w:pPr></w:lvl>'
        for level, (form, shape) in enumerate([("lowerLetter", "%1."), ("decimal", "%2)")])
    )
    head = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{shapes}</w:abstractNum>'
    numbering.insert(0, parse_xml(head))
    numbering.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>')
    )
    cell = wording(document, KEY)
    for old in cell.paragraphs:
        old._p.getparent().remove(old._p)
    for number, level in enumerate(levels, start=1):
        line = cell.add_paragraph(f"Butir {number}", style="Normal")
        properties = line._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = level
        properties.get_or_add_numId().val = 77


def test_numbers_that_word_writes_by_itself_are_counted() -> None:
    content = edited(lambda document: numbered(document, [0, 1, 1, 0, 1]))

    service, _ = read_one(content)

    assert service.components[KEY].text.splitlines() == [
        "a. Butir 1",
        "  1) Butir 2",
        "  2) Butir 3",
        "b. Butir 4",
        "  1) Butir 5",
    ]


def test_a_row_that_was_cut_in_two_is_put_together() -> None:
    def change(document: Document) -> None:
        row = document.tables[0].rows[row_of(KEY)]
        below = deepcopy(row._tr)
        row._tr.addnext(below)
        cells = document.tables[0].rows[row_of(KEY) + 1].cells
        cells[0].text = cells[1].text = ""
        cells[2].text = "c. Kembali lagi"

    service, reading = read_one(edited(change))

    assert service.components[KEY].text == f"{TEXT}\nc. Kembali lagi"
    assert len(service.components) == 14
    assert reading.notes == []


def test_the_form_of_2021_with_title_above_its_text_is_read() -> None:
    def change(document: Document) -> None:
        old = document.tables[0]
        table = document.add_table(rows=0, cols=2)
        for cells in (
            ("1.", "Persyaratan"),
            ("", "a. Surat Tugas"),
            ("2.", "Prosedur/Alur"),
            ("", "x"),
        ):
            for cell, text in zip(table.add_row().cells, cells, strict=True):
                cell.text = text
        old._tbl.addprevious(table._tbl)
        old._tbl.getparent().remove(old._tbl)

    service, reading = read_one(edited(change))

    assert service.components["persyaratan"].text == "a. Surat Tugas"
    assert service.components["prosedur"].printed_title == "Prosedur/Alur"
    assert "Tidak ada atau tidak terbaca: Jangka Waktu Penyelesaian" in reading.notes[-1].message


def test_a_changed_title_is_the_printed_title_and_an_official_one_beats_its_number() -> None:
    def change(document: Document) -> None:
        document.tables[0].rows[row_of("biaya")].cells[1].text = "Biaya/Tarif"
        document.tables[0].rows[row_of("produk")].cells[0].text = "9."

    service, reading = read_one(edited(change))

    assert service.components["biaya"].printed_title == "Biaya/Tarif"
    assert service.components["produk"].printed_title == ""
    assert [note.message for note in reading.notes] == [
        "Nomor 9. bukan nomor “Produk Pelayanan”; judulnya yang dipakai."
    ]


def test_what_is_no_text_is_told_with_its_place() -> None:
    picture = f"<w:r {nsdecls('w')}><w:pict/></w:r>"

    def change(document: Document) -> None:
        paragraph(document, "b.")._p.append(parse_xml(picture))

    service, reading = read_one(edited(change))

    assert service.components[KEY].text == TEXT
    assert [(note.place, note.message) for note in reading.notes] == [
        ("tabel ke-1 (7.4), baris 6", "Ada gambar atau bentuk yang tidak dapat dibaca.")
    ]


def test_a_table_without_arrows_becomes_lines_and_is_told() -> None:
    def change(document: Document) -> None:
        table = wording(document, KEY).tables[0]
        for cell in table._cells:
            cell.text = cell.text.replace("→", "").replace("↔", "")

    service, reading = read_one(edited(change))

    assert service.components[KEY].flow == ""
    assert service.components[KEY].text.splitlines()[:3] == ["Tamu", "Petugas", "Biro"]
    assert "tidak mempunyai panah" in reading.notes[0].message


def test_rows_and_tables_of_another_kind_are_told_and_passed_over() -> None:
    def change(document: Document) -> None:
        document.tables[0].rows[row_of(KEY)].cells[1].text = "Ongkos Aneh"
        document.tables[0].rows[row_of(KEY)].cells[0].text = "99."
        document.add_paragraph("Daftar hadir")
        document.add_table(rows=2, cols=4).rows[0].cells[0].text = "Nama"

    service, reading = read_one(edited(change))

    assert KEY not in service.components
    told = {note.place: note.message for note in reading.notes}
    assert (
        told["tabel ke-1 (7.4), baris 6"] == "Komponen “99. Ongkos Aneh” tidak dikenal; dilewati."
    )
    assert told["tabel ke-2"].startswith("Tidak didahului kode dan nama layanan")
    assert "Biaya (tarif)" in told["tabel ke-1 (7.4)"]


def test_the_page_is_told_where_word_left_its_mark() -> None:
    mark = f"<w:r {nsdecls('w')}><w:lastRenderedPageBreak/></w:r>"

    def change(document: Document) -> None:
        document.paragraphs[0]._p.append(parse_xml(mark))
        document.tables[0].rows[row_of(KEY)].cells[2].text = ""

    _, reading = read_one(edited(change))

    assert reading.notes[0].place == "halaman 2, tabel ke-1 (7.4), baris 6"


def test_a_document_without_standards_says_so() -> None:
    def change(document: Document) -> None:
        for table in document.tables:
            table._tbl.getparent().remove(table._tbl)

    reading = reader.read(edited(change))

    assert reading.services == []
    assert [note.message for note in reading.notes] == [
        "Tidak ada tabel standar pelayanan di dalamnya."
    ]


def test_all_14_components_are_read_from_a_plain_annex() -> None:
    assert len(read_one(annex_of("Gratis", ""))[0].components) == 14
