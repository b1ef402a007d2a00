"""Write the groups of services into their table: all anew, or those of some services' Biro."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from standards.models import Biro, Citation, Edition, ServiceGroup
from standards.models.editions import EditionQuerySet
from standards.pages import today
from standards.searchable import groups
from standards.searchable.groups import ALWAYS, Group, Places


@dataclass(frozen=True, slots=True)
class _Placed:
    """An edition with the days on which it begins and is in force no more (ISO dates)."""

    edition: int
    service: int
    begins: str
    ends: str | None
    kind: str
    time: str


def build() -> None:
    """Write the groups of all Biro anew."""
    clear()
    _write(Biro.objects.filter(services__isnull=False))


def clear() -> None:
    """Remove all groups."""
    ServiceGroup.objects.all().delete()


def write(services: Collection[int]) -> None:
    """Write the groups that these services (primary keys) belong to, if there are groups at all."""
    if ServiceGroup.objects.exists():
        _write(Biro.objects.filter(services__in=services))


def _write(bureaus: Iterable[Biro]) -> None:
    for biro in set(bureaus):
        # Not updated in place: another stamp tells workers to read it again.
        ServiceGroup.objects.filter(biro=biro).delete()
        ServiceGroup.objects.create(biro=biro, told=groups.told(_group(biro)))


def _group(biro: Biro) -> Group:
    placed = list(_placed(Edition.objects.filter(service__biro=biro)))
    acts = _acts_read(one.edition for one in placed)
    return Group(
        services=[one.service for one in placed],
        editions=[one.edition for one in placed],
        begins=_places([one.begins] for one in placed),
        ends=_places([one.ends] if one.ends else [] for one in placed),
        values={
            "jenis": _places([one.kind] for one in placed),
            "waktu": _places([one.time] for one in placed),
            "akta": _places(acts[one.edition] for one in placed),
        },
    )


def _places(of_each: Iterable[Collection[str]]) -> dict[str, Places]:
    """Value → the places that have it."""
    found: dict[str, Places] = defaultdict(int)
    for number, values in enumerate(of_each):
        for value in values:
            found[value] |= 1 << number
    return found


def _placed(editions: EditionQuerySet) -> Iterator[_Placed]:
    """The editions that are or will be in force, in the order of the annex."""
    states = (Edition.State.PUBLISHED, Edition.State.UNDATED)
    rows = editions.filter(state__in=states).order_by("service__position", "service", "pk")
    columns = ("pk", "service", "in_force_from", "withdrawn_on")
    known = rows.values(*columns, "service__position", "service__kind", "summary__time")
    placed: list[tuple[Any, _Placed]] = []
    for _, siblings in groupby(known, key=lambda row: row["service"]):
        placed += _in_turn(list(siblings))
    return (one for _, one in sorted(placed, key=lambda pair: pair[0]))


def _in_turn(siblings: list[dict[str, Any]]) -> Iterator[tuple[Any, _Placed]]:
    """The editions of one service that have not ended, each with what it is sorted by."""
    siblings.sort(key=lambda row: row["in_force_from"] or date.min)
    following = [row["in_force_from"] for row in siblings[1:]] + [None]
    for row, replaced_on in zip(siblings, following, strict=True):
        ends = min((day for day in (replaced_on, row["withdrawn_on"]) if day), default=None)
        if ends is None or ends > today():
            yield (row["service__position"], row["pk"]), _one(row, ends)


def _one(row: Mapping[str, Any], ends: date | None) -> _Placed:
    begins = row["in_force_from"]
    return _Placed(
        edition=row["pk"],
        service=row["service"],
        begins=begins.isoformat() if begins else ALWAYS,
        ends=ends.isoformat() if ends else None,
        kind=row["service__kind"],
        time=row["summary__time"] or "",
    )


def _acts_read(editions: Iterable[int]) -> Mapping[int, set[str]]:
    """The acts that the wording of editions names, by their slugs, whether on record or not."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    citations = Citation.objects.of_editions(list(editions)).exclude(act_slug="")
    for edition, slug in citations.values_list("component__edition", "act_slug"):
        found[edition].add(slug)
    return found
