"""Finished pages: revalidated, compressed, and never older than the content."""

import gzip
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from portal.models import User
from portal.published_pages import Page, PublishedPages, Store
from standards import content_version
from standards.models import Service
from tests.standards.catalogue import address, service


@pytest.fixture
def worker(db: None, settings: Settings) -> Callable[[], Client]:
    """A reader of a further worker: each has middleware and a store of its own."""
    settings.PUBLISHED_PAGES_BYTES = 100_000
    return Client


@pytest.fixture
def reader(worker: Callable[[], Client]) -> Client:
    return worker()


def queries(reader: Client, where: str, **headers: str) -> int:
    """How many queries an answer costs within the second after a look at the content version."""
    content_version.current()
    with CaptureQueriesContext(connection) as captured:
        reader.get(where, headers=headers)
    return len(captured)


def rename(name: str) -> None:
    """A published change."""
    changed = service("1.5")
    changed.short_name = name
    changed.save()


def test_a_page_costs_no_query_the_second_time(reader: Client) -> None:
    where = address("1.5")
    first = reader.get(where)

    assert queries(reader, where) == 0
    assert reader.get(where).content == first.content


def test_a_page_has_an_etag_and_is_not_sent_again_unchanged(reader: Client) -> None:
    first = reader.get(address("1.5"))
    again = reader.get(address("1.5"), headers={"if-none-match": first["ETag"]})

    assert first["ETag"].startswith('W/"')
    assert first["Cache-Control"] == "no-cache"
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]


def test_another_etag_gets_the_whole_page(reader: Client) -> None:
    assert reader.get("/", headers={"if-none-match": 'W/"0"'}).status_code == 200


def test_two_workers_give_the_same_etag(worker: Callable[[], Client]) -> None:
    assert worker().get("/layanan/")["ETag"] == worker().get("/layanan/")["ETag"]


def test_who_can_read_gzip_gets_it_and_others_the_plain_page(reader: Client) -> None:
    plain = reader.get("/layanan/")
    packed = reader.get("/layanan/", headers={"accept-encoding": "br, gzip"})

    assert "Content-Encoding" not in plain
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert len(packed.content) < len(plain.content) / 3
    assert "Accept-Encoding" in plain["Vary"]
    assert "Accept-Encoding" in packed["Vary"]
    assert int(packed["Content-Length"]) == len(packed.content)


def test_a_page_for_gzip_is_revalidated_as_well(reader: Client) -> None:
    first = reader.get("/", headers={"accept-encoding": "gzip"})
    again = reader.get("/", headers={"accept-encoding": "gzip", "if-none-match": first["ETag"]})

    assert again.status_code == 304


def test_a_change_shows_on_the_next_request(reader: Client) -> None:
    before = reader.get(address("1.5"))
    rename("Kerja sama antardaerah")
    after = reader.get(address("1.5"), headers={"if-none-match": before["ETag"]})

    assert after.status_code == 200
    assert "Kerja sama antardaerah" in after.content.decode()
    assert after["ETag"] != before["ETag"]


def test_a_change_shows_on_every_page_that_names_it(reader: Client) -> None:
    wheres = [address("1.5"), "/layanan/", "/biro/biro-pemerintahan/"]
    for where in wheres:
        reader.get(where)
    rename("Kerja sama antardaerah")

    for where in wheres:
        assert "Kerja sama antardaerah" in reader.get(where).content.decode(), where


def test_a_change_shows_in_the_search_on_the_next_request(reader: Client) -> None:
    reader.get("/layanan/?q=antardaerah")
    rename("Kerja sama antarkampung")

    assert "/kerja-sama-daerah/" in reader.get("/layanan/?q=antarkampung").content.decode()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[float], None]]:
    """Seconds that pass only when told to; a worker looks at the version as often as in service."""
    monkeypatch.setattr(content_version, "LOOK_EVERY_SECONDS", 1.0)
    now = [time.monotonic()]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])

    def pass_by(seconds: float) -> None:
        now[0] += seconds

    content_version.forget()
    yield pass_by
    content_version.forget()


def test_a_change_by_another_worker_shows_within_a_second(
    worker: Callable[[], Client],
    clock: Callable[[float], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here, there = worker(), worker()
    for client in (here, there):
        client.get(address("1.5"))
    # Another worker does not make this one look at once.
    with monkeypatch.context() as other_worker:
        other_worker.setattr(content_version, "forget", lambda: None)
        rename("Kerja sama antardaerah")

    clock(0.5)
    assert "antardaerah" not in here.get(address("1.5")).content.decode()
    clock(0.5)
    for client in (here, there):
        assert "antardaerah" in client.get(address("1.5")).content.decode()


def test_the_database_is_asked_for_news_once_a_second(
    reader: Client, clock: Callable[[float], None]
) -> None:
    reader.get("/")
    costs = []
    for _ in range(4):
        clock(0.5)
        with CaptureQueriesContext(connection) as captured:
            reader.get("/")
        costs.append(len(captured))

    assert costs == [0, 1, 0, 1]


def test_a_new_day_makes_the_pages_anew(reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.get("/keputusan/")
    monkeypatch.setattr("portal.published_pages.localdate", lambda: "besok")

    assert queries(reader, "/keputusan/") > 0


def test_who_is_signed_in_goes_past_the_store(reader: Client) -> None:
    reader.get("/keputusan/")
    reader.force_login(User.objects.create_user("staf"))

    assert queries(reader, "/keputusan/") > 0
    assert "ETag" not in reader.get("/keputusan/")


def test_what_a_signed_in_reader_sees_is_kept_for_nobody(
    worker: Callable[[], Client], settings: Settings
) -> None:
    reader = worker()
    reader.force_login(User.objects.create_user("staf"))
    reader.get("/keputusan/")
    reader.logout()

    assert queries(reader, "/keputusan/") > 0


def test_the_head_of_a_page_has_its_length_and_no_body(reader: Client) -> None:
    head = reader.head("/biro/")
    whole = reader.get("/biro/")

    assert head.content == b""
    assert head["ETag"] == whole["ETag"]
    assert head["Content-Length"] == whole["Content-Length"] == str(len(whole.content))


def test_a_page_first_asked_for_by_head_is_whole_for_the_next_reader(reader: Client) -> None:
    reader.head("/biro/")

    assert b"</html>" in reader.get("/biro/").content


@pytest.mark.parametrize("refused", ["br", "identity", "xgzip", ""])
def test_who_does_not_take_gzip_gets_the_plain_page(reader: Client, refused: str) -> None:
    response = reader.get("/biro/", headers={"accept-encoding": refused})

    assert "Content-Encoding" not in response
    assert b"</html>" in response.content


def test_an_address_with_a_query_is_revalidated_but_not_kept(reader: Client) -> None:
    first = reader.get("/keputusan/?utm=1")
    again = reader.get("/keputusan/?utm=1", headers={"if-none-match": first["ETag"]})

    assert again.status_code == 304
    assert queries(reader, "/keputusan/?utm=1") > 0


def test_other_parameters_are_other_pages(reader: Client) -> None:
    where = address("1.5")

    assert reader.get(where).content != reader.get(f"{where}?pada=2022-01-01").content


def test_a_forged_host_is_refused_and_spoils_nothing(reader: Client) -> None:
    assert reader.get("/", headers={"host": "jahat.example"}).status_code == 400
    assert "jahat.example" not in reader.get("/sitemap.xml").content.decode()


def test_each_host_of_ours_has_its_own_pages(reader: Client, settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["satu.example", "dua.example"]

    pages = {
        host: reader.get("/sitemap.xml", headers={"host": host}).content.decode()
        for host in settings.ALLOWED_HOSTS
    }

    assert "dua.example" not in pages["satu.example"]
    assert "satu.example" not in pages["dua.example"]


@pytest.mark.parametrize("where", ["/tidak-ada/", "/layanan/?biro=x", "/layanan/1.5/", "/sehat/"])
def test_errors_redirects_and_health_are_not_kept(reader: Client, where: str) -> None:
    assert "ETag" not in reader.get(where)


def test_searches_do_not_push_the_pages_out(reader: Client) -> None:
    reader.get("/biro/")
    for word in ["data", "surat", "hukum", "desa", "narasumber"]:
        reader.get(f"/layanan/?q={word}")

    assert queries(reader, "/biro/") == 0


def _middleware(view: Callable[[HttpRequest], HttpResponse]) -> Callable[..., Any]:
    return PublishedPages(view)


def test_a_cookie_is_never_kept_nor_handed_to_the_next_reader(
    worker: Callable[[], Client],
) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        response = HttpResponse("isi")
        response.set_cookie("rahasia", "1")
        response.published = True  # type: ignore[attr-defined]
        return response

    ask = _middleware(view)
    request = RequestFactory().get("/", headers={"host": "testserver"})
    answers = [ask(request), ask(request)]

    assert [answer.cookies.output() for answer in answers] == ["", ""]
    assert not any("Set-Cookie" in answer for answer in answers)


def test_only_what_a_view_marked_is_kept(worker: Callable[[], Client]) -> None:
    made = []

    def view(request: HttpRequest) -> HttpResponse:
        made.append(request)
        return HttpResponse("isi")

    ask = _middleware(view)
    request = RequestFactory().get("/", headers={"host": "testserver"})
    ask(request)
    ask(request)

    assert len(made) == 2


def page(text: str) -> Page:
    return Page.of(HttpResponse(text), packing=6)


def test_the_store_drops_the_page_that_was_longest_not_asked_for() -> None:
    store = Store(2 * len(page("a").compressed))
    store.get("a", 1)
    store.keep("a", 1, page("a"))
    store.keep("b", 1, page("b"))
    store.get("a", 1)
    store.keep("c", 1, page("c"))

    assert [key for key in "abc" if store.get(key, 1)] == ["a", "c"]


def test_a_page_larger_than_the_store_is_not_kept_and_the_store_goes_on() -> None:
    store = Store(len(page("a").compressed))
    store.get("a", 1)
    store.keep("besar", 1, page("".join(map(str, range(1000)))))
    store.keep("a", 1, page("a"))

    assert [key for key in ("besar", "a") if store.get(key, 1)] == ["a"]


def test_the_store_forgets_everything_when_the_content_changes() -> None:
    store = Store(1000)
    store.get("a", 1)
    store.keep("a", 1, page("a"))

    assert store.get("a", 2) is None
    assert store.get("a", 1) is None


def test_a_page_that_was_made_before_the_change_is_not_kept_after_it() -> None:
    store = Store(1000)
    store.get("a", 1)
    store.get("a", 2)
    store.keep("a", 1, page("lama"))

    assert store.get("a", 2) is None


def test_a_store_of_nothing_keeps_nothing() -> None:
    store = Store(0)
    store.get("a", 1)
    store.keep("a", 1, page("a"))

    assert store.get("a", 1) is None


def test_many_threads_never_get_another_address_or_state() -> None:
    store = Store(100)

    def work(number: int) -> bool:
        key, state = f"{number % 7}", number // 500
        kept = store.get(key, state)
        if kept is None:
            store.keep(key, state, page(f"{key} {state}"))
            return True
        return gzip.decompress(kept.compressed) == f"{key} {state}".encode()

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(work, range(4000)))


def test_the_content_version_grows_with_every_change_of_published_content(db: None) -> None:
    before = content_version.current()
    rename("Kerja sama antardaerah")
    Service.objects.get(code="1.5").save()

    assert content_version.current() == before + 2
