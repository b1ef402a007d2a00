"""Steps with a short form: shown, taken once, refused in words without losing what was typed."""

import pytest

from standards.workflow import Act, State
from tests.page import read
from tests.standards.cast import brought_to
from tests.standards.workshop.rooms import address, signed_in

pytestmark = pytest.mark.django_db


def test_a_step_is_taken_and_told() -> None:
    one = brought_to(State.DRAFT)
    send = {"seen": one.version, "reason": "Sudah diatur di tempat lain."}

    answer = signed_in("umi").post(address(Act.DISCARD, one), send)

    one.refresh_from_db()
    assert (answer.status_code, one.state) == (303, State.DISCARDED)
    assert one.events.last().note == "Sudah diatur di tempat lain."


def test_a_step_without_its_reason_is_asked_for_again() -> None:
    one = brought_to(State.DRAFT)

    answer = signed_in("umi").post(address(Act.DISCARD, one), {"seen": one.version, "reason": " "})

    assert answer.status_code == 422
    assert "Tulis alasannya" in read(answer).text


def test_a_second_click_does_no_harm() -> None:
    one = brought_to(State.SUBMITTED)
    umi = signed_in("umi")

    for _ in range(2):
        umi.post(address(Act.RECALL, one), {"seen": one.version})
    page = read(umi.get(address("edition", one)))

    one.refresh_from_db()
    assert one.state == State.DRAFT
    assert one.events.filter(act=Act.RECALL).count() == 1
    assert "tidak dapat dilakukan" not in page.text


def test_a_step_out_of_season_leads_back_to_the_edition() -> None:
    one = brought_to(State.DRAFT)

    answer = signed_in("umi").get(address(Act.RECALL, one))

    assert (answer.status_code, answer["Location"]) == (303, address("edition", one))


def test_a_step_that_is_not_theirs_is_refused_in_words() -> None:
    one = brought_to(State.SUBMITTED)

    answer = signed_in("oki").post(address(Act.RECALL, one), {"seen": one.version}, follow=True)

    one.refresh_from_db()
    assert one.state == State.SUBMITTED
    assert "bukan wewenang Anda" in read(answer).text


@pytest.mark.parametrize("page", ["kutipan/", "kutipan/change/", "²/change/", f"{10**22}/change/"])
def test_an_address_of_nothing_is_not_found(page: str) -> None:
    answer = signed_in("oki").get(f"/admin/standards/edition/{page}", follow=True)

    assert answer.status_code == 404
