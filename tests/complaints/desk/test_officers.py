"""Who the desk is for: officers on duty today, and what every page of it has in common."""

from datetime import timedelta

import pytest
from django.test import Client

from complaints.models import Duty
from standards.pages import today
from tests.complaints import cast
from tests.page import read

HANDLERS = ["sari", "rudi", "hendra", "maya", "dewi", "irwan"]


@pytest.mark.parametrize("name", HANDLERS)
def test_whoever_handles_aduan_enters_the_desk(reader: Client, name: str) -> None:
    reader.force_login(cast.person(name))

    assert reader.get("/petugas/").status_code == 200


def test_who_was_transferred_yesterday_enters_no_more(reader: Client) -> None:
    sari = cast.person("sari")
    reader.force_login(sari)
    Duty.objects.filter(user=sari).update(until=today() - timedelta(days=1))

    assert reader.get("/petugas/").status_code == 404


def test_no_copy_of_the_desk_is_kept(reader: Client) -> None:
    reader.force_login(cast.person("sari"))

    assert reader.get("/petugas/")["Cache-Control"] == "no-store"


def test_the_menu_says_where_one_is(reader: Client) -> None:
    reader.force_login(cast.person("sari"))

    menu = read(reader.get("/petugas/")).one("nav", **{"aria-label": "Utama"})

    assert menu.one("a", **{"aria-current": "page"}).text == "Antrean"
    assert menu.links()["/petugas/catat/"] == "Catat aduan"
