"""Reviewing and setting: never by one person alone, and only what was approved."""

from datetime import date

import pytest

from complaints.models import OutgoingMail
from standards import actions
from standards.actions import NotPermitted, NotPossible
from standards.models import Component, Edition
from standards.standing import Standing, standing
from standards.workflow import Act, State
from tests.standards.cast import at, author, brought_to, draft, later, new_decree, person
from tests.standards.catalogue import in_force

pytestmark = pytest.mark.django_db


def test_the_submitter_cannot_approve() -> None:
    one = brought_to(State.SUBMITTED, "9.1", by="olla")

    with pytest.raises(NotPermitted, match="orang lain"):
        actions.approve(one, by=author("olla"), at=later(0))


def test_whoever_wrote_cannot_approve_what_another_submitted() -> None:
    one = draft("9.1", by="olla")
    Edition.objects.filter(pk=one.pk).update(
        state=State.SUBMITTED, submitted_by=person("umi"), submitted_at=at()
    )
    one.refresh_from_db()

    with pytest.raises(NotPermitted):
        actions.approve(one, by=author("olla"), at=later(0))


def test_an_editor_cannot_approve() -> None:
    one = brought_to(State.SUBMITTED)

    with pytest.raises(NotPermitted):
        actions.approve(one, by=author("udin"), at=later(0))


def test_a_return_says_what_to_mend() -> None:
    one = brought_to(State.SUBMITTED)
    with pytest.raises(NotPossible):
        actions.send_back(one, comments={"biaya": " "}, note="", by=author("oki"), at=later(0))

    actions.send_back(one, comments={"biaya": "Gratis?"}, note="", by=author("oki"), at=later(1))

    assert one.state == State.RETURNED
    assert one.events.get(act=Act.RETURN).comments == {"biaya": "Gratis?"}


def test_a_decree_sets_what_was_approved_from_its_day_on() -> None:
    one = brought_to(State.APPROVED)
    decree = new_decree()

    actions.schedule(one, decree=decree, by=author("oki"), at=later(0))

    of_service = Edition.objects.filter(service=one.service)
    assert of_service.in_force(date(2026, 11, 30)).get() == in_force("7.4")
    assert of_service.in_force(date(2026, 12, 1)).get() == one
    assert standing(one, in_force("7.4"), date(2026, 11, 30)) == Standing.UPCOMING


@pytest.mark.parametrize(
    "lacking", [{"in_force_from": None}, {"number": "", "in_force_from": None}]
)
def test_an_incomplete_decree_sets_nothing(lacking: dict[str, object]) -> None:
    one = brought_to(State.APPROVED)

    with pytest.raises(NotPossible, match="belum lengkap"):
        actions.schedule(one, decree=new_decree(**lacking), by=author("oki"), at=later(0))


def test_a_decree_does_not_begin_before_it_was_issued() -> None:
    one = brought_to(State.APPROVED)
    decree = new_decree(in_force_from=date(2026, 11, 24))

    with pytest.raises(NotPossible):
        actions.schedule(one, decree=decree, by=author("oki"), at=later(0))


def test_an_approval_holds_only_for_its_content() -> None:
    one = brought_to(State.APPROVED)
    Component.objects.filter(edition=one, key="biaya").update(text="Rp1.000.000")

    with pytest.raises(NotPossible, match="isi yang disetujui"):
        actions.schedule(one, decree=new_decree(), by=author("oki"), at=later(0))


def test_an_edition_does_not_begin_before_the_last_one() -> None:
    one = brought_to(State.APPROVED)
    decree = new_decree(issued_on=date(2021, 8, 1), in_force_from=date(2021, 9, 2))

    with pytest.raises(NotPossible):
        actions.schedule(one, decree=decree, by=author("oki"), at=later(0))


def test_setting_can_be_undone_until_the_day_comes() -> None:
    one = brought_to(State.PUBLISHED)

    actions.unschedule(one, reason="Salah keputusan.", by=author("oki"), at=later(0))

    assert (one.state, one.decree, one.in_force_from) == (State.APPROVED, None, None)


def test_what_is_in_force_cannot_be_undone() -> None:
    one = brought_to(State.PUBLISHED)

    with pytest.raises(NotPossible, match="sudah berlaku"):
        actions.unschedule(one, reason="Salah.", by=author("oki"), at=at(day=date(2026, 12, 1)))


def test_a_transcribed_edition_is_never_undone() -> None:
    with pytest.raises(NotPossible):
        actions.unschedule(in_force("7.4"), reason="x", by=author("oki"), at=at())


def test_withdrawing_needs_a_reason_and_keeps_the_edition() -> None:
    one = in_force("7.4")
    with pytest.raises(NotPossible, match="alasan"):
        actions.withdraw(one, reason=" ", by=author("oki"), at=at())

    actions.withdraw(one, reason="Digabung dengan 7.3.", by=author("oki"), at=at())

    assert one.withdrawal_reason == "Digabung dengan 7.3."
    assert one in Edition.objects.public()
    assert one not in Edition.objects.in_force(date(2026, 11, 25))


def test_who_must_act_next_is_told() -> None:
    person("oki"), person("udin")

    one = brought_to(State.SUBMITTED)
    actions.send_back(one, comments={}, note="Periksa lagi.", by=author("oki"), at=later(0))

    told = {(mail.user.username, mail.kind) for mail in OutgoingMail.objects.all()}
    assert told == {("oki", "standar"), ("umi", "standar"), ("udin", "standar")}
