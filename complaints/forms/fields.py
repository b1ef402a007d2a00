"""The fields of the forms about aduan: every text is tidied before it is judged."""

from typing import Any

from django import forms

from standards.typed_text import on_one_line, tidied


class TextField(forms.CharField):
    """A text on one line of at most `most` characters."""

    tidy = staticmethod(on_one_line)

    def __init__(self, *, label: str, most: int, **kwargs: Any) -> None:
        too_long = f"{label}: paling banyak {most} huruf, sekarang %(show_value)d"
        messages = {"max_length": too_long} | kwargs.pop("error_messages", {})
        super().__init__(label=label, max_length=most, error_messages=messages, **kwargs)

    def to_python(self, value: Any) -> str:
        """What was typed, tidied."""
        return self.tidy(super().to_python(value) or "")

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Without `maxlength`: a browser would cut off what is pasted, and say nothing."""
        return {}


class LongTextField(TextField):
    """A text of several lines."""

    tidy = staticmethod(tidied)
    widget = forms.Textarea
