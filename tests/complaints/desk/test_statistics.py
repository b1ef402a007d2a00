"""The running month: for the leadership and the coordinator, figures without any aduan."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from complaints.desk.officers import front_page
from complaints.models import Complaint
from complaints.statistics import live
from complaints.workflow import State
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.statistics.months import answered, classified, reopened
from tests.page import Element, read

PAGE = "/petugas/statistik/"
MORNING = "Mon 2026-11-02 09:00"
AT = wib("Thu 2026-11-12 09:00")


@pytest.fixture
def laila(reader: Client, monkeypatch: pytest.MonkeyPatch) -> Client:
    monkeypatch.setattr(timezone, "now", lambda: AT)
    reader.force_login(cast.person("laila"))
    return reader


def rows(page: Element, title: str) -> dict[str, list[str]]:
    """The figures of a table by the name of their row."""
    table = page.one("section", **{"aria-label": f"Tabel: {title}"})
    lines = table.all("tr")[1:]
    return {line.all("th")[0].text: [cell.text for cell in line.all("td")] for line in lines}


def month() -> None:
    """Two late ones, one of them from October, one running, one secret, two answered."""
    classified("Mon 2026-10-05 09:00")
    classified(MORNING)
    classified("Tue 2026-11-10 09:00")
    cast.brought_to(State.EXAMINED, supervisory=True, received_at=wib(MORNING))
    answered(MORNING, "Tue 2026-11-03 09:00")
    reopened(MORNING, "Tue 2026-11-03 09:00")


def test_what_stands_open_is_told_biro_by_biro(laila: Client) -> None:
    month()

    told = rows(read(laila.get(PAGE)), "Yang terbuka sekarang")

    assert told["Biro Pemerintahan"] == ["4", "3", "38"]
    assert told["Inspektorat"] == ["1", "0", "10"]
    assert told["Biro Hukum"] == ["0", "0", "–"]
    assert told["Semua"] == ["5", "3", "38"]


def test_what_came_in_this_month_is_told_with_its_results(laila: Client) -> None:
    month()

    page = read(laila.get(PAGE))

    told = rows(page, "Diterima bulan ini")
    assert told["Biro Pemerintahan"] == ["4", "2", "0", "1", "1", "0", "66,7 %"]
    assert told["Semua"] == ["5", "2", "0", "1", "2", "0", "66,7 %"]
    assert [figure.text for figure in page.one("dl", class_="besar").all("dd")] == ["5", "5", "3"]


def test_a_quiet_month_has_zeros(laila: Client) -> None:
    assert rows(read(laila.get(PAGE)), "Yang terbuka sekarang")["Semua"] == ["0", "0", "–"]


def test_no_aduan_is_named(laila: Client) -> None:
    month()

    body = laila.get(PAGE).content.decode()

    assert "ADU-" not in body
    assert "loket" not in body


@pytest.mark.parametrize(
    ("name", "menu"),
    [
        ("laila", ["Statistik"]),
        ("dewi", ["Antrean", "Catat aduan", "Register", "Statistik"]),
    ],
)
def test_the_menu_holds_what_one_may_open(reader: Client, name: str, menu: list[str]) -> None:
    reader.force_login(cast.person(name))

    page = read(reader.get(PAGE))

    assert [link.text for link in page.one("nav", **{"aria-label": "Utama"}).all("a")] == menu


def test_officers_are_offered_no_figures(reader: Client) -> None:
    reader.force_login(cast.person("sari"))

    assert PAGE not in read(reader.get("/petugas/")).links()


def test_the_page_is_kept_by_nobody(laila: Client) -> None:
    assert laila.get(PAGE)["Cache-Control"] == "no-store"


@pytest.mark.django_db
@pytest.mark.parametrize("number", [1, 20])
def test_the_backlog_costs_one_query(number: int) -> None:
    for _ in range(number):
        classified(MORNING)

    with CaptureQueriesContext(connection) as queries:
        assert live.backlog(at=AT)["biro-pemerintahan"].open == number

    assert len(queries) == 1


@pytest.mark.django_db
@pytest.mark.parametrize("state", sorted(set(State) - {State.EXAMINED}))
def test_open_is_what_is_neither_answered_nor_closed(state: State) -> None:
    cast.brought_to(state)

    is_open = Complaint.objects.open().exists()

    assert live.backlog(at=cast.RECEIVED + timedelta(days=1)) == (
        {"biro-pemerintahan": live.Backlog(1, 0, _received())} if is_open else {}
    )


def _received() -> datetime:
    return Complaint.objects.get().received_at


@pytest.mark.django_db
def test_it_is_the_first_page_of_the_leadership_and_of_nobody_else() -> None:
    fronts = {name: front_page(cast.actor(name)) for name in ("laila", "dewi", "irwan", "eko")}

    assert fronts == {"laila": PAGE, "dewi": "/petugas/", "irwan": "/petugas/", "eko": None}
