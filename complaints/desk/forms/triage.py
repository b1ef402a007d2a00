"""Triage and who deals with an aduan."""

from collections.abc import Iterable
from functools import partial
from typing import Any, cast

from django import forms

from complaints import access
from complaints.access import Actor
from complaints.desk.forms.base import ReasonField, StepForm, choose_from, chosen
from complaints.desk.offers import Offer, label
from complaints.forms.choices import OneOfManyField
from complaints.timing.tiers import EXPLANATIONS, LABELS, Tier
from standards.forms import LongSelect, RadioWithHints
from standards.models import Biro

_LOST_SIGHT = "Aduan ini tidak akan terlihat lagi oleh orang itu."
_NAME_HINT = "Tulis nama lengkap atau nama akunnya; kosongkan bila tidak ada."
_UNKNOWN = "Petugas tidak dikenal, atau lebih dari satu orang bernama begitu; tulis nama akunnya"


class ClassifyForm(StepForm):
    """The tier, each with what it means and the date that it would give."""

    tier = forms.TypedChoiceField(
        label="Tingkat", coerce=Tier, error_messages=chosen("Pilih tingkat aduan")
    )
    reason = ReasonField()
    respondent = OneOfManyField(
        label="Petugas yang diadukan",
        help_text=_LOST_SIGHT,
        required=False,
        error_messages=chosen("Pilih petugas dari daftar"),
    )

    def prepare(self, offer: Offer) -> None:
        """What each tier means; everybody on duty may be the accused, chosen or named."""
        hints = {tier.value: f"{EXPLANATIONS[tier]} {_due(offer, tier)}" for tier in Tier}
        self.fields["tier"].widget = RadioWithHints(hints)
        choose_from(self, "tier", [(tier.value, LABELS[tier]) for tier in Tier])
        if offer.are_many:
            self._respondent.find = partial(access.user_on_duty, on=offer.today)
            self._respondent.ask_to_type(hint=f"{_NAME_HINT} {_LOST_SIGHT}", unknown=_UNKNOWN)
        else:
            by_pk = {str(one.user_id): one.user for one in offer.officers}
            self._respondent.offer(by_pk.get, lambda: _people(offer.officers, none="Tidak ada"))

    def clean_respondent(self) -> Any | None:
        """The user who was chosen or named, or None."""
        return self._respondent.found

    @property
    def _respondent(self) -> OneOfManyField:
        return cast("OneOfManyField", self.fields["respondent"])


class TransferForm(StepForm):
    """To which Biro an aduan belongs."""

    biro = forms.ModelChoiceField(
        Biro.objects.none(),
        label="Biro yang berwenang",
        empty_label="Pilih",
        widget=LongSelect,
        error_messages=chosen("Pilih Biro yang berwenang"),
    )
    reason = ReasonField()

    def prepare(self, offer: Offer) -> None:
        """Every other Biro."""
        cast("forms.ModelChoiceField[Biro]", self.fields["biro"]).queryset = offer.other_biro


class AssignForm(StepForm):
    """Who is to deal with an aduan."""

    to = forms.TypedChoiceField(label="Petugas", error_messages=chosen("Pilih petugas"))

    def prepare(self, offer: Offer) -> None:
        """Whoever is on duty today and may see the aduan."""
        by_pk = {str(one.user_id): one for one in offer.handlers}
        choose_from(self, "to", _people(offer.handlers, none="Pilih"), by_pk.get)


def _people(officers: Iterable[Actor], *, none: str) -> list[tuple[str, str]]:
    return [("", none), *((str(one.user_id), label(one)) for one in officers)]


def _due(offer: Offer, tier: Tier) -> str:
    limit = offer.standard.promises[tier].limit
    if tier == offer.complaint.tier:
        return f"{limit}: tingkat sekarang."
    return f"{limit}: jatuh tempo {offer.dues[tier]}."
