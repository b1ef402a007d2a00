"""What was found in a file. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Note:
    """Something that was not understood: where it stands, and a sentence about it."""

    place: str
    message: str


@dataclass(frozen=True, slots=True)
class Wording:
    """One component: its title as printed ("" for the official one), its text, its flow chart."""

    printed_title: str
    text: str
    flow: str


@dataclass(slots=True)
class ReadService:
    """One service as the file has it; components that it lacks are missing."""

    code: str
    name: str
    place: str
    components: dict[str, Wording] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything found; with a `refusal` the file could not be read at all, and it says why."""

    services: Sequence[ReadService] = ()
    notes: Sequence[Note] = ()
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """What the records have of a service, to compare with."""

    code: str
    name: str
    components: Mapping[str, Wording]
