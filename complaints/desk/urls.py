"""The addresses of the desk, below /petugas/."""

from django.urls import path

from complaints.desk import acting, case, files, log, own_calendar, queue, register, statistics

app_name = "desk"

urlpatterns = [
    path("", queue.queue, name="queue"),
    path("saringan/", queue.keep_view, name="keep_view"),
    path("saringan/<int:pk>/hapus/", queue.forget_view, name="forget_view"),
    path("catat/", log.log, name="log"),
    path("catat/<slug:number>/", log.logged, name="logged"),
    path("catat/<slug:number>/tanda-terima.pdf", log.logged_pdf, name="logged_pdf"),
    path("kalender/", own_calendar.own_calendar, name="own_calendar"),
    path("kalender/<int:pk>/akhiri/", own_calendar.end_address, name="end_address"),
    path("register/", register.book, name="register"),
    path("register.xlsx", register.workbook, name="register_xlsx"),
    path("register.csv", register.csv, name="register_csv"),
    path("statistik/", statistics.running, name="statistics"),
    path("aduan/<slug:number>/", case.case, name="case"),
    path("aduan/<slug:number>/berkas.pdf", files.case_file, name="case_file"),
    path("aduan/<slug:number>/surat.pdf", files.letter, name="letter"),
    path("aduan/<slug:number>/bukti/<int:place>/", files.file, name="file"),
    path("aduan/<slug:number>/<slug:name>/", acting.act, name="act"),
]
