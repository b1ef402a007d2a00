"""Services kept in memory and services left in the database: the same pages, sheet by sheet."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from standards import content_version, kept, paging
from standards.catalogue import in_force
from standards.catalogue.in_database import InDatabase
from standards.catalogue.in_memory import InMemory
from standards.models import Biro, Edition, LegalAct
from standards.pages import today
from standards.searchable import upkeep
from tests.page import read
from tests.standards.catalogue import CODES, address, new_edition, service
from tests.standards.catalogue import in_force as edition_in_force

NARROWED = [
    "",
    "?biro=biro-hukum",
    "?biro=biro-hukum&biro=biro-umum",
    "?jenis=data",
    "?jenis=data&jenis=surat&jenis=hukum",
    "?waktu=sehari",
    "?waktu=seminggu&waktu=tergantung",
    "?akta=uu-25-2009",
    "?akta=uu-25-2009&akta=uu-23-2014",
    "?biro=biro-hukum&jenis=naskah",
    "?biro=biro-umum&waktu=sehari&akta=uu-25-2009",
    "?biro=biro-organisasi&jenis=data&waktu=lebih&akta=uu-25-2009",
    "?biro=biro-organisasi&biro=biro-hukum&jenis=data&waktu=sehari",
    "?q=narasumber",
    "?q=data",
    "?q=data&biro=biro-hukum&jenis=data",
    "?q=permohonan+surat&akta=uu-25-2009&waktu=sehari",
    "?q=tidakadaapaapa",
]

OTHERS = [
    "/",
    "/biro/",
    "/biro/biro-hukum/",
    "/biro/dinas-kesehatan-kubu-raya/",
    "/dasar-hukum/",
    "/dasar-hukum/?q=desa",
    "/dasar-hukum/uu-25-2009/",
    "/data/cari.json?q=narasumber",
    "/sitemap.xml",
]


def leave_in_database(patch: pytest.MonkeyPatch) -> None:
    upkeep.build()
    patch.setattr(in_force, "MOST_IN_MEMORY", 0)
    patch.setattr(paging, "OF_HITS", paging.SIZE)
    kept.forget()
    assert isinstance(in_force.of_host(), InDatabase)


@pytest.fixture(params=["memory", "database"])
def both(request: Any, monkeypatch: pytest.MonkeyPatch, db: None) -> str:
    """Each way of keeping the services in turn."""
    if request.param == "database":
        leave_in_database(monkeypatch)
    return str(request.param)


def same_in_database(reader: Client, patch: pytest.MonkeyPatch, where: str) -> bool:
    """Whether an address answers the same, byte for byte, when no service is in memory."""
    assert isinstance(in_force.of_host(), InMemory)
    before = reader.get(where)
    leave_in_database(patch)
    after = reader.get(where)
    return (before.status_code, before.content) == (after.status_code, after.content)


@pytest.mark.parametrize("query", NARROWED)
def test_the_list_is_the_same_from_the_database(
    reader: Client, monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    assert same_in_database(reader, monkeypatch, f"/layanan/{query}")


def test_of_many_services_a_sheet_shows_the_first_hits(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = sheets(reader, "?q=data")
    assert len(whole) > 3
    leave_in_database(monkeypatch)
    monkeypatch.setattr(paging, "OF_HITS", 3)

    page = read(reader.get("/layanan/?q=data"))
    assert len(page.one("ul", class_="daftar").all("li")) == 3
    assert sheets(reader, "?q=data") == whole


def test_lists_stay_in_memory_until_their_groups_are_written(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(in_force, "MOST_IN_MEMORY", 0)

    assert sheets(reader, "") == CODES


def test_the_groups_follow_a_service_that_ends(
    reader: Client, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    leave_in_database(monkeypatch)
    with django_capture_on_commit_callbacks(execute=True):
        ended = edition_in_force("2.3")
        ended.withdrawn_on, ended.withdrawal_reason = date(2022, 1, 1), "x"
        ended.save()

    assert "2.3" not in sheets(reader, "")
    assert len(in_force.of_host().narrowed({})) == len(CODES) - 1


def test_a_coming_edition_counts_from_its_first_day_on(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    begins = today() + timedelta(days=3)
    new_edition("2.3", begins=begins, jangka_waktu="1 (satu) hari")
    ending = Edition.objects.filter(service=service("2.4"))
    ending.update(withdrawn_on=begins, withdrawal_reason="x")
    leave_in_database(monkeypatch)
    before = in_force.of_host().narrowed({}).counts["waktu"]

    for module in ("kept", "searchable.groups", "catalogue.in_database"):
        monkeypatch.setattr(f"standards.{module}.today", lambda: begins)
    after = in_force.of_host().narrowed({})

    assert len(after) == len(CODES) - 1
    assert "2.4" not in {each.code for each in after[:]}
    assert after.counts["waktu"]["sehari"] == before["sehari"] + 1


@pytest.mark.parametrize("where", OTHERS)
def test_other_pages_are_the_same_from_the_database(
    reader: Client, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    assert same_in_database(reader, monkeypatch, where)


def test_a_withdrawn_and_an_upcoming_edition_count_alike(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    editions = Edition.objects.filter(service=service("2.3"))
    editions.update(withdrawn_on=date(2022, 1, 1), withdrawal_reason="x")
    Edition.objects.filter(service=service("2.4")).update(in_force_from=date(2999, 1, 1))
    content_version.bump()

    assert len(in_force.of_host().narrowed({})) == len(CODES) - 2
    assert same_in_database(reader, monkeypatch, "/layanan/?biro=biro-hukum")


def test_biro_at_the_same_place_do_not_mix(reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    Biro.objects.update(position=1)
    content_version.bump()
    monkeypatch.setattr(paging, "SIZE", 7)

    assert same_in_database(reader, monkeypatch, "/layanan/?halaman=3")


def sheets(reader: Client, query: str) -> list[str]:
    """The codes on all sheets of a list, following the links to the next."""
    codes: list[str] = []
    at = f"/layanan/{query}"
    while at:
        page = read(reader.get(at))
        lists = page.all("ul", class_="daftar")
        rows = [row for one in lists for row in one.all("li")]
        assert 0 < len(rows) <= paging.SIZE
        codes += [row.one("p", class_="meta").all("span")[-1].text for row in rows]
        following = page.all("a", rel="next")
        at = f"/layanan/{following[0]['href']}" if following else ""
    return codes


@pytest.mark.parametrize("query", ["", "?jenis=data", "?akta=uu-25-2009", "?biro=biro-umum&q="])
@pytest.mark.parametrize("size", [1, 10, 57])
def test_the_sheets_together_are_the_list(
    reader: Client, monkeypatch: pytest.MonkeyPatch, both: str, query: str, size: int
) -> None:
    whole = sheets(reader, query)

    monkeypatch.setattr(paging, "SIZE", size)

    assert sheets(reader, query) == whole


def test_all_57_services_fit_on_one_sheet_that_says_nothing_of_sheets(reader: Client) -> None:
    page = read(reader.get("/layanan/"))

    assert sheets(reader, "") == CODES
    assert not page.all("nav", class_="lembaran")


def test_a_sheet_says_where_it_stands_and_keeps_what_is_chosen(
    reader: Client, monkeypatch: pytest.MonkeyPatch, both: str
) -> None:
    monkeypatch.setattr(paging, "SIZE", 4)
    page = read(reader.get("/layanan/?waktu=sehari&q=&halaman=2"))
    leads = page.one("nav", class_="lembaran")

    total = len(in_force.of_host().narrowed({"waktu": ["sehari"]}))
    assert leads.one("p").text == f"5–8 dari {total}"
    assert page.one("h2").text == f"{total} layanan"
    assert [link["href"] for link in leads.all("a")] == [
        "?waktu=sehari&q=&halaman=1",
        "?waktu=sehari&q=&halaman=3",
    ]
    assert [link["rel"] for link in leads.all("a")] == ["prev", "next"]
    assert page.one("title").text.startswith("Daftar layanan, halaman 2")


def test_taking_off_a_filter_leads_to_the_first_sheet(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging, "SIZE", 5)
    page = read(reader.get("/layanan/?waktu=sehari&halaman=2"))

    assert page.one("ul", class_="terpilih").one("a")["href"] == "?"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("0", "51–57"),
        ("-1", "51–57"),
        ("7", "51–57"),
        ("999999999999", "51–57"),
        ("x", "1–10"),
        ("", "1–10"),
        ("1e3", "1–10"),
        ("²", "1–10"),
        ("1%00", "1–10"),
    ],
)
def test_a_number_too_high_is_the_last_sheet_and_no_number_the_first(
    reader: Client, monkeypatch: pytest.MonkeyPatch, typed: str, shown: str
) -> None:
    monkeypatch.setattr(paging, "SIZE", 10)
    page = read(reader.get(f"/layanan/?halaman={typed}"))

    assert page.one("nav", class_="lembaran").one("p").text == f"{shown} dari 57"


@pytest.mark.parametrize("where", ["/biro/biro-hukum/", "/dasar-hukum/uu-25-2009/"])
def test_a_biro_and_an_act_have_sheets_too(
    reader: Client, monkeypatch: pytest.MonkeyPatch, both: str, where: str
) -> None:
    def links(page: str) -> list[str]:
        found = read(reader.get(where + page)).all("ul", class_="daftar")[0]
        return [row.all("a")[0]["href"] for row in found.all("li")]

    whole = links("")
    monkeypatch.setattr(paging, "SIZE", 5)

    assert links("?halaman=2") == whole[5:10]


def test_services_that_fit_no_page_are_counted_by_biro(
    reader: Client, monkeypatch: pytest.MonkeyPatch, both: str
) -> None:
    monkeypatch.setattr(paging, "SIZE", 50)
    page = read(reader.get("/biro/"))

    rows = page.one("ul", class_="direktori").all("li")
    assert [row.one("span", class_="jumlah").text for row in rows][:3] == ["13", "9", "7"]
    assert list(rows[1].links()) == ["/biro/biro-hukum/"]


def test_of_many_unclear_citations_the_first_are_shown_and_it_is_said(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    LegalAct.objects.get(slug="uu-25-2009").citations.update(act=None)
    content_version.bump()
    monkeypatch.setattr(paging, "SIZE", 8)

    page = read(reader.get("/dasar-hukum/"))
    assert "Ditampilkan 8 yang pertama." in page.one("main").text


def test_a_service_is_found_at_its_address_only(both: str) -> None:
    found = in_force.at("biro-hukum", address("2.3").split("/")[3])

    assert found is not None
    assert found.code == "2.3"
    assert in_force.at("biro-umum", found.slug) is None
    assert in_force.at("tidak-ada", "tidak-ada") is None


def test_of_many_biro_the_largest_are_offered_in_their_order(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from standards.catalogue.filters import FILTERS

    monkeypatch.setattr(FILTERS["biro"], "most", 3)
    page = read(reader.get("/layanan/?biro=biro-organisasi"))

    boxes = [box["value"] for box in page.all("input", type="checkbox") if box["name"] == "biro"]
    assert boxes == [
        "biro-pemerintahan",
        "biro-hukum",
        "biro-kesejahteraan-rakyat",
        "biro-organisasi",
    ]
