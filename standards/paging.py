"""Long public lists in pages, by `?halaman=`; a list that fits on one has no other."""

from collections.abc import Iterable
from typing import Any, Protocol

from django.core.paginator import Page, Paginator
from django.http import QueryDict

PAGE = "halaman"
"""The name of the page's number in addresses."""

SIZE = 100
"""Rows on a page: all services of the institution itself fit on one, printable and searchable."""

OF_HITS = 25
"""Rows on a page of what was found among very many services: a reader looks at the first ones."""


class Rows(Protocol):
    """What can be cut into pages."""

    def __len__(self) -> int: ...
    def __getitem__(self, places: slice, /) -> Iterable[Any]: ...


def page(rows: Rows, address: QueryDict, size: int | None = None) -> Page[Any]:
    """The page that an address asks for; the first for what is no number, the last for too high a
    one. The page says which rows of how many it shows, at most `size` or `SIZE`.
    """
    # The stubs ask for iterating and for single items, too; Paginator takes len() and slices alone.
    paginator: Paginator[Any] = Paginator(rows, size or SIZE)  # type: ignore[arg-type]
    return paginator.get_page(address.get(PAGE))
