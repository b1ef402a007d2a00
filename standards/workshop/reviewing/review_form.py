"""What a reviewer writes of a draft: a comment at each component, and one on the whole."""

from typing import Any

from django import forms

from standards.components import COMPONENTS
from standards.forms import Form
from standards.models import Edition
from standards.typed_text import tidied

PREFIX = "catatan_"
"""The field of a component's comment: `catatan_biaya`."""


class ReviewForm(Form):
    """`seen` is the version that the reviewer looked at, `last` the last step in its ledger."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    last = forms.IntegerField(widget=forms.HiddenInput)
    note = forms.CharField(label="Catatan umum", required=False, max_length=4000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["note"].widget = _box()
        for key, kind in COMPONENTS.items():
            self.fields[PREFIX + key] = forms.CharField(
                label=f"Catatan untuk {kind.title}",
                required=False,
                max_length=2000,
                widget=_box(),
                error_messages={
                    "max_length": f"Catatan untuk {kind.title} paling panjang 2.000 huruf"
                },
            )

    def clean(self) -> dict[str, Any]:
        """Without what cannot be seen."""
        words = {name: said for name, said in self.cleaned_data.items() if isinstance(said, str)}
        return {**self.cleaned_data, **{name: tidied(said) for name, said in words.items()}}

    @property
    def comments(self) -> dict[str, str]:
        """What was said, by component."""
        return {key: self.cleaned_data[PREFIX + key] for key in COMPONENTS}


def blank(edition: Edition) -> ReviewForm:
    """The form for an edition as it stands now."""
    return ReviewForm(initial=_stand(edition))


def retyped(form: ReviewForm, edition: Edition) -> ReviewForm:
    """The same words upon the edition as it stands now, to be sent once more."""
    return ReviewForm({**form.data, **_stand(edition)})


def _stand(edition: Edition) -> dict[str, int]:
    last = edition.events.last()
    return {"seen": edition.version, "last": last.pk if last else 0}


def _box() -> forms.Textarea:
    return forms.Textarea(attrs={"rows": 2})
