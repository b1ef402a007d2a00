"""How a promise was kept over the last twelve closed months, for the pages of the standards."""

from typing import Any, NamedTuple

from complaints.models import MonthlyReport
from complaints.periods import Month


class Performance(NamedTuple):
    """The share answered in time, in percent, of at least so many aduan, up to a closed month."""

    until: Month
    share: int
    at_least: int


def of_biro(slug: str) -> Performance | None:
    """A Biro's performance; None as long as there are not enough answers. One query."""
    return _told("biro", kode=slug)


def of_service(biro: str, code: str) -> Performance | None:
    """The same for a service, by the slug of its Biro and its code."""
    return _told("layanan", biro=biro, kode=code)


def _told(table: str, **key: str) -> Performance | None:
    """The row of the newest report that has this key."""
    reports = MonthlyReport.objects.order_by("-year", "-month", "-revision")
    newest = reports.values_list("year", "month", f"figures__angka__dua_belas_bulan__{table}")
    year, number, rows = newest.first() or (0, 0, [])
    row = next((row for row in rows if _fits(row, key)), None)
    if row is None:
        return None
    share, at_least = row["persen_tepat_waktu"], row["aduan_paling_sedikit"]
    return Performance(Month(year, number), share, at_least)


def _fits(row: dict[str, Any], key: dict[str, str]) -> bool:
    return all(row[name] == value for name, value in key.items())
