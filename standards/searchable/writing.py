"""Write the postings of editions into their tables: all anew, or those of some services.

How rare a stem is follows from all editions and is counted when all are written anew. Until then
a changed edition is weighed by what was counted last; one among thousands hardly moves it.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.db import connection
from django.db.models import Count, Max, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from standards.models import Edition, SearchIndex, SearchKey, SearchPosting, SearchStem
from standards.models.editions import EditionQuerySet
from standards.models.postings import LONGEST_KEY
from standards.pages import today
from standards.search import words
from standards.search.documents import Document, whole_names
from standards.search.postings import Fields, Statistics, counted, weighed
from standards.searchable import documents

_BATCH = 200
"""Editions in memory at a time, with their texts."""
_ROWS = 5_000

_Row = tuple[str | int | float | bool, ...]
_INTO_POSTINGS = """
    INSERT INTO standards_searchposting
    (edition_id, stem_id, strength, named, component, in_component)
    VALUES (%s, %s, %s, %s, %s, %s)
"""
_INTO_KEYS = "INSERT INTO standards_searchkey (edition_id, kind, key) VALUES (%s, %s, %s)"

_counted = lru_cache(maxsize=4_096)(counted)  # many services share the wording of a component


@dataclass(frozen=True, slots=True)
class _Read:
    """A document with its texts made ready for weighing."""

    edition: int
    document: Document
    fields: Fields


def build() -> int:
    """Write all postings anew, where none are; returns of how many editions.

    Takes some 10 ms an edition.
    """
    editions = _searchable(Edition.objects.all())
    statistics, surfaces = Statistics(), _Surfaces()
    for read in _read(editions):
        statistics.count(read.fields)
        surfaces.add(read.fields)
    SearchIndex.objects.create(
        pk=1,
        documents=statistics.documents,
        lengths=statistics.lengths,
        texts=statistics.texts,
    )
    _add_stems(surfaces, statistics)
    _add(_read(editions), statistics, _keys_of_stems(surfaces))
    _weigh_stems(SearchStem.objects.all())
    return statistics.documents


def clear() -> None:
    """Remove all postings."""
    for model in (SearchIndex, SearchPosting, SearchKey, SearchStem):
        rows = model._default_manager.all()
        rows._raw_delete(rows.db)


def write(services: Collection[int], index: SearchIndex) -> None:
    """Write the postings of these services (primary keys) anew, weighed by what `index` counted."""
    _remove(services)
    found = list(_read(_searchable(Edition.objects.filter(service__in=services))))
    surfaces = _Surfaces()
    for read in found:
        surfaces.add(read.fields)
    statistics = _known_statistics(index, surfaces, found)
    _add(found, statistics, _keys_of_stems(surfaces))
    _weigh_stems(SearchStem.objects.filter(postings=0, stem__in=list(surfaces)))


class _Surfaces(dict[str, set[str]]):
    """Stem → the words it stands as."""

    def add(self, fields: Fields) -> None:
        for _, text in fields:
            for word in text.words:
                self.setdefault(words.stem(word), set()).add(word)


def _searchable(editions: EditionQuerySet) -> EditionQuerySet:
    """Those in force and those that will come into force by themselves."""
    on = today()
    found = editions.in_force(on) | editions.to_come(on)
    return documents.with_texts(found).order_by("pk")


def _read(editions: EditionQuerySet) -> Iterator[_Read]:
    for edition in editions.iterator(chunk_size=_BATCH):
        document = documents.document(edition)
        yield _Read(edition.pk, document, document.fields(_counted))


def _remove(services: Collection[int]) -> None:
    editions = list(Edition.objects.filter(service__in=services).values_list("pk", flat=True))
    for model in (SearchPosting, SearchKey):
        model._default_manager.filter(edition__in=editions).delete()


def _known_statistics(
    index: SearchIndex, surfaces: _Surfaces, found: Iterable[_Read]
) -> Statistics:
    """What was counted last, with the stems that nobody had then counted among these alone."""
    counted_here = Statistics()
    for read in found:
        counted_here.count(read.fields)
    known = SearchStem.objects.filter(stem__in=list(surfaces))
    stems = {row.stem: row for row in known}
    _add_stems({stem: forms for stem, forms in surfaces.items() if stem not in stems}, counted_here)
    _add_surfaces(stems, surfaces)
    holders: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, of_field in counted_here.holders.items():
        for stem, number in of_field.items():
            holders[name][stem] = stems[stem].holders.get(name, 1) if stem in stems else number
    return Statistics(
        documents=index.documents,
        holders=holders,
        lengths=Counter(counted_here.lengths | index.lengths),
        texts=Counter(counted_here.texts | index.texts),
    )


def _add_stems(surfaces: Mapping[str, Collection[str]], statistics: Statistics) -> None:
    """Rows for stems; one that another has just added stays."""
    holders: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for name, of_field in statistics.holders.items():
        for stem, number in of_field.items():
            holders[stem][name] = number
    SearchStem.objects.bulk_create(
        [
            SearchStem(stem=stem, holders=holders.get(stem, {}), surfaces=" ".join(sorted(forms)))
            for stem, forms in surfaces.items()
        ],
        batch_size=_ROWS,
        ignore_conflicts=True,
    )


def _add_surfaces(stems: Mapping[str, SearchStem], surfaces: _Surfaces) -> None:
    """Let known stems know the forms they had nowhere before."""
    grown = []
    for stem, row in stems.items():
        forms = set(row.surfaces.split())
        if not surfaces[stem] <= forms:
            row.surfaces = " ".join(sorted(forms | surfaces[stem]))
            grown.append(row)
    SearchStem.objects.bulk_update(grown, ["surfaces"])


def _keys_of_stems(surfaces: Collection[str]) -> dict[str, int]:
    stems = list(surfaces)
    found: dict[str, int] = {}
    for begin in range(0, len(stems), _ROWS):
        rows = SearchStem.objects.filter(stem__in=stems[begin : begin + _ROWS])
        found |= dict(rows.values_list("stem", "pk"))
    return found


def _add(found: Iterable[_Read], statistics: Statistics, stems: Mapping[str, int]) -> None:
    """Rows for documents that have none."""
    postings: list[_Row] = []
    keys: list[_Row] = []
    for read in found:
        postings += _postings(read, statistics, stems)
        keys += _keys(read)
        if len(postings) >= _ROWS:
            _insert(postings, keys)
            postings, keys = [], []
    _insert(postings, keys)


def _insert(postings: Sequence[_Row], keys: Sequence[_Row]) -> None:
    """Past the models: millions of rows take a third of the time so."""
    with connection.cursor() as cursor:
        if postings:
            cursor.executemany(_INTO_POSTINGS, postings)
        if keys:
            cursor.executemany(_INTO_KEYS, keys)


def _postings(read: _Read, statistics: Statistics, stems: Mapping[str, int]) -> Iterator[_Row]:
    for stem, told in weighed(read.fields, statistics).items():
        component = told.component or ""
        place = (told.strength, told.named, component, told.in_component)
        yield (read.edition, stems[stem], *place)


def _keys(read: _Read) -> Iterator[_Row]:
    names = {(SearchKey.NAME, name_key(name)) for name in whole_names(read.fields)}
    exact = {(kind.value, key[:LONGEST_KEY]) for kind, key in read.document.exact_keys()}
    for kind, key in names | exact:
        yield (read.edition, kind, key)


def name_key(stems: Iterable[str]) -> str:
    """The key of a name made of these stems, in whatever order; "" of none."""
    return " ".join(sorted(stems))[:LONGEST_KEY]


def _weigh_stems(stems: QuerySet[SearchStem]) -> None:
    """Let stems know the most they tell, and of how many editions."""
    held = SearchPosting.objects.filter(stem=OuterRef("pk")).order_by().values("stem")
    most = Subquery(held.annotate(found=Max("strength")).values("found"))
    number = Subquery(held.annotate(found=Count("edition")).values("found"))
    stems.update(worth=Coalesce(most, 0.0), postings=Coalesce(number, 0))
