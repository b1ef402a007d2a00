"""What the steps of filing have in common: their answers are kept as texts until they are sent."""

from datetime import date
from typing import Any

from standards.forms import Form

Answers = dict[str, str]
"""What was answered, by the name of the field, as a browser would send it."""


class AnswersForm(Form):
    """A form whose answers can be kept, shown again, and judged again."""

    def answers(self) -> Answers:
        """The answers of a valid form; bound to them, a form of this kind is valid again."""
        return {name: _as_sent(value) for name, value in self.cleaned_data.items()}


def _as_sent(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return "on" if value is True else str(value or "")
