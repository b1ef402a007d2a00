"""The addresses of the desk, below /petugas/."""

from django.urls import path

from complaints.desk import log, queue, register

app_name = "desk"

urlpatterns = [
    path("", queue.queue, name="queue"),
    path("catat/", log.log, name="log"),
    path("register/", register.book, name="register"),
    path("register.xlsx", register.workbook, name="register_xlsx"),
    path("register.csv", register.csv, name="register_csv"),
]
