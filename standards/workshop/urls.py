"""The addresses of the workshop, below /admin/standards/edition/; one table."""

from django.contrib.admin import AdminSite
from django.urls import URLPattern, path

from standards.workshop import drafts_matrix, next_annex, start
from standards.workshop.consulting import consultations, sharing
from standards.workshop.drafting import draft, preview
from standards.workshop.drafting.expired import keeping_what_was_typed
from standards.workshop.mass import drafts as mass_drafts
from standards.workshop.mass import pages as mass
from standards.workshop.overview import board, due, finding_page, inspection
from standards.workshop.pages import Page
from standards.workshop.reviewing import ledger, queue, review, setting
from standards.workshop.stepping import step_view
from standards.workshop.steps import STEPS

PAGES: list[tuple[str, str, Page]] = [
    ("penyusunan/", "workshop_start", start.start),
    ("penyusunan/<int:service>/mulai/", "workshop_begin", start.begin),
    ("serentak/", "workshop_mass", mass.search),
    ("serentak/<int:pk>/", "workshop_mass_drafts", mass_drafts.drafts),
    ("rancangan/", "workshop_next_annex", next_annex.documents_page),
    ("matriks/", "workshop_matrix", drafts_matrix.of_drafts),
    ("matriks.docx", "workshop_matrix_docx", drafts_matrix.of_drafts_docx),
    ("papan/", "workshop_board", board.overview),
    ("papan.xlsx", "workshop_board_xlsx", board.overview_xlsx),
    ("papan.csv", "workshop_board_csv", board.overview_csv),
    ("peraturan-berubah/", "workshop_outdated", board.outdated),
    ("peraturan-berubah.xlsx", "workshop_outdated_xlsx", board.outdated_xlsx),
    ("pemeriksaan/", "workshop_inspection", inspection.inspection),
    ("pemeriksaan.xlsx", "workshop_inspection_file", inspection.inspection_file),
    ("pemeriksaan/<slug:biro>/", "workshop_corrections", inspection.corrections),
    (
        "temuan/<int:service>/<slug:component>/<slug:rule>/<slug:digest>/",
        "workshop_finding",
        finding_page.finding,
    ),
    ("antrean/", "workshop_queue", queue.queue),
    ("peninjauan/", "workshop_due", due.due),
    ("peninjauan/<int:service>/", "workshop_appraisal", due.appraisal),
    ("penetapan/", "workshop_setting", setting.setting),
    ("<int:pk>/periksa/", "workshop_review", review.review),
    ("<int:pk>/bahas/", "workshop_consultations", consultations.consultations),
    ("<int:pk>/bahas/<int:number>/", "workshop_consultation", consultations.consultation),
    ("<int:pk>/bahas/<int:number>/berkas/", "workshop_add_paper", consultations.add_paper),
    ("<int:pk>/bahas/berkas/<int:number>/", "workshop_paper", consultations.paper),
    (
        "<int:pk>/bahas/berkas/<int:number>/hapus/",
        "workshop_remove_paper",
        consultations.remove_paper,
    ),
    ("<int:pk>/bagikan/", "workshop_sharing", sharing.sharing),
    ("<int:pk>/bagikan/<int:number>/tutup/", "workshop_stop_sharing", sharing.stop),
    ("<int:pk>/riwayat/", "workshop_history", ledger.history),
    ("<int:pk>/susun/", "workshop_edition", draft.edition),
    ("<int:pk>/pratinjau/", "workshop_preview", preview.preview),
    ("<int:pk>/perbedaan/", "workshop_compare", preview.compare),
    *((f"<int:pk>/{step.act}/", f"workshop_{step.act}", step_view(step)) for step in STEPS),
]
"""Path, name (in the namespace `admin`) and view of every page."""


def workshop_urls(site: AdminSite) -> list[URLPattern]:
    """The pages behind the door of the admin: staff only, strangers to the sign-in page.

    What a stranger sends is not taken; it is given back, to be sent again after signing in.
    """
    return [
        path(route, keeping_what_was_typed(site.admin_view(view)), name=name)
        for route, name, view in PAGES
    ]
