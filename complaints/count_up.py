"""Counters in the database: one statement counts and tells, however many count at once.

Read and written back, two workers' counts would swallow each other; updated first and read
afterwards, each costs one more way to the database. The models' own tools cannot say this: an
upsert of theirs writes values, not sums.
"""

from collections.abc import Sequence

from django.db import connection
from django.db.models import Model

Key = tuple[str | int, ...]


def count_up(
    model: type[Model], keys: Sequence[Key], *, by: Sequence[str], counter: str
) -> dict[Key, int]:
    """Add one to the counter of each key, which begins from nothing; the counts that it gives.

    `by` names the columns of a key, over which the table must have a unique constraint. The rows
    are taken in the order of their keys, so that no two callers ever wait for each other.
    """
    quote = connection.ops.quote_name
    table, column, unique = quote(model._meta.db_table), quote(counter), ", ".join(map(quote, by))
    row = f"({', '.join(['%s'] * len(by))}, 1)"
    # Only names out of our own models are put together here; the values travel apart.
    statement = (
        f"INSERT INTO {table} ({unique}, {column}) VALUES {', '.join([row] * len(keys))} "  # noqa: S608
        f"ON CONFLICT ({unique}) DO UPDATE SET {column} = {table}.{column} + 1 "
        f"RETURNING {unique}, {column}"
    )
    values = [value for key in sorted(keys) for value in key]
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return {tuple(key): count for *key, count in cursor.fetchall()}
