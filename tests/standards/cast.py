"""The cast of the editors' tests: named people with their mandates, and drafts brought to a state.

Umi and Udin write the standards of Biro Umum, Hana those of Biro Hukum; Oki reviews for Biro
Organisasi, and Olla writes its own standards and reviews too. Eko has an account and no mandate.
"""

from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.utils import timezone

from standards import access, actions
from standards.access import Author
from standards.actions import NewText
from standards.models import Biro, Decree, Edition, Institution, Mandate
from standards.workflow import Role, State
from tests.standards.catalogue import service

SINCE = date(2020, 1, 1)
TODAY = date(2026, 11, 25)

MANDATES: dict[str, list[tuple[Role, str]]] = {
    "umi": [(Role.EDITOR, "biro-umum")],
    "udin": [(Role.EDITOR, "biro-umum")],
    "hana": [(Role.EDITOR, "biro-hukum")],
    "oki": [(Role.REVIEWER, "")],
    "olla": [(Role.REVIEWER, ""), (Role.EDITOR, "biro-organisasi")],
    "eko": [],
}
"""Everybody by name, with role and Biro."""


def at(hour: int = 9, day: date = TODAY) -> datetime:
    """A moment of a working day (WIB)."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=timezone.get_default_timezone())


def person(name: str) -> Any:
    """The account of one of the cast, made when first called for."""
    users = get_user_model().objects
    user = users.filter(username=name).first()
    if user is None:
        user = users.create(username=name, first_name=name.title(), email=f"{name}@contoh.go.id")
        user.is_staff = True
        user.save()
        for role, slug in MANDATES[name]:
            biro = Biro.objects.get(slug=slug) if slug else None
            Mandate.objects.create(user=user, role=role, biro=biro, since=SINCE)
    return user


def author(name: str) -> Author:
    """One of the cast as somebody who works on standards."""
    return access.author(person(name), on=TODAY)


def new_decree(**values: Any) -> Decree:
    """A decree that may set standards, in force from 1 December 2026."""
    host = Institution.objects.get(is_host=True)
    fields = {
        "institution": host,
        "slug": "sk-2000-or-2026",
        "kind_title": "Keputusan Sekretaris Daerah",
        "number": "2000/OR/2026",
        "subject": "Standar Pelayanan",
        "year": 2026,
        "issued_on": date(2026, 11, 25),
        "in_force_from": date(2026, 12, 1),
    }
    return Decree.objects.create(**fields | values)


def draft(code: str = "7.4", *, by: str = "umi", **texts: str) -> Edition:
    """A draft with a reason and a change: by default of the time that 7.4 takes."""
    one = actions.start_draft(service(code), by=author(by), at=at())
    new = {key: NewText(text) for key, text in (texts or {"jangka_waktu": "2 jam"}).items()}
    note = "Waktu layanan dipersingkat."
    actions.save_texts(one, new, note=note, by=author(by), at=at(10))
    return one


def brought_to(
    state: State, code: str = "7.4", *, by: str = "umi", reviewer: str = "oki"
) -> Edition:
    """A draft brought to a state by the steps that lead to it, an hour each."""
    one = draft(code, by=by)
    if state is State.DRAFT:
        return one
    if state is State.DISCARDED:
        actions.discard(one, reason="Tidak jadi.", by=author(by), at=at(11))
        return one
    actions.submit(one, by=author(by), at=at(11))
    if state is State.RETURNED:
        comments = {"jangka_waktu": "Sebut satuannya."}
        actions.send_back(one, comments=comments, note="", by=author("oki"), at=at(12))
    elif state in {State.APPROVED, State.PUBLISHED}:
        actions.approve(one, by=author("oki"), at=at(12))
    if state is State.PUBLISHED:
        actions.schedule(one, decree=new_decree(), by=author("oki"), at=at(13))
    return one


def later(hours: int) -> datetime:
    """Some hours after everything that `brought_to` does."""
    return at(14) + timedelta(hours=hours)
