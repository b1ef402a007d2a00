"""Where somebody goes after a step of signing in: to what was asked for, else to the own desk."""

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


class Onwards(RedirectURLMixin):
    """A view that leads on to `next`, which may name no other site."""

    request: HttpRequest
    next_page = None

    def get_default_redirect_url(self) -> str:
        """Whoever has a duty today goes to the desk, whoever writes or reviews to the workshop."""
        user, on = person_of(self.request), timezone.localdate()
        desk = front_page(access.officer(user, on=on))
        works_on_standards = standards_access.author(user, on=on).grants
        return desk or reverse("admin:workshop_start" if works_on_standards else "admin:index")

    def by_way_of(self, name: str) -> str:
        """The address of another step, which then leads on to where this one would."""
        asked = self.get_redirect_url()
        query = f"?{urlencode({'next': asked})}" if asked else ""
        return reverse(name) + query

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With `next` for the hidden input of the form."""
        context: dict[str, Any] = super().get_context_data(**kwargs)  # type: ignore[misc]
        return {**context, "next": self.get_redirect_url()}
