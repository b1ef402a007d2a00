"""A service as the search sees it: its texts by field, and what it can be found by exactly."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from standards.search import exact
from standards.search.postings import BIRO, KIND, NAME, OTHER_NAME, Fields, Text, counted


@dataclass(frozen=True, slots=True)
class Document:
    """A service with the texts that tell of it.

    `components`: key → text. `numbers`: phone numbers, e-mails and handles in any spelling.
    `acts`: slugs of the acts cited (`uu-25-2009`). `kind`: the kind of service, in words.
    """

    key: str
    code: str
    title: str
    other_names: tuple[str, ...] = ()
    biro: str = ""
    biro_aliases: tuple[str, ...] = ()
    kind: str = ""
    components: Mapping[str, str] = field(default_factory=dict)
    numbers: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()

    def fields(self, read: Callable[[str], Text] = counted) -> Fields:
        """Its texts made ready for weighing by `read`, which may remember what it has read."""
        return tuple((name, read(text)) for name, text in self._texts())

    def exact_keys(self) -> set[tuple[exact.Kind, str]]:
        """What it is found by when a query names a thing exactly."""
        contacts = {key for number in self.numbers for key in exact.contact_keys(number)}
        acts = {key for act in self.acts for key in exact.act_keys(act)}
        return {
            (exact.Kind.CODE, self.code),
            *((exact.Kind.NUMBER, key) for key in contacts),
            *((exact.Kind.ACT, key) for key in acts),
        }

    def _texts(self) -> Iterator[tuple[str, str]]:
        yield NAME, self.title
        yield from ((OTHER_NAME, name) for name in self.other_names)
        yield BIRO, " ".join((self.biro, *self.biro_aliases))
        yield KIND, self.kind
        yield from self.components.items()


def whole_names(fields: Fields) -> set[frozenset[str]]:
    """The names of a document as stems, to tell when one was typed in full."""
    return {frozenset(text.stems) for name, text in fields if name in (NAME, OTHER_NAME)}
