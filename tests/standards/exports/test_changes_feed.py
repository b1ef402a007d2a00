"""A reader of the feed learns of every edition that came into force and of every withdrawal."""

from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from django.test import Client

from standards.exports import changes_feed
from standards.models import Edition
from standards.pages import today
from tests.page import read
from tests.standards.catalogue import address, in_force, new_edition

ATOM = "{http://www.w3.org/2005/Atom}"


def entries(reader: Client, host: str = "testserver") -> list[ElementTree.Element]:
    """The entries as sent, the first first."""
    answer = reader.get("/layanan/perubahan.atom", headers={"host": host})
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(answer.content).findall(f"{ATOM}entry")  # noqa: S314


def part(entry: ElementTree.Element, name: str) -> str:
    return entry.findtext(f"{ATOM}{name}") or ""


def link(entry: ElementTree.Element) -> str:
    found = entry.find(f"{ATOM}link")
    assert found is not None
    return found.attrib["href"].removeprefix("http://testserver")


def test_every_edition_of_the_decree_is_an_entry(reader: Client) -> None:
    found = entries(reader)

    assert len(found) == 57
    assert {part(entry, "updated") for entry in found} == {"2021-09-02T00:00:00+07:00"}
    assert len({part(entry, "id") for entry in found}) == 57


def test_a_new_edition_comes_first_and_leads_to_what_changed(reader: Client) -> None:
    begins = date(2026, 11, 2)
    new_edition("1.5", begins=begins)
    first = entries(reader)[0]

    assert part(first, "title") == "1.5 Kerja sama daerah: edisi 2 berlaku sejak 2 November 2026"
    assert link(first) == f"{address('1.5')}banding/1/2/"
    assert reader.get(link(first)).status_code == 200


def test_a_withdrawal_is_an_entry_of_its_own_with_its_reason(reader: Client) -> None:
    Edition.objects.filter(pk=in_force("1.5").pk).update(
        withdrawn_on=today(), withdrawal_reason="Digabung <1.6>."
    )
    first = entries(reader)[0]

    assert "dicabut" in part(first, "title")
    assert part(first, "summary") == "Biro Pemerintahan. Alasan: Digabung <1.6>."
    assert link(first) == f"{address('1.5')}edisi/1/"


def test_what_is_not_in_force_yet_is_told_on_its_day(reader: Client) -> None:
    tomorrow = today() + timedelta(days=1)
    new_edition("1.5", begins=tomorrow)

    assert len(entries(reader)) == 57
    assert len(changes_feed.changes(tomorrow)) == 58


def test_the_feed_keeps_its_names_on_another_host(reader: Client) -> None:
    here = [part(entry, "id") for entry in entries(reader)]

    assert here == [part(entry, "id") for entry in entries(reader, "localhost")]
    assert here[0].startswith("urn:uuid:")


@pytest.mark.parametrize("where", ["/layanan/", "/layanan/biro-pemerintahan/konsultasi/"])
def test_the_feed_is_found_from_the_pages(reader: Client, where: str) -> None:
    found = read(reader.get(where)).one("link", rel="alternate")

    assert (found["type"], found["href"]) == ("application/atom+xml", "/layanan/perubahan.atom")
