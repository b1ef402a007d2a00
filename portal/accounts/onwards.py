"""Where somebody goes after a step of signing in: to what was asked for, else to their work."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth.views import RedirectURLMixin
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from complaints import access
from complaints.desk.officers import front_page
from portal.accounts.door import person_of
from standards import access as standards_access


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where somebody works: what it is called, and its address."""

    label: str
    url: str


def workplaces(user: Any, *, on: date) -> list[Workplace]:
    """The desk for whoever has a duty that day, then what is theirs of the workshop."""
    desk = front_page(access.officer(user, on=on))
    found = [Workplace("Meja aduan", desk)] if desk else []
    if standards_access.author(user, on=on).grants:
        found.append(Workplace("Penyusunan standar", reverse("admin:workshop_start")))
    elif user.is_staff:
        found.append(Workplace("Ruang kerja", reverse("admin:index")))
    return found


class Onwards(RedirectURLMixin):
    """A view that leads on to `next`, which may name no other site."""

    request: HttpRequest
    next_page = None

    def get_default_redirect_url(self) -> str:
        """The first place where somebody works; their account while they have no task."""
        places = workplaces(person_of(self.request), on=timezone.localdate())
        return places[0].url if places else reverse("own_sessions")

    def by_way_of(self, name: str) -> str:
        """The address of another step, which then leads on to where this one would."""
        asked = self.get_redirect_url()
        query = f"?{urlencode({'next': asked})}" if asked else ""
        return reverse(name) + query

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With `next` for the hidden input of the form."""
        context: dict[str, Any] = super().get_context_data(**kwargs)  # type: ignore[misc]
        return {**context, "next": self.get_redirect_url()}
