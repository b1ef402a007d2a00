"""The results of all sizes as tables that can be pasted into docs/speed.md."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.scale.filing import LEAST_PER_SECOND, Flood
from bench.scale.ground import Size
from bench.scale.measuring import Measured


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured at one size; `megabytes` are those of the server after all pages."""

    size: Size
    pages: Sequence[Measured]
    flood: Flood
    megabytes: float

    def of(self, name: str) -> Measured | None:
        return next((one for one in self.pages if one.name == name), None)


def lines(result: Result, before: Result | None) -> Iterator[str]:
    """One size, and how much slower than the size before it each page is."""
    yield "| page | p50 ms | p95 ms | CPU ms | SQL | growth | verdict |"
    yield "|---|--:|--:|--:|--:|--:|---|"
    for page in result.pages:
        yield f"| {' | '.join(_cells(page, result, before))} |"
    flood = result.flood
    yield ""
    yield f"- memory of the server after all pages: {result.megabytes:.0f} MB"
    yield (
        f"- filing at once: {flood.per_second:.0f} a second of {flood.acknowledged} "
        f"(≥ {LEAST_PER_SECOND}: {_word(flood.per_second >= LEAST_PER_SECOND)}), "
        f"{flood.lost} lost, {flood.gaps} gaps in the numbers"
    )


def outgrown(result: Result, before: Result | None) -> list[str]:
    """The pages that became slower by more than their data became more."""
    return [f"growth of {one.name}" for one in result.pages if _outgrows(one, result, before)]


def below(result: Result, *, floods_count: bool) -> list[str]:
    """The bars of the largest size that do not hold, by name."""
    names = [one.name for one in result.pages if not one.holds]
    if floods_count and result.flood.per_second < LEAST_PER_SECOND:
        names.append("filings a second")
    if result.flood.lost or result.flood.gaps:
        names.append("filings lost")
    return names


def _cells(page: Measured, result: Result, before: Result | None) -> list[str]:
    if not page.times:
        return [page.name, "–", "–", "–", "–", "–", f"below: {page.failed}"]
    growth = _growth(page, before)
    bar = "" if page.most is None else f" (≤ {page.most:.0f})"
    verdict = _word(page.holds and not _outgrows(page, result, before))
    return [
        page.name,
        f"{page.median:.1f}{bar}",
        f"{page.slow:.1f}",
        "" if page.cpu is None else f"{page.cpu:.0f}",
        str(page.queries),
        f"× {growth:.1f}" if growth else "",
        verdict,
    ]


def _growth(page: Measured, before: Result | None) -> float | None:
    earlier = before.of(page.name) if before else None
    return page.median / earlier.median if earlier and earlier.times else None


def _outgrows(page: Measured, result: Result, before: Result | None) -> bool:
    """Whether it became slower by more than the data became more."""
    growth = _growth(page, before)
    if growth is None or before is None:
        return False
    more = (
        result.size.services / before.size.services,
        result.size.aduan / before.size.aduan,
    )
    return growth > max(more)


def _word(holds: bool) -> str:
    return "pass" if holds else "below"
