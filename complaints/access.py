"""Who may see which aduan, and as what they act on it. All rules of access stand here.

Each rule comes as a queryset (`visible`) and as a predicate (`roles_on`); a test holds the two
together. What somebody may not see does not exist for them: pages answer 404, never 403.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q, Value
from django.db.models.functions import Concat, Trim

from complaints.models import Complaint, Duty, Identity
from complaints.models.cases import ComplaintQuerySet
from complaints.timing.tiers import Tier
from complaints.timing.wording import name_of
from complaints.workflow import BIRO_ROLES, CIRCLE_ROLES, PERMITTED, Act, Role, permitted, possible

HANDLING = BIRO_ROLES | {Role.INSPECTOR, Role.COORDINATOR}
"""The roles that work on aduan at all; the leadership sees figures only."""


@dataclass(frozen=True, slots=True)
class Grant:
    """A role that is held now, for one Biro where the role belongs to a Biro."""

    role: Role
    biro_id: int | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts: a member of staff with duties, the complainant, or the system itself."""

    user: Any
    grants: tuple[Grant, ...]

    @property
    def user_id(self) -> int | None:
        return self.user.pk if self.user else None

    @property
    def name(self) -> str:
        """The person's name, for officers to read; empty for complainant and system."""
        return name_of(self.user) if self.user else ""

    @property
    def biro_ids(self) -> frozenset[int]:
        """The Biro for which the actor handles aduan."""
        return frozenset(grant.biro_id for grant in self.grants if grant.biro_id is not None)

    def holds(self, *roles: Role) -> bool:
        """Whether the actor has one of these roles, for whichever Biro."""
        return any(grant.role in roles for grant in self.grants)

    @property
    def in_circle(self) -> bool:
        """Whether the actor belongs to those who see what is berkadar pengawasan."""
        return self.holds(*CIRCLE_ROLES)

    @property
    def handles(self) -> bool:
        """Whether the actor works on aduan at all."""
        return self.holds(*HANDLING)

    @property
    def sees_figures(self) -> bool:
        """Whether the actor sees the figures of all Biro while the month still runs."""
        return self.holds(Role.LEADER, Role.COORDINATOR)


COMPLAINANT = Actor(None, (Grant(Role.COMPLAINANT),))
"""Whoever holds number and key of the aduan that is acted on."""

SYSTEM = Actor(None, (Grant(Role.SYSTEM),))
"""A command run by the timer."""


def officer(user: AbstractBaseUser, *, on: date) -> Actor:
    """A signed-in person with the duties that hold on a day (local date); one query."""
    duties = Duty.objects.on(on).filter(user_id=user.pk).order_by("pk")
    grants = (Grant(Role(role), biro) for role, biro in duties.values_list("role", "biro_id"))
    return Actor(user, tuple(grants))


def officers(*, on: date, of: Collection[int] | None = None) -> list[Actor]:
    """Everybody who has a duty on a day (local date), by name; one query.

    With `of`, only the duties for these Biro and those that belong to no Biro.
    """
    duties = Duty.objects.on(on).select_related("user")
    if of is not None:
        duties = duties.filter(Q(biro__in=of) | Q(biro__isnull=True))
    by_name = sorted(duties, key=lambda duty: (name_of(duty.user), duty.user_id, duty.pk))
    return [
        Actor(user, tuple(Grant(Role(duty.role), duty.biro_id) for duty in theirs))
        for user, theirs in groupby(by_name, key=lambda duty: duty.user)
    ]


def user_on_duty(name: str, *, on: date) -> Any | None:
    """The user with a duty on a day (local date) whose full or sign-in name was typed.

    None for a name that nobody has, or more than one; a sign-in name is its owner's, whoever else
    is called so.
    """
    full_name = Trim(Concat("first_name", Value(" "), "last_name"))
    users = get_user_model().objects.annotate(full_name=full_name)
    on_duty = users.filter(duties__in=Duty.objects.on(on)).distinct()
    own = on_duty.filter(username=name).first()
    named = [own] if own else list(on_duty.filter(full_name__iexact=name)[:2])
    return named[0] if len(named) == 1 else None


def visible(by: Actor) -> ComplaintQuerySet:
    """The aduan that an officer may see.

    A Biro sees its own, save those berkadar pengawasan: these belong to the Inspektorat. The
    coordinator sees all, the leadership none. Nobody sees one in which they are the accused
    (UU 25/2009 Pasal 45 ayat (1): it goes to the superior).
    """
    return Complaint.objects.filter(_sight(by))


def may_take(by: Actor, act: Act) -> Q:
    """The aduan for which somebody has a role that may take a step, whatever their state is now.

    As a condition, so that lists can count them; the predicate is `acting_role`.
    """
    fit = tuple(grant for grant in by.grants if grant.role in PERMITTED[act])
    return _sight(replace(by, grants=fit))


def _sight(by: Actor) -> Q:
    seen = Q(pk__in=[])
    if by.biro_ids:
        seen |= Q(biro__in=by.biro_ids) & ~Q(tier=Tier.SUPERVISORY)
    if by.holds(Role.INSPECTOR):
        seen |= Q(tier=Tier.SUPERVISORY)
    if by.holds(Role.COORDINATOR):
        seen = Q()
    return seen & (Q(respondent__isnull=True) | ~Q(respondent=by.user_id))


def roles_on(by: Actor, complaint: Complaint) -> frozenset[Role]:
    """The roles in which somebody may act on an aduan; empty when it does not exist for them."""
    if by.user_id is not None and complaint.respondent_id == by.user_id:
        return frozenset()
    return frozenset(grant.role for grant in by.grants if _reaches(grant, complaint))


def _reaches(grant: Grant, complaint: Complaint) -> bool:
    if grant.role in BIRO_ROLES:
        return grant.biro_id == complaint.biro_id and not complaint.is_supervisory
    if grant.role is Role.INSPECTOR:
        return complaint.is_supervisory
    return grant.role is not Role.LEADER


def acting_role(by: Actor, complaint: Complaint, act: Act) -> Role | None:
    """The role under which the ledger names a step; None when it is not theirs to take."""
    fit = roles_on(by, complaint) & permitted(act, supervisory=complaint.is_supervisory)
    return min(fit, key=list(Role).index, default=None)


def steps(by: Actor, complaint: Complaint) -> list[Act]:
    """The steps that somebody can take on an aduan now."""
    roles = roles_on(by, complaint)
    return possible(complaint.standing, roles, supervisory=complaint.is_supervisory)


def may_know_identity(by: Actor, complaint: Complaint) -> bool:
    """Whether an officer may open the complainant's identity; each opening is recorded.

    The manager of all aduan is Biro Organisasi as coordinator; the Inspektorat needs names for its
    own cases. The Biro itself only where the complainant allowed it.
    """
    if complaint.is_anonymous:
        return False
    roles = roles_on(by, complaint)
    if roles & {Role.COORDINATOR, Role.INSPECTOR}:
        return True
    return bool(roles & BIRO_ROLES) and complaint.identity == Identity.BIRO
