"""The door: number and key together, everything wrong alike, and no guessing."""

import logging
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.test import Client

from complaints import actions, limits, references
from complaints.following import tracking_pass
from complaints.models import Complaint
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.tracking import DOOR, KEY, NO_KEY, NO_NUMBER, PAGE, at, enter, keyed, try_pair
from tests.page import read

pytestmark = pytest.mark.django_db

NOW = wib("Mon 2026-11-23 12:03")


@pytest.fixture
def complaint() -> Complaint:
    return keyed(cast.filed())


def test_the_form_asks_for_what_stands_on_the_receipt(reader: Client) -> None:
    page = read(reader.get(DOOR))

    assert page.one("h1").text == "Lacak aduan"
    assert page.one("input", name="number")["autocomplete"] == "off"
    assert page.one("input", name="key")["autocomplete"] == "off"


def test_number_and_key_open_the_aduan(reader: Client, complaint: Complaint) -> None:
    answer = try_pair(reader, complaint.number, KEY)

    assert (answer.status_code, answer["Location"]) == (303, PAGE)
    assert complaint.number in read(reader.get(PAGE)).one("h1").text


def test_it_does_not_matter_how_they_are_typed(reader: Client, complaint: Complaint) -> None:
    number = complaint.number.removeprefix("ADU-").replace("-", " ")

    assert try_pair(reader, f" adu {number}", "7q4m x9td 2khp").status_code == 303


def test_the_pass_is_for_these_pages_alone(reader: Client, complaint: Complaint) -> None:
    cookie = try_pair(reader, complaint.number, KEY).cookies[tracking_pass.COOKIE]

    assert cookie["path"] == DOOR
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["max-age"] == 30 * 60
    assert complaint.number not in cookie.value


def test_a_wrong_number_and_a_wrong_key_give_the_same_page(
    reader: Client, complaint: Complaint
) -> None:
    wrong = [
        (complaint.number, NO_KEY),
        (complaint.number, "bukan kode"),
        (NO_NUMBER, KEY),
        (NO_NUMBER, "bukan kode"),
        ("bukan nomor", KEY),
    ]
    answers = [try_pair(reader, number, key) for number, key in wrong]

    assert {answer.status_code for answer in answers} == {422}
    assert all(tracking_pass.COOKIE not in answer.cookies for answer in answers)
    summaries = {read(answer).one(class_="ringkas-galat").text for answer in answers}
    assert len(summaries) == 1
    assert "Nomor aduan atau kode lacak tidak cocok" in summaries.pop()


@pytest.mark.parametrize(("number", "key"), [("", KEY), (NO_NUMBER, "")])
def test_what_is_missing_is_named(reader: Client, number: str, key: str) -> None:
    page = read(try_pair(reader, number, key))

    assert page.one("title").text.startswith("Galat: ")
    assert page.one(class_="ringkas-galat").text.endswith(
        "Isi kode lacak" if number else "Isi nomor aduan"
    )


def test_every_wrong_pair_costs_one_hash(
    reader: Client, complaint: Complaint, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[int] = []
    encode = PBKDF2PasswordHasher.encode

    def counted(self: Any, password: str, salt: str, iterations: int | None = None) -> str:
        runs.append(iterations or 0)
        return encode(self, password, salt, iterations)

    monkeypatch.setattr(PBKDF2PasswordHasher, "encode", counted)
    costs = []
    for number, key in [(NO_NUMBER, NO_KEY), (complaint.number, NO_KEY), ("bukan nomor", NO_KEY)]:
        runs.clear()
        try_pair(reader, number, key)
        costs.append([*runs])

    assert costs == [[references.ITERATIONS]] * 3


def test_a_wrong_pair_costs_as_many_queries_whether_the_number_exists_or_not(
    reader: Client, complaint: Complaint, django_assert_num_queries: Any
) -> None:
    for number in (NO_NUMBER, complaint.number):
        try_pair(reader, number, NO_KEY)

    for number in (NO_NUMBER, complaint.number):
        with django_assert_num_queries(3):
            try_pair(reader, number, NO_KEY)


@pytest.mark.parametrize("exists", [True, False])
def test_the_eleventh_wrong_key_of_a_number_is_not_looked_at(
    reader: Client, complaint: Complaint, monkeypatch: pytest.MonkeyPatch, exists: bool
) -> None:
    at(monkeypatch, NOW)
    number = complaint.number if exists else NO_NUMBER
    first = [try_pair(reader, number, NO_KEY).status_code for _ in range(10)]
    eleventh = try_pair(reader, number, KEY)

    assert first == [422] * 10
    assert eleventh.status_code == 429
    assert eleventh["Retry-After"] == str(12 * 60 + 1)
    assert "Coba lagi pukul 12.15 WIB." in read(eleventh).one(class_="ringkas-galat").text


def test_the_owner_gets_in_a_quarter_of_an_hour_later(
    reader: Client, complaint: Complaint, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, NOW)
    for _ in range(12):
        try_pair(reader, complaint.number, NO_KEY)
    at(monkeypatch, NOW + timedelta(minutes=15))

    assert try_pair(reader, complaint.number, KEY).status_code == 303


def test_who_guesses_at_one_number_keeps_nobody_else_out(
    reader: Client, complaint: Complaint, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, NOW)
    for _ in range(11):
        try_pair(reader, NO_NUMBER, NO_KEY)

    assert try_pair(reader, complaint.number, KEY).status_code == 303


def test_a_browser_has_thirty_wrong_pairs_and_its_neighbour_thirty_more(
    reader: Client, complaint: Complaint, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, NOW)
    for number in range(30):
        try_pair(reader, f"2026-{number + 900}", NO_KEY, **{"User-Agent": "tetangga"})

    neighbour = try_pair(reader, complaint.number, KEY, **{"User-Agent": "tetangga"})
    assert neighbour.status_code == 429
    assert try_pair(reader, complaint.number, KEY, **{"User-Agent": "lain"}).status_code == 303


def test_right_pairs_do_not_count(
    reader: Client, complaint: Complaint, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, NOW)

    assert {try_pair(reader, complaint.number, KEY).status_code for _ in range(12)} == {303}


def test_a_wave_of_wrong_keys_is_logged_without_any_of_them(
    reader: Client, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, NOW)
    for _ in range(limits.WRONG_KEYS_IN_ALL.most):
        limits.count({limits.WRONG_KEYS_IN_ALL: ""}, at=NOW)
    with caplog.at_level(logging.INFO):
        try_pair(reader, NO_NUMBER, NO_KEY)

    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert NO_NUMBER not in caplog.text
    assert NO_KEY not in caplog.text


# The pass


def test_the_page_asks_for_the_pair_without_a_pass(reader: Client) -> None:
    answer = reader.get(PAGE)

    assert (answer.status_code, answer["Location"]) == (302, DOOR)


@pytest.mark.parametrize("forged", ["", "x", "W1sxLCJhIl1d:1:2", "é", "1" * 5000])
def test_a_forged_pass_opens_nothing(reader: Client, complaint: Complaint, forged: str) -> None:
    reader.cookies[tracking_pass.COOKIE] = forged

    assert reader.get(PAGE).status_code == 302


def test_a_pass_ends_half_an_hour_after_the_last_page(
    reader: Client, complaint: Complaint, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = 1_795_000_000.0
    monkeypatch.setattr("django.core.signing.time.time", lambda: seconds)
    enter(reader, complaint)
    for _ in range(3):
        seconds += 29 * 60
        assert reader.get(PAGE).status_code == 200
    seconds += 31 * 60

    assert reader.get(PAGE).status_code == 302


def test_two_browsers_hold_two_passes(complaint: Complaint) -> None:
    other = keyed(cast.filed())
    first, second = enter(Client(), complaint), enter(Client(), other)

    assert complaint.number in read(first.get(PAGE)).one("h1").text
    assert other.number in read(second.get(PAGE)).one("h1").text


def test_a_new_key_ends_the_passes_of_the_old_one(reader: Client, complaint: Complaint) -> None:
    enter(reader, complaint)
    actions.renew_key(complaint, reason="Hilang.", by=cast.actor("dewi"), at=NOW)

    assert reader.get(PAGE).status_code == 302


def test_who_leaves_must_open_it_anew(reader: Client, complaint: Complaint) -> None:
    enter(reader, complaint)
    answer = reader.post(f"{DOOR}keluar/")

    assert (answer.status_code, answer["Location"]) == (303, DOOR)
    assert reader.get(PAGE).status_code == 302
    assert reader.get(f"{DOOR}keluar/").status_code == 405


# Forms from elsewhere and strange input


def test_an_expired_form_is_shown_again_as_it_was_typed(complaint: Complaint) -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = try_pair(strict, complaint.number, KEY)
    page = read(answer)

    assert answer.status_code == 403
    assert tracking_pass.COOKIE not in answer.cookies
    assert page.one("input", name="number")["value"] == complaint.number
    assert page.one("input", name="key")["value"] == KEY
    assert "masih ada" in page.one(class_="gagal").text


@pytest.mark.parametrize("strange", ["\x00", "\ud800".encode("utf-8", "surrogatepass"), "9" * 9999])
@pytest.mark.parametrize("field", ["number", "key"])
def test_strange_input_is_refused_like_any_other(
    reader: Client, strange: str | bytes, field: str
) -> None:
    answer = reader.post(DOOR, {"number": NO_NUMBER, "key": NO_KEY} | {field: strange})

    assert answer.status_code == 422
    assert "Location" not in answer


def test_neither_number_nor_key_is_kept_by_anybody(reader: Client, complaint: Complaint) -> None:
    enter(reader, complaint)
    for address in (DOOR, PAGE):
        answer = reader.get(address)
        assert "no-store" in answer["Cache-Control"]
        assert answer["X-Robots-Tag"] == "noindex"
        assert answer["Referrer-Policy"] == "same-origin"
