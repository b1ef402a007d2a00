"""What every test shares: the real data, loaded once, and a clock where a test needs one."""

import os
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from standards import content_version, finding

# Playwright's own event loop runs in the thread of the browser stories.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """Load every fixture once for the whole run; each test rolls back its own changes."""
    with django_db_blocker.unblock():
        call_command("muat", verbosity=0)


@pytest.fixture(autouse=True)
def _forget_what_was_seen() -> None:
    """A worker remembers the content version for a second; no test may inherit it."""
    content_version.forget()
    finding.forget()


@pytest.fixture
def reader(db: None, client: Client) -> Client:
    """A citizen without an account."""
    return client
