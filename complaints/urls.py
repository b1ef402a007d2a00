"""The addresses of the complaints; the public ones do not change without a redirect."""

from django.urls import path

from complaints.views import calculator

app_name = "complaints"

# /aduan/tenggat
calculator_urls = [
    path("aduan/tenggat/", calculator.deadline_page, name="deadline"),
    path("aduan/tenggat.json", calculator.deadline_data, name="deadline_data"),
]

urlpatterns = [*calculator_urls]
