"""Hidden figures stay hidden: no small one follows from all that is published."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from complaints.statistics.counting import INSPECTORATE, Counts, Result
from complaints.statistics.suppression import SMALL
from complaints.statistics.tables import BIRO, RECEIVED, SHARE, TIER, Rows, Tables
from complaints.timing.tiers import Tier
from tests.complaints.statistics.attacker import Attacker

SECRET = Tier.SUPERVISORY.value
ROWS = Rows(["hukum", "umum", "organisasi", INSPECTORATE], ["ringan", "normatif", SECRET, ""])

Month = list[tuple[str, str, Result, int]]
"""Biro, tier, result, and how many."""


def tables(month: Month) -> Tables:
    """The published tables of a month."""
    counts = Counts()
    for biro, tier, result, number in month:
        if tier == "" and result in (Result.IN_TIME, Result.LATE):
            tier = "ringan"
        row = INSPECTORATE if tier == SECRET else biro
        counts.results[result] += number
        counts.by_biro[row, result] += number
        counts.by_tier[tier, result] += number
    return Tables.protected(counts, ROWS)


def printed(given: Tables) -> dict[tuple[str, str, str], object]:
    """Every cell of both tables as readers see it, by table, row and column."""
    by_biro = {(BIRO, row): given.by_biro(row) for row in ROWS.biro}
    by_tier = {(TIER, row): given.by_tier(row) for row in ROWS.tiers}
    rows = (by_biro | by_tier).items()
    return {(*row, column): figure for row, cells in rows for column, figure in cells.items()}


def attacker(given: Tables) -> Attacker:
    """What a reader can write down: each cell, its row, its column, and the row in both tables."""
    total = given.counts.received
    seen = {cell: figure for cell, figure in printed(given).items() if cell[2] != SHARE}
    found = Attacker({cell: _bounds(figure, total) for cell, figure in seen.items()})
    for table, rows in ((BIRO, ROWS.biro), (TIER, ROWS.tiers)):
        for row in rows:
            parts = [(table, row, result) for result in Result]
            found.sums.append((0, parts, [(table, row, RECEIVED)]))
        for column, number in {RECEIVED: total, **given.counts.results}.items():
            found.sums.append((-number, [(table, row, column) for row in rows], []))
    for column in (RECEIVED, *Result):
        found.sums.append((0, [(BIRO, INSPECTORATE, column)], [(TIER, SECRET, column)]))
    return found


def _bounds(figure: object, total: int) -> tuple[int, int]:
    match figure:
        case int(number):
            return number, number
        case "<5":
            return 0, 4
        case "≥5":
            return 5, total
    return 0, total


def small_cells(given: Tables) -> dict[tuple[str, str, str], int]:
    """The cells inside the tables by which somebody might be recognised, with their true value."""
    crosses = ((BIRO, ROWS.biro, given.counts.by_biro), (TIER, ROWS.tiers, given.counts.by_tier))
    return {
        (table, row, result): cross[row, result]
        for table, rows, cross in crosses
        for row in rows
        for result in Result
        if cross[row, result] in SMALL
    }


some_aduan = st.tuples(
    st.sampled_from(ROWS.biro[:3]),
    st.sampled_from(ROWS.tiers),
    st.sampled_from(Result),
    st.integers(1, 9),
)


@settings(max_examples=250)
@given(st.lists(some_aduan, max_size=12))
def test_no_small_figure_can_be_computed(month: Month) -> None:
    given = tables(month)
    reader = attacker(given)

    for cell, value in small_cells(given).items():
        assert reader.cannot_know(cell, value), cell


@settings(max_examples=150)
@given(st.lists(some_aduan, max_size=12))
def test_what_is_printed_is_true(month: Month) -> None:
    given = tables(month)

    for cell, figure in printed(given).items():
        table, row, column = cell
        cross = given.counts.by_biro if table == BIRO else given.counts.by_tier
        value = sum(cross[row, r] for r in Result if column in (r, RECEIVED))
        low, high = _bounds(figure, given.counts.received)
        assert column == SHARE or low <= value <= high


def test_an_attacker_finds_what_only_the_small_cells_hide() -> None:
    """Hiding the small cells alone is not enough, and the attacker of these tests is awake."""
    month = [("hukum", "ringan", Result.LATE, 2), ("umum", "ringan", Result.IN_TIME, 30)]
    given = tables(month)
    bare = Tables(given.counts, frozenset({((BIRO, "hukum"), Result.LATE)}))

    assert not attacker(bare).cannot_know((BIRO, "hukum", Result.LATE), 2)
    assert attacker(given).cannot_know((BIRO, "hukum", Result.LATE), 2)


def test_nothing_is_hidden_where_nothing_is_small() -> None:
    given = tables([("hukum", "ringan", Result.IN_TIME, 12), ("umum", "", Result.RUNNING, 5)])

    assert given.hidden == frozenset()
    assert given.by_biro("hukum") == {
        "diterima": 12,
        "tepat_waktu": 12,
        "terlambat": 0,
        "terbuka_lewat": 0,
        "terbuka": 0,
        "ditutup": 0,
        "persen_tepat_waktu": 100,
    }


def test_a_share_is_told_only_where_its_parts_are() -> None:
    month = [
        ("hukum", "ringan", Result.IN_TIME, 12),
        ("hukum", "ringan", Result.LATE, 2),
        ("umum", "normatif", Result.IN_TIME, 20),
        ("umum", "normatif", Result.LATE, 7),
    ]
    row = tables(month).by_biro("hukum")

    assert row["terlambat"] == "<5"
    assert row["tepat_waktu"] == "≥5"
    assert row[SHARE] is None


def test_totals_of_biro_are_hidden_last() -> None:
    """Here cells suffice; where all aduan ended alike, the small total itself must go."""
    mixed = tables(
        [("hukum", "ringan", Result.LATE, 2), ("umum", "", Result.LATE, 9)]
        + [(biro, "normatif", Result.IN_TIME, 9) for biro in ("hukum", "umum")]
    )
    alike = tables([("hukum", "ringan", Result.IN_TIME, 2), ("umum", "ringan", Result.IN_TIME, 9)])

    assert (mixed.by_biro("hukum")[RECEIVED], mixed.by_biro("umum")[RECEIVED]) == (11, 18)
    assert alike.by_biro("hukum")[RECEIVED] == "<5"
    assert alike.by_biro("hukum")["tepat_waktu"] == "<5"


def test_where_nothing_protects_nothing_is_told() -> None:
    """Four everywhere: `<5` in every cell and the totals leave only one solution."""
    month = [
        (biro, tier, Result.IN_TIME, 4)
        for biro, tier in zip(ROWS.biro[:3], ["ringan", "normatif", ""], strict=True)
    ]
    given = tables([*month, ("hukum", SECRET, Result.IN_TIME, 4)])

    assert given.hidden is None
    assert set(given.by_biro("hukum").values()) == {None}


@settings(max_examples=100)
@given(st.lists(some_aduan, max_size=12))
def test_nobody_is_told_that_something_was_answered_without_a_tier(month: Month) -> None:
    row = tables(month).by_tier("")

    assert {row["tepat_waktu"], row["terlambat"]} <= {0, None}


@pytest.mark.parametrize("row", ROWS.biro)
def test_what_is_secret_is_told_of_no_biro(row: str) -> None:
    given = tables([("hukum", SECRET, Result.LATE, 7), ("umum", "ringan", Result.LATE, 8)])

    assert given.by_biro(row)["terlambat"] == {"umum": 8, INSPECTORATE: 7}.get(row, 0)
