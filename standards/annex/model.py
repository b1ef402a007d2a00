"""What stands in a decree and in its annex, before it is set as DOCX or PDF. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from standards.components import Group


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text: its level (0 outermost), its marker as typed, its words.

    A `verbatim` line fits no outline: its words are the whole line, blanks and tabs included.
    """

    depth: int
    marker: str
    words: str
    verbatim: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """A flow chart: boxes, and the sign between each and the next.

    Without boxes it could not be read; then `typed` is printed line by line.
    """

    typed: str
    boxes: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


Block = Line | Chart


@dataclass(frozen=True, slots=True)
class Row:
    """One component: its number in its group, its title as printed, its wording.

    A `whole` one is short enough to stay on one page.
    """

    number: str
    title: str
    blocks: Sequence[Block]
    whole: bool


@dataclass(frozen=True, slots=True)
class Half:
    """Service Delivery or Manufacturing, each numbered from 1."""

    group: Group
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class ServiceTable:
    """The table of one service; `heading` is `1.1. Pelayanan Konsultasi`."""

    heading: str
    halves: Sequence[Half]


@dataclass(frozen=True, slots=True)
class BiroPart:
    """The services of one Biro; `heading` is `1. LAMPIRAN STANDAR PELAYANAN BIRO HUKUM`."""

    heading: str
    services: Sequence[ServiceTable]


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: the office, then room for the signature, then the name."""

    office: str
    name: str


@dataclass(frozen=True, slots=True)
class Annex:
    """The annex of a decree: `title` names the file, `heading` stands at the upper right.

    `name` is what the annex is about, centred in capitals. Without a signatory on record there is
    no `signature`.
    """

    title: str
    heading: Sequence[str]
    name: str
    biro: Sequence[BiroPart]
    signature: Signature | None


@dataclass(frozen=True, slots=True)
class Clause:
    """A labelled part of a decree: Menimbang, Mengingat, or one diktum."""

    label: str
    lines: Sequence[Line]


@dataclass(frozen=True, slots=True)
class DecreeText:
    """A decree without its annex, in the order of UU 12/2011 Lampiran II."""

    title: str
    letterhead: Sequence[str]
    kind: str
    number: str
    subject: str
    office: str
    recitals: Sequence[Clause]
    clauses: Sequence[Clause]
    place: str
    date: str
    signature: Signature | None
