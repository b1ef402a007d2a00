"""The register book at the desk: read on the page, printed, or taken out as a file."""

from collections.abc import Iterator

from django.core.exceptions import BadRequest
from django.core.paginator import Paginator
from django.http import FileResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_POST, require_safe

from complaints import exports, register
from complaints.desk.officers import OfficerRequest, desk_page, officer_page
from complaints.desk.period_form import PeriodForm
from complaints.exports import Cell
from complaints.models import ExportRecord
from complaints.periods import Month, Period
from complaints.timing.worktime import to_local

ROWS = 100
"""On a page; a busy month of one Biro fits on one."""

AT_ONCE = 500
"""Rows that a file takes from the database at once."""


@officer_page
@require_safe
def book(request: OfficerRequest) -> HttpResponseBase:
    """/petugas/register/: the aduan received in a period, this month if none is asked for."""
    form = PeriodForm.of(request.GET, default=Month.of(to_local(request.at).date()).period)
    if not form.is_valid():
        refused = {"form": form}
        return desk_page(request, "desk/register.html", refused, here="register", status=422)
    cases = register.received(form.period, by=request.officer)
    page = Paginator(cases, ROWS).get_page(request.GET.get("halaman"))
    rows = list(register.entries(page.object_list, at=request.at))
    context = {"form": form, "page": page, "rows": rows}
    return desk_page(request, "desk/register.html", context, here="register")


@officer_page
@require_POST
def workbook(request: OfficerRequest) -> HttpResponseBase:
    """/petugas/register.xlsx: the book of a period as a workbook."""
    period, rows = _taken_out(request, ExportRecord.Form.XLSX)
    file = exports.workbook("Register", list(register.COLUMNS), rows)
    return FileResponse(file, as_attachment=True, filename=f"register-{period}.xlsx")


@officer_page
@require_POST
def csv(request: OfficerRequest) -> HttpResponseBase:
    """/petugas/register.csv: the book of a period as text, sent row by row."""
    period, rows = _taken_out(request, ExportRecord.Form.CSV)
    lines = exports.csv_lines(list(register.COLUMNS), rows)
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="register-{period}.csv"'
    return response


def _taken_out(
    request: OfficerRequest, form: ExportRecord.Form
) -> tuple[Period, Iterator[list[Cell]]]:
    """The period asked for and its rows; written down before the first of them leaves."""
    asked = PeriodForm(request.POST)
    if not asked.is_valid():
        raise BadRequest("Periode tidak dikenal. Buka register, pilih periode, lalu unduh lagi.")
    period = asked.period
    cases = register.received(period, by=request.officer)
    ExportRecord.objects.create(
        at=request.at,
        by=request.officer.user,
        form=form,
        first=period.first,
        last=period.last,
        count=cases.count(),
    )
    entries = register.entries(cases.iterator(chunk_size=AT_ONCE), at=request.at)
    return period, register.table(entries)
