"""What the forms of one aduan can offer an officer: dates, people, Biro, texts, promises.

Each is asked for once, and only when a form that is shown needs it.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property

from django.db.models import Q, QuerySet

from complaints import access
from complaints.access import Actor
from complaints.calendars import working_calendar
from complaints.forms.services import needs_search
from complaints.models import Complaint, StandardText
from complaints.models.cases import ComplaintQuerySet
from complaints.promises import Promise
from complaints.record.dossier import Dossier
from complaints.record.pinned import PinnedStandard
from complaints.timing import clock
from complaints.timing.tiers import Tier
from complaints.timing.wording import due_words
from complaints.timing.worktime import Calendar, to_local
from complaints.workflow import ROLE_WORDS
from standards.models import Biro


class Offer:
    """What is on offer for one aduan, to one officer, at one moment."""

    def __init__(self, dossier: Dossier, *, by: Actor, at: datetime) -> None:
        self.dossier = dossier
        self.complaint = dossier.complaint
        self.by = by
        self.at = at

    @cached_property
    def calendar(self) -> Calendar:
        """The working calendar."""
        return working_calendar()

    @cached_property
    def standard(self) -> PinnedStandard:
        """What was promised when it happened."""
        return PinnedStandard(self.complaint)

    @cached_property
    def dues(self) -> Mapping[Tier, str]:
        """The due date in words that each tier would give the round that runs."""
        return {tier: self._due(promise) for tier, promise in self.standard.promises.items()}

    @property
    def today(self) -> date:
        """The local day of the moment."""
        return to_local(self.at).date()

    @property
    def are_many(self) -> bool:
        """Whether so many services are offered that their officers fit into no list either."""
        return needs_search()

    @cached_property
    def officers(self) -> Sequence[Actor]:
        """Everybody on duty today; of very many, those of the aduan's Biro and of no Biro."""
        of = [self.complaint.biro_id] if self.are_many else None
        return access.officers(on=self.today, of=of)

    @property
    def handlers(self) -> list[Actor]:
        """Those on duty who may see the aduan."""
        return [one for one in self.officers if access.roles_on(one, self.complaint)]

    @property
    def other_biro(self) -> QuerySet[Biro]:
        """Every Biro of the portal's institution but the one that has the aduan."""
        return Biro.objects.of_host().exclude(pk=self.complaint.biro_id)

    @property
    def cases(self) -> ComplaintQuerySet:
        """The other aduan that the officer may see."""
        return access.visible(self.by).exclude(pk=self.complaint.pk)

    @property
    def linked(self) -> Iterable[Complaint]:
        """Aduan about the same matter that the officer may see: the original, the duplicates."""
        complaint = self.complaint
        if not (complaint.duplicate_of_id or complaint.has_duplicates):  # type: ignore[attr-defined]
            return []
        same = Q(pk=complaint.duplicate_of_id) | Q(duplicate_of=complaint)
        return self.cases.filter(same).only("number").order_by("pk")

    def texts(self, use: StandardText.Use) -> list[StandardText]:
        """The standard texts for one use."""
        return [text for text in self._texts if text.use == use]

    @cached_property
    def _texts(self) -> list[StandardText]:
        return list(StandardText.objects.all())

    def _due(self, promise: Promise) -> str:
        current = self.dossier.current
        pauses = [pause.as_clock_pause for pause in current.pauses.all()]
        found = clock.deadline(current.started_at, promise.limit, pauses, self.calendar)
        return due_words(found.due, promise.limit.unit) if found.due else "jam berhenti"


def label(officer: Actor) -> str:
    """An officer to choose from a list: `Rudi (Tim Penelaah)`."""
    roles = dict.fromkeys(ROLE_WORDS[grant.role] for grant in officer.grants)
    return f"{officer.name} ({', '.join(roles)})"
