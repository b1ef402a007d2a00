"""Filing: number, key, pinned edition, first round, receipt in the ledger; and never twice."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError

from complaints import actions, references, vault
from complaints.models import Channel, Complaint, Identity, Reporter
from complaints.workflow import Act, Role, State
from standards.models import Biro
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.records import end, everything, last_event, last_round
from tests.standards import catalogue

pytestmark = pytest.mark.django_db

TWO_HOURS = """\
a. Jangka Waktu Penyelesaian Pengaduan :
  1) Pengaduan ringan, selambat-lambatnya 2 Jam;"""


def test_a_filing_is_whole() -> None:
    complaint = cast.filed()

    assert (complaint.state, complaint.version, complaint.round) == (State.RECEIVED, 1, 1)
    assert complaint.biro.slug == "biro-pemerintahan"
    event = complaint.events.get()
    assert (event.act, event.role, event.by) == (Act.RECEIVE, Role.COMPLAINANT, None)
    assert (event.before, event.after) == ("", State.RECEIVED)
    assert (event.at, event.facts) == (cast.RECEIVED, {"saluran": "web"})
    first = complaint.rounds.get()
    assert (first.number, first.started_at, first.tier) == (1, cast.RECEIVED, "")
    assert (first.due_at, first.finished_at, first.in_time) == (complaint.due_at, None, None)


@pytest.mark.parametrize(
    ("service", "limit", "due"),
    [
        ("1.5", "1 hari", end("Tue 2026-11-24")),
        ("1.6", "1 hari", end("Tue 2026-11-24")),
        ("1.2", "3 jam", wib("Mon 2026-11-23 13:00")),
        (None, "3 jam", wib("Mon 2026-11-23 13:00")),
    ],
)
def test_triage_is_due_within_the_shortest_tier(
    service: str | None, limit: str, due: datetime
) -> None:
    complaint = cast.filed(service=service and catalogue.service(service))

    assert str(last_round(complaint).limit) == limit
    assert complaint.due_at == due
    # UU 25/2009 Pasal 44 ayat (3): 14 days after the 23rd.
    assert complaint.statutory_due_at == end("Mon 2026-12-07")
    assert complaint.act_by == due
    assert complaint.complainant_by is None


def test_a_letter_counts_from_its_receipt() -> None:
    """Friday 15:00 to closing at 16:30 is an hour and a half; the rest runs on Monday."""
    complaint = cast.filed(
        by=cast.actor("sari"),
        at=wib("Mon 2026-11-23 14:00"),
        received_at=wib("Fri 2026-11-20 15:00"),
        channel=Channel.LETTER,
        service=catalogue.service("1.2"),
    )

    assert complaint.due_at == wib("Mon 2026-11-23 09:00")
    assert complaint.recorded_at == last_event(complaint).at == wib("Mon 2026-11-23 14:00")


@pytest.mark.parametrize(
    ("happened_on", "edition"),
    [
        (date(2026, 10, 31), "old"),
        (date(2026, 11, 1), "new"),
        (date(2026, 11, 23), "new"),
        (None, "new"),
        (date(2015, 1, 1), "new"),
    ],
    ids=["the day before", "its first day", "today", "not said", "before all editions"],
)
def test_the_edition_of_the_day_it_happened_is_pinned(
    happened_on: date | None, edition: str
) -> None:
    editions = {
        "old": catalogue.in_force("1.5"),
        "new": catalogue.new_edition("1.5", begins=date(2026, 11, 1)),
    }

    assert cast.filed(happened_on=happened_on).edition == editions[edition]


def test_a_later_edition_moves_nothing() -> None:
    complaint = cast.filed()
    before = complaint.edition, complaint.due_at

    catalogue.new_edition("1.5", begins=date(2026, 11, 23), pengaduan=TWO_HOURS)
    actions.add(complaint, text="Ada saksi.", by=cast.COMPLAINANT, at=cast.RECEIVED)

    assert (complaint.edition, complaint.due_at) == before


def test_what_the_pinned_edition_promises_decides() -> None:
    catalogue.new_edition("1.5", begins=date(2026, 11, 1), pengaduan=TWO_HOURS)

    before = cast.filed(happened_on=date(2026, 10, 30))
    after = cast.filed(happened_on=date(2026, 11, 2))

    assert before.due_at == end("Tue 2026-11-24")
    assert after.due_at == wib("Mon 2026-11-23 12:00")


@pytest.mark.parametrize(
    ("biro", "handled_by"), [("biro-hukum", "biro-hukum"), (None, "biro-organisasi")]
)
def test_without_a_service_it_goes_to_the_biro_or_the_coordinator(
    biro: str | None, handled_by: str
) -> None:
    known = biro and Biro.objects.get(slug=biro)

    complaint = cast.filed(service=None, biro=known)

    assert complaint.biro.slug == handled_by
    assert (complaint.service, complaint.edition) == (None, None)


def test_the_identity_is_sealed() -> None:
    complaint = cast.filed(by_email=True, by_whatsapp=True)

    reporter = complaint.reporter
    assert "Budi" not in reporter.sealed
    assert vault.unseal(reporter.sealed)["name"] == "Budi Santoso"
    assert (reporter.by_email, reporter.by_whatsapp) == (True, True)


def test_nobody_is_told_where_no_address_was_given() -> None:
    reporter = cast.filed(email="", phone="", by_email=True, by_whatsapp=True).reporter

    assert (reporter.by_email, reporter.by_whatsapp) == (False, False)


def test_an_anonymous_report_keeps_no_name_even_if_one_was_typed() -> None:
    complaint = cast.filed(identity=Identity.ANONYMOUS, name="Budi Santoso", by_email=True)

    assert not Reporter.objects.filter(complaint=complaint).exists()


def test_the_same_token_files_once_and_opens_with_the_same_key() -> None:
    first = actions.file(cast.report(), token="t1", by=cast.COMPLAINANT, at=cast.RECEIVED)
    before = everything()

    second = actions.file(cast.report(), token="t1", by=cast.COMPLAINANT, at=cast.RECEIVED)

    assert second == first
    assert everything() == before
    assert references.matches(references.new_key_from("t1"), first.key_hash)
    assert not references.matches(references.new_key_from("t2"), first.key_hash)


def test_two_tokens_file_the_same_words_twice() -> None:
    assert cast.filed().number != cast.filed().number


@pytest.mark.parametrize("name", ["laila", "eko"])
def test_staff_without_a_desk_cannot_log_an_aduan(name: str) -> None:
    by, before = cast.actor(name), everything()

    with pytest.raises(actions.NotPermitted):
        cast.filed(by=by)

    assert everything() == before


@pytest.mark.parametrize(
    ("name", "role"),
    [("sari", Role.MANAGER), ("rudi", Role.REVIEWER), ("maya", Role.MANAGER)],
)
def test_an_officer_stands_in_the_ledger_with_name_and_role(name: str, role: Role) -> None:
    complaint = cast.filed(by=cast.actor(name), channel=Channel.PHONE)

    event = last_event(complaint)
    assert (event.by, event.role) == (cast.person(name), role)
    assert complaint.recorded_by == cast.person(name)
    assert event.facts == {"saluran": "telepon"}


@pytest.mark.parametrize(
    ("at", "year"),
    [
        (datetime(2026, 12, 31, 16, 59, 59, tzinfo=UTC), 2026),
        (datetime(2026, 12, 31, 17, 0, tzinfo=UTC), 2027),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), 2027),
    ],
    ids=["last second in Pontianak", "new year in Pontianak", "still old year in London"],
)
def test_the_year_of_a_number_is_that_of_pontianak(at: datetime, year: int) -> None:
    assert cast.filed(received_at=at).number == f"ADU-{year}-000001"


def test_numbers_follow_each_other_within_their_year() -> None:
    old, new = wib("Thu 2026-12-31 23:59"), wib("Fri 2027-01-01 00:01")

    numbers = [cast.filed(received_at=at).number for at in (old, new, old, new)]

    assert numbers == ["ADU-2026-000001", "ADU-2027-000001", "ADU-2026-000002", "ADU-2027-000002"]


def test_a_filing_that_fails_leaves_nothing_and_uses_up_no_number() -> None:
    cast.filed()
    before = everything()

    with pytest.raises(IntegrityError):
        cast.filed(at=wib("Mon 2026-11-23 09:00"), received_at=cast.RECEIVED)

    assert everything() == before
    assert cast.filed().number == "ADU-2026-000002"
    assert Complaint.objects.count() == 2
