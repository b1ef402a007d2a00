"""Close the month that still runs, as if it were over: `python -m tests.stories.month_end`.

A story cannot wait for the end of the month, and the command rightly refuses to close it before.
"""

import django


def main() -> None:
    """Close it at the first moment of the next one."""
    django.setup()
    from complaints.periods import Month
    from complaints.statistics import closing
    from standards.pages import today

    month = Month.of(today())
    closing.close(month, at=month.period.end)


if __name__ == "__main__":
    main()
