"""Each mail goes out once: in digests to officers, alone to complainants, again after a failure."""

from datetime import timedelta
from smtplib import SMTPServerDisconnected
from typing import Any

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from complaints.mailing import outbox
from complaints.models import OutgoingMail, Reporter
from tests.complaints import cast

pytestmark = pytest.mark.django_db

NOON = cast.wib("Mon 2026-11-23 12:00")


def test_an_officer_gets_everything_that_waits_as_one_digest() -> None:
    cast.person("sari")
    numbers = [cast.filed().number for _ in range(3)]

    assert outbox.send(at=NOON) == 1

    (digest,) = mail.outbox
    assert digest.to == ["sari@contoh.go.id"]
    assert digest.subject == "Meja aduan: 3 pemberitahuan"
    for number in numbers:
        assert f"- {number}: aduan baru" in digest.body


def test_a_complainant_gets_each_mail_alone_with_the_address_from_the_vault() -> None:
    complaint = cast.filed(by_email=True)

    outbox.send(at=NOON)

    (letter,) = mail.outbox
    assert letter.to == ["budi@contoh.id"]
    assert complaint.number in letter.subject
    assert "/aduan/lacak/" in letter.body


def test_nothing_is_sent_twice() -> None:
    cast.filed(by_email=True)

    assert [outbox.send(at=NOON), outbox.send(at=NOON)] == [1, 0]


def test_what_is_queued_twice_under_one_key_is_sent_once() -> None:
    cast.person("sari")
    cast.filed()
    queued = OutgoingMail.objects.get()
    again = OutgoingMail(**{name: getattr(queued, name) for name in ("key", "kind", "user")})
    again.body, again.queued_at, again.not_before = "lagi", NOON, NOON

    outbox.queue([again])

    assert OutgoingMail.objects.count() == 1


def test_what_is_sent_again_after_a_death_bears_the_same_message_id() -> None:
    cast.person("sari")
    complaint = cast.filed(by_email=True)
    outbox.send(at=NOON)
    OutgoingMail.objects.update(state=OutgoingMail.State.SENDING, claimed_at=NOON)

    assert outbox.send(at=NOON + outbox.STUCK_AFTER + timedelta(seconds=1)) == 2

    ids = [message.message()["Message-ID"] for message in mail.outbox]
    first, again = ids[:2], ids[2:]
    assert sorted(first) == sorted(again)
    assert len(set(ids)) == 2
    assert all(complaint.number not in one and one.endswith("@127.0.0.1>") for one in ids)


def test_no_absence_note_is_to_answer_the_portal() -> None:
    cast.person("sari")
    cast.filed(by_email=True)
    outbox.send(at=NOON)
    assert {message.message()["Auto-Submitted"] for message in mail.outbox} == {"auto-generated"}


def test_a_digest_with_something_new_has_a_message_id_of_its_own() -> None:
    cast.person("sari")
    cast.filed()
    outbox.send(at=NOON)
    cast.filed()
    OutgoingMail.objects.update(state=OutgoingMail.State.WAITING)

    outbox.send(at=NOON)

    first, second = [message.message()["Message-ID"] for message in mail.outbox]
    assert first != second


def test_nothing_goes_out_before_its_time() -> None:
    cast.person("sari")
    cast.filed(received_at=cast.wib("Sun 2026-11-22 10:00"))

    assert outbox.send(at=cast.wib("Sun 2026-11-22 11:00")) == 0
    assert outbox.send(at=cast.wib("Mon 2026-11-23 07:30")) == 1


def test_an_identity_removed_meanwhile_gets_no_mail() -> None:
    complaint = cast.filed(by_email=True)
    Reporter.objects.filter(complaint=complaint).delete()

    assert outbox.send(at=NOON) == 0
    assert OutgoingMail.objects.get().state == OutgoingMail.State.FAILED


class _Away(EmailBackend):
    """A server that nobody reaches."""

    tries = 0

    def open(self) -> None:
        _Away.tries += 1
        raise TimeoutError("mati")


class _Broken(EmailBackend):
    """A server that hangs up at the mail of one person."""

    def send_messages(self, messages: Any) -> int:
        if messages[0].to == ["budi@contoh.id"]:
            raise SMTPServerDisconnected("putus")
        return super().send_messages(messages)


AWAY, BROKEN = f"{__name__}._Away", f"{__name__}._Broken"
BACK = "django.core.mail.backends.locmem.EmailBackend"


def test_a_mail_server_that_is_away_is_asked_once_a_run_and_loses_nothing(
    settings: Any, caplog: Any
) -> None:
    numbers = [cast.filed(by_email=True).number for _ in range(3)]
    settings.EMAIL_BACKEND = AWAY
    _Away.tries = 0
    for hour in range(200):
        assert outbox.send(at=NOON + timedelta(hours=hour)) == 0
    assert _Away.tries == 200
    assert "budi" not in caplog.text

    settings.EMAIL_BACKEND = BACK
    back = NOON + timedelta(hours=200)
    assert [outbox.send(at=back), outbox.send(at=back)] == [3, 0]
    for number, letter in zip(numbers, mail.outbox, strict=True):
        assert number in letter.subject


def test_nobody_is_connected_to_when_nothing_waits(settings: Any) -> None:
    settings.EMAIL_BACKEND = AWAY
    _Away.tries = 0
    assert outbox.send(at=NOON) == _Away.tries == 0


def test_a_mail_that_fails_waits_longer_and_does_not_hold_up_the_others(settings: Any) -> None:
    cast.filed(by_email=True)
    cast.person("sari")
    cast.filed()
    settings.EMAIL_BACKEND = BROKEN
    assert outbox.send(at=NOON) == 1

    settings.EMAIL_BACKEND = BACK
    assert outbox.send(at=NOON + timedelta(minutes=1)) == 0
    assert outbox.send(at=NOON + timedelta(minutes=2)) == 1
    assert [message.to for message in mail.outbox] == [["sari@contoh.go.id"], ["budi@contoh.id"]]


def test_a_run_leaves_the_rest_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(3):
        cast.filed(by_email=True)
    clock = iter([0, 1, outbox.MOST_SECONDS - 1, outbox.MOST_SECONDS])
    monkeypatch.setattr(outbox.time, "monotonic", lambda: next(clock))
    assert outbox.send(at=NOON) == 2

    monkeypatch.undo()
    assert outbox.send(at=NOON) == 1


def test_of_very_many_the_oldest_are_looked_at_first(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = [cast.filed(by_email=True).number for _ in range(3)]
    monkeypatch.setattr(outbox, "MOST_LOOKED_AT", 2)

    assert [outbox.send(at=NOON) for _ in range(3)] == [2, 1, 0]
    assert [each.subject.split()[1] for each in mail.outbox] == numbers


def test_a_mail_is_given_up_after_many_tries(settings: Any) -> None:
    cast.filed(by_email=True)
    settings.EMAIL_BACKEND = BROKEN

    for day in range(outbox.MOST_TRIES):
        outbox.send(at=NOON + timedelta(days=day))

    assert OutgoingMail.objects.get().state == OutgoingMail.State.FAILED


def test_a_sender_that_died_is_followed_by_another() -> None:
    cast.filed(by_email=True)
    OutgoingMail.objects.update(state=OutgoingMail.State.SENDING, claimed_at=NOON)

    assert outbox.send(at=NOON + timedelta(minutes=9)) == 0
    assert outbox.send(at=NOON + timedelta(minutes=11)) == 1
