"""The style pages: every component is shown, and none of it in production."""

import re
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from tests.page import read

ROOT = Path(__file__).resolve().parents[2]
PAGES = ["/gaya/", "/gaya/aduan/", "/gaya/meja/"]


@pytest.mark.parametrize("where", PAGES)
def test_a_style_page_is_shown_outside_production(reader: Client, where: str) -> None:
    page = read(reader.get(where))

    assert page.one("meta", name="robots")["content"] == "noindex"
    assert page.all("h2")


@pytest.mark.parametrize("where", PAGES)
def test_a_style_page_does_not_exist_in_production(
    reader: Client, settings: Settings, where: str
) -> None:
    settings.PRODUCTION = True

    assert reader.get(where).status_code == 404


@pytest.mark.parametrize("stylesheet", ["complaints.css", "desk.css"])
def test_every_look_is_shown(reader: Client, stylesheet: str) -> None:
    styles = (ROOT / "static/css" / stylesheet).read_text(encoding="utf-8")
    shown = "".join(reader.get(where).content.decode() for where in PAGES)
    names = re.sub(r"/\*.*?\*/|{[^{}]*}", "", styles, flags=re.DOTALL)
    styled = set(re.findall(r"\.([a-z][\w-]*)", names))
    used = {word for value in re.findall(r'class="([^"]*)"', shown) for word in value.split()}

    assert styled - used == set()
