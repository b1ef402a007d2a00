"""What is changed here shows on public pages, so the pages made before are outdated.

Signals, because fixtures are saved without calling `Model.save`; compare `standards.signals`.
"""

from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save

from complaints.models import Holiday, MonthlyReport, OfficeHours, RetentionRule
from standards import content_version

PUBLISHED_MODELS: tuple[type[Model], ...] = (
    Holiday,
    MonthlyReport,
    OfficeHours,
    RetentionRule,
)
"""A change of any of these may change a public page: deadlines, figures, periods of keeping."""


def connect() -> None:
    """Connect the receivers; called once, when the app is ready."""
    for model in PUBLISHED_MODELS:
        post_save.connect(_content_changed, sender=model, dispatch_uid=f"saved {model}")
        post_delete.connect(_content_changed, sender=model, dispatch_uid=f"deleted {model}")


def _content_changed(**_: Any) -> None:
    content_version.bump()
