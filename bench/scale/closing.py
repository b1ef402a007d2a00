"""How long it takes to count a month, in a process of its own; JSON of seconds, queries and MB."""

import json
import resource
import time

import django

MONTHS = 3


def main() -> None:
    """The last months that have ended, each counted once, nothing stored."""
    django.setup()
    from django.db import connection
    from django.utils import timezone

    from complaints.periods import Month
    from complaints.statistics import closing
    from complaints.timing.worktime import to_local

    at = timezone.now()
    month, times, asked = Month.of(to_local(at).date()), [], 0

    def count(execute, *given):  # type: ignore[no-untyped-def]
        nonlocal asked
        asked += 1
        return execute(*given)

    with connection.execute_wrapper(count):
        for _ in range(MONTHS):
            month, begun = month.before(), time.perf_counter()
            closing.content(month, at=at)
            times.append((time.perf_counter() - begun) * 1000)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"times": times, "queries": asked // MONTHS, "megabytes": peak}))


if __name__ == "__main__":
    main()
