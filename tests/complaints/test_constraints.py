"""The database refuses a broken aduan: one act for each named constraint of the complaints."""

from datetime import date, time, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from complaints.models import (
    Answer,
    ApiKey,
    Attachment,
    Attempts,
    CalendarAddress,
    Complaint,
    ComplaintWord,
    Duty,
    Event,
    ExportRecord,
    Holiday,
    MonthlyReport,
    OfficeHours,
    OutgoingMail,
    Pause,
    Reporter,
    RetentionRule,
    Round,
    SavedView,
)
from complaints.workflow import Act, Closing, Outcome, Role, State
from tests.complaints import cast
from tests.constraints import Breach, assert_refused, named
from tests.standards.catalogue import in_force

pytestmark = pytest.mark.django_db

LATER = cast.RECEIVED + timedelta(hours=1)
BEFORE = cast.RECEIVED - timedelta(hours=1)


def changed(**values: Any) -> None:
    """An aduan just filed, correct but for `values`."""
    complaint = cast.filed()
    for name, value in values.items():
        setattr(complaint, name, value)
    complaint.save()


def its_own_duplicate() -> None:
    complaint = cast.filed()
    Complaint.objects.filter(pk=complaint.pk).update(duplicate_of=complaint)


def same_word_twice() -> None:
    complaint = cast.filed(story="Loket tutup.")
    ComplaintWord.objects.create(complaint=complaint, word="loket")


def lap(**values: Any) -> Round:
    """A second round, correct but for `values`."""
    fields = {
        "complaint": cast.filed(),
        "number": 2,
        "started_at": cast.RECEIVED,
        "amount": 3,
        "unit": "jam",
        "source": "SK",
    }
    return Round.objects.create(**fields | values)


def pauses(*values: dict[str, Any]) -> None:
    """Pauses of one round, correct but for `values`."""
    one = lap()
    for each in values:
        Pause.objects.create(**{"round": one, "started_at": cast.RECEIVED} | each)


def event(**values: Any) -> Event:
    """A note of the complainant's, correct but for `values`."""
    fields = {
        "complaint": cast.filed(),
        "at": LATER,
        "act": Act.ADD,
        "role": Role.COMPLAINANT,
        "after": State.RECEIVED,
    }
    return Event.objects.create(**fields | values)


def answers(*values: dict[str, Any]) -> None:
    """Drafts of Rudi's in one round, correct but for `values`."""
    one = lap()
    for each in values:
        fields = {
            "round": one,
            "text": "Sudah.",
            "outcome": Outcome.EXPLAINED,
            "drafted_by": cast.person("rudi"),
            "drafted_at": LATER,
        }
        Answer.objects.create(**fields | each)


def sent(by: str) -> dict[str, Any]:
    """What makes of a draft an answer that somebody has sent."""
    return {"state": Answer.State.SENT, "decided_by": cast.person(by), "decided_at": LATER}


def files(*values: dict[str, Any]) -> None:
    """Files of one aduan, correct but for `values`."""
    one = event()
    for number, each in enumerate(values, start=1):
        fields = {
            "complaint": one.complaint,
            "event": one,
            "number": number,
            "kind": Attachment.Kind.JPEG,
            "size": 1,
            "digest": "0" * 64,
            "stored": f"{number}.bin",
            "added_at": LATER,
            "added_by": Role.COMPLAINANT,
        }
        Attachment.objects.create(**fields | each)


def duty(**values: Any) -> Duty:
    """Eko reviews for one Biro, correct but for `values`."""
    fields = {
        "user": cast.person("eko"),
        "role": Role.REVIEWER,
        "biro": in_force("1.2").service.biro,
        "since": date(2026, 1, 1),
    }
    return Duty.objects.create(**fields | values)


def figures(**values: Any) -> MonthlyReport:
    """The figures of one month, correct but for `values`."""
    fields = {"year": 2026, "month": 11, "figures": {}, "digest": "0" * 64, "published_at": LATER}
    return MonthlyReport.objects.create(**fields | values)


def mail(**values: Any) -> OutgoingMail:
    """A mail to Sari, correct but for `values`."""
    fields = {
        "key": "uji",
        "kind": "baru",
        "user": cast.person("sari"),
        "subject": "Aduan baru",
        "body": "-",
        "queued_at": LATER,
        "not_before": LATER,
    }
    return OutgoingMail.objects.create(**fields | values)


def hours(**values: Any) -> OfficeHours:
    """Further office hours, correct but for `values`."""
    fields = {
        "regime": "normal",
        "weekday": 0,
        "opens": time(7, 30),
        "closes": time(16),
        "valid_from": date(2040, 1, 1),
        "source": "SE",
    }
    return OfficeHours.objects.create(**fields | values)


def view() -> SavedView:
    """A filter of Sari's."""
    return SavedView.objects.create(user=cast.person("sari"), name="Saya", query="")


def api_key(**values: Any) -> ApiKey:
    """A key that Dewi made, correct but for `values`."""
    given = {"may_file": True, "ends_on": date(2027, 1, 1), "made_at": cast.RECEIVED, **values}
    return ApiKey.objects.create(holder="Dinas", made_by=cast.person("dewi"), **given)


def calendars_of_one_name() -> None:
    """Two calendar addresses of Sari's."""
    for token_hash in ("0" * 64, "1" * 64):
        CalendarAddress.objects.create(
            user=cast.person("sari"), name="Saya", token_hash=token_hash, made_at=cast.RECEIVED
        )


def rule(**values: Any) -> None:
    """The period of what was answered, correct but for `values`."""
    RetentionRule.objects.filter(ends="selesai").update(**values)


def export(**values: Any) -> ExportRecord:
    """Sari took the register of a month, correct but for `values`."""
    fields = {
        "at": LATER,
        "by": cast.person("sari"),
        "form": ExportRecord.Form.CSV,
        "first": date(2026, 11, 1),
        "last": date(2026, 11, 30),
        "count": 3,
    }
    return ExportRecord.objects.create(**fields | values)


def twice(act: Breach) -> None:
    act()
    act()


CASES: dict[str, Breach] = {
    "complaints_complaint_state_known": lambda: changed(state="hilang", tier="ringan"),
    "complaints_complaint_tier_known": lambda: changed(tier="parah"),
    "complaints_complaint_channel_known": lambda: changed(channel="merpati"),
    "complaints_complaint_identity_known": lambda: changed(identity="samar"),
    "complaints_complaint_outcome_known": lambda: changed(outcome="entah"),
    "complaints_complaint_closed_with_reason": lambda: changed(state=State.CLOSED, ended_at=LATER),
    "complaints_complaint_ended_has_moment": lambda: changed(state=State.DONE, tier="ringan"),
    "complaints_complaint_examined_is_supervisory": lambda: changed(
        state=State.EXAMINED, tier="ringan"
    ),
    "complaints_complaint_handled_has_tier": lambda: changed(state=State.ASSIGNED),
    "complaints_complaint_edition_of_service": lambda: changed(service=None),
    "complaints_complaint_not_its_own_duplicate": its_own_duplicate,
    "complaints_complaint_received_before_recorded": lambda: changed(recorded_at=BEFORE),
    "complaints_round_number_unique": lambda: lap(number=1),
    "complaints_round_tier_known": lambda: lap(tier="parah"),
    "complaints_round_unit_known": lambda: lap(unit="pekan"),
    "complaints_round_amount_positive": lambda: lap(amount=0),
    "complaints_round_finished_after_start": lambda: lap(finished_at=BEFORE),
    "complaints_pause_one_open": lambda: pauses({}, {}),
    "complaints_pause_ends_after_start": lambda: pauses({"ended_at": BEFORE}),
    "complaints_event_state_known": lambda: event(after="hilang"),
    "complaints_event_act_known": lambda: event(act="menari"),
    "complaints_event_officer_is_named": lambda: event(role=Role.MANAGER),
    "complaints_answer_one_draft": lambda: answers({}, {}),
    "complaints_answer_one_sent": lambda: answers(sent("hendra"), sent("dewi")),
    "complaints_answer_second_person": lambda: answers(sent("rudi")),
    "complaints_answer_sent_by_somebody": lambda: answers({"state": Answer.State.SENT}),
    "complaints_attachment_number_unique": lambda: files({}, {"number": 1}),
    "complaints_attachment_kind_known": lambda: files({"kind": "exe"}),
    "complaints_holiday_has_source": lambda: Holiday.objects.create(
        date=date(2040, 1, 1), name="x", kind="nasional", source=""
    ),
    "complaints_officehours_unique": lambda: twice(hours),
    "complaints_officehours_open_then_close": lambda: hours(closes=time(7, 30)),
    "complaints_officehours_weekday": lambda: hours(weekday=5),
    "complaints_officehours_valid_in_order": lambda: hours(valid_until=date(2039, 12, 31)),
    "complaints_mail_has_recipient": lambda: mail(user=None),
    "complaints_mail_state_known": lambda: mail(state="hilang"),
    "complaints_attempts_unique": lambda: twice(
        lambda: Attempts.objects.create(key="0" * 64, window=1)
    ),
    "complaints_duty_biro_fits_role": lambda: duty(biro=None),
    "complaints_duty_role_known": lambda: duty(role=Role.COMPLAINANT, biro=None),
    "complaints_duty_dates_in_order": lambda: duty(until=date(2025, 12, 31)),
    "complaints_reporter_sealed": lambda: Reporter.objects.create(
        complaint=cast.filed(name="", address="", phone="", email=""), sealed=""
    ),
    "complaints_word_unique": same_word_twice,
    "complaints_view_name_unique": lambda: twice(view),
    "complaints_api_key_opens_something": lambda: api_key(may_file=False, may_read=False),
    "complaints_api_key_hourly_positive": lambda: api_key(hourly=0),
    "complaints_calendar_address_name_unique": calendars_of_one_name,
    "complaints_retention_anonymise_first": lambda: rule(delete_after=59),
    "complaints_retention_has_basis": lambda: rule(basis=""),
    "complaints_export_form_known": lambda: export(form="doc"),
    "complaints_export_dates_in_order": lambda: export(last=date(2026, 10, 31)),
    "complaints_report_revision_unique": lambda: twice(figures),
    "complaints_report_month": lambda: figures(month=13),
    "complaints_report_revision_has_reason": lambda: figures(revision=2),
}
"""The name of a constraint and an act that breaks it and nothing else."""


def test_every_named_constraint_has_a_case() -> None:
    assert set(CASES) == set(named("complaints"))


@pytest.mark.parametrize("name", CASES)
def test_the_database_refuses(name: str) -> None:
    assert_refused("complaints", name, CASES[name])


@pytest.mark.parametrize(
    "act",
    [
        lambda: changed(closing=Closing.WITHDRAWN),
        lambda: changed(state=State.CLOSED, closing="bosan", ended_at=LATER),
        lambda: changed(ended_at=LATER),
        lambda: duty(role=Role.INSPECTOR),
        lambda: answers({"decided_by": cast.person("hendra")}),
        lambda: figures(month=0),
    ],
    ids=[
        "open, yet closed why",
        "closed, why unknown",
        "open, yet ended",
        "duty",
        "draft, yet decided",
        "month",
    ],
)
def test_a_constraint_holds_from_its_other_side(act: Breach) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        act()


def test_what_is_right_is_let_in() -> None:
    changed(state=State.CLOSED, closing=Closing.LAPSED, ended_at=LATER)
    changed(service=None, edition=None)
    lap(finished_at=cast.RECEIVED)
    pauses({"ended_at": cast.RECEIVED}, {})
    event()
    answers({"state": Answer.State.RETURNED}, sent("hendra"), {})
    files({}, {"kind": Attachment.Kind.PDF})
    hours(valid_until=date(2040, 1, 1))
    mail()
    duty(until=date(2026, 1, 1))
    duty(role=Role.LEADER, biro=None)
    export(last=date(2026, 11, 1))
    figures()
    figures(revision=2, reason="Salah hitung.")
