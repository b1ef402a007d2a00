"""The results of one run as a table that can be pasted into docs/speed.md."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bench.pages import Page

_HEAD = (
    "page",
    "req/s",
    "x hello",
    "± %",
    "CPU x hello",
    "p50 ms",
    "p95 ms",
    "SQL",
    "gzip B",
    "must",
    "aim",
    "verdict",
)


@dataclass(frozen=True, slots=True)
class Sample:
    """One measurement: answers a second, and processor seconds of the server for each."""

    speed: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured of one page."""

    page: Page
    rounds: Sequence[tuple[Sample, Sample]]
    """In each round the yardstick and right after it the page."""
    alone: Sequence[float]
    """Milliseconds of the requests of a single client, the shortest first."""
    queries: int | None
    size: int

    @property
    def speed(self) -> float:
        return statistics.median(page.speed for _, page in self.rounds)

    @property
    def ratio(self) -> float:
        return statistics.median(self._ratios())

    @property
    def cpu_ratio(self) -> float:
        """Steadier than the speed when others use the machine as well."""
        return statistics.median(page.cpu / hello.cpu for hello, page in self.rounds)

    @property
    def spread(self) -> float:
        """Between the best and the worst round, in per cent of the median."""
        return 100 * (max(self._ratios()) - min(self._ratios())) / self.ratio

    @property
    def verdict(self) -> str:
        """`aim`, `pass` or `below`; the number of queries has to hold as well."""
        if self.page.must is None or self.page.aim is None:
            return ""
        too_many = (self.queries or 0) > (self.page.most_queries or 0)
        if self.ratio < self.page.must or too_many:
            return "below"
        return "aim" if self.ratio >= self.page.aim else "pass"

    def _ratios(self) -> list[float]:
        return [page.speed / hello.speed for hello, page in self.rounds]


def lines(results: Iterable[Result]) -> list[str]:
    """The table, one line a page."""
    rule = "|".join(["---", *["--:"] * (len(_HEAD) - 2), "---"])
    return [f"| {' | '.join(_HEAD)} |", f"|{rule}|", *(_line(result) for result in results)]


def _line(result: Result) -> str:
    page = result.page
    cells = [
        page.name,
        f"{result.speed:,.0f}",
        f"{result.ratio:.3f}",
        f"{result.spread:.0f}",
        f"{result.cpu_ratio:.1f}",
        f"{statistics.median(result.alone):.1f}",
        f"{result.alone[len(result.alone) * 95 // 100]:.1f}",
        _of(result.queries, page.most_queries),
        f"{result.size:,}",
        "" if page.must is None else f"{page.must:.2f}",
        "" if page.aim is None else f"{page.aim:.2f}",
        result.verdict,
    ]
    return f"| {' | '.join(cells)} |"


def _of(queries: int | None, most: int | None) -> str:
    if queries is None:
        return ""
    return str(queries) if most is None else f"{queries} (≤ {most})"
