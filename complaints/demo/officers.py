"""The invented officers: who they are, their accounts and their duties."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction

from complaints.demo import script
from complaints.models import Duty
from complaints.workflow import Role
from standards.models import Biro

SINCE = date(2020, 1, 1)
"""Before everything that the demo tells."""


@dataclass(frozen=True, slots=True)
class Officer:
    """One of the cast; `biro` is the slug of the Biro where the role belongs to one, else empty."""

    account: str
    name: str
    role: Role
    biro: str


@cache
def cast() -> tuple[Officer, ...]:
    """All officers of the demo, in the order of their file."""
    return tuple(
        Officer(row["akun"], row["nama"], Role(row["peran"]), row.get("biro", ""))
        for row in script.read("petugas")
    )


def account(role: Role, biro: str) -> str:
    """The account that holds a role, for a Biro where the role belongs to one."""
    return next(each.account for each in cast() if each.role is role and each.biro in {"", biro})


@transaction.atomic
def hire(*, password: str) -> None:
    """Give every officer who has none an account and a duty; `password` is a hash.

    Without a mail address: nobody reads what would be sent there.
    """
    users: Any = get_user_model().objects
    there = set(users.values_list("username", flat=True))
    biros = {biro.slug: biro for biro in Biro.objects.all()}
    for each in cast():
        if each.account in there:
            continue
        first, _, last = each.name.partition(" ")
        user = users.create(
            username=each.account, first_name=first, last_name=last, password=password
        )
        Duty.objects.create(user=user, role=each.role, biro=biros.get(each.biro), since=SINCE)
