"""The addresses of the desk, below /petugas/."""

from django.urls import path

from complaints.desk import log, queue

app_name = "desk"

urlpatterns = [
    path("", queue.queue, name="queue"),
    path("catat/", log.log, name="log"),
]
