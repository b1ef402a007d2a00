"""The cast of the complaint tests: named people with their duties, and aduan brought to a state.

Sari manages the complaints of Biro Pemerintahan, Rudi reviews there and Hendra heads it; Maya
manages those of Biro Hukum. Dewi coordinates (Biro Organisasi), Irwan is of the Inspektorat, Laila
leads and sees figures only, Eko keeps standards and has no duty.
"""

import secrets
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.auth import get_user_model

from complaints import access, actions
from complaints.access import COMPLAINANT, SYSTEM, Actor
from complaints.models import Complaint, Duty
from complaints.timing.tiers import Tier
from complaints.workflow import Outcome, Role, State
from standards.models import Biro
from tests.complaints.calendars import wib
from tests.standards import catalogue

SINCE = date(2020, 1, 1)
RECEIVED = wib("Mon 2026-11-23 10:00")

DUTIES: dict[str, tuple[Role, str] | None] = {
    "sari": (Role.MANAGER, "biro-pemerintahan"),
    "rudi": (Role.REVIEWER, "biro-pemerintahan"),
    "hendra": (Role.HEAD, "biro-pemerintahan"),
    "maya": (Role.MANAGER, "biro-hukum"),
    "dewi": (Role.COORDINATOR, ""),
    "irwan": (Role.INSPECTOR, ""),
    "laila": (Role.LEADER, ""),
    "eko": None,
}
"""Everybody by name, with role and Biro."""


def person(name: str) -> Any:
    """The account of one of the cast, made when first called for; signs in without a password."""
    users = get_user_model().objects
    user = users.filter(username=name).first()
    if user is None:
        user = users.create(username=name, first_name=name.title(), email=f"{name}@contoh.go.id")
        duty = DUTIES[name]
        if duty:
            biro = Biro.objects.get(slug=duty[1]) if duty[1] else None
            Duty.objects.create(user=user, role=duty[0], biro=biro, since=SINCE)
    return user


def actor(name: str) -> Actor:
    """One of the cast as somebody who acts."""
    return access.officer(person(name), on=RECEIVED.date())


def report(**changes: Any) -> actions.Report:
    """A report of Budi's about 1.5, where the smallest tier has one day instead of three hours."""
    values = {
        "story": "Berkas kerja sama saya tidak diterima petugas di loket.",
        "received_at": RECEIVED,
        "service": catalogue.service("1.5"),
        "name": "Budi Santoso",
        "address": "Jalan Merdeka 5, Pontianak",
        "phone": "+6281234567890",
        "email": "budi@contoh.id",
    }
    return actions.Report(**values | changes)


def filed(by: Actor = COMPLAINANT, at: datetime | None = None, **changes: Any) -> Complaint:
    """An aduan just filed."""
    one = report(**changes)
    token = secrets.token_urlsafe(24)
    return actions.file(one, token=token, by=by, at=at or one.received_at)


def brought_to(state: State, *, supervisory: bool = False, **changes: Any) -> Complaint:
    """An aduan in a state, brought there by the steps that lead to it, an hour each."""
    complaint = filed(**changes)
    hours = iter(range(1, 20))

    def at() -> datetime:
        return complaint.received_at + timedelta(hours=next(hours))

    handler = actor("irwan" if supervisory else "rudi")
    second = actor("dewi" if supervisory else "hendra")
    tier = Tier.SUPERVISORY if supervisory else Tier.NORMATIVE
    if state is State.RECEIVED and not supervisory:
        return complaint
    actions.classify(complaint, tier=tier, reason="Menurut isinya.", by=actor("dewi"), at=at())
    if state in {State.ASSIGNED, State.EXAMINED}:
        return complaint
    if state is State.INCOMPLETE:
        actions.ask(complaint, question="Tanggal berapa?", by=handler, at=at())
    elif state is State.CLOSED:
        actions.withdraw(complaint, reason="Sudah beres.", by=COMPLAINANT, at=at())
    elif state is State.IN_PROGRESS:
        actions.start(complaint, by=handler, at=at())
    else:
        _answer(complaint, state, handler, second, at)
    return complaint


def _answer(complaint: Complaint, state: State, handler: Actor, second: Actor, at: Any) -> None:
    text, outcome = "Sudah kami perbaiki.", Outcome.SUBSTANTIATED
    actions.draft_answer(complaint, text=text, outcome=outcome, by=handler, at=at())
    if state is State.AWAITING_APPROVAL:
        return
    actions.approve(complaint, by=second, at=at())
    if state is State.DONE:
        actions.accept(complaint, by=COMPLAINANT, at=at())
    elif state is State.REOPENED:
        actions.reopen(complaint, reason="Belum.", by=COMPLAINANT, at=at())


__all__ = ["COMPLAINANT", "RECEIVED", "SYSTEM", "actor", "brought_to", "filed", "person", "report"]
