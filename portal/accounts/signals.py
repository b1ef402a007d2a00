"""What follows from events: a sign-in, a role given or ended, a secret address made or ended."""

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.db.models.signals import post_delete, post_save

from complaints.models import CalendarAddress, Duty
from portal.accounts import own_sessions, security_log, session_limits
from portal.models import SecurityAct
from standards.models import Mandate


def connect() -> None:
    """Called once, when the app is ready."""
    user_logged_in.connect(session_limits.begin)
    user_logged_out.connect(_left)
    for appointment in (Duty, Mandate):
        post_save.connect(_role_changed, sender=appointment)
    post_save.connect(_calendar_made, sender=CalendarAddress)
    post_delete.connect(_calendar_ended, sender=CalendarAddress)


def _left(sender: Any, request: Any, user: Any, **kwargs: Any) -> None:
    """Whoever owed the second step had not come in."""
    if user is not None:
        security_log.record(SecurityAct.SIGNED_OUT, request, user=user)


def _role_changed(sender: Any, instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """Whose role has changed signs in again; fixtures change nobody's."""
    if raw:
        return
    ended = f", sampai {instance.until:%Y-%m-%d}" if instance.until else ""
    security_log.record(SecurityAct.ROLE_CHANGED, user=instance.user, detail=f"{instance}{ended}")
    own_sessions.end_all(instance.user)


def _calendar_made(sender: Any, instance: Any, **kwargs: Any) -> None:
    """Its name is the officer's own words, and stays out of the log."""
    security_log.record(SecurityAct.CALENDAR_MADE, user=instance.user)


def _calendar_ended(sender: Any, instance: Any, **kwargs: Any) -> None:
    security_log.record(SecurityAct.CALENDAR_ENDED, user=instance.user)
