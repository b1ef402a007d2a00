"""Which findings somebody asks for: a form in the address, so that a list can be passed on."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from standards.components import COMPONENTS
from standards.forms import Form
from standards.inspection.findings import NAMES, SEVERITY_WORDS, Row, component_title
from standards.linter.rules import RULES

TO_MEND, WAIVED, ALL = "terbuka", "dikesampingkan", "semua"


class FindingFilter(Form):
    """Every field may be left open; what is no choice is told, and nothing is filtered by it."""

    biro = forms.ChoiceField(label="Biro", required=False)
    layanan = forms.CharField(
        label="Kode layanan",
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"size": 6}),
    )
    komponen = forms.ChoiceField(
        label="Komponen",
        required=False,
        choices=[("", "Semua"), *((key, component_title(key)) for key in COMPONENTS)],
    )
    tingkat = forms.ChoiceField(
        label="Tingkat", required=False, choices=[("", "Semua"), *SEVERITY_WORDS.items()]
    )
    jenis = forms.ChoiceField(label="Jenis", required=False)
    aturan = forms.ChoiceField(label="Aturan", required=False)
    keadaan = forms.ChoiceField(
        label="Keadaan",
        required=False,
        choices=[
            (TO_MEND, "Perlu diperbaiki"),
            (WAIVED, "Dikesampingkan"),
            (ALL, "Semua"),
        ],
    )

    def __init__(self, asked: Mapping[str, Any], every: Iterable[Row]) -> None:
        """With the Biro that somebody sees as choices."""
        super().__init__({"keadaan": TO_MEND, **{key: asked[key] for key in asked}})
        biros = {row.service.biro.slug: row.service.biro.name for row in every}
        kinds = sorted({rule.kind for rule in RULES.values()})
        fields: dict[str, Any] = self.fields
        fields["biro"].choices = [("", "Semua"), *biros.items()]
        fields["komponen"].choices = [*fields["komponen"].choices, (NAMES, component_title(""))]
        fields["jenis"].choices = [("", "Semua"), *((kind, kind.capitalize()) for kind in kinds)]
        fields["aturan"].choices = [
            ("", "Semua"),
            *((code, f"{code} {rule.title}") for code, rule in sorted(RULES.items())),
        ]

    def chosen(self, every: Iterable[Row]) -> list[Row]:
        """The rows asked for, in their order."""
        self.is_valid()
        asked = {key: value for key, value in self.cleaned_data.items() if value}
        return [row for row in every if _fits(row, asked)]


def _fits(row: Row, asked: Mapping[str, str]) -> bool:
    facts = {
        "biro": row.service.biro.slug,
        "layanan": row.service.code,
        "komponen": row.finding.component or NAMES,
        "tingkat": row.finding.severity.value,
        "jenis": row.rule.kind,
        "aturan": row.finding.rule,
    }
    state = asked.get("keadaan", TO_MEND)
    return (state == ALL or row.inspected.counts is (state == TO_MEND)) and all(
        facts[key] == asked[key] for key in facts if key in asked
    )
