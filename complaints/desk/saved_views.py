"""Filters that officers keep under a name of their own; each sees only their own."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.http import urlencode

from complaints.access import Actor
from complaints.desk.filters import TAB, WORDS, CaseFilter
from complaints.forms.fields import TextField
from complaints.models import SavedView
from standards.forms import Form

LONGEST_NAME, LONGEST_QUERY = 40, 500
MOST_VIEWS = 20
"""Of one officer; more would be no shortcut any more."""

KNOWN = {TAB, WORDS, *CaseFilter.base_filters}
"""What may stand in the address of a view; its page is not part of it."""


class KeepForm(Form):
    """A name for the filter that is on show."""

    name = TextField(
        label="Nama untuk saringan ini",
        most=LONGEST_NAME,
        error_messages={"required": "Beri nama untuk saringan ini"},
    )
    query = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, by: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by = by

    def clean_query(self) -> str:
        """Only what the queue knows, once each."""
        asked = QueryDict(self.cleaned_data["query"])
        return urlencode({name: asked[name] for name in asked if name in KNOWN and asked[name]})

    def clean(self) -> dict[str, Any]:
        """A filter there must be, of bearable length, and not too many of them."""
        given: dict[str, Any] = super().clean() or {}
        query = given.get("query", "")
        if not query:
            raise forms.ValidationError("Pilih saringan dahulu, lalu simpan")
        if len(query) > LONGEST_QUERY:
            raise forms.ValidationError("Saringan ini terlalu panjang untuk disimpan")
        others = kept_by(self.by).exclude(name=given.get("name", ""))
        if others.count() >= MOST_VIEWS:
            raise forms.ValidationError(
                f"Anda sudah menyimpan {MOST_VIEWS} saringan. Hapus satu dahulu."
            )
        return given

    def keep(self) -> None:
        """Keep it; another one of the same name is replaced."""
        name, query = self.cleaned_data["name"], self.cleaned_data["query"]
        SavedView.objects.update_or_create(user=self.by.user, name=name, defaults={"query": query})


def kept_by(by: Actor) -> Any:
    """The officer's own views, by name."""
    return SavedView.objects.filter(user=by.user)
