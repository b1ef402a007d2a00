"""The ladder of reminders, what time does by itself, and the command that the timer runs."""

from datetime import date, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from complaints import actions, timekeeping
from complaints.mailing import reminders
from complaints.models import Holiday, OutgoingMail
from complaints.timing.tiers import Tier
from complaints.workflow import Closing, State
from tests.complaints import cast
from tests.complaints.calendars import wib

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _all_on_duty() -> None:
    for name in cast.DUTIES:
        cast.person(name)


def reminded(kind: str) -> list[str]:
    """Who is reminded at a rung, in the order of their names."""
    mails = OutgoingMail.objects.filter(kind=kind).exclude(user=None)
    return sorted(mails.values_list("user__username", flat=True))


def queries(at: datetime) -> int:
    """How many a look for what is to be reminded of takes."""
    with CaptureQueriesContext(connection) as asked:
        reminders.remind(at=at)
    return len(asked)


def normative() -> None:
    """An aduan of Biro Pemerintahan with 5 hari kerja from Monday: due Monday 30 November."""
    complaint = cast.filed()
    at = cast.RECEIVED + timedelta(hours=1)
    common = {"by": cast.actor("sari"), "at": at}
    actions.classify(complaint, tier=Tier.NORMATIVE, reason="Menurut isinya.", **common)
    actions.assign(complaint, to=cast.actor("rudi"), **common)


LADDER = [
    # 5 counted days: Tue 24, Wed 25, Thu 26, Fri 27, Mon 30; half of them at noon of Thursday.
    ("Thu 2026-11-26 11:00", {}),
    ("Thu 2026-11-26 13:00", {"setengah": ["rudi"]}),
    ("Fri 2026-11-27 15:00", {"setengah": ["rudi"]}),
    ("Mon 2026-11-30 08:00", {"mendesak": ["hendra", "rudi"]}),
    ("Tue 2026-12-01 08:00", {"lewat": ["dewi", "hendra", "rudi"]}),
    # A fifth of 5 days more: the leadership hears after the sixth day, Tuesday, has passed.
    ("Wed 2026-12-02 08:00", {"pimpinan": ["laila"]}),
]
"""What is heard when a deadline is first looked at; rungs passed unseen are not told of."""


@pytest.mark.parametrize(("moment", "expected"), LADDER, ids=[row[0] for row in LADDER])
def test_the_ladder(moment: str, expected: dict[str, list[str]]) -> None:
    normative()

    reminders.remind(at=wib(moment))

    kinds = ["setengah", "mendesak", "lewat", "pimpinan"]
    assert {kind: who for kind in kinds if (who := reminded(kind))} == expected


def test_every_rung_is_climbed_once() -> None:
    normative()

    for moment, _ in LADDER * 2:
        reminders.remind(at=wib(moment))

    kinds = {"setengah": 1, "mendesak": 2, "lewat": 3, "pimpinan": 1}
    assert {kind: len(reminded(kind)) for kind in kinds} == kinds


def test_reminding_again_adds_nothing_until_the_deadline_moves() -> None:
    normative()
    at = wib("Thu 2026-11-26 13:00")
    for _ in range(3):
        reminders.remind(at=at)
    assert reminded("setengah") == ["rudi"]


def test_the_leadership_reads_no_number() -> None:
    normative()

    reminders.remind(at=wib("Wed 2026-12-02 08:00"))

    line = OutgoingMail.objects.get(kind="pimpinan")
    assert line.complaint is None
    assert "ADU-" not in line.body


def test_a_secret_aduan_is_reminded_of_in_its_circle_only() -> None:
    complaint = cast.brought_to(State.EXAMINED, supervisory=True)

    reminders.remind(at=complaint.due_at + timedelta(days=1))

    assert reminded("lewat") == ["dewi", "irwan"]


def test_a_paused_clock_reminds_no_officer_but_the_complainant_in_the_last_week() -> None:
    complaint = cast.brought_to(State.INCOMPLETE, by_email=True)
    asked = complaint.received_at

    reminders.remind(at=asked + timedelta(days=22))
    assert not OutgoingMail.objects.filter(kind="menunggu").exists()

    reminders.remind(at=asked + timedelta(days=24))
    assert OutgoingMail.objects.get(kind="menunggu").user is None
    assert reminded("lewat") == []


def test_whoever_referred_an_aduan_is_told_on_each_day_to_ask_what_became_of_it() -> None:
    complaint = cast.filed()
    told = {"by": cast.actor("dewi"), "at": cast.RECEIVED + timedelta(hours=1)}
    first, second = date(2026, 12, 1), date(2026, 12, 8)
    actions.refer(
        complaint, to="Dinas Sosial", explanation="Wewenangnya.", follow_up_on=first, **told
    )
    heard = []
    for moment in ("Mon 2026-11-30 16:00", "Tue 2026-12-01 00:01", "Tue 2026-12-01 16:00"):
        reminders.remind(at=wib(moment))
        heard.append(len(reminded("tindak_lanjut")))
    assert heard == [0, 1, 1]

    told["at"] = wib("Wed 2026-12-02 09:00")
    actions.record_follow_up(complaint, answer="Masih diperiksa.", next_on=second, **told)
    for moment in ("Mon 2026-12-07 09:00", "Tue 2026-12-08 09:00", "Wed 2026-12-09 09:00"):
        reminders.remind(at=wib(moment))
        heard.append(len(reminded("tindak_lanjut")))
    assert heard == [0, 1, 1, 1, 2, 2]


def test_the_timer_asks_nothing_about_those_it_has_reminded() -> None:
    at = cast.RECEIVED + timedelta(days=24)
    without_any = queries(at)
    told = {"by": cast.actor("dewi"), "at": cast.RECEIVED + timedelta(hours=1)}
    for _ in range(3):
        cast.brought_to(State.INCOMPLETE, by_email=True)
        cast.brought_to(State.INCOMPLETE)
        actions.refer(
            cast.filed(),
            to="Dinas Sosial",
            explanation="Wewenangnya.",
            follow_up_on=at.date(),
            **told,
        )
    reminders.remind(at=at)
    assert OutgoingMail.objects.filter(kind="menunggu").count() == 3
    assert len(reminded("tindak_lanjut")) == 3
    assert queries(at + timedelta(minutes=1)) == without_any


def test_a_year_without_holidays_is_told_once_a_month() -> None:
    Holiday.objects.filter(date__year=2027).delete()

    reminders.remind(at=wib("Fri 2026-07-31 09:00"))
    assert reminded("kalender") == []
    for moment in ("Mon 2026-08-03 09:00", "Tue 2026-08-04 09:00", "Tue 2026-09-01 09:00"):
        reminders.remind(at=wib(moment))
    assert reminded("kalender") == ["dewi", "dewi"]


def test_an_unanswered_question_lapses_after_its_last_day() -> None:
    complaint = cast.brought_to(State.INCOMPLETE)
    last: datetime = complaint.complainant_by

    assert timekeeping.let_time_pass(at=last) == 0
    assert timekeeping.let_time_pass(at=last + timedelta(seconds=1)) == 1

    complaint.refresh_from_db()
    assert (complaint.state, complaint.closing) == (State.CLOSED, Closing.LAPSED)


def test_an_answer_without_reaction_becomes_final_after_ten_working_days() -> None:
    complaint = cast.brought_to(State.ANSWERED)
    last: datetime = complaint.complainant_by

    assert timekeeping.let_time_pass(at=last) == 0
    assert timekeeping.let_time_pass(at=last + timedelta(seconds=1)) == 1
    assert timekeeping.let_time_pass(at=last + timedelta(days=1)) == 0

    complaint.refresh_from_db()
    assert complaint.state == State.DONE


def test_the_timer_runs_every_chore_even_when_one_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    from portal.management.commands import jalankan

    done: list[str] = []

    def fail(*, at: datetime) -> None:
        raise RuntimeError("rusak")

    chores = {"pertama": fail, "kedua": lambda *, at: done.append("kedua")}
    monkeypatch.setattr(jalankan, "CHORES", chores)

    with pytest.raises(SystemExit):
        call_command("jalankan")
    assert done == ["kedua"]


def test_the_timer_may_run_at_any_time() -> None:
    normative()
    call_command("jalankan")
    call_command("jalankan")
