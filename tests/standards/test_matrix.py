"""Semula–menjadi: every change stands in the table, and nothing else."""

import io
from datetime import date

import pytest
from django.test import Client
from docx import Document

from standards import actions, matrix
from standards.actions import NewText
from standards.models import Edition
from standards.workflow import State
from tests.page import read
from tests.standards.cast import author, brought_to, draft, later, person
from tests.standards.catalogue import address, in_force, new_edition

pytestmark = pytest.mark.django_db

ADDRESS = "banding/1/2/matriks/"


def test_only_what_changed_stands_in_the_table() -> None:
    old, new = in_force("7.4"), new_edition("7.4", begins=date(2026, 12, 1), biaya="Rp5.000")

    (service,) = matrix.of_pair(old, new).services

    assert [row.title for row in service.rows] == ["4. Biaya (tarif)"]
    (row,) = service.rows
    assert "".join(piece.text for piece in row.text.before) == old.components.get(key="biaya").text
    assert "".join(piece.text for piece in row.text.after) == "Rp5.000"


def test_a_new_name_is_a_change() -> None:
    one = draft()
    actions.save_texts(one, {}, name="Peminjaman Kendaraan", by=author("umi"), at=later(0))

    (service,) = matrix.of_drafts(Edition.objects.filter(pk=one.pk)).services

    assert service.rows[0].title == "Nama layanan"
    assert service.rows[0].reason == "Waktu layanan dipersingkat."


def test_a_changed_flow_chart_is_a_change_of_its_own() -> None:
    one = draft()
    text = one.components.get(key="prosedur").text
    actions.save_texts(
        one, {"prosedur": NewText(text, "Tamu → Petugas")}, by=author("umi"), at=later(0)
    )

    (service,) = matrix.of_drafts(Edition.objects.filter(pk=one.pk)).services

    (row,) = [row for row in service.rows if "Prosedur" in row.title]
    assert (row.text.changed, row.flow.changed) == (False, True)


def test_a_decree_shows_what_it_changed(reader: Client) -> None:
    one = brought_to(State.PUBLISHED)

    page = read(reader.get(f"{one.decree.get_absolute_url()}matriks/"))

    table = page.one("table", class_="matriks")
    assert table.one("caption").text == f"7.4 {one.name}"
    assert "2 jam" in table.all("td")[1].text.replace("[ditambah] ", "")


def test_the_table_of_the_first_decree_counts_what_had_no_edition_before_as_new() -> None:
    table = matrix.of_decree(in_force("7.4").decree)

    assert sum(service.is_new for service in table.services) == 57


def test_the_document_holds_the_words_with_their_marks(reader: Client) -> None:
    new_edition("7.4", begins=date(2026, 12, 1), biaya="Rp5.000\nper hari")

    response = reader.get(f"{address('7.4')}{ADDRESS}matriks.docx")

    document = Document(io.BytesIO(response.content))
    cells = document.tables[0].rows[1].cells
    assert cells[0].text == "4. Biaya (tarif)"
    assert cells[2].text == "Rp5.000\nper hari"
    assert all(run.underline for line in cells[2].paragraphs for run in line.runs)
    assert all(run.font.strike for line in cells[1].paragraphs for run in line.runs)
    assert document.sections[0].page_width > document.sections[0].page_height


def test_drafts_are_compared_in_the_workshop_by_those_who_may(client: Client) -> None:
    draft()
    for name, found in [("umi", 1), ("oki", 1), ("hana", 0)]:
        client.force_login(person(name))
        page = read(client.get("/admin/standards/edition/matriks/"))
        assert len(page.all("table", class_="matriks")) == found


@pytest.mark.parametrize("where", [ADDRESS, f"{ADDRESS}matriks.docx"])
def test_a_draft_has_no_public_table(reader: Client, where: str) -> None:
    draft()

    assert reader.get(f"{address('7.4')}{where}").status_code == 404
