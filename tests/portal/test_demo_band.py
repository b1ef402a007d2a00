"""Every page of a demo says that it is one; no other portal does."""

import pytest
from django.test import Client
from pytest_django import Settings

from tests.complaints import cast
from tests.page import read

BAND = "Portal contoh: aduan dan petugas rekaan."
OPEN = ["/", "/layanan/", "/aduan/lacak/", "/masuk/", "/tidak-ada/", "/layanan/?biro=biro-sihir"]


@pytest.mark.parametrize("where", OPEN)
def test_a_page_of_the_demo_says_so_and_no_paper_does(
    reader: Client, settings: Settings, where: str
) -> None:
    settings.DEMO = True

    band = read(reader.get(where)).one("p", class_="contoh")
    assert band.text == BAND
    assert "tak-cetak" in band["class"].split()


@pytest.mark.parametrize("where", OPEN)
def test_another_portal_says_nothing_of_it(reader: Client, where: str) -> None:
    assert BAND not in reader.get(where).content.decode()


def test_desk_and_workshop_say_so_too(reader: Client, settings: Settings) -> None:
    settings.DEMO = True
    officer = cast.person("sari")
    officer.is_staff = True
    officer.save()
    reader.force_login(officer)

    assert BAND in reader.get("/petugas/").content.decode()
    assert "(portal contoh)" in reader.get("/admin/").content.decode()
