"""Which editions are worth ranking for a query, among however many; a few queries each.

At most `MOST` are chosen, in this order: those whose whole name was typed; those of the Biro named;
where even the rarest word stands in more than `MOST`, those that meet every telling concept; then
those of one concept after the other, the rarest first, each by its strongest postings, for which
the name outdoes the small print. A word that stands in more than `_MOST_READ` is met by those only
that it tells most about.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from standards.models import Edition, SearchKey, SearchPosting, SearchStem
from standards.models.postings import LONGEST_KEY
from standards.search.exact import Exact
from standards.search.query import Concept, Understood

MOST = 300
_MOST_MET = 4
"""Concepts that must all be met; more would only cost time."""
_MOST_READ = 10_000
"""Postings of one concept that are read where all must be met, the strongest."""
_MOST_COMMON = 2
"""Concepts of common words that are asked one after the other."""


@dataclass(frozen=True, slots=True)
class _Sought:
    """A concept as rows know it: the keys of its stems, and how many postings they have."""

    stems: Sequence[int]
    postings: int
    telling: bool


def meaning(
    understood: Understood, named: Collection[int], stems: Mapping[str, SearchStem], on: date
) -> set[int]:
    """The editions (primary keys) worth ranking; `named` are those whose name was typed."""
    found = set(named)
    if understood.biro and len(found) < MOST:
        found |= _of_biro(understood.biro, on)
    sought = _sought(understood.concepts, stems)
    telling = [concept for concept in sought if concept.telling][:_MOST_MET]
    if len(telling) > 1 and telling[0].postings > MOST and len(found) < MOST:
        found |= set(_meeting_all(telling)[: MOST - len(found)])
    return _filled(found, sought)


def holding(exact: Exact, understood: Understood, stems: Mapping[str, SearchStem]) -> set[int]:
    """The editions that hold a thing named exactly, first those that meet the rest as well."""
    keys = SearchKey.objects.filter(kind=exact.kind, key__in=[k[:LONGEST_KEY] for k in exact.keys])
    editions = keys.values_list("edition", flat=True)
    sought = _sought(understood.concepts, stems)
    best = set(_postings(sought[0].stems).filter(edition__in=editions)[:MOST]) if sought else set()
    return best | set(editions.exclude(edition__in=best)[: MOST - len(best)])


def _sought(concepts: Iterable[Concept], stems: Mapping[str, SearchStem]) -> list[_Sought]:
    """What can be met at all, telling ones first, rarest first."""
    found = []
    for concept in concepts:
        of_concept = {stem for each in concept.alternatives for stem in each.stems}
        rows = [stems[stem] for stem in of_concept if stem in stems and stems[stem].postings]
        if rows:
            keys = [row.pk for row in rows]
            number = sum(row.postings for row in rows)
            found.append(_Sought(keys, number, concept.weight >= 1))
    return sorted(found, key=lambda one: (not one.telling, one.postings))


def _of_biro(name: str, on: date) -> set[int]:
    editions = Edition.objects.in_force(on).of_host().filter(service__biro__name=name)
    return set(editions.values_list("pk", flat=True)[:MOST])


def _filled(found: set[int], sought: Sequence[_Sought]) -> set[int]:
    """More editions, concept by concept, until there are enough."""
    rare: list[int] = []
    common = []
    room = MOST - len(found)
    for concept in sought:
        if concept.postings <= room:
            rare += concept.stems
            room -= concept.postings
        else:
            common.append(concept.stems)
    if rare:
        found |= set(_postings(rare))
    for stems in common[:_MOST_COMMON]:
        if len(found) < MOST:
            found |= set(_postings(stems)[: MOST - len(found)])
    return found


def _postings(stems: Collection[int]) -> "QuerySet[SearchPosting, int]":
    """The editions that have any of these stems, those they tell most about first."""
    found = SearchPosting.objects.filter(stem__in=stems).order_by("-strength", "edition")
    return found.values_list("edition", flat=True)


def _meeting_all(concepts: Sequence[_Sought]) -> "QuerySet[SearchPosting, int]":
    found = _postings(concepts[0].stems)
    for concept in concepts[1:]:
        # Cut, so that the database reads it once instead of looking into it edition by edition.
        found = found.filter(edition__in=_postings(concept.stems)[:_MOST_READ])
    return found
