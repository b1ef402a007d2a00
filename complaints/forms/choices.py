"""The services and the Biro as options of a select."""

from collections.abc import Callable, Iterable
from itertools import groupby

from standards.models import Service

Options = list[tuple[str, str | list[tuple[str, str]]]]


def by_biro(services: Iterable[Service], *, none: str, label: Callable[[Service], str]) -> Options:
    """Services in the order of the annex, each below its Biro; `none` stands first for none."""
    groups = groupby(services, lambda service: service.biro.name)
    return [
        ("", none),
        *((biro, [(one.code, label(one)) for one in its_own]) for biro, its_own in groups),
    ]
