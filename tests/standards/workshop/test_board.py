"""The pages of the board and of the outdated citations: by role, as files, at a small price."""

import csv
import io
from typing import Any

import openpyxl
import pytest
from django.urls import reverse

from standards.inspection.act_statuses import citations_of_changed_acts
from standards.inspection.board import board
from tests.page import read
from tests.standards.cast import TODAY, at, author, draft
from tests.standards.workshop.rooms import signed_in

pytestmark = pytest.mark.django_db

BOARD, OUTDATED = reverse("admin:workshop_board"), reverse("admin:workshop_outdated")
PAGES = [
    BOARD,
    OUTDATED,
    reverse("admin:workshop_board_xlsx"),
    reverse("admin:workshop_board_csv"),
    reverse("admin:workshop_outdated_xlsx"),
]


def rows(name: str, page: str) -> list[tuple[Any, ...]]:
    """The rows of a workbook, without its headings."""
    answer = signed_in(name).get(reverse(f"admin:workshop_{page}_xlsx"))
    book = openpyxl.load_workbook(io.BytesIO(answer.getvalue()))
    return list(book.active.iter_rows(min_row=2, values_only=True))


@pytest.mark.parametrize("page", PAGES)
def test_the_pages_are_there_with_a_mandate_only(page: str) -> None:
    for name, status in (("oki", 200), ("umi", 200), ("eko", 404)):
        answer = signed_in(name).get(page)
        # A file that is not read to its end is never closed.
        assert (answer.status_code, bool(answer.getvalue())) == (status, True), name


def test_every_cell_says_in_words_how_it_stands() -> None:
    draft("7.4", jangka_waktu="2 jam")

    page = read(signed_in("umi").get(BOARD))

    cells = [cell.text for row in page.all("tbody")[0].all("tr") for cell in row.all("td")]
    assert len(cells) == 5 * 17
    assert all(any(letter.isalpha() for letter in cell) for cell in cells if cell != "–")
    assert any("± diubah" in cell for cell in cells)
    assert any(cell.startswith("Draf, ") and cell.endswith(" hari") for cell in cells)


def test_a_number_leads_to_its_findings() -> None:
    umi = signed_in("umi")
    links = read(umi.get(BOARD)).all("a", class_="hitungan")

    page = read(umi.get(links[0]["href"]))

    number = sum(int(word) for word in links[0].text.split() if word.isdigit())
    assert f"{number} temuan" in page.text


def test_the_files_hold_the_board() -> None:
    shown = board(author("oki"), at=at())
    first = shown.lines[0]
    text = signed_in("oki").get(reverse("admin:workshop_board_csv")).getvalue().decode()

    in_csv = list(csv.reader(io.StringIO(text), delimiter=";"))
    in_xlsx = rows("oki", "board")

    assert len(in_csv) - 1 == len(in_xlsx) == 57
    assert list(in_xlsx[0][3:17]) == [cell.words for cell in first.cells] == in_csv[1][3:17]
    assert in_csv[1][23] == "2021-09-02"


def test_the_work_list_names_every_outdated_citation() -> None:
    found = citations_of_changed_acts(TODAY)
    umum = [each for each in found if each.edition.service.biro.slug == "biro-umum"]

    assert len(rows("oki", "outdated")) == len(found)
    assert [row[3] for row in rows("umi", "outdated")] == [each.act.label for each in umum]
    assert f"{len(umum)} kutipan" in read(signed_in("umi").get(OUTDATED)).text


def test_the_board_costs_at_most_twelve_queries(django_assert_max_num_queries: Any) -> None:
    oki = signed_in("oki")
    oki.get(BOARD)

    with django_assert_max_num_queries(12):
        oki.get(BOARD)
