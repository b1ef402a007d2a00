"""The overview board: each cell says what is there, what is found and what a draft changes."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from standards import content_version
from standards.components import COMPONENTS
from standards.inspection import findings, inspecting
from standards.inspection.act_statuses import citations_of_changed_acts
from standards.inspection.board import Board, Line, board
from standards.linter.finding import Severity
from standards.models import Component
from standards.workflow import State
from tests.standards.cast import author, brought_to, draft, later
from tests.standards.catalogue import CODES, in_force

pytestmark = pytest.mark.django_db

NOW = timezone.now()


def seen(name: str = "oki") -> Board:
    return board(author(name), at=NOW)


def line(code: str, shown: Board | None = None) -> Line:
    return next(line for line in (shown or seen()).lines if line.service.code == code)


def cell(code: str, key: str) -> str:
    return line(code).cells[list(COMPONENTS).index(key)].words


def test_the_board_has_every_service_and_component() -> None:
    shown = seen()

    assert [line.service.code for line in shown.lines] == CODES
    assert {len(line.cells) for line in shown.lines} == {14}
    assert shown.complete == 57 * 14


def test_the_numbers_are_those_of_the_list_of_findings() -> None:
    shown, every = seen(), findings.rows(author("oki"))

    for severity in Severity:
        number = sum(row.finding.severity is severity for row in every)
        assert shown.total.to_mend[severity] == number
        assert sum(line.number(severity) for line in shown.lines) == number
    at_place = [r for r in every if (r.service.code, r.finding.component) == ("7.4", "pengaduan")]
    there = line("7.4").cells[list(COMPONENTS).index("pengaduan")]
    assert sum(there.to_mend.values()) == len(at_place)


def test_a_missing_component_says_so() -> None:
    Component.objects.get(edition=in_force("7.4"), key="biaya").delete()

    assert cell("7.4", "biaya").startswith("kosong")
    assert line("7.4").complete == 13
    assert not seen().columns[list(COMPONENTS).index("biaya")].present


def test_what_an_open_draft_changes_is_marked() -> None:
    draft("7.4", jangka_waktu="2 jam")

    assert cell("7.4", "jangka_waktu").endswith("diubah")
    assert "diubah" not in cell("7.4", "produk")
    assert seen().drafts == 1


def test_a_draft_tells_since_when_it_waits() -> None:
    one = brought_to(State.SUBMITTED, "7.4")
    waiting = board(author("oki"), at=later(0) + timedelta(days=9))

    found = line("7.4", waiting).draft

    assert found is not None
    assert (found.edition, found.days) == (one, 9)


def test_dates_and_outdated_acts_stand_beside_it() -> None:
    shown = line("7.4")
    outdated = citations_of_changed_acts(timezone.localdate())

    assert shown.since == date(2021, 9, 2)
    assert shown.years == (timezone.localdate() - date(2021, 9, 2)).days // 365.25
    assert shown.due is not None
    assert shown.due.evaluation == date(2022, 9, 2)
    assert len(shown.outdated) == sum(each.edition == in_force("7.4") for each in outdated)
    assert seen().overdue == 57


def test_an_editor_sees_the_own_biro() -> None:
    assert {line.service.biro.slug for line in seen("umi").lines} == {"biro-umum"}


def test_the_board_costs_the_same_few_queries(django_assert_num_queries: Any) -> None:
    by = author("oki")
    draft("7.1")
    board(by, at=NOW)
    inspecting.outdated_citations()

    for code in ("7.2", "7.3"):
        content_version.forget()
        with django_assert_num_queries(8):
            board(by, at=NOW)
        draft(code)
