"""What a page costs: a few queries when it is made anew, however much it shows.

One of them is the look at the content version, which a busy worker takes once a second.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from standards import content_version, kept
from standards.models import Clause, Decree, LegalAct, Service
from tests.standards.catalogue import CODES, address, in_force, new_edition

MOST = {
    "/": 1,
    "/layanan/": 1,
    "/layanan/?q=narasumber": 1,
    "/layanan/?biro=biro-hukum&jenis=naskah": 1,
    "/layanan/?akta=uu-25-2009": 1,
    "/layanan/biro-kesejahteraan-rakyat/konsultasi/riwayat/": 3,
    "/layanan/biro-kesejahteraan-rakyat/konsultasi/edisi/1/": 6,
    "/layanan/biro-kesejahteraan-rakyat/konsultasi/banding/1/2/": 5,
    "/biro/": 1,
    "/biro/biro-hukum/": 5,
    "/biro/biro-hukum/cetak/": 5,
    "/dasar-hukum/": 5,
    "/dasar-hukum/uu-25-2009/": 6,
    "/maklumat/": 4,
    "/maklumat/biro-hukum/": 5,
    "/keputusan/": 2,
    "/keputusan/sk-1829-or-2021/": 6,
    "/data/layanan.json": 3,
    "/data/layanan.csv": 3,
    "/data/layanan/1.5.json": 3,
    "/data/dasar-hukum.json": 5,
    "/data/keputusan.json": 3,
    "/layanan/perubahan.atom": 3,
    "/data/cpsv-ap.jsonld": 4,
    "/data/standar-luring.html": 3,
    "/data/cari.json?q=narasumber": 1,
    "/sitemap.xml": 4,
}
"""The address and the most queries it may cost, the content version's among them."""


@contextmanager
def counted() -> Iterator[CaptureQueriesContext]:
    """The queries of what runs inside, the look at the version among them."""
    content_version.forget()
    with CaptureQueriesContext(connection) as queries:
        yield queries


def cost(reader: Client, where: str) -> int:
    """How many queries an address costs, once the lists and the search index are made."""
    reader.get("/layanan/?q=data")
    with counted() as queries:
        assert reader.get(where).status_code == 200
    return len(queries)


@pytest.mark.parametrize("code", CODES)
def test_a_service_page_costs_at_most_five_queries_the_first_time(
    reader: Client, code: str
) -> None:
    assert cost(reader, address(code)) <= 5


def test_a_service_page_made_anew_only_looks_at_the_version(reader: Client) -> None:
    reader.get(address("1.5"))

    assert cost(reader, address("1.5")) == 1


def test_after_a_change_the_list_takes_six_queries_however_much_it_shows(reader: Client) -> None:
    kept.forget()
    with counted() as queries:
        reader.get("/layanan/?biro=biro-hukum&akta=uu-25-2009")

    assert len(queries) <= 6


@pytest.mark.parametrize("where", MOST)
def test_a_page_costs_no_more_queries_than_its_limit(reader: Client, where: str) -> None:
    assert cost(reader, where) <= MOST[where]


def more_services() -> None:
    biro = Service.objects.filter(biro__slug="biro-hukum")[0].biro
    for number in range(20):
        service = Service.objects.create(
            biro=biro, code=f"2.9{number}", slug=f"baru-{number}", short_name="x", kind="data"
        )
        edition = new_edition("2.3", begins=date(2990, 1, 1 + number))
        edition.service, edition.in_force_from = service, date(2021, 9, 2)
        edition.save()


def more_editions() -> None:
    for year in range(2022, 2027):
        new_edition("3.1", begins=date(year, 1, 1))


def more_acts() -> None:
    for number in range(100, 130):
        LegalAct.objects.create(
            slug=f"uu-{number}-1999", kind="UU", number=str(number), year=1999, title="Contoh"
        )


def more_decrees() -> None:
    institution = in_force("1.1").decree.institution
    for number in range(10):
        decree = Decree.objects.create(
            slug=f"sk-{number}", institution=institution, kind_title="Keputusan", subject="x"
        )
        Clause.objects.create(decree=decree, order=1, label="KESATU", text="x")


@pytest.mark.parametrize("grow", [more_services, more_editions, more_acts, more_decrees])
def test_more_rows_cost_no_more_queries(reader: Client, grow: Callable[[], None]) -> None:
    grow()

    over = {where: cost(reader, where) for where, most in MOST.items()}

    assert {where: n for where, n in over.items() if n > MOST[where]} == {}
