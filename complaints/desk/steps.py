"""What an officer can do with one aduan now, as the page draws it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django import forms
from django.urls import reverse

from complaints.desk import acts
from complaints.desk.action import Action, Group
from complaints.desk.forms.base import PatternedForm, StepForm
from complaints.desk.offers import Offer
from complaints.desk.record import ShownAnswer, shown_answer
from complaints.record.history import Row
from complaints.workflow import Act


@dataclass(frozen=True, slots=True)
class Tried:
    """A step that was tried and is not taken yet: its form with what was typed.

    `since` is what others did in the meantime, `preview` what the complainant would read.
    """

    name: str
    form: StepForm
    since: Sequence[Row] = ()
    preview: ShownAnswer | None = None


@dataclass(frozen=True, slots=True)
class ShownAction:
    """A step as `_components/action.html` draws it."""

    name: str
    title: str
    hint: str
    url: str
    form: StepForm
    button: str
    open: bool
    preview: ShownAnswer | None
    has_patterns: bool
    must_preview: bool
    leads_on: bool


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps in the groups of the page, and the title of the one that comes next."""

    forward: Sequence[ShownAction]
    record: Sequence[ShownAction]
    other: Sequence[ShownAction]
    identity: Sequence[ShownAction]
    next: str
    lost: Sequence[Mapping[str, str]]
    """What was typed for a step that is not on offer any more."""


def steps(offer: Offer, tried: Tried | None) -> Steps:
    """The steps on offer; the one that was tried stands open, else the likeliest."""
    offered = acts.offered(offer.dossier, by=offer.by, at=offer.at)
    likely = acts.likely(offer.complaint, offered)
    first = tried.name if tried and tried.name in offered else likely
    ordered = {name: offered[name] for name in dict.fromkeys([*filter(None, [likely]), *offered])}
    groups: dict[Group, list[ShownAction]] = {group: [] for group in Group}
    for name, action in ordered.items():
        groups[action.group].append(_shown(name, action, offer, tried, is_open=name == first))
    return Steps(
        forward=groups[Group.FORWARD],
        record=groups[Group.RECORD],
        other=groups[Group.OTHER],
        identity=groups[Group.IDENTITY],
        next=offered[likely].title if likely else "",
        lost=_typed(tried.form) if tried and tried.name not in offered else [],
    )


def new_form(name: str, action: Action, offer: Offer, **given: object) -> StepForm:
    """The form of a step; the ids of its fields begin with the step's name."""
    return action.form(offer=offer, auto_id=f"{name}_%s", **given)


def _shown(
    name: str, action: Action, offer: Offer, tried: Tried | None, *, is_open: bool
) -> ShownAction:
    mine = tried if tried and tried.name == name else None
    form = mine.form if mine else new_form(name, action, offer)
    preview = _preview(action, offer, mine)
    return ShownAction(
        name=name,
        title=action.title,
        hint=_hint(action, offer),
        url=reverse("desk:act", args=[offer.complaint.number, name]),
        form=form,
        button=action.button,
        open=is_open,
        preview=preview,
        has_patterns=isinstance(form, PatternedForm),
        must_preview=form.previews and preview is None,
        leads_on=action.group in {Group.FORWARD, Group.OTHER} and not action.shows,
    )


def _hint(action: Action, offer: Offer) -> str:
    """Whoever approves an answer reads who wrote it."""
    draft = offer.dossier.draft
    return shown_answer(draft).by[0] if action.act is Act.APPROVE and draft else action.hint


def _preview(action: Action, offer: Offer, mine: Tried | None) -> ShownAnswer | None:
    """What would be sent: the draft on record for whoever approves it, or what was typed."""
    draft = offer.dossier.draft
    if action.act is Act.APPROVE and draft is not None:
        shown = shown_answer(draft)
        return ShownAnswer(shown.outcome, shown.text)
    return mine.preview if mine else None


def _typed(form: StepForm) -> list[Mapping[str, str]]:
    """The texts of a form, for `_components/check_answers.html`."""
    texts = [field for field in form.visible_fields() if isinstance(field.field, forms.CharField)]
    answers = [(str(field.label), str(field.value() or "")) for field in texts]
    return [{"label": label, "text": text, "url": ""} for label, text in answers if text]
