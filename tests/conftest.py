"""What every test shares: the real data, loaded once, and a clock where a test needs one."""

import inspect
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from django.conf import settings
from django.core.management import call_command
from django.template import engines
from django.test import Client

from standards import content_version, kept
from standards.inspection import inspecting
from tests import own_database as databases

# The same examples every time, and no stop-watch: a busy machine is no fault of the code.
hypothesis.settings.register_profile("suite", deadline=None, derandomize=True)
hypothesis.settings.load_profile("suite")

# Playwright's own event loop runs in the thread of the browser stories.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL leave out what asks no database and what asks it nothing new."""
    if "postgresql" not in settings.DATABASES["default"]["ENGINE"]:
        return
    left_out = [item for item in items if not _asks_its_own_database(item)]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if _asks_its_own_database(item)]


def _asks_its_own_database(item: pytest.Item) -> bool:
    if item.get_closest_marker("one_database") or not isinstance(item, pytest.Function):
        return False
    asks = {"db", "transactional_db", "django_db_setup"} & set(item.fixturenames)
    return bool(asks or item.get_closest_marker("django_db"))


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """Load every fixture once for the whole run; each test rolls back its own changes."""
    with django_db_blocker.unblock():
        call_command("muat", verbosity=0)


class _Undefined:
    """What our own templates show of an undefined variable: an error that names it.

    Django asks `"%s" in` and then formats; its own templates rely on silence and keep it.
    """

    def __contains__(self, part: str) -> bool:
        return part == "%s"

    def __mod__(self, variable: object) -> str:
        template = _template_being_rendered()
        if template.is_relative_to(settings.BASE_DIR / "templates"):
            raise AssertionError(f"{template.name}: {variable} tidak dikenal")
        return ""


def _template_being_rendered() -> Path:
    """The file of the innermost template node on the stack."""
    nodes = (frame.frame.f_locals.get("self") for frame in inspect.stack(context=0))
    origins = (getattr(node, "origin", None) for node in nodes)
    return Path(next((origin.name for origin in origins if origin is not None), ""))


@pytest.fixture(scope="session", autouse=True)
def _undefined_variables_fail() -> None:
    """A misspelt variable in a template must not pass as an empty string."""
    engines["django"].engine.string_if_invalid = _Undefined()


@pytest.fixture(autouse=True)
def _forget_what_was_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker remembers the state of the content; no test may inherit it.

    Nor does it look at the content's version again because a second went by: on a slow machine
    that is one query more than on a quick one. What changes here is told in this process at once.
    """
    content_version.forget()
    kept.forget()
    inspecting.forget()
    monkeypatch.setattr(content_version, "LOOK_EVERY_SECONDS", 3600.0)


@pytest.fixture
def reader(db: None, client: Client) -> Client:
    """A citizen without an account."""
    return client


@pytest.fixture(scope="session")
def database_pattern(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The loaded database, to make copies of."""
    folder = tmp_path_factory.mktemp("contoh")
    with django_db_blocker.unblock(), databases.pattern(folder) as name:
        yield name


@pytest.fixture
def own_database(database_pattern: str, db: None) -> Iterator[str]:
    """A copy of the loaded database for one test, as its `DATABASE_URL`.

    Nothing is rolled back in it, and whoever opens it sees what the test has written.
    """
    with databases.copied(database_pattern) as address:
        yield address
