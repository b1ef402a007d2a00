"""How it is proven that the database itself refuses what must never be stored.

Each app has a table of acts by the name of the constraint that the act breaks, and nothing else.
"""

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from django.db.models import BaseConstraint, Model

Breach = Callable[[], Any]


def named(app: str) -> dict[str, tuple[type[Model], BaseConstraint]]:
    """Every named constraint of an app, with its model."""
    return {
        constraint.name: (model, constraint)
        for model in apps.get_app_config(app).get_models()
        for constraint in model._meta.constraints
    }


def assert_refused(app: str, name: str, act: Breach) -> None:
    """The act breaks the constraint of this name, and the database says so."""
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        act()

    assert _tells(str(refused.value), *named(app)[name])


def _tells(message: str, model: type[Model], constraint: BaseConstraint) -> bool:
    """SQLite tells the columns of a broken unique constraint instead of its name."""
    if "UNIQUE constraint failed: " not in message or "index" in message:
        return constraint.name in message
    columns = [model._meta.get_field(field).column for field in constraint.fields]
    told = message.partition("failed: ")[2].split(", ")
    return told == [f"{model._meta.db_table}.{column}" for column in columns]
