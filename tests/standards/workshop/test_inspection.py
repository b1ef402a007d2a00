"""The findings over everything in force: who sees which, counted as the linter counts."""

import io
from collections import Counter
from typing import Any

import openpyxl
import pytest
from django.urls import reverse

from standards.inspection import findings, inspecting
from standards.linter.finding import Severity
from tests.page import Element, read
from tests.standards.cast import author, draft
from tests.standards.workshop.rooms import signed_in

pytestmark = pytest.mark.django_db

PAGE = reverse("admin:workshop_inspection")
FILE = reverse("admin:workshop_inspection_file")


def page(name: str = "oki", **asked: str) -> Element:
    return read(signed_in(name).get(PAGE, asked))


def told(page: Element) -> int:
    """The number of findings that the page says the filter leaves."""
    return int(next(b.text for b in page.all("b") if b.text.endswith("temuan")).split()[0])


def tallied(page: Element) -> dict[str, list[int]]:
    """The numbers of each Biro: errors, warnings, advice, waived."""
    rows = [row for row in page.one("section", tabindex="0").all("tr") if row.all("td")]
    return {row.one("th").text: [int(cell.text) for cell in row.all("td")[:4]] for row in rows}


def test_the_numbers_are_those_of_the_linter() -> None:
    found = inspecting.in_force()
    every = [each.finding for of_service in found.values() for each in of_service]
    umum = [each.finding for code in found if code.startswith("7.") for each in found[code]]
    by_severity = Counter(finding.severity for finding in umum)

    shown = page()

    assert told(shown) == len(every)
    assert tallied(shown)["Biro Umum"] == [*(by_severity[each] for each in Severity), 0]
    assert len(tallied(shown)) == 9


def test_an_editor_sees_the_own_biro_only() -> None:
    shown = page("umi")

    assert list(tallied(shown)) == ["Biro Umum"]
    assert told(shown) == sum(tallied(shown)["Biro Umum"])
    assert "Biro Hukum" not in shown.text


@pytest.mark.parametrize("name", [PAGE, FILE, f"{PAGE}biro-umum/"])
def test_without_a_mandate_there_is_no_such_page(name: str) -> None:
    assert signed_in("eko").get(name).status_code == 404


def test_the_corrections_of_another_biro_do_not_exist() -> None:
    assert signed_in("umi").get(f"{PAGE}biro-umum/").status_code == 200
    assert signed_in("umi").get(f"{PAGE}biro-hukum/").status_code == 404


def test_a_filter_leaves_what_it_names() -> None:
    every = findings.rows(author("oki"))
    rule = every[0].finding.rule

    assert told(page(aturan=rule)) == sum(row.finding.rule == rule for row in every)
    assert told(page(tingkat="galat", biro="biro-umum")) == sum(
        row.finding.severity is Severity.ERROR and row.service.biro.slug == "biro-umum"
        for row in every
    )
    assert told(page(keadaan="dikesampingkan")) == 0


def test_a_filter_that_means_nothing_is_told_and_leaves_out_nothing() -> None:
    shown = page(jenis="entah")

    assert told(shown) == len(findings.rows(author("oki")))
    assert "Galat:" in shown.text


def test_the_words_are_shown_in_their_line() -> None:
    shown = page(layanan="7.4", komponen="jumlah_pelaksana", tingkat="galat")

    assert "6 (lima)" in shown.all("mark")[0].text


def test_an_editor_can_begin_or_go_on_from_here() -> None:
    before = page("umi", layanan="7.4").all("form", action=_begin("7.4"))
    one = draft("7.4")

    assert len(before) == 1
    assert reverse("admin:workshop_edition", args=[one.pk]) in page("umi", layanan="7.4").links()
    assert not page("oki", layanan="7.1").all("form", method="post", action=_begin("7.1"))


def test_the_list_of_corrections_names_everything_of_one_biro() -> None:
    shown = read(signed_in("umi").get(f"{PAGE}biro-umum/"))
    rows = [
        row
        for table in shown.all("table", class_="koreksi")
        for row in table.all("tr")
        if row.all("td")
    ]

    assert "Daftar koreksi standar pelayanan Biro Umum" in shown.text
    assert len(rows) == len(findings.rows(author("umi")))


def test_the_workbook_holds_what_the_filter_leaves() -> None:
    answer = signed_in("oki").get(FILE, {"biro": "biro-umum"})
    sheet = openpyxl.load_workbook(io.BytesIO(answer.getvalue())).active

    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert [row[:2] for row in rows] == [
        ("Biro Umum", row.service.code) for row in findings.rows(author("umi"))
    ]


def test_the_page_costs_a_few_queries(django_assert_max_num_queries: Any) -> None:
    client = signed_in("oki")
    client.get(PAGE)

    with django_assert_max_num_queries(8):
        client.get(PAGE)


def _begin(code: str) -> str:
    row = next(row for row in findings.rows(author("oki")) if row.service.code == code)
    return reverse("admin:workshop_begin", args=[row.service.pk])
