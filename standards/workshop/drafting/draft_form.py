"""The form of a draft: name, reason, fourteen texts and two flow charts, as typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from standards.actions import NewText
from standards.components import COMPONENTS, WITH_FLOW
from standards.models import Edition
from standards.notation import diff
from standards.typed_text import on_one_line, tidied
from standards.workshop.drafting.merging import Merged, mark, merge

NAME, NOTE = "nama", "alasan"
SEEN = "seen"
FLOW, DRAWN = "_alur", "_semula"
"""What a field's name ends with: the flow chart of a component; the mark of the drawn text."""

LABELS: Mapping[str, str] = {
    NAME: "Nama di lampiran",
    NOTE: "Alasan perubahan",
    **{key: kind.title for key, kind in COMPONENTS.items()},
    **{key + FLOW: f"Bagan alur {COMPONENTS[key].title}" for key in sorted(WITH_FLOW)},
}
"""All fields by name."""

LONGEST_NAME = 300
CHARACTERS_A_LINE = 70


@dataclass(slots=True)
class Box:
    """One field: its name, what it shows, the mark of what is stored; what is wrong with it.

    `theirs` is what somebody else stored where both changed the field.
    """

    name: str
    value: str
    drawn: str
    theirs: str | None = None
    error: str = ""

    @property
    def label(self) -> str:
        """What the field is called, on the page and where something is said of it."""
        return LABELS[self.name]

    @property
    def rows(self) -> int:
        """As many lines as the text needs, within reason."""
        lines = (1 + len(line) // CHARACTERS_A_LINE for line in self.value.splitlines())
        return min(max(sum(lines) + 1, 2), 30)

    @property
    def pieces(self) -> tuple[diff.Piece, ...]:
        """From what they stored to what is typed here."""
        return diff.pieces(self.theirs or "", self.value)


@dataclass(slots=True)
class DraftForm:
    """All fields of a draft, by name, and the version that they were drawn with."""

    version: int
    boxes: dict[str, Box]
    stored: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, draft: Edition) -> Self:
        """The form of what is stored."""
        stored = _stored(draft)
        boxes = {name: Box(name, text, mark(text)) for name, text in stored.items()}
        return cls(draft.version, boxes, stored)

    @classmethod
    def typed(cls, draft: Edition, data: Mapping[str, str]) -> Self:
        """The form as it was sent; what was not sent stays as stored.

        A text that differs from the stored one in invisible marks only is the stored one.
        """
        form = cls.of(draft)
        form.version = int(seen) if (seen := data.get(SEEN, "")).isdecimal() else -1
        for name, box in form.boxes.items():
            if name in data:
                box.value = _typed(name, data[name], form.stored[name])
            box.drawn = data.get(name + DRAWN, "")
        return form

    def merged(self, draft: Edition) -> Self:
        """The typed form upon what is stored now, ready to be saved again."""
        form = self.of(draft)
        for name, box in form.boxes.items():
            mine = self.boxes[name]
            both: Merged = merge(mine.drawn, mine.value, box.value)
            box.value, box.theirs = both.value, both.theirs
        return form

    @property
    def is_valid(self) -> bool:
        """Whether the fields can be saved; says at each what is wrong."""
        name = self.boxes[NAME]
        if not name.value:
            name.error = "Isi nama layanan"
        elif len(name.value) > LONGEST_NAME:
            name.error = f"Nama paling panjang {LONGEST_NAME} huruf"
        for key in WITH_FLOW:
            if self.boxes[key + FLOW].value and not self.boxes[key].value:
                self.boxes[key].error = "Isi uraiannya juga; bagan alur tidak berdiri sendiri"
        return not self.errors

    @property
    def errors(self) -> list[Box]:
        """The fields with which something is wrong."""
        return [box for box in self.boxes.values() if box.error]

    @property
    def conflicts(self) -> list[Box]:
        """The fields that two people changed."""
        return [box for box in self.boxes.values() if box.theirs is not None]

    @property
    def changes(self) -> bool:
        """Whether anything is typed that is not stored."""
        return any(box.value != self.stored[name] for name, box in self.boxes.items())

    @property
    def texts(self) -> dict[str, NewText]:
        """The fourteen components as `actions.save_texts` wants them."""
        return {key: NewText(self.boxes[key].value, self._flow(key)) for key in COMPONENTS}

    @property
    def filled(self) -> int:
        """How many of the fourteen have a text."""
        return sum(1 for key in COMPONENTS if self.boxes[key].value)

    def _flow(self, key: str) -> str:
        box = self.boxes.get(key + FLOW)
        return box.value if box else ""


def _stored(draft: Edition) -> dict[str, str]:
    rows = {row.key: row for row in draft.components.all()}
    texts = {key: rows[key].text if key in rows else "" for key in COMPONENTS}
    flows = {key + FLOW: rows[key].flow if key in rows else "" for key in sorted(WITH_FLOW)}
    return {NAME: draft.name, NOTE: draft.change_note, **texts, **flows}


def _tidy(name: str, text: str) -> str:
    if name == NAME:
        return on_one_line(text)
    return "\n".join(line.rstrip() for line in tidied(text).splitlines())


def _typed(name: str, text: str, stored: str) -> str:
    tidy = _tidy(name, text)
    return stored if tidy == _tidy(name, stored) else tidy
