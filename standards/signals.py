"""What follows from saving: index rows are read again, pages and postings made before are outdated.

Signals, because fixtures are saved without calling `Model.save`; this is the one place where the
portal uses them.
"""

from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_save

from standards import content_version, models, readings
from standards.searchable import outdated

PUBLISHED_MODELS: tuple[type[Model], ...] = (
    models.ActChange,
    models.Biro,
    models.Clause,
    models.Component,
    models.Decree,
    models.Edition,
    models.Institution,
    models.LegalAct,
    models.Service,
    models.ServicePledge,
    models.Synonym,
)
"""A change of any of these may change a public page."""


def connect() -> None:
    """Connect the receivers; called once, when the app is ready."""
    pre_save.connect(_before_component, sender=models.Component, dispatch_uid="read facts")
    post_save.connect(_after_component, sender=models.Component, dispatch_uid="index component")
    post_save.connect(_after_act, sender=models.LegalAct, dispatch_uid="link citations")
    for model in PUBLISHED_MODELS:
        post_save.connect(_content_changed, sender=model, dispatch_uid=f"saved {model}")
        post_delete.connect(_content_changed, sender=model, dispatch_uid=f"deleted {model}")


def _before_component(instance: models.Component, **_: Any) -> None:
    readings.read_facts(instance)


def _after_component(instance: models.Component, **_: Any) -> None:
    readings.index_component(instance)


def _after_act(instance: models.LegalAct, **_: Any) -> None:
    readings.link_citations(instance)


def _content_changed(instance: Model, **_: Any) -> None:
    content_version.bump()
    outdated.note(instance)
