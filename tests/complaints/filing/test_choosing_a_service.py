"""The service of an aduan, where there are too many for one list: found by words."""

import pytest
from django.test import Client

from complaints.forms import services
from tests.page import read

SEARCH = "/aduan/baru/layanan/"
PROBLEM = "/aduan/baru/masalah/"


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the 57 services were too many."""
    monkeypatch.setattr(services, "MOST_OFFERED", 56)


@pytest.fixture
def citizen(db: None) -> Client:
    client = Client()
    client.get("/aduan/baru/")
    return client


def offered(citizen: Client, address: str) -> list[str]:
    """The codes that the form offers; the first is for none."""
    field = read(citizen.get(address)).one("select", id="id_service")
    return [option["value"] for option in field.all("option")]


def test_few_services_stand_in_one_list(citizen: Client) -> None:
    assert citizen.get("/aduan/baru/")["Location"] == f"{PROBLEM}?"
    assert len(offered(citizen, PROBLEM)) == 58
    assert SEARCH not in read(citizen.get(PROBLEM)).links()


def test_of_many_one_is_found_by_words_and_chosen(citizen: Client, many: None) -> None:
    assert citizen.get("/aduan/baru/")["Location"] == SEARCH
    found = read(citizen.get(f"{SEARCH}?q=1.5")).one("ul", class_="daftar").all("li")[0]

    (chosen,) = found.links()

    assert chosen == f"{PROBLEM}?layanan=1.5"
    assert offered(citizen, chosen) == ["", "1.5"]
    assert read(citizen.get(chosen)).one("option", value="1.5")["selected"] == ""


def test_the_form_leads_to_the_search_and_the_search_on_without_a_service(
    citizen: Client, many: None
) -> None:
    assert SEARCH in read(citizen.get(PROBLEM)).links()
    assert PROBLEM in read(citizen.get(SEARCH)).links()
    assert offered(citizen, PROBLEM) == [""]


def test_a_service_that_is_given_leads_to_its_form_at_once(citizen: Client, many: None) -> None:
    assert citizen.get("/aduan/baru/?layanan=1.5")["Location"] == f"{PROBLEM}?layanan=1.5"


def test_a_refused_form_keeps_the_service(citizen: Client, many: None) -> None:
    page = read(citizen.post(PROBLEM, {"service": "2.3", "story": "x"}))

    values = [option["value"] for option in page.one("select", id="id_service").all("option")]
    assert values == ["", "2.3"]


@pytest.mark.parametrize("wrong", ["99.9", "x\x00"])
def test_what_is_no_service_is_refused_and_not_offered(
    citizen: Client, many: None, wrong: str
) -> None:
    answer = citizen.post(PROBLEM, {"service": wrong, "story": "Petugas tidak ada di loket."})

    assert answer.status_code == 422
    assert "Pilih layanan dari daftar" in read(answer).one("main").text


def test_words_that_find_nothing_say_so(citizen: Client, many: None) -> None:
    page = read(citizen.get(f"{SEARCH}?q=zzqqxx"))

    assert "Tidak ada layanan untuk “zzqqxx”" in page.one("main").text
    assert PROBLEM in page.links()
