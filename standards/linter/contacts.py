"""The contacts of a standard by kind, and what its Biro usually writes."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from standards.facts.channels import Channel
from standards.facts.links import LABELS
from standards.linter.subject import Standard, Surroundings, Text

KEY = "pengaduan"
EXTENSION = "ekstensi"
PRIVATE_MAIL = ("gmail.com", "yahoo.com", "yahoo.co.id", "ymail.com", "hotmail.com", "outlook.com")
"""Services where anybody can have an address; an office has one under go.id."""

_COMPARED = ("whatsapp", "telepon", "faksimile", "email", "instagram", "contact_center", EXTENSION)

Values = frozenset[str]


@dataclass(frozen=True, slots=True)
class Deviation:
    """A kind of contact with other values than the Biro usually gives, and the line they are in."""

    kind: str
    values: Values
    usual: Values
    line: str

    @property
    def label(self) -> str:
        """The kind as shown."""
        return LABELS.get(self.kind, "Ekstensi telepon")


def channels(standard: Standard) -> list[Channel]:
    """The complaint channels of a standard."""
    text = standard.texts.get(KEY)
    return text.facts["saluran"] if text else []


def values(standard: Standard, kind: str) -> Values:
    """All numbers, addresses or extensions of one kind."""
    text = standard.texts.get(KEY)
    return _by_kind(text).get(kind, frozenset()) if text else frozenset()


def line_of(standard: Standard, kind: str) -> str:
    """The first line that gives a contact of this kind."""
    kind = "telepon" if kind == EXTENSION else kind
    return next((each["teks"] for each in channels(standard) if each["jenis"] == kind), "")


def is_private(address: str) -> bool:
    """Whether an e-mail address is one that anybody can have."""
    return address.lower().rpartition("@")[2] in PRIVATE_MAIL


def usual(standards: Iterable[Standard], kind: str) -> tuple[Values, int]:
    """What most standards give, and how many; an official address counts before a private one."""
    given = Counter(filter(None, (values(each, kind) for each in standards)))
    return max(
        given.items(),
        key=lambda item: (not any(map(is_private, item[0])), item[1], len(item[0])),
        default=(frozenset(), 0),
    )


def deviations(standard: Standard, among: Surroundings) -> Iterator[Deviation]:
    """Where the contacts differ from what the Biro's standards usually give."""
    family = [standard, *among.siblings(standard)]
    for kind in _COMPARED:
        mine = values(standard, kind)
        expected, count = usual(family, kind)
        own_count = sum(values(each, kind) == mine for each in family)
        if mine and mine != expected and _outvoted(mine, own_count, expected, count):
            yield Deviation(kind, mine, expected, line_of(standard, kind))


def _outvoted(mine: Values, own_count: int, expected: Values, count: int) -> bool:
    """A minority, a part of as frequent a list, or private beside an official address."""
    if own_count == count:
        return mine < expected
    return own_count < count or all(map(is_private, mine))


def other_office(deviation: Deviation, standard: Standard, among: Surroundings) -> str:
    """The name of the Biro to which a deviating contact belongs by all appearances, or ""."""
    of_own = [standard, *among.siblings(standard)]
    own = sum(values(each, deviation.kind) == deviation.values for each in of_own)
    holders = Counter(
        each.office.name
        for each in among.standards
        if each.office.code != standard.office.code
        and values(each, deviation.kind) == deviation.values
    ).most_common(1)
    return holders[0][0] if holders and holders[0][1] > own else ""


@lru_cache(maxsize=8192)
def _by_kind(text: Text) -> Mapping[str, Values]:
    """The contacts of one wording.

    Kept between checks, for every standard of a Biro is compared with all its others.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for each in text.facts["saluran"]:
        if each["nilai"]:
            found[each["jenis"]].add(each["nilai"].lower())
        if each["jenis"] == "telepon" and each["ekstensi"]:
            found[EXTENSION].add(each["ekstensi"])
    return {kind: frozenset(given) for kind, given in found.items()}
