"""Whether a backup and this portal know the same tables: by their migrations."""

from collections.abc import Mapping

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder


def applied() -> dict[str, str]:
    """The latest migration of each app that the database has seen."""
    return dict(sorted(MigrationRecorder(connection).applied_migrations()))


def unknown(migrations: Mapping[str, str]) -> list[str]:
    """Those of a backup that this portal does not have: it was made by a newer one."""
    known = MigrationLoader(None).disk_migrations
    return [f"{app}.{name}" for app, name in migrations.items() if (app, name) not in known]


def are_pending() -> bool:
    """Whether `migrate` has something to do."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
