"""The services and the Biro as options of a select."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

from django import forms

from standards.catalogue.listed import Listed
from standards.models import Service
from standards.typed_text import tidied

Options = Sequence[tuple[str, str | list[tuple[str, str]]]]

CODE_HINT = "Misalnya 1.5, seperti di halaman layanan. Kosongkan bila tidak tahu."
UNKNOWN_CODE = "Kode layanan tidak dikenal; tulis misalnya 1.5, atau kosongkan"

_LONGEST_VALUE = 80
"""Characters of a service's code, a Biro's slug, or the name of an officer."""


class OneOfManyField(forms.ChoiceField):
    """A choice that is judged by looking up what was chosen; all are asked for only when shown.

    `find` gives the row for a value, or None; of a valid form it is `found`.
    """

    find: Callable[[str], Any]
    found: Any = None

    def offer(self, find: Callable[[str], Any], options: Callable[[], Options]) -> None:
        """Set how one is found, and what is offered."""
        self.find, self.choices = find, options

    def ask_for_code(self) -> None:
        """Let a service's code be typed, where there are too many services to list."""
        self.label = "Kode layanan yang diadukan"
        self.ask_to_type(hint=CODE_HINT, unknown=UNKNOWN_CODE, css="pendek")

    def ask_to_type(self, *, hint: str, unknown: str, css: str = "") -> None:
        """Let a value be typed in place of a list; `unknown` is said of one that `find` misses."""
        self.widget = forms.TextInput({"autocomplete": "off"} | ({"class": css} if css else {}))
        self.choices, self.help_text = [], hint
        self.error_messages["invalid_choice"] = unknown

    def to_python(self, value: Any) -> str:
        """What was chosen or typed, without the blanks around it."""
        return str(super().to_python(value)).strip()

    def valid_value(self, value: Any) -> bool:
        """Whether there is such a row; what no row can hold is not looked for (PostgreSQL: NUL)."""
        text = str(value)
        can_be_one = len(text) <= _LONGEST_VALUE and text == tidied(text)
        self.found = self.find(text) if can_be_one else None
        return self.found is not None


def by_biro(
    services: Iterable[Service | Listed], *, none: str, label: Callable[[Any], str]
) -> Options:
    """Services in the order of the annex, each below its Biro; `none` stands first for none."""
    groups = groupby(services, lambda service: service.biro.name)
    return [
        ("", none),
        *((biro, [(one.code, label(one)) for one in its_own]) for biro, its_own in groups),
    ]
