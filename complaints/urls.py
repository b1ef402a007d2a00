"""The addresses of the complaints; the public ones do not change without a redirect."""

from django.urls import path, re_path

from complaints.due_feed import serving
from complaints.filing import steps
from complaints.periods import MONTH
from complaints.views import (
    calculator,
    filing,
    open311,
    receipts,
    statistics,
    tracked,
    tracked_steps,
    tracking,
)

app_name = "complaints"

# /aduan/tenggat
calculator_urls = [
    path("aduan/tenggat/", calculator.deadline_page, name="deadline"),
    path("aduan/tenggat.json", calculator.deadline_data, name="deadline_data"),
]

# /aduan/lacak
tracking_urls = [
    path("aduan/lacak/", tracking.track, name="track"),
    path("aduan/lacak/aduan/", tracked.tracked, name="tracked"),
    path("aduan/lacak/aduan/jawaban.pdf", tracked.tracked_letter, name="tracked_letter"),
    path("aduan/lacak/aduan/<slug:name>/", tracked_steps.tracked_step, name="tracked_step"),
    path("aduan/lacak/aduan/bukti/<int:number>/", tracked.tracked_file, name="tracked_file"),
    path("aduan/lacak/keluar/", tracking.leave, name="leave"),
]

# /aduan, /aduan/baru
filing_urls = [
    path("aduan/", filing.start, name="start"),
    path("aduan/baru/", filing.new, name="new"),
    path("aduan/baru/layanan/", filing.choose_service, name="new_service"),
    path("aduan/baru/masalah/", filing.question, {"step": steps.PROBLEM}, name="new_problem"),
    path("aduan/baru/nama/", filing.question, {"step": steps.IDENTITY}, name="new_name"),
    path("aduan/baru/kontak/", filing.question, {"step": steps.CONTACT}, name="new_contact"),
    path("aduan/baru/periksa/", filing.check, name="new_check"),
    path("aduan/baru/batal/", filing.cancel, name="new_cancel"),
    path("aduan/baru/selesai/", receipts.receipt, name="receipt"),
    path("aduan/baru/selesai/tanda-terima.pdf", receipts.receipt_pdf, name="receipt_pdf"),
]

# /aduan/statistik
A_MONTH = rf"^aduan/statistik/(?P<month>{MONTH})"
statistics_urls = [
    path("aduan/statistik/", statistics.newest, name="statistics"),
    path("aduan/statistik.json", statistics.months_json, name="statistics_json"),
    re_path(rf"{A_MONTH}/$", statistics.month, name="month"),
    re_path(rf"{A_MONTH}\.json$", statistics.month_json, name="month_json"),
    re_path(rf"{A_MONTH}\.csv$", statistics.month_csv, name="month_csv"),
    re_path(rf"{A_MONTH}/papan\.pdf$", statistics.month_notice, name="month_notice"),
]

# /kalender
feed_urls = [path("kalender/<slug:token>.ics", serving.deadline_feed, name="deadline_feed")]

# /open311
FORM = r"\.(?P<form>json|xml)$"
open311_urls = [
    re_path(rf"^open311/v2/discovery{FORM}", open311.discovery, name="open311_discovery"),
    re_path(rf"^open311/v2/services{FORM}", open311.service_list, name="open311_services"),
    re_path(
        rf"^open311/v2/services/(?P<code>[\w.-]+){FORM}", open311.service, name="open311_service"
    ),
    re_path(rf"^open311/v2/requests{FORM}", open311.request_list, name="open311_requests"),
    re_path(
        rf"^open311/v2/requests/(?P<number>[\w.-]+){FORM}",
        open311.one_request,
        name="open311_request",
    ),
    re_path(rf"^open311/v2/tokens/(?P<token>[\w.-]+){FORM}", open311.token, name="open311_token"),
]

urlpatterns = [
    *calculator_urls,
    *filing_urls,
    *tracking_urls,
    *statistics_urls,
    *feed_urls,
    *open311_urls,
]
