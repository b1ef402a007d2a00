"""The tables that are published: exact counts, small ones hidden. Pure."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from complaints.statistics.counting import INSPECTORATE, Counts, Cross, Result, share
from complaints.statistics.suppression import LIMIT, Cell, Key, hide
from complaints.timing.tiers import Tier

Figure = int | str | None
"""A number; `<5` or `≥5` where it is hidden; None where nothing is told."""

RECEIVED, SHARE = "diterima", "persen_tepat_waktu"
BIRO, TIER = "biro", "tingkat"

_SECRET_ROWS = {(BIRO, INSPECTORATE), (TIER, Tier.SUPERVISORY.value)}
"""The same row in both tables: what is berkadar pengawasan."""


_IMPOSSIBLE = {(TIER, "", Result.IN_TIME), (TIER, "", Result.LATE)}
"""Nothing is answered before it has a tier: everybody knows these zeros, so they hide nothing."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of the two tables in their order, those with nothing in them too."""

    biro: Sequence[str]
    tiers: Sequence[str]


@dataclass(frozen=True, slots=True)
class Tables:
    """Biro by result and tier by result, as they may be published."""

    counts: Counts
    hidden: frozenset[Key] | None

    @classmethod
    def protected(cls, counts: Counts, rows: Rows) -> "Tables":
        """The tables of some counts, with as little hidden as protects the small figures."""
        return cls(counts, hide(_network(counts, rows)))

    def by_biro(self, row: str) -> dict[str, Any]:
        """One Biro: received, each result, and the share in time where its parts are told."""
        return self._row(BIRO, row, self.counts.by_biro)

    def by_tier(self, row: str) -> dict[str, Any]:
        """The same for one tier."""
        return self._row(TIER, row, self.counts.by_tier)

    def services(self, biro: str) -> dict[str, int]:
        """The services of a Biro with enough aduan; "" stands for all others together.

        Empty where that would tell a figure that is hidden, or nothing new.
        """
        if biro == INSPECTORATE or not isinstance(self.by_biro(biro)[RECEIVED], int):
            return {}
        return _merged({code: n for (row, code), n in self.counts.services.items() if row == biro})

    def _row(self, table: str, row: str, cross: Cross) -> dict[str, Any]:
        exact: dict[str, int] = {RECEIVED: sum(cross[row, result] for result in Result)}
        exact |= {result.value: cross[row, result] for result in Result}
        told = {name: self._told(table, row, name, value) for name, value in exact.items()}
        return {**told, SHARE: _share(told)}

    def _told(self, table: str, row: str, column: str, value: int) -> Figure:
        if self.hidden is None:
            return None
        if _key(table, row, column) in self.hidden:
            return f"<{LIMIT}" if value < LIMIT else f"≥{LIMIT}"
        return value


def _share(told: dict[str, Figure]) -> float | None:
    match told[RECEIVED], told[Result.IN_TIME], told[Result.RUNNING]:
        case int(received), int(in_time), int(running):
            return share(in_time, received, running)
    return None


def _key(table: str, row: str, column: str) -> Key:
    place = "rahasia" if (table, row) in _SECRET_ROWS else (table, row)
    return place, column


def _network(counts: Counts, rows: Rows) -> Iterator[Cell]:
    """Every cell of both tables: from Biro through result to tier (see `suppression`).

    What is secret is in no Biro's row and in no other tier's: one cell for each result, and one for
    its total, lead past them.
    """
    for row in rows.biro:
        if row != INSPECTORATE:
            yield _margin(BIRO, row, counts.by_biro, into=True)
            yield from _cells(BIRO, row, counts.by_biro, into=True)
    for row in rows.tiers:
        if row != Tier.SUPERVISORY:
            yield _margin(TIER, row, counts.by_tier, into=False)
            yield from _cells(TIER, row, counts.by_tier, into=False)
    for result in Result:
        value = counts.by_tier[Tier.SUPERVISORY, result]
        key = _key(TIER, Tier.SUPERVISORY, result)
        yield Cell(key, (TIER, result), (BIRO, result), value)
    total = sum(counts.by_tier[Tier.SUPERVISORY, result] for result in Result)
    yield Cell(_key(TIER, Tier.SUPERVISORY, RECEIVED), BIRO, TIER, total, margin=True)


def _cells(table: str, row: str, cross: Cross, *, into: bool) -> Iterator[Cell]:
    for result in Result:
        if (table, row, result) in _IMPOSSIBLE:
            continue
        ends = ((table, row), (table, result))
        tail, head = ends if into else reversed(ends)
        yield Cell(_key(table, row, result), tail, head, cross[row, result])


def _margin(table: str, row: str, cross: Cross, *, into: bool) -> Cell:
    ends = (table, (table, row))
    tail, head = ends if into else reversed(ends)
    value = sum(cross[row, result] for result in Result)
    return Cell(_key(table, row, RECEIVED), tail, head, value, margin=True)


def _merged(services: dict[str, int]) -> dict[str, int]:
    """The services worth a line of their own; the others together, never fewer than the limit."""
    told = Counter({code: n for code, n in services.items() if code and n >= LIMIT})
    rest = sum(services.values()) - told.total()
    while told and 0 < rest < LIMIT:
        smallest = min(told, key=lambda code: (told[code], code))
        rest += told.pop(smallest)
    return {**told, "": rest} if told and rest else dict(told)
