"""The pages of the standards tell how their promise was kept, once there is enough to tell."""

import pytest
from django.test import Client

from complaints.statistics import closing
from tests.complaints.statistics.months import CLOSED_AT, NOVEMBER, plenty
from tests.page import read
from tests.standards.catalogue import address, service

MORNING = "Mon 2026-11-02 09:00"
BIRO = "/biro/biro-pemerintahan/"
HEADING = "Janji dan kenyataan"


@pytest.fixture
def november(db: None) -> None:
    """Ten answers about 1.5, nine of them in time, and one about 1.6."""
    plenty(9, MORNING, "Tue 2026-11-03 09:00")
    plenty(1, MORNING, "Tue 2026-11-24 09:00")
    plenty(1, MORNING, "Tue 2026-11-03 09:00", service=service("1.6"))


def test_a_service_shows_its_promise_beside_its_performance(reader: Client, november: None) -> None:
    closing.close(NOVEMBER, at=CLOSED_AT)

    section = read(reader.get(address("1.5"))).one("section", id="pengaduan")

    assert "Paling lambat" in section.one("table").text
    assert HEADING in [heading.text for heading in section.all("h3")]
    assert (
        "Dalam 12 bulan sampai November 2026, sekitar 90 % aduan tentang layanan ini dijawab dalam "
        "batas waktunya (dari sedikitnya 10 aduan)." in section.text
    )
    assert "/aduan/statistik/2026-11/" in section.links()


def test_a_service_without_enough_answers_says_nothing(reader: Client, november: None) -> None:
    closing.close(NOVEMBER, at=CLOSED_AT)

    assert HEADING not in read(reader.get(address("1.6"))).text


def test_before_the_month_is_closed_nothing_is_said(reader: Client, november: None) -> None:
    assert HEADING not in read(reader.get(address("1.5"))).text


@pytest.mark.parametrize("older", ["edisi/1/", "?pada=2022-01-01"])
def test_an_older_standard_is_not_measured_by_todays_figures(
    reader: Client, november: None, older: str
) -> None:
    closing.close(NOVEMBER, at=CLOSED_AT)

    assert HEADING not in read(reader.get(address("1.5") + older)).text


def test_a_biro_tells_its_performance_or_that_there_is_too_little(
    reader: Client, november: None
) -> None:
    assert "Belum cukup data" in read(reader.get(BIRO)).text

    closing.close(NOVEMBER, at=CLOSED_AT)

    assert "sekitar 90 % aduan kepada Biro ini" in read(reader.get(BIRO)).text
    assert "Belum cukup data" in read(reader.get("/biro/biro-hukum/")).text


def test_a_biro_of_another_institution_is_not_measured(reader: Client) -> None:
    assert HEADING not in read(reader.get("/biro/dinas-kesehatan-kubu-raya/")).text


def test_a_newer_month_replaces_the_older(reader: Client, november: None) -> None:
    closing.close(NOVEMBER.before(), at=CLOSED_AT)
    closing.close(NOVEMBER, at=CLOSED_AT)

    assert "sampai November 2026" in read(reader.get(BIRO)).text
