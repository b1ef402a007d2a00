"""The running month for the leadership and the coordinator: figures, no aduan."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from complaints.desk.officers import OfficerRequest, desk_page, figures_page
from complaints.papers.notice import Figure, Table
from complaints.periods import Month
from complaints.statistics import display, facts, live, names
from complaints.statistics.counting import Counts, count
from complaints.statistics.figures import totals
from complaints.statistics.live import NOTHING, Backlog
from complaints.statistics.tables import Tables
from complaints.statistics.words import figure_words
from complaints.timing.worktime import to_local


@figures_page
@require_safe
def running(request: OfficerRequest) -> HttpResponseBase:
    """/petugas/statistik/: what came in this month and what stands open, as of this moment."""
    month = Month.of(to_local(request.at).date())
    counts = count(facts.groups(month.period, at=request.at))
    backlog = live.backlog(at=request.at)
    biro = names.biro({*backlog, *(row for row, _ in counts.by_biro)})
    everything = sum(backlog.values(), NOTHING)
    context = {
        "month": month,
        "at": request.at,
        "headlines": [
            Figure(figure_words(counts.received), "diterima bulan ini"),
            Figure(figure_words(everything.open), "terbuka sekarang"),
            Figure(figure_words(everything.overdue), "lewat tenggat sekarang"),
        ],
        "backlog": _open_table(biro, backlog, everything, request.at),
        "received": _received_table(biro, counts),
    }
    return desk_page(request, "desk/statistics.html", context, here="statistics")


def _open_table(
    biro: Mapping[str, str], backlog: Mapping[str, Backlog], everything: Backlog, at: datetime
) -> Table:
    headings = ["Biro", "Terbuka", "Lewat tenggat", "Terbuka paling lama (hari)"]
    rows = [_open(name, backlog.get(row, NOTHING), at) for row, name in biro.items()]
    return Table("Yang terbuka sekarang", headings, rows, _open("Semua", everything, at))


def _open(name: str, backlog: Backlog, at: datetime) -> list[str]:
    figures = [backlog.open, backlog.overdue, backlog.age(at)]
    return [name, *map(figure_words, figures)]


def _received_table(biro: Mapping[str, str], counts: Counts) -> Table:
    """This month by Biro and result; nothing is hidden from who answers for all of it."""
    exact = Tables(counts, hidden=frozenset())
    rows = [{"nama": name} | exact.by_biro(row) for row, name in biro.items()]
    table = display.by_biro({"menurut_biro": rows, **totals(counts)})
    return replace(table, title="Diterima bulan ini")
