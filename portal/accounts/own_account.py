"""The page about one's own account: where one is signed in, and what else one may change."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from portal.accounts import own_sessions, second_factor, security_log
from portal.accounts.onwards import workplaces
from portal.models import SecurityAct


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sessions(request: HttpRequest) -> HttpResponse:
    """/akun/sesi/: where one is signed in; ends one session, or all others, by POST."""
    person: Any = request.user
    this = request.session.session_key
    if request.method == "POST":
        mark = request.POST.get("session", "")
        ended = own_sessions.end(person, mark) if mark else own_sessions.end_all(person, but=this)
        security_log.record(
            SecurityAct.SESSIONS_ENDED, request, user=person, detail=f"{ended} sesi"
        )
        messages.success(request, f"{ended} sesi diakhiri.")
        return redirect("own_sessions")
    context = {
        "sessions": own_sessions.shown(person, this=this),
        "workplaces": workplaces(person, on=timezone.localdate()),
        "has_app": second_factor.device_of(person) is not None,
    }
    return render(request, "portal/own_sessions.html", context)
