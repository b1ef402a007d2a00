"""A citizen files: four short pages, each kept, none skipped, and one aduan in the end."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from complaints import vault
from complaints.models import Complaint, FilingDraft, Identity, OutgoingMail, Reporter
from complaints.workflow import State
from tests.complaints import cast
from tests.complaints.filing import form
from tests.complaints.filing.form import (
    CHECK_PAGE,
    CONTACT,
    CONTACT_PAGE,
    NAME_PAGE,
    NAMED,
    NAMELESS,
    NEW,
    PROBLEM,
    PROBLEM_PAGE,
    RECEIPT_PAGE,
    START,
    STORY,
    answer,
    fill,
    send,
)
from tests.page import Element, read


def shown(client: Client, page: str) -> Element:
    response = client.get(page)
    assert response.status_code == 200, response.headers.get("Location")
    return read(response)


@pytest.fixture
def citizen(reader: Client) -> Client:
    """Somebody who has opened the form."""
    reader.get(NEW)
    return reader


def test_whoever_knows_the_service_can_search_for_it_from_the_start(reader: Client) -> None:
    search = shown(reader, START).one("form", role="search")

    assert search["action"] == "/layanan/"
    assert search.one("input", type="search")["name"] == "q"


def test_the_first_page_tells_how_soon_and_every_other_way(reader: Client) -> None:
    page = shown(reader, START)
    links = page.one("main").links()

    assert {NEW, "/aduan/lacak/", "/aduan/tenggat/", "/biro/", "https://www.lapor.go.id/"} <= set(
        links
    )
    limits = [cell.text for cell in page.one("tbody").all("td")]
    assert limits == ["3 jam", "5 hari kerja", "14 hari kerja", "60 hari kerja"]
    assert "Ombudsman RI Perwakilan Kalimantan Barat" in page.text


def test_a_service_is_chosen_beforehand_where_one_comes_from_its_page(reader: Client) -> None:
    response = reader.get(f"{NEW}?layanan=1.5", follow=True)

    chosen = read(response).one("option", value="1.5")
    assert chosen.text == "Kerja sama daerah"
    assert "selected" in chosen.attributes


def test_services_stand_below_their_biro(citizen: Client) -> None:
    groups = shown(citizen, PROBLEM_PAGE).all("optgroup")

    assert [group["label"] for group in groups][:2] == ["Biro Pemerintahan", "Biro Hukum"]
    assert [len(group.all("option")) for group in groups] == [13, 9, 7, 4, 6, 4, 5, 5, 4]


def test_the_way_leads_through_four_pages(citizen: Client) -> None:
    assert answer(citizen, PROBLEM_PAGE, PROBLEM) == NAME_PAGE
    assert answer(citizen, NAME_PAGE, NAMED) == CONTACT_PAGE
    assert answer(citizen, CONTACT_PAGE, CONTACT) == CHECK_PAGE
    assert "Langkah 4 dari 4" in shown(citizen, CHECK_PAGE).text


def test_without_a_name_nobody_is_asked_how_to_be_reached(citizen: Client) -> None:
    answer(citizen, PROBLEM_PAGE, PROBLEM)

    assert answer(citizen, NAME_PAGE, NAMELESS) == CHECK_PAGE
    assert "Langkah 3 dari 3" in shown(citizen, CHECK_PAGE).text
    assert citizen.get(CONTACT_PAGE)["Location"] == CHECK_PAGE


@pytest.mark.parametrize("page", [NAME_PAGE, CONTACT_PAGE, CHECK_PAGE])
def test_no_page_can_be_skipped(citizen: Client, page: str) -> None:
    assert citizen.get(page)["Location"] == PROBLEM_PAGE

    answer(citizen, PROBLEM_PAGE, PROBLEM)
    if page != NAME_PAGE:
        assert citizen.get(page)["Location"] == NAME_PAGE


def test_nothing_can_be_sent_before_all_is_answered(citizen: Client) -> None:
    answer(citizen, PROBLEM_PAGE, PROBLEM)

    assert answer(citizen, CHECK_PAGE, {}).startswith(NAME_PAGE)
    assert not Complaint.objects.exists()


def test_going_back_shows_what_was_typed(citizen: Client) -> None:
    fill(citizen)

    assert shown(citizen, PROBLEM_PAGE).one("textarea", id="id_story").text == STORY
    assert "checked" in shown(citizen, NAME_PAGE).one(id="id_identity_0").attributes
    contact = shown(citizen, CONTACT_PAGE)
    assert contact.one(id="id_name")["value"] == "Budi Santoso"
    assert contact.one(id="id_phone")["value"] == "+6281234567890"


def test_a_change_leads_back_to_the_check(citizen: Client) -> None:
    fill(citizen)
    links = shown(citizen, CHECK_PAGE).links()
    assert links[f"{PROBLEM_PAGE}#id_story"] == "Ubah: Cerita"

    changed = PROBLEM | {"story": "Loket tutup pukul dua siang."}
    assert answer(citizen, PROBLEM_PAGE, changed) == CHECK_PAGE
    assert "Loket tutup pukul dua siang." in shown(citizen, CHECK_PAGE).text


def test_what_is_refused_is_not_kept_and_not_lost(citizen: Client) -> None:
    response = citizen.post(PROBLEM_PAGE, {"story": "Pendek", "request": "Uang kembali"})
    page = read(response)

    assert response.status_code == 422
    assert page.one("title").text.startswith("Galat: ")
    assert page.one("textarea", id="id_request").text == "Uang kembali"
    assert "#id_story" in page.one(role="alert").links()
    assert not FilingDraft.objects.exists()


def test_what_is_sent_becomes_one_aduan(citizen: Client) -> None:
    problem = PROBLEM | {
        "component": "jangka_waktu",
        "request": "Berkas saya diproses.",
        "happened_on": "2026-11-20",
    }
    identity = {"identity": "biro", "content_public": "on"}
    contact = CONTACT | {"by_whatsapp": "on", "acts_for": "Ibu Siti"}
    fill(citizen, problem, identity, contact)
    complaint = send(citizen)

    assert complaint.service is not None
    assert (complaint.service.code, complaint.biro.slug) == ("1.5", "biro-pemerintahan")
    assert complaint.edition is not None
    assert complaint.edition.service == complaint.service
    assert (complaint.story, complaint.request) == (STORY, "Berkas saya diproses.")
    assert complaint.component == "jangka_waktu"
    assert str(complaint.happened_on) == "2026-11-20"
    assert (complaint.identity, complaint.state) == (Identity.BIRO, State.RECEIVED)
    assert (complaint.content_public, complaint.answer_public) == (True, False)
    reporter = Reporter.objects.get(complaint=complaint)
    assert (reporter.by_whatsapp, reporter.by_email) == (True, False)
    assert vault.unseal(reporter.sealed) == {
        "name": "Budi Santoso",
        "address": "Jalan Merdeka 5, Pontianak",
        "phone": "+6281234567890",
        "acts_for": "Ibu Siti",
    }


@pytest.mark.parametrize(
    ("problem", "biro"),
    [
        ({"biro": "biro-umum"}, "biro-umum"),
        ({"biro": ""}, "biro-organisasi"),
        ({"service": "2.1", "biro": "biro-umum"}, "biro-hukum"),
    ],
)
def test_it_goes_to_the_biro_of_the_service_else_to_the_one_named(
    citizen: Client, problem: dict[str, str], biro: str
) -> None:
    assert form.file(citizen, problem={"story": STORY} | problem).biro.slug == biro


def test_without_a_name_none_is_stored_whatever_was_typed_before(citizen: Client) -> None:
    fill(citizen)
    answer(citizen, NAME_PAGE, NAMELESS)
    send(citizen)

    assert not Reporter.objects.exists()
    assert not FilingDraft.objects.exists()


def test_a_person_who_takes_time_is_not_taken_for_a_machine(
    citizen: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    form.at(monkeypatch, form.MONDAY)
    fill(citizen)
    form.at(monkeypatch, form.MONDAY.replace(minute=5))

    assert send(citizen).needs_check is False


def test_after_sending_the_way_back_leads_to_the_receipt(citizen: Client) -> None:
    form.file(citizen)

    for page in (PROBLEM_PAGE, NAME_PAGE, CONTACT_PAGE, CHECK_PAGE):
        assert citizen.get(page)["Location"] == RECEIPT_PAGE


def test_one_browser_can_file_again(citizen: Client) -> None:
    first, second = form.file(citizen), form.file(citizen)

    assert first.number != second.number
    assert first.filing != second.filing


def test_what_is_typed_after_going_back_becomes_another_aduan(citizen: Client) -> None:
    form.file(citizen)
    answer(citizen, PROBLEM_PAGE, PROBLEM | {"story": "Keluhan kedua yang lain sama sekali."})
    answer(citizen, NAME_PAGE, NAMELESS)

    assert send(citizen).story == "Keluhan kedua yang lain sama sekali."
    assert Complaint.objects.count() == 2


def test_a_question_costs_four_queries_at_most(citizen: Client) -> None:
    fill(citizen)
    for page in (PROBLEM_PAGE, NAME_PAGE, CONTACT_PAGE, CHECK_PAGE):
        with CaptureQueriesContext(connection) as queries:
            shown(citizen, page)
        assert len(queries) <= 4, page


def test_sending_costs_fifteen_queries_in_one_transaction(citizen: Client) -> None:
    cast.person("sari"), cast.person("dewi")
    fill(citizen, contact=CONTACT | {"email": "budi@contoh.id", "by_email": "on"})
    with CaptureQueriesContext(connection) as queries:
        citizen.post(CHECK_PAGE)

    asked = [query["sql"] for query in queries]
    ends = [number for number, sql in enumerate(asked) if "SAVEPOINT" in sql]
    # Two before: the draft, and the limits, which count on their own.
    assert ends == [2, len(asked) - 1]
    assert len(asked) - len(ends) <= 15
    assert OutgoingMail.objects.count() == 2


def test_the_series_of_numbers_is_locked_for_the_last_four_statements_only(
    citizen: Client,
) -> None:
    cast.person("sari"), cast.person("dewi")
    fill(citizen)
    with CaptureQueriesContext(connection) as queries:
        citizen.post(CHECK_PAGE)

    after = [query["sql"] for query in queries[-5:-1]]
    assert "complaints_numberseries" in after[0]
    assert Complaint.objects.get().number in after[1]
