"""What the complaint tests share beside the cast: a database in which everything is committed."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests import own_database as databases


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
