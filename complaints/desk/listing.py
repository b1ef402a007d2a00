"""One page of the queue: tabs with counts, filters, and the rows of a tab or of a search."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import QueryDict

from complaints import access, searching
from complaints.access import Actor
from complaints.calendars import working_calendar
from complaints.desk import tabs
from complaints.desk.filters import PAGE, TAB, CaseFilter
from complaints.desk.paging import Sheet, asked_page, sheet
from complaints.desk.rows import Row, for_rows, row
from complaints.desk.tabs import COUNTED, OPEN_TAB, TABS, Tab
from complaints.models.cases import ComplaintQuerySet
from complaints.timing.worktime import to_local
from standards.catalogue.facets import Removable

MOST_COUNTED = 1_000
"""Aduan under a filter that are counted for "1–50 dari 320"."""


@dataclass(frozen=True, slots=True)
class TabLink:
    """A tab as `_components/tabs.html` shows it; what is dear to count has no count."""

    label: str
    url: str
    count: int | None
    here: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """Everything the queue shows for one address; `sheet` is missing when a filter is wrong."""

    words: str
    tab: Tab | None
    tabs: Sequence[TabLink]
    filter: CaseFilter
    sheet: Sheet | None
    rows: Sequence[Row]

    @property
    def slug(self) -> str:
        """The tab in the address; none for a search, which looks through all."""
        return self.tab.slug if self.tab else ""

    @property
    def removables(self) -> Sequence[Removable]:
        """What narrows the list, each with the address without it; none while a filter is wrong."""
        return self.filter.removables() if self.sheet else []

    @property
    def is_vague(self) -> bool:
        """Whether words were given that say nothing, such as `yang`."""
        return bool(self.words) and not searching.stems(self.words)


def listing(address: QueryDict, words: str, *, by: Actor, at: datetime) -> Listing:
    """The queue for an address; with words, all aduan that say them, whatever their state.

    A search does not count the tabs: that would cost more than the search itself.
    """
    tab = None if words else TABS.get(address.get(TAB, ""), OPEN_TAB)
    chosen = CaseFilter(address, _cases(tab, words, by, at), by=by, on=to_local(at).date())
    counts = {} if words else tabs.counts(by, at)
    found = _sheet(chosen, tab, counts, address) if chosen.is_valid() else None
    calendar = working_calendar()
    return Listing(
        words=words,
        tab=tab,
        tabs=[_link(each, counts, here=each is tab) for each in TABS.values()],
        filter=chosen,
        sheet=found,
        rows=[row(case, now=at, calendar=calendar) for case in found.items] if found else [],
    )


def _cases(tab: Tab | None, words: str, by: Actor, at: datetime) -> ComplaintQuerySet:
    if tab is None:
        return searching.matching(access.visible(by), words).order_by("-pk")
    return tabs.cases(tab, by, at)


def _sheet(
    chosen: CaseFilter, tab: Tab | None, counts: Mapping[str, int], address: QueryDict
) -> Sheet:
    """The total where it is cheap: known from the tab, or so few that they are soon counted."""
    total = None
    if tab in COUNTED:
        total = _few(chosen.qs) if chosen.chosen else counts[tab.slug]
    return sheet(for_rows(chosen.qs), asked_page(address.get(PAGE, "")), total=total)


def _few(cases: ComplaintQuerySet) -> int | None:
    """How many there are; None beyond what is worth the wait for a total."""
    number = cases.order_by()[: MOST_COUNTED + 1].count()
    return number if number <= MOST_COUNTED else None


def _link(tab: Tab, counts: Mapping[str, int], *, here: bool) -> TabLink:
    return TabLink(tab.label, f"?{TAB}={tab.slug}", counts.get(tab.slug), here)
