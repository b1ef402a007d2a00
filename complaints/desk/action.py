"""What a step at the desk is made of, and the facts of an aduan that it may depend on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import Any

from complaints import access
from complaints.access import Actor
from complaints.desk.forms.base import StepForm
from complaints.models import Identity
from complaints.record.dossier import Dossier
from complaints.workflow import Act, Closing


class Group(Enum):
    """Where on the page a step stands."""

    FORWARD = auto()
    RECORD = auto()
    OTHER = auto()
    IDENTITY = auto()


class Shows(Enum):
    """What the answer to a step shows this once, in place of leading back to the page."""

    KEY = auto()
    IDENTITY = auto()
    CASE_FILE = auto()
    LETTER = auto()


Fits = Callable[[Dossier, Actor, datetime], bool]


def always(dossier: Dossier, by: Actor, at: datetime) -> bool:
    """Whatever the facts are."""
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """A step: its names for people, the form that it asks, the verb that takes it.

    `fits` narrows what the workflow's table allows by the facts of the aduan; the verb itself
    refuses the rest. `shows` says that the verb's result is shown at once. `name` is the step's
    address where that is not its act.
    """

    act: Act
    title: str
    button: str
    done: str
    form: type[StepForm]
    verb: Callable[..., Any]
    group: Group
    hint: str = ""
    fits: Fits = always
    has_version: bool = True
    shows: Shows | None = None
    name: str = ""


def by_another(dossier: Dossier, by: Actor, at: datetime) -> bool:
    """There is a draft, and somebody else wrote it: the second person sends it."""
    return dossier.draft is not None and dossier.draft.drafted_by_id != by.user_id


def there_is_time(dossier: Dossier, by: Actor, at: datetime) -> bool:
    """The complainant may still react."""
    until = dossier.complaint.complainant_by
    return until is not None and at <= until


def was_referred(dossier: Dossier, by: Actor, at: datetime) -> bool:
    """Another institution has it now."""
    return dossier.complaint.closing == Closing.REFERRED


def has_a_name(dossier: Dossier, by: Actor, at: datetime) -> bool:
    """Somebody is known who complained."""
    return not dossier.complaint.is_anonymous


def name_is_open(dossier: Dossier, by: Actor, at: datetime) -> bool:
    """The Biro may know the name, so it can be hidden."""
    return dossier.complaint.identity == Identity.BIRO


def may_know(dossier: Dossier, by: Actor, at: datetime) -> bool:
    """The officer may open the identity."""
    return access.may_know_identity(by, dossier.complaint)


def may_write(dossier: Dossier, by: Actor, at: datetime) -> bool:
    """There is an answer to be sent as a letter, and the officer may know to whom."""
    return dossier.sent is not None and may_know(dossier, by, at)
