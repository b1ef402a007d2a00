"""Who may see and change which standards before they are published. All rules stand here.

Each rule comes as a queryset (`visible`) and as a predicate (`roles_on`); a test holds the two
together. Who keeps the system (superuser) sees everything and, without a mandate, can do nothing.
What somebody may not see does not exist for them: pages answer 404, never 403.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import Q

from standards.linter.finding import Severity
from standards.models import Biro, Edition, Mandate, Service
from standards.models.editions import EditionQuerySet
from standards.workflow import BIRO_ROLES, PERMITTED, Act, Role, State, possible


@dataclass(frozen=True, slots=True)
class Grant:
    """A role that is held now, for one Biro where the role belongs to a Biro."""

    role: Role
    biro_id: int | None = None


@dataclass(frozen=True, slots=True)
class Author:
    """A member of staff who works on standards, with the mandates that hold now."""

    user: Any
    grants: tuple[Grant, ...]

    @property
    def biro_ids(self) -> frozenset[int]:
        """The Biro whose standards the person writes."""
        return frozenset(grant.biro_id for grant in self.grants if grant.biro_id is not None)

    @property
    def reviews(self) -> bool:
        """Whether the person reviews the standards of all Biro."""
        return any(grant.role is Role.REVIEWER for grant in self.grants)

    @property
    def sees_all(self) -> bool:
        """Whether the standards of all Biro are shown: to reviewers, and to who keeps the system.

        The latter takes no step without a mandate.
        """
        return self.reviews or bool(self.user.is_superuser)

    @property
    def enters(self) -> bool:
        """Whether the workshop exists for the person at all."""
        return bool(self.grants) or self.sees_all


def author(user: AbstractBaseUser | AnonymousUser, *, on: date) -> Author:
    """A signed-in person with the mandates that hold on a day (local date); one query."""
    mandates = Mandate.objects.on(on).filter(user_id=user.pk).order_by("pk")
    grants = (Grant(Role(role), biro) for role, biro in mandates.values_list("role", "biro_id"))
    return Author(user, tuple(grants))


def visible(by: Author) -> EditionQuerySet:
    """The editions, drafts too, that somebody may see in the workshop."""
    return Edition.objects.filter(_within(by, "service__biro"))


def services(by: Author) -> Any:
    """The services whose standards somebody works on."""
    return Service.objects.filter(_within(by, "biro"))


def biros(by: Author) -> Any:
    """The Biro whose standards somebody works on, in the order of the annex."""
    return Biro.objects.of_host().filter(_within(by, "pk"))


def _within(by: Author, path: str) -> Q:
    return Q() if by.sees_all else Q(**{f"{path}__in": sorted(by.biro_ids)})


def roles_on(by: Author, edition: Edition) -> frozenset[Role]:
    """The roles in which somebody may act on an edition; empty when it does not exist for them."""
    return roles_for(by, edition.service)


def roles_for(by: Author, service: Service) -> frozenset[Role]:
    """The roles in which somebody may act on the standard of a service."""
    return frozenset(
        grant.role
        for grant in by.grants
        if grant.role not in BIRO_ROLES or grant.biro_id == service.biro_id
    )


def acting_role(by: Author, service: Service, act: Act) -> Role | None:
    """The role under which the ledger names a step; None when it is not theirs to take."""
    fit = roles_for(by, service) & PERMITTED[act]
    return min(fit, key=list(Role).index, default=None)


def steps(by: Author, edition: Edition) -> list[Act]:
    """The steps that somebody can take on an edition now; dates and content may still refuse."""
    acts = possible(State(edition.state), roles_on(by, edition))
    if Act.APPROVE in acts and by.user.pk in writers(edition):
        acts.remove(Act.APPROVE)
    return acts


WAIVED_BY: dict[Severity, frozenset[Role]] = {
    Severity.ERROR: frozenset({Role.REVIEWER}),
    Severity.WARNING: frozenset({Role.EDITOR, Role.REVIEWER}),
    Severity.ADVICE: frozenset({Role.EDITOR, Role.REVIEWER}),
}
"""Who may set a finding aside: an error stops a draft, so its writer cannot wave it through."""


def may_waive(by: Author, service: Service, severity: Severity) -> bool:
    """Whether somebody may set aside a finding of this severity in the standard of a service."""
    return bool(roles_for(by, service) & WAIVED_BY[severity])


def writers(edition: Edition) -> frozenset[int]:
    """Who wrote or submitted the draft, by account: none of them may approve it."""
    own = edition.events.filter(act__in=[Act.START, Act.EDIT, Act.SUBMIT])
    return frozenset(own.values_list("by_id", flat=True))


def reviewers(*, on: date) -> list[Any]:
    """The accounts of everybody who reviews on a day (local date)."""
    mandates = Mandate.objects.on(on).filter(role=Role.REVIEWER).select_related("user")
    return [mandate.user for mandate in mandates.order_by("user_id")]


def editors(biro_id: int, *, on: date) -> list[Any]:
    """The accounts of everybody who writes the standards of a Biro on a day (local date)."""
    mandates = Mandate.objects.on(on).filter(role=Role.EDITOR, biro=biro_id).select_related("user")
    return [mandate.user for mandate in mandates.order_by("user_id")]
