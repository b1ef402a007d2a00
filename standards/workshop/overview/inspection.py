"""What is found over everything in force: as a page, a file, and a list of corrections."""

from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.views.decorators.http import require_safe

from standards.exports.workbooks import Cell, workbook
from standards.inspection import findings
from standards.inspection.findings import Row
from standards.workflow import Role
from standards.workshop.overview.finding_filter import FindingFilter
from standards.workshop.pages import WorkshopRequest, respond, workshop_page

ON_A_PAGE = 50

COLUMNS = [
    "Biro",
    "Kode",
    "Layanan",
    "Komponen",
    "Tingkat",
    "Jenis",
    "Aturan",
    "Temuan",
    "Cara memperbaiki",
    "Tertulis",
    "Dikesampingkan sampai",
    "Alasan",
]


@workshop_page
@require_safe
def inspection(request: WorkshopRequest) -> HttpResponse:
    """pemeriksaan/: all findings that the person may see, filtered, and their number by Biro."""
    every = findings.rows(request.author)
    form = FindingFilter(request.GET, every)
    chosen = form.chosen(every)
    context = {
        "form": form,
        "page": Paginator(chosen, ON_A_PAGE).get_page(request.GET.get("halaman")),
        "total": len(chosen),
        "tallies": findings.tallies(every),
        "writes": _writes(request),
    }
    title = "Pemeriksaan standar yang berlaku"
    return respond(request, "workshop/inspection.html", context, title=title)


@workshop_page
@require_safe
def corrections(request: WorkshopRequest, biro: str) -> HttpResponse:
    """pemeriksaan/<biro>/: everything that one Biro has to mend, as a paper that is handed over."""
    of_biro = [row for row in findings.rows(request.author) if row.service.biro.slug == biro]
    if not of_biro:
        raise Http404
    name = of_biro[0].service.biro.name
    context = {
        "rows": [row for row in of_biro if row.inspected.counts],
        "tally": findings.tallies(of_biro)[0],
        "on": timezone.localdate(request.at),
    }
    title = f"Daftar koreksi standar pelayanan {name}"
    return respond(request, "workshop/corrections.html", context, title=title)


@workshop_page
@require_safe
def inspection_file(request: WorkshopRequest) -> HttpResponseBase:
    """pemeriksaan.xlsx: the findings that the filter of the page leaves."""
    every = findings.rows(request.author)
    chosen = FindingFilter(request.GET, every).chosen(every)
    file = workbook("Daftar koreksi", COLUMNS, map(_cells, chosen))
    name = f"daftar-koreksi-{timezone.localdate(request.at)}.xlsx"
    return FileResponse(file, as_attachment=True, filename=name)


def _cells(row: Row) -> list[Cell]:
    waiver = row.inspected.waiver
    return [
        row.service.biro.name,
        row.service.code,
        row.service.short_name,
        row.component,
        row.severity,
        row.rule.kind,
        row.rule.code,
        row.finding.message,
        row.finding.hint,
        row.finding.quote,
        waiver.until if waiver else None,
        waiver.reason if waiver else None,
    ]


def _writes(request: WorkshopRequest) -> frozenset[int]:
    """The Biro, by key, whose standards the person may begin to change."""
    grants = request.author.grants
    return frozenset(g.biro_id for g in grants if g.role is Role.EDITOR and g.biro_id is not None)
