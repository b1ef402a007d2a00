"""The store of postings in the database: a shelf is laid out with a few queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from standards.kept import until_the_content_changes
from standards.models import (
    Biro,
    Component,
    Edition,
    SearchIndex,
    SearchKey,
    SearchPosting,
    SearchStem,
    Synonym,
)
from standards.pages import today
from standards.search import exact, lexicon
from standards.search.documents import Document
from standards.search.postings import Posting
from standards.search.query import Lexicon, Understood
from standards.search.ranking import Hit
from standards.search.store import Entry, Shelf, Stem
from standards.searchable import candidates, groups, upkeep, writing


@until_the_content_changes()
def available() -> bool:
    """Whether there are postings to search."""
    return upkeep.kept()


def documents_of(hits: Iterable[Hit]) -> dict[str, Document]:
    """The documents of hits by their keys, with their names and the components hit.

    Without those that have ended since they were found.
    """
    wanted = {hit.key: hit.component for hit in hits}
    editions = {row[0]: row[1:] for row in _names(wanted)}
    places = {component for component in wanted.values() if component}
    components = Component.objects.filter(edition__in=list(editions), key__in=places)
    texts: dict[int, dict[str, str]] = defaultdict(dict)
    for edition, key, text in components.values_list("edition", "key", "text"):
        texts[edition][key] = text
    return {
        str(service): Document(str(service), code, name, tuple(others), components=texts[edition])
        for edition, (service, code, name, *others) in editions.items()
    }


def _names(keys: Iterable[str]) -> Iterable[Any]:
    edition_of = groups.read().edition_of
    in_force = filter(None, (edition_of(int(key)) for key in keys))
    return Edition.objects.filter(pk__in=list(in_force)).values_list(
        "pk", "service", "service__code", "name", "service__short_name", "decree_name"
    )


class StoredPostings:
    """A `standards.search.store.Store`; a worker keeps nothing of it but the vocabulary."""

    @property
    def lexicon(self) -> Lexicon:
        """What is known of all documents: it grows with the words in use, not with services."""
        return _lexicon()

    def contacts(self, words: Collection[str]) -> Collection[str]:
        """Those of these folded words that are a telephone, e-mail or handle of a document."""
        keys = SearchKey.objects.filter(kind=exact.Kind.NUMBER, key__in=words)
        return set(keys.values_list("key", flat=True))

    def shelf(self, understood: Understood, found: exact.Exact | None = None) -> Shelf:
        """What is there of the best few hundred editions (`candidates`)."""
        stems = {row.stem: row for row in SearchStem.objects.filter(stem__in=understood.stems)}
        if found:
            named = chosen = candidates.holding(found, understood, stems)
            whole_names: set[int] = set()
        else:
            named, whole_names = set(), _whole_names(understood)
            chosen = candidates.meaning(understood, whole_names, stems, today())
        return _laid_out(chosen, stems, whole_names, named)


@until_the_content_changes()
def _documents() -> int:
    """How many were counted last."""
    return SearchIndex.objects.values_list("documents", flat=True).first() or 0


@until_the_content_changes()
def _lexicon() -> Lexicon:
    # Nobody mends the spelling of a number, and numbers are as many as services.
    spelt = SearchStem.objects.exclude(stem__regex="[0-9@]")
    names = [(name, biro.name) for biro in _providers() for name in biro.all_names]
    synonyms = Synonym.objects.values_list("term", "expansion")
    return lexicon.read({row.stem: _stem(row) for row in spelt}, list(synonyms), names)


def _providers() -> Iterable[Biro]:
    return Biro.objects.of_host().filter(services__isnull=False).distinct()


def _stem(row: SearchStem) -> Stem:
    return Stem(row.worth, frozenset(row.surfaces.split()))


def _whole_names(understood: Understood) -> set[int]:
    keys = SearchKey.objects.filter(
        kind=SearchKey.NAME, key=writing.name_key(understood.typed_stems)
    )
    return set(keys.values_list("edition", flat=True)[: candidates.MOST])


def _laid_out(
    editions: Collection[int],
    stems: Mapping[str, SearchStem],
    whole_names: Collection[int],
    named: Collection[int],
) -> Shelf:
    rows = groups.read().standing(editions)
    entries = [Entry(str(service), biro) for _, service, biro in rows]
    numbers = {pk: number for number, (pk, *_) in enumerate(rows)}
    return Shelf(
        entries=entries,
        stems={stem: _stem(row) for stem, row in stems.items()},
        postings=_postings(numbers, stems),
        documents=_documents(),
        whole_names={numbers[pk] for pk in whole_names if pk in numbers},
        named={numbers[pk] for pk in named if pk in numbers},
    )


def _postings(
    numbers: Mapping[int, int], stems: Mapping[str, SearchStem]
) -> dict[str, dict[int, Posting]]:
    names = {row.pk: stem for stem, row in stems.items()}
    rows = SearchPosting.objects.filter(edition__in=list(numbers), stem__in=list(names))
    found: dict[str, dict[int, Posting]] = defaultdict(dict)
    for edition, stem, strength, named, component, inside in rows.values_list(
        "edition", "stem", "strength", "named", "component", "in_component"
    ):
        posting = Posting(strength, named, component or None, inside)
        found[names[stem]][numbers[edition]] = posting
    return found
