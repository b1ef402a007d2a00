"""Writing: a draft is copied from the edition in force, its texts are saved, it is submitted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from standards import access, readings
from standards.access import Author
from standards.actions.step import NotPermitted, NotPossible, Step, record, step
from standards.components import COMPONENTS
from standards.inspection import inspecting
from standards.models import Component, Edition, Service
from standards.workflow import Act, State


@dataclass(frozen=True, slots=True)
class NewText:
    """The wording of one component as typed, with its flow chart; an empty text takes it away."""

    text: str
    flow: str = ""


def start_draft(service: Service, *, by: Author, at: datetime) -> Edition:
    """Copy what is in force (else the latest edition, else nothing) into the service's one draft.

    Raises NotPermitted, or NotPossible when the service has an open draft already.
    """
    role = access.acting_role(by, service, Act.START)
    if role is None:
        raise NotPermitted("Standar layanan ini disusun oleh Biro lain.")
    with transaction.atomic():
        # Two editors who start at once: the second waits here, and finds the draft of the first.
        Service.objects.select_for_update().get(pk=service.pk)
        if service.editions.open_drafts().exists():
            raise NotPossible("Layanan ini sudah mempunyai konsep; lanjutkan konsep itu.")
        base = _base(service, at)
        draft = Edition(
            service=service,
            number=_next_number(service),
            name=base.name if base else service.short_name,
            decree_name=base.decree_name if base else "",
            based_on=base,
        )
        # Past the signals: a draft changes no public page, so finished pages stay good.
        Edition.objects.bulk_create([draft])
        if base:
            _copy_components(base, draft)
        record(Step(draft, Act.START, role), before=None, by=by, at=at)
    return draft


def save_texts(
    draft: Edition,
    texts: Mapping[str, NewText],
    *,
    by: Author,
    at: datetime,
    seen: int | None = None,
    name: str | None = None,
    note: str | None = None,
) -> list[str]:
    """Save what was typed; the keys of the components that changed. What is not given stays.

    `note` is the reason of the change, `name` the name in the annex. Editing an approved draft
    voids its approval. Nothing is written when nothing changed. Raises NotPermitted, NotPossible
    or Stale.
    """
    old = {component.key: component for component in draft.components.all()}
    changed = {
        key: new for key, new in texts.items() if _wording(old.get(key)) != (new.text, new.flow)
    }
    named = name is not None and name != draft.name
    noted = note is not None and note != draft.change_note
    if not (changed or named or noted):
        return []
    with step(draft, Act.EDIT, by=by, at=at, seen=seen) as this:
        this.facts = {"semula": {key: _wording(old.get(key)) for key in changed}}
        if named:
            this.facts["nama_semula"] = draft.name
            this.edition.name = name or draft.name
        if note is not None:
            this.edition.change_note = note
        _void_approval(this.edition)
        _write(this.edition, changed, old)
    return list(changed)


def submit(draft: Edition, *, by: Author, at: datetime, seen: int | None = None) -> None:
    """Hand a complete draft without errors of its own to the reviewers.

    Raises NotPermitted, NotPossible or Stale.
    """
    with step(draft, Act.SUBMIT, by=by, at=at, seen=seen) as this:
        _refuse_incomplete(this.edition)
        _refuse_faulty(this.edition)
        this.edition.submitted_by = by.user
        this.edition.submitted_at = at
        this.note = this.edition.change_note


def recall(draft: Edition, *, by: Author, at: datetime) -> None:
    """Take a submitted draft back to go on writing. Raises NotPermitted or NotPossible."""
    with step(draft, Act.RECALL, by=by, at=at) as this:
        _void_approval(this.edition)


def discard(draft: Edition, *, reason: str, by: Author, at: datetime) -> None:
    """Give a draft up; it stays in the ledger only. Raises NotPermitted or NotPossible."""
    with step(draft, Act.DISCARD, by=by, at=at) as this:
        this.note = reason
        _void_approval(this.edition)


def _void_approval(edition: Edition) -> None:
    """An approval holds for the content it was given to (and a submission, too)."""
    edition.submitted_by = edition.submitted_at = None
    edition.approved_by = edition.approved_at = None
    edition.approved_digest = ""


def _refuse_incomplete(draft: Edition) -> None:
    present = set(draft.components.values_list("key", flat=True))
    missing = [kind.title for key, kind in COMPONENTS.items() if key not in present]
    if missing:
        raise NotPossible(f"Komponen yang belum diisi: {', '.join(missing)}.")
    if not draft.change_note.strip():
        raise NotPossible("Tulis dahulu alasan perubahan.")


def _refuse_faulty(draft: Edition) -> None:
    faults = [
        f"{_place_of(fault.component)}: {fault.message}" for fault in inspecting.blocking(draft)
    ]
    if faults:
        raise NotPossible(
            f"Ada {len(faults)} galat pada bagian yang diubah. Perbaiki, atau minta pemeriksa "
            f"mengesampingkannya. {' '.join(faults)}"
        )


def _place_of(component: str) -> str:
    return COMPONENTS[component].title if component else "Nama layanan"


def _base(service: Service, at: datetime) -> Edition | None:
    in_force = service.editions.in_force(timezone.localdate(at)).first()
    return in_force or service.editions.public().order_by("-number").first()


def _next_number(service: Service) -> int:
    counted = service.editions.exclude(state=State.DISCARDED)
    return (counted.aggregate(last=Max("number"))["last"] or 0) + 1


def _copy_components(base: Edition, draft: Edition) -> None:
    rows = [
        Component(
            edition=draft,
            key=old.key,
            printed_title=old.printed_title,
            text=old.text,
            flow=old.flow,
            facts=old.facts,
        )
        for old in base.components.all()
    ]
    Component.objects.bulk_create(rows)
    readings.index_components(rows)


def _wording(component: Component | None) -> tuple[str, str]:
    return (component.text, component.flow) if component else ("", "")


def _write(draft: Edition, changed: Mapping[str, NewText], old: Mapping[str, Component]) -> None:
    """Save the changed components in a few queries, and read their facts again.

    In bulk, past the signals: fourteen saves one by one would cost sixty queries.
    """
    gone = [key for key, new in changed.items() if not new.text]
    kept = [
        _filled(old.get(key) or Component(edition=draft, key=key), new)
        for key, new in changed.items()
        if new.text
    ]
    draft.components.filter(key__in=gone).delete()
    Component.objects.bulk_create([row for row in kept if row.pk is None])
    Component.objects.bulk_update(
        [row for row in kept if row.pk is not None], ["text", "flow", "facts"]
    )
    readings.index_components(kept)


def _filled(component: Component, new: NewText) -> Component:
    component.text, component.flow = new.text, new.flow
    readings.read_facts(component)
    return component
