"""The closed months as they were published."""

from collections.abc import Sequence
from typing import Any

from complaints.models import MonthlyReport
from complaints.periods import Month

TREND_MONTHS = 12


def months() -> Sequence[Month]:
    """The closed months, the newest first; one query."""
    closed = MonthlyReport.objects.filter(revision=1).order_by("-year", "-month")
    return [Month(year, month) for year, month in closed.values_list("year", "month")]


def revisions(month: Month) -> Sequence[MonthlyReport]:
    """All that was published of a month, the newest first; one query."""
    reports = MonthlyReport.objects.filter(year=month.year, month=month.number)
    return list(reports.order_by("-revision"))


def of(report: MonthlyReport) -> Month:
    """The month that a report is about."""
    return Month(report.year, report.month)


def totals(*keys: str) -> dict[Month, dict[str, Any]]:
    """Some totals of every closed month by its newest revision, the oldest first; one query."""
    rows = MonthlyReport.objects.order_by("year", "month", "revision").values_list(
        "year", "month", "revision", *(f"figures__angka__{key}" for key in keys)
    )
    return {
        Month(year, month): {"revisi": revision, **dict(zip(keys, values, strict=True))}
        for year, month, revision, *values in rows
    }


def trend(until: Month) -> dict[Month, int | None]:
    """How many aduan were received in each of twelve months; None where none was closed."""
    received = totals("diterima")
    span = [until.before(number) for number in reversed(range(TREND_MONTHS))]
    return {month: received.get(month, {}).get("diterima") for month in span}
