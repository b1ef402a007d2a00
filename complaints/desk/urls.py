"""The addresses of the desk, below /petugas/."""

from django.urls import path

from complaints.desk import case, log, queue, register

app_name = "desk"

urlpatterns = [
    path("", queue.queue, name="queue"),
    path("saringan/", queue.keep_view, name="keep_view"),
    path("saringan/<int:pk>/hapus/", queue.forget_view, name="forget_view"),
    path("aduan/<slug:number>/", case.case, name="case"),
    path("catat/", log.log, name="log"),
    path("register/", register.book, name="register"),
    path("register.xlsx", register.workbook, name="register_xlsx"),
    path("register.csv", register.csv, name="register_csv"),
]
