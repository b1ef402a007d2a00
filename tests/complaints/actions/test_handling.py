"""Work in hand: given to somebody who may see it, begun, and talked over in a meeting."""

import pytest

from complaints import actions
from complaints.timing.tiers import Tier
from complaints.workflow import Act, State
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.records import last_event

pytestmark = pytest.mark.django_db

AT = wib("Mon 2026-11-23 15:00")
MEETING = wib("Wed 2026-11-25 09:00")
INVITATION = "Pertemuan pada Rabu, 25 November 2026 pukul 09.00 WIB di Ruang 2. Mediasi."


def test_an_aduan_is_given_to_a_colleague() -> None:
    complaint = cast.brought_to(State.ASSIGNED)

    actions.assign(complaint, to=cast.actor("rudi"), by=cast.actor("hendra"), at=AT)

    assert (complaint.assignee, complaint.state) == (cast.person("rudi"), State.ASSIGNED)
    assert last_event(complaint).facts == {"petugas": cast.person("rudi").pk}


@pytest.mark.parametrize("name", ["maya", "irwan", "laila", "eko"])
def test_it_is_never_given_to_somebody_who_cannot_see_it(name: str) -> None:
    complaint = cast.brought_to(State.ASSIGNED)

    with pytest.raises(actions.NotPossible):
        actions.assign(complaint, to=cast.actor(name), by=cast.actor("hendra"), at=AT)


def test_it_is_never_given_to_the_accused() -> None:
    complaint, dewi = cast.brought_to(State.ASSIGNED), cast.actor("dewi")
    actions.classify(
        complaint,
        tier=Tier.NON_SUPERVISORY,
        reason="Tentang Rudi.",
        respondent=cast.person("rudi"),
        by=dewi,
        at=AT,
    )

    with pytest.raises(actions.NotPossible):
        actions.assign(complaint, to=cast.actor("rudi"), by=dewi, at=AT)


def test_whoever_begins_has_it() -> None:
    complaint = cast.brought_to(State.ASSIGNED)

    actions.start(complaint, by=cast.actor("rudi"), at=AT)

    assert (complaint.assignee, complaint.state) == (cast.person("rudi"), State.IN_PROGRESS)


def test_what_was_given_to_somebody_stays_theirs() -> None:
    complaint = cast.brought_to(State.ASSIGNED)
    actions.assign(complaint, to=cast.actor("rudi"), by=cast.actor("hendra"), at=AT)

    actions.start(complaint, by=cast.actor("sari"), at=AT)

    assert complaint.assignee == cast.person("rudi")


@pytest.mark.parametrize(("invited", "told"), [(True, INVITATION), (False, "")])
def test_the_complainant_reads_of_a_meeting_when_invited(invited: bool, told: str) -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)

    actions.schedule(
        complaint,
        when=MEETING,
        place="Ruang 2",
        agenda="Mediasi.",
        with_complainant=invited,
        by=cast.actor("rudi"),
        at=AT,
    )

    event = last_event(complaint)
    assert (event.act, event.text, event.note) == (Act.SCHEDULE, told, "Mediasi.")
    assert event.facts == {"pertemuan": MEETING.isoformat(), "tempat": "Ruang 2"}
    assert complaint.state == State.IN_PROGRESS


def test_a_meeting_lies_ahead() -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)

    with pytest.raises(actions.NotPossible):
        actions.schedule(
            complaint,
            when=AT,
            place="x",
            agenda="",
            with_complainant=True,
            by=cast.actor("rudi"),
            at=AT,
        )
