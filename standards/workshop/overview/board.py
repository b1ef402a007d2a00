"""The overview board for Biro Organisasi, and the work list of outdated citations; pages, files."""

from collections.abc import Iterator

from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.views.decorators.http import require_safe

from standards import access
from standards.components import COMPONENTS
from standards.exports import spreadsheets
from standards.exports.workbooks import Cell, workbook
from standards.inspection import inspecting
from standards.inspection.act_statuses import OutdatedCitation
from standards.inspection.board import Board, board
from standards.inspection.findings import SEVERITY_WORDS
from standards.workshop.pages import WorkshopRequest, respond, workshop_page

SHORT = {
    "persyaratan": "Syarat",
    "prosedur": "Prosedur",
    "jangka_waktu": "Waktu",
    "biaya": "Biaya",
    "produk": "Produk",
    "pengaduan": "Aduan",
    "dasar_hukum": "Hukum",
    "sarana": "Sarana",
    "kompetensi": "Kompe\N{SOFT HYPHEN}tensi",
    "pengawasan": "Penga\N{SOFT HYPHEN}wasan",
    "jumlah_pelaksana": "Jumlah",
    "jaminan_pelayanan": "Jaminan",
    "jaminan_keamanan": "Keaman\N{SOFT HYPHEN}an",
    "evaluasi": "Evaluasi",
}
"""The fourteen titles in a word each, for narrow columns; the legend has them in full."""

BOARD_COLUMNS = [
    "Biro",
    "Kode",
    "Layanan",
    *(kind.title for kind in COMPONENTS.values()),
    "Nama layanan dan Biro",
    *SEVERITY_WORDS.values(),
    "Konsep",
    "Hari dalam keadaan itu",
    "Berlaku sejak",
    "Evaluasi berikutnya",
    "Peninjauan berikutnya",
    "Kutipan peraturan dicabut atau diubah",
]

OUTDATED_COLUMNS = ["Biro", "Kode", "Layanan", "Peraturan", "Keadaan", "Dengan"]


@workshop_page
@require_safe
def overview(request: WorkshopRequest) -> HttpResponse:
    """papan/: 57 services by fourteen components, and what is due."""
    context = {
        "board": board(request.author, at=request.at),
        "heads": [(kind, SHORT[key]) for key, kind in COMPONENTS.items()],
        # The board needs the whole width.
        "is_nav_sidebar_enabled": False,
    }
    return respond(request, "workshop/board.html", context, title="Papan pantau standar")


@workshop_page
@require_safe
def overview_xlsx(request: WorkshopRequest) -> HttpResponseBase:
    """papan.xlsx: the board as a workbook."""
    shown = board(request.author, at=request.at)
    file = workbook("Papan pantau", BOARD_COLUMNS, _lines(shown))
    return FileResponse(file, as_attachment=True, filename=f"papan-pantau-{shown.on}.xlsx")


@workshop_page
@require_safe
def overview_csv(request: WorkshopRequest) -> HttpResponseBase:
    """papan.csv: the board as text; semicolons, since Excel takes the comma for a decimal sign."""
    shown = board(request.author, at=request.at)
    rows = ([_plain(cell) for cell in row] for row in _lines(shown))
    lines = spreadsheets.csv_lines(BOARD_COLUMNS, rows, delimiter=";")
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="papan-pantau-{shown.on}.csv"'
    return response


@workshop_page
@require_safe
def outdated(request: WorkshopRequest) -> HttpResponse:
    """peraturan-berubah/: where standards in force cite acts that were revoked or amended."""
    context = {"citations": _outdated(request)}
    title = "Kutipan peraturan yang dicabut atau diubah"
    return respond(request, "workshop/outdated.html", context, title=title)


@workshop_page
@require_safe
def outdated_xlsx(request: WorkshopRequest) -> HttpResponseBase:
    """peraturan-berubah.xlsx: the same as a workbook."""
    file = workbook("Peraturan berubah", OUTDATED_COLUMNS, map(_cited, _outdated(request)))
    name = f"peraturan-berubah-{timezone.localdate(request.at)}.xlsx"
    return FileResponse(file, as_attachment=True, filename=name)


def _outdated(request: WorkshopRequest) -> list[OutdatedCitation]:
    """What the person may see of it, in the order of the annex."""
    seen = set(access.services(request.author).values_list("pk", flat=True))
    return [each for each in inspecting.outdated_citations() if each.edition.service_id in seen]


def _cited(citation: OutdatedCitation) -> list[Cell]:
    service = citation.edition.service
    return [
        service.biro.name,
        service.code,
        service.short_name,
        citation.act.label,
        citation.act.get_status_display(),
        citation.by.by.label if citation.by else None,
    ]


def _lines(shown: Board) -> Iterator[list[Cell]]:
    for line in shown.lines:
        yield [
            line.service.biro.name,
            line.service.code,
            line.service.short_name,
            *(cell.words for cell in line.cells),
            line.names.words,
            *(line.number(severity) for severity in SEVERITY_WORDS),
            line.draft.edition.get_state_display() if line.draft else None,
            line.draft.days if line.draft else None,
            line.since,
            line.due.evaluation if line.due else None,
            line.due.review if line.due else None,
            len(line.outdated),
        ]


def _plain(cell: Cell) -> spreadsheets.Cell:
    return cell if cell is None or isinstance(cell, str | int) else cell.isoformat()
