"""The published figures as data: the shapes of `/aduan/statistik…`, told in docs/open-data.md."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.urls import reverse

from complaints.models import MonthlyReport
from complaints.periods import Month
from complaints.statistics import reports
from complaints.statistics.counting import Result
from complaints.statistics.tables import RECEIVED, SHARE
from complaints.timing.worktime import to_local
from standards.exports import spreadsheets

CSV_COLUMNS = ["tabel", "kode", "nama", "ukuran", "nilai"]

_TOTALS = [RECEIVED, *(result.value for result in Result), SHARE, "median_hari_kerja"]


def index() -> dict[str, Any]:
    """Every closed month, the oldest first, with its totals by the newest revision; one query."""
    rows = reports.totals(*_TOTALS)
    return {"bulan": [_month(month, totals) for month, totals in rows.items()]}


def _month(month: Month, totals: Mapping[str, Any]) -> dict[str, Any]:
    return {"bulan": str(month), **totals, "url": address(month)}


def address(month: Month) -> str:
    """The address of a month's page."""
    return reverse("complaints:month", args=[month])


def report(published: MonthlyReport) -> dict[str, Any]:
    """One revision of a month; `sidik` is the SHA-256 of `isi` in canonical JSON."""
    return {
        "bulan": str(reports.of(published)),
        "revisi": published.revision,
        "alasan_revisi": published.reason or None,
        "diterbitkan": to_local(published.published_at).isoformat(),
        "sidik": published.digest,
        "isi": published.figures,
    }


def csv_lines(published: MonthlyReport) -> Iterator[str]:
    """The figures of a revision as CSV, one a line; the first lines are the totals."""
    return spreadsheets.csv_lines(CSV_COLUMNS, _lines(published.figures["angka"]))


def _lines(figures: Mapping[str, Any]) -> Iterator[list[spreadsheets.Cell]]:
    for key, value in figures.items():
        if isinstance(value, list):
            yield from _table(key, value)
        elif not isinstance(value, dict):
            yield ["semua", "", "", key, value]
        else:
            for part, inner in value.items():
                if isinstance(inner, list):
                    yield from _table(f"{key}_{part}", inner)
                else:
                    yield [key, "", "", part, inner]


def _table(name: str, rows: list[dict[str, Any]]) -> Iterator[list[spreadsheets.Cell]]:
    """Each figure of each row; what a row is called stands before."""
    for row in rows:
        code = "/".join(filter(None, [row.get("biro"), row["kode"]]))
        measures = {key: one for key, one in row.items() if key not in {"biro", "kode", "nama"}}
        for measure, figure in measures.items():
            yield [name, code, row.get("nama", ""), measure, figure]
