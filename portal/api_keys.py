"""The workshop's page of API keys: made for an institution, shown once, ended, never deleted.

It stands here and not with the complaints because making and ending belong in the security log.
"""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from complaints.models import ApiKey
from complaints.open311 import keys
from portal.accounts import security_log
from portal.models import SecurityAct

FIXED = ["holder", "contact", "may_file", "may_read", "hourly", "ends_on"]
"""What a key was made for. Another purpose gets another key."""


@admin.register(ApiKey)
class ApiKeyAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Keys with what they open, until when, and when they were last used."""

    list_display = ["holder", "may_file", "may_read", "ends_on", "ended_at", "used_at", "made_by"]
    list_select_related = ["made_by"]
    search_fields = ["holder"]
    actions = ["end"]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """All, once it is made; with what has happened to it."""
        return [*FIXED, "made_by", "made_at", "ended_at", "used_at"] if obj else []

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """The same, in their order."""
        return self.get_readonly_fields(request, obj) if obj else FIXED

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never: what was filed with it points to it."""
        return False

    def save_model(self, request: HttpRequest, obj: ApiKey, form: Any, change: bool) -> None:
        """Make it; a key that was made has nothing to be saved."""
        if change:
            return
        obj.secret = keys.make(obj, by=request.user, at=timezone.now())  # type: ignore[attr-defined]
        _record(SecurityAct.KEY_MADE, request, obj)

    def response_add(
        self, request: HttpRequest, obj: ApiKey, post_url_continue: str | None = None
    ) -> HttpResponse:
        """The page that shows the key this once."""
        return _shown_once(request, obj)

    @admin.action(description="Akhiri kunci sekarang juga", permissions=["change"])
    def end(self, request: HttpRequest, chosen: Any) -> None:
        """From now on they open nothing."""
        ended = [key for key in chosen if keys.end(key, at=timezone.now())]
        for key in ended:
            _record(SecurityAct.KEY_ENDED, request, key)
        self.message_user(request, f"{len(ended)} kunci diakhiri.")


@never_cache
def _shown_once(request: HttpRequest, key: ApiKey) -> HttpResponse:
    context = {
        "key": key,
        "secret": vars(key)["secret"],
        "onwards": reverse("admin:complaints_apikey_changelist"),
    }
    return render(request, "portal/api_key.html", context)


def _record(act: SecurityAct, request: HttpRequest, key: ApiKey) -> None:
    detail = f"kunci {key.pk}: {key.holder}"[:200]
    security_log.record(act, request, by=request.user, detail=detail)
