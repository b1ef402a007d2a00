"""The public statistics: closed months only, as page, as data, and for the notice board."""

from collections.abc import Sequence

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from complaints.models import MonthlyReport
from complaints.papers.notice import Notice
from complaints.periods import Month
from complaints.statistics import display, open_data, reports
from standards.pages import NotFound, published

ON_THE_BOARD = [
    "diterima",
    "tepat_waktu",
    "persen_tepat_waktu",
    "median_hari_kerja",
    "menurut_biro",
    "angka_kecil",
]
"""The definitions that the notice explains; all of them stand on the page."""

JSON_FORMAT = {"ensure_ascii": False}


@published
def newest(request: HttpRequest) -> HttpResponse:
    """/aduan/statistik/: the month closed last, and all others."""
    months = reports.months()
    if not months:
        return render(request, "complaints/no_statistics.html")
    return _page(request, months[0])


@published
def month(request: HttpRequest, month: str) -> HttpResponse:
    """/aduan/statistik/2026-11/: one month; an older revision with ?revisi=."""
    return _page(request, Month.parse(month))


def _page(request: HttpRequest, month: Month) -> HttpResponse:
    revisions = reports.revisions(month)
    shown = _chosen(request, month, revisions)
    figures = shown.figures["angka"]
    context = {
        "month": month,
        "report": shown,
        "figures": figures,
        "revisions": revisions,
        "months": reports.months(),
        "headlines": display.headlines(figures),
        "charts": [
            display.trend(reports.trend(month)),
            display.results(figures),
            *display.charts(figures, display.MAIN),
        ],
        "tables": [display.by_biro(figures), display.by_tier(figures)],
        "details": display.charts(figures, display.DETAILS),
    }
    return render(request, "complaints/statistics.html", context)


@published
def months_json(request: HttpRequest) -> JsonResponse:
    """/aduan/statistik.json: every closed month with its totals."""
    return JsonResponse(open_data.index(), json_dumps_params=JSON_FORMAT)


@published
def month_json(request: HttpRequest, month: str) -> JsonResponse:
    """/aduan/statistik/2026-11.json: all figures of a month, their definitions and digest."""
    found = open_data.report(_report(request, Month.parse(month)))
    return JsonResponse(found, json_dumps_params=JSON_FORMAT)


@published
def month_csv(request: HttpRequest, month: str) -> HttpResponse:
    """/aduan/statistik/2026-11.csv: the same figures, one a line."""
    lines = open_data.csv_lines(_report(request, Month.parse(month)))
    response = HttpResponse("".join(lines), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="statistik-aduan-{month}.csv"'
    return response


@published
def month_notice(request: HttpRequest, month: str) -> HttpResponse:
    """/aduan/statistik/2026-11/papan.pdf: one sheet for the notice board."""
    asked = Month.parse(month)
    report = _report(request, asked)
    figures, meanings = report.figures["angka"], report.figures["definisi"]
    sheet = Notice(
        printed_at=report.published_at,
        month=asked.words,
        figures=display.headlines(figures),
        by_biro=display.by_biro(figures),
        by_tier=display.by_tier(figures),
        definitions=[
            f"{one['judul']}: {one['arti']}" for one in meanings if one["kunci"] in ON_THE_BOARD
        ],
        revision=report.revision,
        fingerprint=report.digest,
        address=settings.SITE_ADDRESS.partition("://")[2] + open_data.address(asked),
    )
    response = HttpResponse(sheet.pdf(), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="papan-pengumuman-{month}.pdf"'
    return response


def _report(request: HttpRequest, month: Month) -> MonthlyReport:
    return _chosen(request, month, reports.revisions(month))


def _chosen(
    request: HttpRequest, month: Month, revisions: Sequence[MonthlyReport]
) -> MonthlyReport:
    """The newest revision of a month, or that of `?revisi=`; NotFound says what is missing."""
    if not revisions:
        raise NotFound(f"Statistik {month.words} belum diterbitkan.")
    by_number = {str(one.revision): one for one in revisions}
    asked = request.GET.get("revisi", str(revisions[0].revision))
    if asked not in by_number:
        raise NotFound(f"Statistik {month.words} tidak mempunyai revisi itu.")
    return by_number[asked]
