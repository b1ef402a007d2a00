"""Ask an SQLite database to check all its pages. Prints `ok` or what is wrong."""

import django


def main() -> None:
    """Print the verdict."""
    django.setup()
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        print("; ".join(row[0] for row in cursor.fetchall()))


if __name__ == "__main__":
    main()
