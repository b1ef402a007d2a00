"""Old tabs, lost cookies and doubled clicks cost nobody what was typed, and file nothing twice."""

from datetime import timedelta

import pytest
from django.test import Client

from complaints.filing import cookie, drafts
from complaints.models import Complaint, FilingDraft
from tests.complaints.filing import form
from tests.complaints.filing.form import (
    CANCEL,
    CHECK_PAGE,
    CONTACT,
    CONTACT_PAGE,
    MONDAY,
    NAME_PAGE,
    NAMED,
    NEW,
    PROBLEM,
    PROBLEM_PAGE,
    RECEIPT_PAGE,
    STORY,
    answer,
    fill,
)
from tests.page import read

EXPIRED = "Sesi Anda habis. Tulisan Anda masih ada di bawah; periksa lalu kirim lagi."
DAY = timedelta(hours=24)


@pytest.fixture
def strict(db: None) -> Client:
    """A browser whose forms must carry their token, as everywhere but in tests."""
    client = Client(enforce_csrf_checks=True)
    client.get(NEW)
    return client


@pytest.mark.parametrize("token", ["", "x", "a" * 64])
def test_a_form_without_a_good_token_is_shown_again_as_typed(strict: Client, token: str) -> None:
    response = strict.post(
        PROBLEM_PAGE, PROBLEM | {"csrfmiddlewaretoken": token, "request": "Uang kembali"}
    )
    page = read(response)

    assert response.status_code == 403
    assert page.one(role="alert").text == EXPIRED
    assert page.one("textarea", id="id_story").text == STORY
    assert page.one("textarea", id="id_request").text == "Uang kembali"
    assert "selected" in page.one("option", value="1.5").attributes
    assert not FilingDraft.objects.exists()


def test_the_form_that_is_shown_again_can_be_sent(strict: Client) -> None:
    page = read(strict.post(PROBLEM_PAGE, PROBLEM))
    token = page.all("input", name="csrfmiddlewaretoken")[0]["value"]

    sent = strict.post(PROBLEM_PAGE, PROBLEM | {"csrfmiddlewaretoken": token})
    assert (sent.status_code, sent["Location"]) == (303, NAME_PAGE)


def test_a_check_without_a_good_token_sends_nothing(reader: Client) -> None:
    fill(reader)
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = reader.cookies
    response = strict.post(CHECK_PAGE)

    assert response.status_code == 403
    assert EXPIRED in read(response).text
    assert STORY in read(response).text
    assert not Complaint.objects.exists()


def test_choices_are_kept_in_a_form_that_is_shown_again(strict: Client) -> None:
    page = read(strict.post(NAME_PAGE, {"identity": "anonim", "answer_public": "on"}))

    assert "checked" in page.one("input", value="anonim").attributes
    assert "checked" in page.one("input", name="answer_public").attributes
    assert "checked" not in page.one("input", name="content_public").attributes


@pytest.mark.parametrize("page", [PROBLEM_PAGE, NAME_PAGE, CONTACT_PAGE, CHECK_PAGE])
def test_without_the_cookie_a_page_says_how_to_begin(reader: Client, page: str) -> None:
    shown = read(reader.get(page)).one("main")

    assert "menolak cookie" in shown.text
    assert NEW in shown.links()


def test_what_is_typed_on_the_first_page_survives_the_loss_of_the_cookie(reader: Client) -> None:
    assert answer(reader, PROBLEM_PAGE, PROBLEM) == NAME_PAGE
    assert reader.get(NAME_PAGE).status_code == 200


def test_a_draft_that_has_expired_keeps_what_was_just_typed(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    form.at(monkeypatch, MONDAY)
    fill(reader)
    form.at(monkeypatch, MONDAY + DAY)
    leads = answer(reader, CONTACT_PAGE, CONTACT | {"name": "Siti"})
    page = read(reader.get(leads))

    assert leads == f"{PROBLEM_PAGE}?habis"
    assert "tetap tersimpan" in page.one(role="alert").text
    assert page.one("textarea", id="id_story").text == ""
    answer(reader, PROBLEM_PAGE, PROBLEM)
    answer(reader, NAME_PAGE, NAMED)
    assert "Siti" in read(reader.get(CHECK_PAGE)).text


def test_sending_a_draft_that_has_expired_says_so(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    form.at(monkeypatch, MONDAY)
    fill(reader)
    form.at(monkeypatch, MONDAY + DAY)

    assert answer(reader, CHECK_PAGE, {}) == f"{PROBLEM_PAGE}?habis"
    assert not Complaint.objects.exists()


def test_drafts_that_nobody_touched_for_a_day_are_purged(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    form.at(monkeypatch, MONDAY)
    fill(reader)

    assert drafts.purge(at=MONDAY + DAY - timedelta(seconds=1)) == 0
    assert drafts.purge(at=MONDAY + DAY) == 1


def test_a_second_click_gives_the_same_aduan(reader: Client) -> None:
    fill(reader)

    assert [answer(reader, CHECK_PAGE, {}) for _ in range(3)] == [RECEIPT_PAGE] * 3
    assert Complaint.objects.count() == 1


def test_leaving_fast_deletes_what_was_typed_and_tells_nothing(reader: Client) -> None:
    fill(reader)

    assert answer(reader, CANCEL, {}) == "/"
    assert not FilingDraft.objects.exists()
    assert reader.cookies[cookie.NAME].value == ""


def test_every_page_of_the_form_can_be_left_fast(reader: Client) -> None:
    fill(reader)

    for page in (PROBLEM_PAGE, NAME_PAGE, CONTACT_PAGE, CHECK_PAGE):
        forms = read(reader.get(page)).all("form", action=CANCEL, method="post")
        assert len(forms) == 1, page


def test_nothing_of_a_draft_can_be_read_in_the_database(reader: Client) -> None:
    fill(reader)
    row = FilingDraft.objects.get()

    token = reader.cookies[cookie.NAME].value
    stored = f"{row.token_hash} {row.sealed}"
    assert not [text for text in (token, STORY, "Budi", "1.5", "0812") if text in stored]


def test_a_draft_is_found_by_the_right_cookie_only(reader: Client) -> None:
    fill(reader)
    token = reader.cookies[cookie.NAME].value
    reader.cookies[cookie.NAME] = token[:-1] + ("A" if token[-1] != "A" else "B")

    assert reader.get(CHECK_PAGE)["Location"] == PROBLEM_PAGE


def test_a_draft_sealed_with_a_key_that_is_gone_begins_anew(
    reader: Client, settings: pytest.FixtureRequest
) -> None:
    fill(reader)
    settings.VAULT_KEYS = ["c2F0dS1rdW5jaS1sYWluLXVudHVrLXVqaS1zYWphIS0="]  # type: ignore[attr-defined]

    assert reader.get(CHECK_PAGE)["Location"] == PROBLEM_PAGE
