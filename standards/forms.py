"""What every form of the portal has in common, and the widgets that Django lacks.

The page is drawn by `_components/field.html`. Django 5.2 itself points `aria-describedby` at the
hint (`…_helptext`) and the error (`…_error`) and sets `aria-invalid`; nothing is added here.
"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString


class Form(forms.Form):
    """A form that the server judges: without `required`, so that the browser stays silent.

    Each field says its own errors (`error_messages`): the summary on top repeats them alone.
    """

    use_required_attribute = False


class LongSelect(forms.Select):
    """A select of hundreds of plain options; Django's renders each of them by a template."""

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        """The whole select as HTML."""
        groups = self.optgroups(name, self.format_value(value))
        options = (option for _, its_own, _ in groups for option in its_own)
        drawn = ((one["value"], flatatt(one["attrs"]), one["label"]) for one in options)
        return format_html(
            "<select{}>{}</select>",
            flatatt({"name": name} | self.build_attrs(self.attrs, attrs)),
            format_html_join("", '<option value="{}"{}>{}</option>', drawn),
        )


class DateInput(forms.DateInput):
    """A day, picked or typed; the browser sends and wants YYYY-MM-DD whatever the language."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"class": "pendek", **(attrs or {})}, format="%Y-%m-%d")


class TimeInput(forms.TimeInput):
    """A time of day, hours and minutes; the browser sends and wants HH:MM."""

    input_type = "time"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"class": "pendek", **(attrs or {})}, format="%H:%M")


class MomentInput(forms.DateTimeInput):
    """A day and a time of day together, local time; the browser sends YYYY-MM-DDTHH:MM."""

    input_type = "datetime-local"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%dT%H:%M")


class RadioWithHints(forms.RadioSelect):
    """A choice of one, each option with a line that says what follows from it.

    `hints` maps the value of an option to its line; an option without one has none.
    """

    def __init__(self, hints: Mapping[str, str], attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.hints = hints

    def create_option(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The option as Django makes it, with its hint, which the input is described by."""
        option = super().create_option(*args, **kwargs)
        hint = self.hints.get(str(option["value"]), "")
        if hint and "id" in option["attrs"]:
            option["attrs"]["aria-describedby"] = f"{option['attrs']['id']}_hint"
        return {**option, "hint": hint}
