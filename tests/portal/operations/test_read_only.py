"""The switch of operators: people read on, nothing can be sent, and everybody can sign out."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from pytest_django import Settings

from complaints.models import FilingDraft
from portal.operations import read_only
from tests.complaints import cast
from tests.complaints.filing import form
from tests.page import read

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _switched(settings: Settings, tmp_path: Path) -> None:
    settings.READ_ONLY_FILE = tmp_path / "hanya-baca"
    call_command("hanya_baca", "--mulai", verbosity=0)


@pytest.mark.parametrize("where", ["/", "/layanan/", "/aduan/", "/data/layanan.json", "/masuk/"])
def test_reading_goes_on(reader: Client, where: str) -> None:
    assert reader.get(where).status_code == 200


@pytest.mark.parametrize(
    "where", [form.PROBLEM_PAGE, "/aduan/lacak/", "/masuk/", "/petugas/catat/", "/admin/"]
)
def test_nothing_can_be_sent(reader: Client, where: str) -> None:
    answer = reader.post(where, form.PROBLEM)

    assert (answer.status_code, answer["Retry-After"]) == (503, "300")
    assert read(answer).one("h1").text == "Portal sedang dibaca saja"
    assert not FilingDraft.objects.exists()


def test_an_officer_reads_on_and_can_sign_out(client: Client) -> None:
    client.force_login(cast.person("dewi"))

    assert client.get("/petugas/").status_code == 200
    assert client.post("/petugas/catat/", {}).status_code == 503
    assert client.post("/keluar/").status_code == 302


def test_it_ends_as_it_began(reader: Client, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("hanya_baca")
    call_command("hanya_baca", "--selesai")
    call_command("hanya_baca", "--selesai")

    assert capsys.readouterr().out.split("\n")[-4:] == [
        "Dibaca saja.",
        "Kiriman diterima.",
        "Kiriman diterima.",
        "",
    ]
    assert not read_only.is_on()
    assert reader.post("/aduan/lacak/", {}).status_code == 422
