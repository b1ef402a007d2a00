"""The figures of a month as they are published; their shape is told in docs/open-data.md."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from complaints.calendars import working_calendar
from complaints.periods import Month
from complaints.statistics import facts, judging, names, year
from complaints.statistics.counting import Counts, Result, count, middle, share
from complaints.statistics.tables import RECEIVED, SHARE, Rows, Tables

Row = dict[str, Any]


def figures(month: Month, *, at: datetime) -> dict[str, Any]:
    """All figures of a month that has ended, as they stand now, which is `at`.

    Numbers, texts and None only; a constant number of queries.
    """
    counts = count(facts.groups(month.period, at=at))
    days = facts.days_to_answer(month.period, at=at, calendar=working_calendar())
    biro = names.biro({row for row, _ in counts.by_biro})
    tables = Tables.protected(counts, Rows(list(biro), list(names.TIERS)))
    return {
        **totals(counts),
        "median_hari_kerja": middle(days),
        "alasan_ditutup": _each(counts.closings, names.CLOSINGS),
        "dibuka_kembali": counts.reopened,
        "tingkat_diubah": _reclassified(month),
        "dinilai_bulan_ini": _judged(month),
        "menurut_biro": [{"kode": key, "nama": biro[key]} | tables.by_biro(key) for key in biro],
        "menurut_tingkat": [
            {"kode": key, "nama": name} | tables.by_tier(key) for key, name in names.TIERS.items()
        ],
        "menurut_layanan": list(_services(tables, biro)),
        "menurut_saluran": _each(counts.channels, names.CHANNELS),
        "menurut_janji": _each(counts.components, names.COMPONENT_TITLES),
        "menurut_hasil": _each(counts.outcomes, names.OUTCOMES),
        "dua_belas_bulan": year.shares(month.year_up_to),
    }


def totals(counts: Counts) -> Row:
    """What was received, each result, and the share in time."""
    results = {result.value: counts.results[result] for result in Result}
    in_time, running = counts.results[Result.IN_TIME], counts.results[Result.RUNNING]
    return {
        RECEIVED: counts.received,
        **results,
        SHARE: share(in_time, counts.received, running),
    }


def _each(counted: Counter[str], named: Mapping[str, str]) -> list[Row]:
    return [{"kode": key, "nama": name, RECEIVED: counted[key]} for key, name in named.items()]


def _reclassified(month: Month) -> Row:
    changed, slower = facts.reclassified(month.period)
    return {"aduan": changed, "ke_tenggat_lebih_lama": slower}


def _judged(month: Month) -> Row:
    found = judging.judged(month.period)
    return {
        "dinilai": found.total,
        "tepat_waktu": found.answered_in_time,
        "terlambat": found.late,
        "ditutup": found.closed,
    }


def _services(tables: Tables, biro: Iterable[str]) -> Iterator[Row]:
    named = names.services() | {"": names.OTHER_SERVICES}
    for slug in biro:
        for code, number in tables.services(slug).items():
            yield {"biro": slug, "kode": code, "nama": named[code], RECEIVED: number}
