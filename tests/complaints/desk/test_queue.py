"""The queue: who sees what, what each tab means, what stands first, filters and own views."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from complaints import actions
from complaints.desk import paging, tabs
from complaints.forms import services
from complaints.models import Channel, Complaint, Holiday, SavedView
from complaints.timing.tiers import Tier
from complaints.workflow import State
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.page import Element, read
from tests.standards import catalogue

QUEUE = "/petugas/"
NOW = wib("Tue 2026-11-24 09:00")


@pytest.fixture(autouse=True)
def _one_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day after the cast's aduan came in."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


def page(reader: Client, name: str, query: str = "") -> Element:
    reader.force_login(cast.person(name))
    return read(reader.get(f"{QUEUE}?{query}"))


def numbers(shown: Element) -> list[str]:
    """The numbers in the table, from the top."""
    tables = shown.all("table")
    return [cell.one("a").text for cell in tables[0].all("th", scope="row")] if tables else []


def counts(shown: Element) -> dict[str, str]:
    """The count of each tab by its address."""
    links = shown.one("ul", class_="antre").links()
    return {url.removeprefix("?tampilan="): words for url, words in links.items()}


# Who sees what


def test_each_sees_the_aduan_that_concern_them(reader: Client) -> None:
    own = cast.filed()
    secret = cast.brought_to(State.EXAMINED, supervisory=True)
    other = cast.filed(service=catalogue.service("2.1"))

    seen = {name: set(numbers(page(reader, name))) for name in ("sari", "maya", "irwan", "dewi")}

    assert seen == {
        "sari": {own.number},
        "maya": {other.number},
        "irwan": {secret.number},
        "dewi": {own.number, secret.number, other.number},
    }


def test_what_is_secret_says_so_and_keeps_its_story_to_itself(reader: Client) -> None:
    cast.brought_to(State.EXAMINED, supervisory=True, story="Kata-kata yang rahasia.")

    shown = page(reader, "dewi")

    assert "rahasia" in shown.one("th", scope="row").text
    assert "Kata-kata" not in shown.one("table").text


# What stands first


def test_what_is_due_next_stands_first_and_what_is_late_on_top(reader: Client) -> None:
    late = cast.filed(received_at=wib("Thu 2026-11-19 10:00"))
    later = cast.filed(received_at=wib("Tue 2026-11-24 08:00"))
    waiting = cast.brought_to(State.INCOMPLETE, received_at=wib("Fri 2026-11-20 10:00"))
    today = cast.filed()

    shown = page(reader, "sari")

    assert numbers(shown) == [each.number for each in (late, today, later, waiting)]
    assert "lewat 2 hari kerja" in shown.text
    assert "jatuh tempo hari ini" in shown.text


# What each tab means


def _in_every_state() -> None:
    """One aduan in every state, half of them secret, and one that is late."""
    for state in set(State) - {State.EXAMINED}:
        cast.brought_to(state)
    for state in (State.EXAMINED, State.AWAITING_APPROVAL, State.ANSWERED, State.CLOSED):
        cast.brought_to(state, supervisory=True)
    cast.filed(received_at=wib("Mon 2026-11-09 10:00"), needs_check=True)


STATES = {
    "terbuka": {State.RECEIVED, State.INCOMPLETE, State.ASSIGNED, State.IN_PROGRESS}
    | {State.AWAITING_APPROVAL, State.REOPENED, State.EXAMINED},
    "triase": {State.RECEIVED},
    "menunggu": {State.INCOMPLETE, State.ANSWERED},
    "selesai": {State.DONE, State.CLOSED},
}


@pytest.mark.django_db
@pytest.mark.parametrize("slug", STATES)
def test_a_tab_holds_these_states_and_no_other(slug: str) -> None:
    _in_every_state()

    found = tabs.cases(tabs.TABS[slug], cast.actor("dewi"), NOW)

    assert {State(case.state) for case in found} == STATES[slug]
    assert len(found) == Complaint.objects.filter(state__in=STATES[slug]).count()


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["sari", "rudi", "irwan", "dewi", "maya"])
def test_the_counts_are_the_rows(name: str) -> None:
    _in_every_state()
    by = cast.actor(name)

    rows = {tab.slug: tabs.cases(tab, by, NOW).count() for tab in tabs.COUNTED}

    assert tabs.counts(by, NOW) == rows


@pytest.mark.django_db
def test_the_tabs_together_hold_everything() -> None:
    _in_every_state()
    by = cast.actor("dewi")

    held = {case for tab in tabs.TABS.values() for case in tabs.cases(tab, by, NOW)}

    assert held == set(Complaint.objects.all())


@pytest.mark.parametrize(
    ("due", "slug"),
    [
        (NOW - timedelta(seconds=1), "terlambat"),
        (NOW, "hari-ini"),
        (wib("Tue 2026-11-24 23:59:59"), "hari-ini"),
        (wib("Wed 2026-11-25 00:00"), None),
    ],
)
@pytest.mark.django_db
def test_today_ends_at_midnight_and_begins_now(due: datetime, slug: str | None) -> None:
    complaint = cast.filed()
    Complaint.objects.filter(pk=complaint.pk).update(act_by=due)

    counted = tabs.counts(cast.actor("sari"), NOW)

    assert [tab for tab in ("terlambat", "hari-ini") if counted[tab]] == [slug] * bool(slug)


@pytest.mark.django_db
def test_a_draft_waits_for_whoever_may_send_it_but_not_for_its_writer() -> None:
    complaint = cast.brought_to(State.ASSIGNED)
    by = cast.actor("hendra")
    at = NOW - timedelta(hours=1)
    actions.draft_answer(complaint, text="Sudah.", outcome="dijelaskan", by=by, at=at)

    waiting = {
        name: tabs.counts(cast.actor(name), NOW)["persetujuan"]
        for name in ("hendra", "sari", "dewi", "rudi", "maya", "irwan")
    }

    assert waiting == {"hendra": 0, "sari": 1, "dewi": 1, "rudi": 0, "maya": 0, "irwan": 0}


@pytest.mark.django_db
def test_mine_and_nobodys_do_not_meet() -> None:
    mine, nobodys = cast.brought_to(State.ASSIGNED), cast.filed()
    actions.assign(mine, to=cast.actor("rudi"), by=cast.actor("sari"), at=NOW)
    by = cast.actor("rudi")

    assert list(tabs.cases(tabs.TABS["saya"], by, NOW)) == [mine]
    assert list(tabs.cases(tabs.TABS["tanpa-petugas"], by, NOW)) == [nobodys]


def test_an_unknown_tab_is_the_open_ones(reader: Client) -> None:
    one = cast.filed()

    assert numbers(page(reader, "sari", "tampilan=entah")) == [one.number]


# Filters


@pytest.fixture
def two(db: None) -> tuple[Complaint, Complaint]:
    """Two aduan that differ in all that can be filtered."""
    first = cast.brought_to(State.ASSIGNED, service=catalogue.service("1.5"))
    actions.assign(first, to=cast.actor("rudi"), by=cast.actor("sari"), at=NOW)
    second = cast.filed(
        service=catalogue.service("1.2"),
        channel=Channel.LETTER,
        received_at=wib("Tue 2026-11-24 08:00"),
    )
    return first, second


@pytest.mark.parametrize(
    "query",
    [
        "layanan={service}",
        "tingkat=normatif",
        "saluran=web",
        "keadaan=ditugaskan",
        "petugas={rudi}",
        "sampai=2026-11-23",
        "dari=2026-11-23&sampai=2026-11-23",
    ],
)
def test_a_filter_narrows_and_can_be_taken_away(
    reader: Client, two: tuple[Complaint, Complaint], query: str
) -> None:
    first, second = two
    query = query.format(service=first.service_id, rudi=cast.person("rudi").pk)

    shown = page(reader, "sari", query)
    assert numbers(shown) == [first.number]
    assert "1–1 dari 1" in shown.text

    for _ in query.split("&"):
        shown = page(reader, "sari", next(iter(shown.one("ul", class_="terpilih").links()))[1:])
    assert set(numbers(shown)) == {first.number, second.number}


def test_where_services_are_too_many_for_a_list_their_code_is_typed(
    reader: Client, two: tuple[Complaint, Complaint], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "MOST_OFFERED", 56)

    shown = page(reader, "sari", "kode=1.5")
    assert numbers(shown) == [two[0].number]
    assert shown.one("input", name="kode")["value"] == "1.5"
    assert shown.one("ul", class_="terpilih").one("a").text.endswith("Kode layanan: 1.5")
    assert not shown.all("select", name="layanan")
    assert numbers(page(reader, "sari", "kode=+9.9+")) == []
    assert len(numbers(page(reader, "sari", "kode="))) == 2


def test_where_officers_are_too_many_for_a_list_a_name_is_typed(
    reader: Client, two: tuple[Complaint, Complaint], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "MOST_OFFERED", 56)
    cast.person("maya")

    shown = page(reader, "dewi", "nama=+RUDI+")
    assert numbers(shown) == [two[0].number]
    assert shown.one("ul", class_="terpilih").one("a").text.endswith("Petugas: RUDI")
    assert shown.all("select", name="petugas") == []
    assert numbers(page(reader, "dewi", "nama=Maya")) == []
    assert numbers(page(reader, "dewi", "nama=Tidak+Ada")) == []
    own = page(reader, "sari").one("select", name="petugas")
    assert [option.text for option in own.all("option")] == ["Semua", "Hendra", "Rudi", "Sari"]


def test_only_who_sees_several_biro_can_choose_one(reader: Client) -> None:
    own = cast.filed()
    cast.filed(service=catalogue.service("2.1"))

    assert page(reader, "sari").all("select", name="biro") == []
    assert numbers(page(reader, "dewi", "biro=biro-pemerintahan")) == [own.number]


def test_a_biro_cannot_ask_for_anothers_officers(reader: Client) -> None:
    cast.person("maya")
    cast.person("rudi")

    options = page(reader, "sari").one("select", name="petugas").text

    assert "Rudi" in options
    assert "Maya" not in options


@pytest.mark.parametrize(
    "query",
    [
        "tingkat=parah",
        "layanan=99999999999999999999",
        "petugas=null",
        "dari=kemarin",
        "dari=0001-01-01",
        "sampai=9999-12-31",
        "dari=2026-11-24&sampai=2026-11-23",
        "keadaan=%00",
    ],
)
def test_a_wrong_filter_is_explained(reader: Client, query: str) -> None:
    cast.filed()
    reader.force_login(cast.person("sari"))

    response = reader.get(f"{QUEUE}?{query}")
    shown = read(response)

    assert response.status_code == 422
    assert shown.one("title").text.startswith("Galat: ")
    assert shown.one("div", class_="ringkas-galat").all("a")
    assert numbers(shown) == []


# Pages


def test_a_long_queue_comes_in_pages(reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "SIZE", 2)
    filed = [cast.filed(received_at=cast.RECEIVED + timedelta(minutes=n)) for n in range(5)]
    pages = [page(reader, "sari", f"halaman={number}") for number in (1, 2, 3, 4)]

    assert [numbers(one) for one in pages] == [
        [each.number for each in filed[:2]],
        [each.number for each in filed[2:4]],
        [filed[4].number],
        [],
    ]
    assert "1–2 dari 5" in pages[0].text
    assert "5–5 dari 5" in pages[2].text
    assert "Kembali ke halaman pertama" in pages[3].text


def test_what_has_ended_is_not_counted_but_leads_on(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging, "SIZE", 1)
    ended = [
        cast.brought_to(State.CLOSED, received_at=cast.RECEIVED + timedelta(minutes=n))
        for n in range(2)
    ]

    shown = page(reader, "sari", "tampilan=selesai")

    assert numbers(shown) == [ended[1].number]
    assert "?tampilan=selesai&halaman=2" in shown.links()
    assert " dari " not in shown.one("nav", class_="lembaran").text


@pytest.mark.parametrize("typed", ["0", "-1", "x", "99999999999", "१", ""])
def test_no_page_is_the_first(typed: str) -> None:
    assert paging.asked_page(typed) == 1


# Search


def test_a_number_leads_straight_to_its_aduan(reader: Client) -> None:
    one = cast.filed()
    reader.force_login(cast.person("sari"))

    response = reader.get(QUEUE, {"q": one.number.replace("ADU-", "adu ").replace("-", " ")})

    assert (response.status_code, response["Location"]) == (302, f"/petugas/aduan/{one.number}/")


def test_anothers_number_leads_nowhere(reader: Client) -> None:
    one = cast.filed(service=catalogue.service("2.1"))

    shown = page(reader, "sari", f"q={one.number}")

    assert numbers(shown) == []
    assert "Tidak ada aduan yang memuat semua kata itu" in shown.text


def test_words_find_the_own_aduan_whatever_their_state(reader: Client) -> None:
    own = cast.filed(story="Petugas loket terlambat.")
    ended = cast.brought_to(State.CLOSED, story="Petugas loket terlambat lagi.")
    cast.filed(story="Petugas loket terlambat.", service=catalogue.service("2.1"))
    cast.brought_to(State.EXAMINED, supervisory=True, story="Petugas loket terlambat.")

    shown = page(reader, "sari", "q=loket+terlambat")

    assert numbers(shown) == [ended.number, own.number]
    assert "Hasil pencarian “loket terlambat”" in shown.text


def test_a_search_can_be_narrowed(reader: Client) -> None:
    cast.filed(story="Petugas loket terlambat.")
    ended = cast.brought_to(State.CLOSED, story="Petugas loket terlambat lagi.")

    assert numbers(page(reader, "sari", "q=loket&keadaan=ditutup")) == [ended.number]


def test_words_that_say_nothing_are_told_so(reader: Client) -> None:
    cast.filed()

    assert "terlalu umum" in page(reader, "sari", "q=yang").text


# Own views


def _keep(reader: Client, **values: str) -> Any:
    return reader.post("/petugas/saringan/", {"name": "Surat", "query": "saluran=surat"} | values)


def test_a_filter_is_kept_under_a_name_and_found_again(
    reader: Client, two: tuple[Complaint, Complaint]
) -> None:
    reader.force_login(cast.person("sari"))

    kept = _keep(reader, query="saluran=surat&halaman=3&asing=1&saluran=surat")
    shown = read(reader.get(QUEUE))

    assert (kept.status_code, kept["Location"]) == (302, "/petugas/?saluran=surat")
    assert shown.one("ul", class_="tersimpan").links() == {"?saluran=surat": "Surat"}
    assert numbers(page(reader, "sari", "saluran=surat")) == [two[1].number]


def test_each_has_only_the_own_views(reader: Client) -> None:
    reader.force_login(cast.person("sari"))
    _keep(reader)
    view = SavedView.objects.get()
    reader.force_login(cast.person("rudi"))

    assert read(reader.get(QUEUE)).all("ul", class_="tersimpan") == []
    assert reader.post(f"/petugas/saringan/{view.pk}/hapus/").status_code == 404
    reader.force_login(cast.person("sari"))
    assert reader.post(f"/petugas/saringan/{view.pk}/hapus/").status_code == 302
    assert not SavedView.objects.exists()


def test_the_same_name_replaces_the_view(reader: Client) -> None:
    reader.force_login(cast.person("sari"))
    _keep(reader)
    _keep(reader, query="saluran=web")

    assert SavedView.objects.get().query == "saluran=web"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"name": " "}, "Beri nama"),
        ({"name": "x" * 41}, "paling banyak 40 huruf"),
        ({"query": ""}, "Pilih saringan dahulu"),
        ({"query": "q=" + "x" * 500}, "terlalu panjang"),
        ({"query": "asing=1"}, "Pilih saringan dahulu"),
        ({"query": "saluran=\x00"}, "Pilih saringan dahulu"),
    ],
)
def test_a_view_that_cannot_be_kept_is_explained(
    reader: Client, values: dict[str, str], said: str
) -> None:
    reader.force_login(cast.person("sari"))

    response = _keep(reader, **values)

    assert response.status_code == 422
    assert said in response.content.decode()
    assert not SavedView.objects.exists()


def test_nobody_keeps_views_without_end(reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("complaints.desk.saved_views.MOST_VIEWS", 1)
    reader.force_login(cast.person("sari"))
    _keep(reader)

    assert _keep(reader, name="Lagi").status_code == 422
    assert _keep(reader).status_code == 302


# Queries


@pytest.mark.parametrize("query", ["", "tampilan=selesai", "saluran=web", "q=loket", "q=berkas"])
def test_the_queries_do_not_grow_with_the_rows(reader: Client, query: str) -> None:
    cast.person("rudi")
    reader.force_login(cast.person("dewi"))

    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert reader.get(f"{QUEUE}?{query}").status_code == 200
        return len(seen)

    cast.brought_to(State.ASSIGNED)
    cast.brought_to(State.CLOSED)
    queries()  # The first reader after a change brings the list of services to mind.
    few = queries()
    for _ in range(5):
        cast.brought_to(State.ASSIGNED)
        cast.brought_to(State.CLOSED)
    assert queries() == few <= 12


@pytest.mark.django_db
def test_the_tier_of_another_circle_takes_an_aduan_out_of_the_queue() -> None:
    complaint = cast.brought_to(State.ASSIGNED)
    by = cast.actor("sari")
    assert tabs.counts(by, NOW)["terbuka"] == 1

    actions.classify(complaint, tier=Tier.SUPERVISORY, reason="Pungli.", by=by, at=NOW)

    assert tabs.counts(by, NOW)["terbuka"] == 0


def test_a_year_without_holidays_is_told_above_the_queue(reader: Client) -> None:
    Holiday.objects.all().delete()
    reader.force_login(cast.person("sari"))

    assert "belum diisi" in reader.get("/petugas/").content.decode()


def test_a_filtered_list_tells_its_total_only_where_counting_is_cheap(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("complaints.desk.listing.MOST_COUNTED", 2)
    reader.force_login(cast.person("sari"))
    cast.filed()
    cast.filed()
    assert "1–2 dari 2" in reader.get("/petugas/?saluran=web").content.decode()

    cast.filed()

    page = read(reader.get("/petugas/?saluran=web")).text
    assert "1–3" in page
    assert "dari 3" not in page
