"""Find the acts that a text cites, and which of them stand inside the citation of another.

An item of the outline is one line, or a part of a line that ends in a semicolon. It is a row of
phrases: the act cited, then each act that changed it (`sebagaimana telah diubah dengan …`). A
phrase is an act with its title, and the title may name acts in turn (`Perubahan atas …`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from re import Match
from typing import TypedDict

from standards.citations import grammar, kinds
from standards.citations.headings import Naming, name_kind

DEEPEST = 6
"""Acts inside titles inside titles; the law knows three. A stray text must not nest for ever."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One act as cited in one place.

    `kind` is a code of `kinds`, `region` "" for acts of the state, `title` what follows `tentang`,
    `text` the wording with white space folded, `parent` the slug of the act whose citation holds
    this one, `publication` what stands in brackets (Lembaran Negara …). All are None but `text`
    where the wording does not tell which act is meant; `doubtful` if the kind had to be guessed.
    """

    kind: str | None
    region: str | None
    number: str | None
    year: int | None
    title: str | None
    slug: str | None
    text: str
    parent: str | None = None
    doubtful: bool = False
    publication: str | None = None


class CitationFact(TypedDict):
    """One citation in the shape of the public contract."""

    jenis: str | None
    nomor: str | None
    tahun: int | None
    tentang: str | None
    slug: str | None
    teks: str
    induk: str | None


class _Relation(Enum):
    NEW = auto()
    AMENDS = auto()
    IN_TITLE = auto()
    JOINED = auto()


@dataclass(slots=True)
class _Act:
    match: Match[str]
    naming: Naming
    number: str
    year: int
    slug: str
    depth: int = 0
    end: int = 0


@dataclass(slots=True)
class _Phrase:
    """An act, the acts in its title, and where all that ends."""

    amends: bool
    acts: list[_Act] = field(default_factory=list)
    end: int = 0
    publication: str | None = None


def find(text: str) -> list[Citation]:
    """Every act cited in a text, in reading order, each once per occurrence, nested ones too.

    Never raises. An item that names a kind of act but no number gives a citation without an act.
    """
    return [citation for item in _items(text) for citation in _read_item(item)]


def facts(text: str) -> list[CitationFact]:
    """The citations of a `dasar_hukum` text, as published in the open data."""
    return [
        CitationFact(
            jenis=citation.kind,
            nomor=citation.number,
            tahun=citation.year,
            tentang=citation.title,
            slug=citation.slug,
            teks=citation.text,
            induk=citation.parent,
        )
        for citation in find(text)
    ]


def _items(text: str) -> Iterator[str]:
    for line in text.splitlines():
        folded = " ".join(line.split())
        for part in grammar.ITEM_END.split(folded):
            if item := part.strip():
                marker = grammar.MARKER.match(item)
                yield item[marker.end() :] if marker else item


def _read_item(item: str) -> list[Citation]:
    acts = list(_acts(item))
    if not acts:
        return _unresolved(item)
    phrases = _phrases(item, acts)
    return [citation for group in _groups(phrases) for citation in _citations(item, group)]


def _unresolved(item: str) -> list[Citation]:
    if not grammar.NAMES_AN_ACT.match(item):
        return []
    return [Citation(None, None, None, None, None, None, item.rstrip(" .,:"))]


def _acts(item: str) -> Iterator[_Act]:
    for match in grammar.REFERENCE.finditer(item):
        naming = name_kind(match["heading"] or match["constitution"])
        if naming is not None:
            number, year = grammar.plain_number(match), grammar.year_of(match)
            slug = kinds.act_slug(naming.code, naming.region, number, year)
            yield _Act(match, naming, number, year, slug)


def _phrases(item: str, acts: list[_Act]) -> list[_Phrase]:
    phrases: list[_Phrase] = []
    for act in acts:
        relation = _relation(item, phrases, act)
        if relation is _Relation.NEW or relation is _Relation.AMENDS:
            phrases.append(_Phrase(amends=relation is _Relation.AMENDS))
        else:
            deeper = 1 if relation is _Relation.IN_TITLE else 0
            act.depth = phrases[-1].acts[-1].depth + deeper
        phrases[-1].acts.append(act)
    starts = [phrase.acts[0].match.start() for phrase in phrases]
    for phrase, limit in zip(phrases, [*starts[1:], len(item)], strict=True):
        _close(item, phrase, limit)
    return phrases


def _relation(item: str, phrases: list[_Phrase], act: _Act) -> _Relation:
    """How an act is tied to the one before it, told by the words between them."""
    if not phrases:
        return _Relation.NEW
    before = phrases[-1].acts[-1]
    between = item[before.match.end() : act.match.start()].strip()
    about = grammar.ABOUT.match(between)
    if before.depth and not about and grammar.JOINED.fullmatch(between):
        return _Relation.JOINED
    joins_amendments = phrases[-1].amends and grammar.JOINED.search(between)
    if joins_amendments or grammar.AMENDED_BY.search(between):
        return _Relation.AMENDS
    if grammar.TITLE_STOP.search(between) or not about or before.depth + 1 >= DEEPEST:
        return _Relation.NEW
    return _Relation.IN_TITLE if grammar.LEADS_INTO_TITLE.search(between) else _Relation.NEW


def _close(item: str, phrase: _Phrase, limit: int) -> None:
    """Find where the title of a phrase ends, and its publication after it."""
    last = phrase.acts[-1].match.end()
    stop = grammar.TITLE_STOP.search(item, last, limit)
    title_end = stop.start() if stop else _without_connective(item, last, limit)
    published = grammar.PUBLICATION.match(item, title_end, limit)
    phrase.publication = published["gazette"].strip() if published else None
    phrase.end = published.end() if published else title_end
    for index, act in enumerate(phrase.acts):
        act.end = _end_of_title(phrase.acts, index, title_end)
        if act.depth and act.naming.code == "PERPPU":
            act.end = _before_becoming_law(item, act)


def _without_connective(item: str, start: int, limit: int) -> int:
    tail = item[start:limit].rstrip()
    tail = grammar.TRAILING_MARKER.sub("", tail)
    tail = grammar.JOINED.sub("", tail).rstrip(" ,.:")
    return start + len(tail)


def _end_of_title(acts: list[_Act], index: int, title_end: int) -> int:
    """The title of an act reaches to the next act that is not inside it."""
    for position in range(index + 1, len(acts)):
        if acts[position].depth <= acts[index].depth:
            return acts[position - 1].match.end()
    return title_end


def _before_becoming_law(item: str, act: _Act) -> int:
    """The words after a Perppu that finish the title around it are not part of its own."""
    becomes = grammar.BECOMES_LAW.search(item, act.match.end(), act.end)
    return becomes.start() if becomes else act.end


def _groups(phrases: list[_Phrase]) -> Iterator[list[_Phrase]]:
    """An act and the phrases that change it."""
    group: list[_Phrase] = []
    for phrase in phrases:
        if group and not phrase.amends:
            yield group
            group = []
        group.append(phrase)
    yield group


def _citations(item: str, group: list[_Phrase]) -> Iterator[Citation]:
    first = group[0].acts[0]
    for phrase in group:
        holders: list[str] = [] if phrase is group[0] else [first.slug]
        outer = len(holders)
        for act in phrase.acts:
            del holders[outer + act.depth :]
            parent = holders[-1] if holders else None
            holders.append(act.slug)
            end = act.end if act.depth else phrase.end
            whole = group[-1].end if act is first else end
            yield _citation(item, act, whole, parent, None if act.depth else phrase.publication)


def _citation(
    item: str, act: _Act, end: int, parent: str | None, publication: str | None
) -> Citation:
    about = grammar.ABOUT.match(item, act.match.end(), act.end)
    title = item[about.end() : act.end].strip(" ,") if about else None
    return Citation(
        kind=act.naming.code,
        region=act.naming.region,
        number=act.number or None,
        year=act.year,
        title=title or None,
        slug=act.slug,
        text=item[act.match.start() : end].rstrip(" ,.:"),
        parent=parent,
        doubtful=act.naming.doubtful,
        publication=publication,
    )
