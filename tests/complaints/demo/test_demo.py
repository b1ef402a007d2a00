"""The demo: it shows everything, on any day, only once, sends nothing, and never in production."""

from collections import Counter
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from complaints import access, deadlines, references, timekeeping
from complaints.access import COMPLAINANT
from complaints.calendars import working_calendar
from complaints.demo import evidence, filing, officers
from complaints.evidence import store
from complaints.mailing import outbox, reminders
from complaints.models import (
    Attachment,
    Channel,
    Complaint,
    Duty,
    Event,
    Identity,
    MonthlyReport,
    OutgoingMail,
    Reporter,
    Round,
)
from complaints.timing.tiers import Tier
from complaints.timing.worktime import to_local
from complaints.workflow import Act, Closing, Outcome, Role, State
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.records import everything

ORDINARY = "2026-11-25T10:00"
STRANGE = ("2027-01-01T00:05", "2028-02-29T07:31", "2027-03-14T12:00")
"""The first minutes of a year, a leap day, a Sunday among the days of Idul Fitri."""


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.EVIDENCE_ROOT = tmp_path
    settings.EVIDENCE_SPARED_BYTES = 0


def load(at: str) -> str:
    """Load the demo as if it were this moment (WIB); what the command says."""
    said = StringIO()
    call_command("muat_contoh", f"--pada={at}", stdout=said)
    return said.getvalue().strip()


def values(field: str) -> set[Any]:
    return set(Complaint.objects.values_list(field, flat=True))


@pytest.mark.one_database
@pytest.mark.parametrize("at", STRANGE)
@pytest.mark.django_db
def test_on_any_day_it_shows_everything(at: str) -> None:
    assert load(at) == "Dimuat: 61 aduan contoh."

    assert_everything_is_shown()
    assert_deadlines_agree()


@pytest.mark.django_db
def test_an_ordinary_day() -> None:
    load(ORDINARY)

    assert_everything_is_shown()
    assert_deadlines_agree()
    assert_the_queue_is_mixed(now=wib("Wed 2026-11-25 10:00"))
    assert_five_months_are_told()
    assert_the_order_is_that_of_time()
    assert_evidence_is_kept()
    assert_the_months_are_closed()
    assert_the_key_opens("data-koperasi", State.ANSWERED)
    assert_the_key_opens("naskah-keliru", State.INCOMPLETE)


def assert_everything_is_shown() -> None:
    assert values("state") == set(State)
    assert values("tier") == {"", *Tier}
    assert values("outcome") == {"", *Outcome}
    assert values("closing") == {"", *Closing}
    assert values("channel") == set(Channel.values) - {Channel.OPEN311}
    assert values("identity") == set(Identity.values)
    assert values("biro__code") == set("123456789")
    assert set(Round.objects.values_list("in_time", flat=True)) == {True, False, None}
    # The calendar does not change in the demo.
    assert set(Event.objects.values_list("act", flat=True)) == set(Act) - {Act.RECOUNT}


def assert_deadlines_agree() -> None:
    """What lists keep is what the clock says now, and whatever time ends has been ended."""
    calendar = working_calendar()
    for complaint in Complaint.objects.all():
        kept = [complaint.due_at, complaint.act_by, complaint.complainant_by]
        current = deadlines.current_round(complaint)
        judged = (current.due_at, current.in_time)
        deadlines.recount(complaint, current, calendar)
        assert [complaint.due_at, complaint.act_by, complaint.complainant_by] == kept
        assert (current.due_at, current.in_time) == judged
    assert timekeeping.let_time_pass(at=Event.objects.latest("at").at) == 0


def assert_the_queue_is_mixed(now: datetime) -> None:
    running = Complaint.objects.running()

    assert running.filter(due_at=deadlines.end_of_day(now.date())).exists()
    assert running.filter(due_at__lt=now).count() >= 3
    assert running.filter(due_at__gt=now).count() >= 5
    assert Complaint.objects.filter(received_at__gte=now - timedelta(hours=3)).count() == 2
    assert Complaint.objects.filter(needs_check=True).count() == 1
    assert Complaint.objects.filter(follow_up_on__lte=now.date()).count() == 1
    assert Complaint.objects.filter(respondent__isnull=False).count() == 2


def assert_five_months_are_told() -> None:
    months = Counter(f"{to_local(moment):%Y-%m}" for moment in values("received_at"))

    assert {month for month, count in months.items() if count >= 9} == {
        "2026-07",
        "2026-08",
        "2026-09",
        "2026-10",
        "2026-11",
    }


def assert_the_months_are_closed() -> None:
    """Those told whole, each on its third working day; June is only begun in the story."""
    closed = MonthlyReport.objects.order_by("published_at")

    assert [str(report) for report in closed] == [
        f"2026-{month:02}, revisi 1" for month in (7, 8, 9, 10)
    ]
    assert [to_local(report.published_at).strftime("%d %H:%M") for report in closed] == [
        "05 00:01",
        "03 00:01",
        "05 00:01",
        "04 00:01",
    ]


def assert_the_order_is_that_of_time() -> None:
    numbers = Complaint.objects.order_by("recorded_at").values_list("number", flat=True)
    moments = list(Event.objects.order_by("pk").values_list("at", flat=True))

    assert list(numbers) == [f"ADU-2026-{number:06}" for number in range(1, 62)]
    assert moments == sorted(moments)


def assert_evidence_is_kept() -> None:
    files = Attachment.objects.all()

    assert {file.kind for file in files} == {"jpeg", "pdf"}
    assert {file.internal for file in files} == {True, False}
    for file in files:
        with store.open_file(file.stored) as kept:
            assert len(kept.read()) == file.size


def assert_the_key_opens(name: str, state: State) -> None:
    told = filing.number_and_key(name)

    assert told
    complaint = Complaint.objects.get(number=told[0])
    assert complaint.state == state
    assert references.matches(told[1], complaint.key_hash)


@pytest.mark.django_db
def test_nobody_is_sent_anything_and_twice_does_nothing(mailoutbox: list[Any]) -> None:
    load(ORDINARY)
    before = everything()

    assert load("2026-12-01T10:00") == "Sudah ada aduan; tidak ada contoh yang dimuat."
    assert everything() == before
    assert not OutgoingMail.objects.exists()
    assert Reporter.objects.filter(by_email=True).exists()
    reminders.remind(at=wib("Thu 2026-11-26 10:00"))
    outbox.send(at=wib("Thu 2026-11-26 10:00"))
    assert mailoutbox == []


@pytest.mark.django_db
def test_without_room_on_the_disk_a_picture_is_left_out(settings: Any) -> None:
    settings.EVIDENCE_SPARED_BYTES = 10**18
    complaint = cast.filed()

    evidence.attach(complaint, caption="Loket", by=COMPLAINANT, at=cast.RECEIVED)

    assert not Attachment.objects.exists()


@pytest.mark.django_db
def test_production_refuses(settings: Any) -> None:
    settings.PRODUCTION = True
    before = everything()

    with pytest.raises(CommandError, match="tidak dimuat ke portal produksi"):
        load(ORDINARY)
    assert everything() == before


@pytest.mark.django_db
def test_a_mistake_in_a_file_is_named_and_loads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filing, "_PERSON", {"nama": "nobody"})
    before = everything()["Complaint"]

    with pytest.raises(TypeError) as refused:
        load(ORDINARY)
    assert refused.value.__notes__ == ["Aduan contoh “akun-terkunci”, pencatatan"]
    assert everything()["Complaint"] == before


@pytest.mark.django_db
def test_without_the_demo_there_is_no_key() -> None:
    assert filing.number_and_key("data-koperasi") is None


@pytest.mark.django_db
def test_every_role_is_held_and_every_biro_has_its_three(django_user_model: Any) -> None:
    officers.hire(password="sidik")

    held = Duty.objects.values_list("role", "biro__code")
    assert {role for role, _ in held} == set(Role) - {Role.COMPLAINANT, Role.SYSTEM}
    for role in ("pengelola", "penelaah", "kepala_biro"):
        assert {biro for held_role, biro in held if held_role == role} == set("123456789")


@pytest.mark.django_db
def test_who_is_hired_keeps_account_and_password(django_user_model: Any) -> None:
    officers.hire(password="sidik")
    officers.hire(password="lain")

    manager = django_user_model.objects.get(username="pengelola.hukum")
    assert manager.password == "sidik"
    assert manager.duties.count() == 1
    assert access.officer(manager, on=wib("Wed 2026-11-25 10:00").date()).holds(Role.MANAGER)
