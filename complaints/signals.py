"""A changed working calendar moves deadlines, so the pages made before are outdated.

Signals, because fixtures are saved without calling `Model.save`; compare `standards.signals`.
"""

from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save

from complaints.models import Holiday, OfficeHours
from standards import content_version

CALENDAR_MODELS: tuple[type[Model], ...] = (Holiday, OfficeHours)
"""A change of any of these may change a deadline on a public page."""


def connect() -> None:
    """Connect the receivers; called once, when the app is ready."""
    for model in CALENDAR_MODELS:
        post_save.connect(_calendar_changed, sender=model, dispatch_uid=f"saved {model}")
        post_delete.connect(_calendar_changed, sender=model, dispatch_uid=f"deleted {model}")


def _calendar_changed(**_: Any) -> None:
    content_version.bump()
