"""The annex and the decree as documents: what stands where, on which paper."""

import io
from datetime import date
from typing import Any

import docx
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from docx.document import Document

from standards.annex import documents
from standards.models import Decree, Edition
from tests.standards.papers import reading

FONT = "Bookman Old Style"


@pytest.fixture
def decree(db: None) -> Decree:
    return Decree.objects.get(slug="sk-1829-or-2021")


def of_service(decree: Decree, *codes: str) -> list[Edition]:
    return list(decree.editions.filter(service__code__in=codes))


def opened(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def words(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.text]


def test_the_annex_begins_with_its_heading_and_ends_with_who_signed(decree: Decree) -> None:
    said = words(opened(documents.annex_docx(decree, of_service(decree, "1.1", "2.1"))))

    assert said == [
        "LAMPIRAN",
        "KEPUTUSAN SEKRETARIS DAERAH PROVINSI KALIMANTAN BARAT",
        "NOMOR : 1829/OR/2021",
        "TENTANG STANDAR PELAYANAN PUBLIK PADA SEKRETARIAT DAERAH PROVINSI KALIMANTAN BARAT",
        "STANDAR PELAYANAN PUBLIK PADA SEKRETARIAT DAERAH PROVINSI KALIMANTAN BARAT",
        "1. LAMPIRAN STANDAR PELAYANAN BIRO PEMERINTAHAN",
        "1.1.\tPelayanan Konsultasi",
        "2. LAMPIRAN STANDAR PELAYANAN BIRO HUKUM",
        "2.1.\tFasilitasi Penyusunan Peraturan Daerah",
        "Plh. SEKRETARIS DAERAH,",
        "SUKALIMAN",
    ]


def test_a_service_is_one_table_of_two_halves_numbered_from_one(decree: Decree) -> None:
    [table] = opened(documents.annex_docx(decree, of_service(decree, "5.1"))).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]

    assert rows[0] == ["No.", "Komponen", "Uraian"]
    assert [row[0] for row in rows[1:]] == [
        "Service Delivery",
        *(f"{number}." for number in range(1, 7)),
        "Manufacturing",
        *(f"{number}." for number in range(1, 9)),
    ]
    assert [row[1] for row in rows[4:7]] == ["Waktu Pelayanan", "Biaya/Tarif", "Produk"]


def test_a_text_is_printed_with_its_own_markers_hanging_by_level(decree: Decree) -> None:
    [table] = opened(documents.annex_docx(decree, of_service(decree, "9.4"))).tables
    evaluation = table.rows[-1].cells[2].paragraphs

    assert [paragraph.text[:3] for paragraph in evaluation] == ["g.\t", "h.\t", "i.\t"]
    assert {paragraph.style.name for paragraph in evaluation} == {"Butir 1"}


def test_a_flow_chart_is_a_row_of_boxes_and_arrows(decree: Decree) -> None:
    [table] = opened(documents.annex_docx(decree, of_service(decree, "1.1"))).tables
    [chart] = table.rows[3].cells[2].tables

    assert [cell.text for cell in chart.rows[0].cells if cell.text] == [
        "Tamu/\u200bPengguna Layanan",
        "→",
        "Petugas Informasi",
        "→",
        "Menerima layanan konsultasi",
    ]


def test_the_paper_is_f4_the_head_of_a_table_comes_again_and_pages_are_numbered(
    decree: Decree,
) -> None:
    document = opened(documents.annex_docx(decree, of_service(decree, "1.1")))
    section = document.sections[0]

    assert [round(side.mm) for side in (section.page_width, section.page_height)] == [215, 330]
    assert document.styles["Normal"].font.name == FONT
    assert document.core_properties.title.startswith("Lampiran Keputusan Sekretaris Daerah")
    assert 'w:lang w:val="id-ID"' in document.styles.element.xml
    assert "PAGE" in section.footer._element.xml
    assert "w:tblHeader" in document.tables[0].rows[0]._tr.xml
    assert "w:tblHeader" not in document.tables[0].rows[2]._tr.xml


def test_the_pdf_is_tagged_titled_f4_and_says_the_same(decree: Decree) -> None:
    found = reading.opened(documents.annex_pdf(decree, of_service(decree, "1.1")))
    root: Any = found.trailer["/Root"]
    said = reading.text(documents.annex_pdf(decree, of_service(decree, "1.1")))

    assert root["/StructTreeRoot"]["/K"]
    assert found.metadata is not None
    assert str(found.metadata.title).startswith("Lampiran Keputusan Sekretaris Daerah")
    assert [round(float(side) / 72 * 25.4) for side in found.pages[0].mediabox[2:]] == [215, 330]
    assert "1.1. Pelayanan Konsultasi No. Komponen Uraian Service Delivery 1. Persyaratan" in said
    assert "7) Online melalui website SP4N-LAPOR! (www.lapor.go.id)" in said
    assert "Plh. SEKRETARIS DAERAH, SUKALIMAN" in said


@pytest.mark.parametrize("made", [documents.annex_docx, documents.annex_pdf])
def test_the_same_data_give_the_same_bytes(decree: Decree, made: Any) -> None:
    editions = of_service(decree, "1.1")

    assert made(decree, editions) == made(decree, editions)


def test_a_decree_to_come_leaves_room_for_what_it_does_not_have_yet(decree: Decree) -> None:
    coming = Decree(institution=decree.institution, kind_title="Keputusan", subject="Standar")
    editions = of_service(decree, "7.4")
    for edition in editions:
        edition.state, edition.in_force_from = Edition.State.DRAFT, None

    said = words(opened(documents.annex_docx(coming, editions)))

    assert "NOMOR : …………" in said
    assert said[-1].startswith("7.4.")
    assert documents.annex_pdf(coming, editions).startswith(b"%PDF")


def test_a_draft_that_lacks_a_component_keeps_its_row(decree: Decree) -> None:
    [edition] = of_service(decree, "7.4")
    edition.components.filter(key="biaya").delete()

    [table] = opened(documents.annex_docx(decree, [edition])).tables

    assert [cell.text for cell in table.rows[5].cells] == ["4.", "Biaya (tarif)", ""]


def test_all_57_services_cost_three_queries(decree: Decree) -> None:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        made = documents.annex_docx(decree, decree.editions.all())

    assert len(opened(made).tables) == 57
    assert len(asked) <= 4


def test_the_decree_is_printed_from_its_letterhead_to_its_signature(decree: Decree) -> None:
    document = opened(documents.decree_docx(decree))
    recitals, clauses = document.tables
    printed = reading.text(documents.decree_pdf(decree))

    assert words(document)[:2] == ["PEMERINTAH PROVINSI KALIMANTAN BARAT", "SEKRETARIAT DAERAH"]
    assert [row.cells[0].text for row in recitals.rows] == ["Menimbang", "Mengingat"]
    assert [row.cells[0].text for row in clauses.rows] == [
        "Menetapkan",
        "KESATU",
        "KEDUA",
        "KETIGA",
        "KEEMPAT",
    ]
    assert words(document)[-4:] == [
        "Ditetapkan di Pontianak",
        "pada tanggal 2 September 2021",
        "Plh. SEKRETARIS DAERAH,",
        "SUKALIMAN",
    ]
    assert "MEMUTUSKAN : Menetapkan : KESATU : Standar Pelayanan Publik" in printed
    assert "KEEMPAT : Keputusan ini mulai berlaku pada tanggal ditetapkan." in printed


def test_titles_and_degrees_of_who_signs_stay_as_they_are(decree: Decree) -> None:
    decree.signatory_title, decree.signatory_name = "Sekretaris Daerah", "dr. Ani Rekaan, M.Si."
    decree.issued_on = date(2026, 11, 30)

    said = words(opened(documents.decree_docx(decree)))

    assert said[-3:] == [
        "pada tanggal 30 November 2026",
        "SEKRETARIS DAERAH,",
        "dr. ANI REKAAN, M.Si.",
    ]


def test_what_no_document_can_hold_is_left_out(decree: Decree) -> None:
    [edition] = of_service(decree, "7.4")
    edition.components.filter(key="biaya").update(text="Gra\x0btis\x07 #panic() & <b>")

    [table] = opened(documents.annex_docx(decree, [edition])).tables

    assert table.rows[5].cells[2].text == "Gratis #panic() & <b>"
    assert "#panic() & <b>" in reading.text(documents.annex_pdf(decree, [edition]))
