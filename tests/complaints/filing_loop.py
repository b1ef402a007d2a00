"""A process that files without end, telling each number once it is given; made to be killed.

Run with DATABASE_URL and the name of the run, from which its tokens follow.
"""

import itertools
import sys
from collections.abc import Iterator

import django


def main(run: str) -> None:
    """File under one token after the other until somebody ends the process."""
    django.setup()
    # Imported late: models need Django.
    from complaints import actions
    from tests.complaints import cast

    for token in tokens(run):
        filed = actions.file(cast.report(), token=token, by=cast.COMPLAINANT, at=cast.RECEIVED)
        print(filed.number, flush=True)


def tokens(run: str) -> Iterator[str]:
    """The tokens of a run, in the order in which they are used."""
    return (f"{run}, {number}" for number in itertools.count(1))


if __name__ == "__main__":
    main(sys.argv[1])
