"""The addresses of the complaints; the public ones do not change without a redirect."""

from django.urls import path

from complaints.views import calculator, tracked, tracking

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
    path("aduan/lacak/keluar/", tracking.leave, name="leave"),
]

urlpatterns = [*calculator_urls, *tracking_urls]
