"""The stage: what the words of a scene mean, given who is there and what has been filed."""

from datetime import date, datetime
from typing import Any

from django.contrib.auth import get_user_model

from complaints import access
from complaints.access import COMPLAINANT, Actor
from complaints.demo import officers
from complaints.demo.days import DemoDays
from complaints.models import Complaint
from complaints.timing.worktime import to_local
from complaints.workflow import Role
from standards.models import Biro


class Stage:
    """The officers, the days, and the aduan filed so far by their names in the files."""

    def __init__(self, days: DemoDays) -> None:
        self.days = days
        self.complaints: dict[str, Complaint] = {}
        self._users = {user.get_username(): user for user in get_user_model().objects.all()}

    def actor(self, role: str, biro: Biro, at: datetime) -> Actor:
        """Who acts: the complainant, or the officer with a role, of this Biro if it is a Biro's."""
        if role == Role.COMPLAINANT:
            return COMPLAINANT
        return access.officer(self.user(role, biro), on=to_local(at).date())

    def user(self, role: str, biro: Biro) -> Any:
        """The account of the officer with a role."""
        return self._users[officers.account(Role(role), biro.slug)]

    def day(self, number: int | None) -> date | None:
        """A numbered working day; None stays None."""
        return None if number is None else self.days.day(number)
