"""What a file would change in the standards in force, and the drafts that hold the changes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from standards import actions
from standards.access import Author
from standards.actions import NewText, Refused
from standards.annex.importing.comparing import TITLE, Difference, differences, restored
from standards.annex.importing.found import Held, ReadService, Wording
from standards.models import Edition, Institution, Service


@dataclass(frozen=True, slots=True)
class Change:
    """A service that the file changes, with every difference."""

    service: Service
    read: ReadService
    held: Held
    differences: Sequence[Difference]

    @property
    def changes_titles(self) -> bool:
        """Whether titles of components differ; drafts keep the titles on record."""
        return any(one.what == TITLE for one in self.differences)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A file beside the standards in force."""

    changes: Sequence[Change]
    same: int
    unknown: Sequence[ReadService]


@dataclass(frozen=True, slots=True)
class Drafted:
    """What became of one change: a draft, or the sentence that refused it."""

    change: Change
    refusal: str = ""


def compare(services: Iterable[ReadService], institution: Institution, *, on: date) -> Comparison:
    """Each service read beside its edition in force on a day (local date), in four queries."""
    in_force = Edition.objects.in_force(on).filter(service__biro__institution=institution)
    editions = in_force.select_related("service__biro").prefetch_related("components")
    by_code = {edition.service.code: edition for edition in editions}
    changes, unknown, same = [], [], 0
    for read in services:
        edition = by_code.get(read.code)
        if edition is None:
            unknown.append(read)
            continue
        held = _held(edition)
        found = list(differences(read, held))
        same += not found
        if found:
            changes.append(Change(edition.service, read, held, found))
    return Comparison(changes, same, unknown)


def draft(changes: Iterable[Change], *, note: str, by: Author, at: datetime) -> Iterator[Drafted]:
    """A draft for each change, as far as the person may and none is open; `note` is its reason."""
    for change in changes:
        if all(one.what == TITLE for one in change.differences):
            yield Drafted(change, "Hanya judul komponen yang berbeda; tidak ada yang disimpan.")
            continue
        try:
            with transaction.atomic():
                started = actions.start_draft(change.service, by=by, at=at)
                actions.save_texts(
                    started, _texts(change), name=_name(change), note=note, by=by, at=at
                )
        except Refused as refusal:
            yield Drafted(change, str(refusal))
        else:
            yield Drafted(change)


def _held(edition: Edition) -> Held:
    components = {
        one.key: Wording(one.printed_title, one.text, one.flow) for one in edition.components.all()
    }
    return Held(edition.service.code, edition.name, components)


def _texts(change: Change) -> Mapping[str, NewText]:
    nothing = Wording("", "", "")
    held = {key: change.held.components.get(key, nothing) for key in change.read.components}
    return {
        key: NewText(restored(new.text, held[key].text), restored(new.flow, held[key].flow))
        for key, new in change.read.components.items()
    }


def _name(change: Change) -> str:
    return restored(change.read.name, change.held.name)
