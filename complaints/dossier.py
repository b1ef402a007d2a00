"""Everything on record about one aduan, for the pages and papers that show it whole."""

from collections.abc import Sequence
from dataclasses import dataclass

from complaints import history
from complaints.access import Actor
from complaints.models import Answer, Attachment, Complaint, Event, Round


@dataclass(frozen=True, slots=True)
class Dossier:
    """One aduan with all that happened to it, each list in the order in which it grew.

    Events come with `by`, rounds with their pauses, answers with their writers.
    """

    complaint: Complaint
    events: Sequence[Event]
    rounds: Sequence[Round]
    answers: Sequence[Answer]
    attachments: Sequence[Attachment]

    @property
    def current(self) -> Round:
        """The round that runs, or the last one."""
        return self.rounds[-1]

    @property
    def draft(self) -> Answer | None:
        """The draft that waits for the second person."""
        return self._last_answer(Answer.State.DRAFT)

    @property
    def sent(self) -> Answer | None:
        """The newest answer that was sent."""
        return self._last_answer(Answer.State.SENT)

    @property
    def returned(self) -> Answer | None:
        """The newest draft of the round that was given back; where the next one begins."""
        answer = self._last_answer(Answer.State.RETURNED)
        return answer if answer and answer.round_id == self.current.pk else None

    def files_for(self, by: Actor) -> list[Attachment]:
        """The files that an officer who sees the aduan may have.

        Internal files of the supervisory circle stay inside when the aduan comes back to its Biro.
        """
        hidden = frozenset() if by.in_circle else history.inside(self.events)
        return [one for one in self.attachments if not (one.internal and one.event_id in hidden)]

    def _last_answer(self, state: Answer.State) -> Answer | None:
        return next((each for each in reversed(self.answers) if each.state == state), None)


def read(complaint: Complaint) -> Dossier:
    """The dossier of an aduan; five queries, however long its history."""
    answers = Answer.objects.filter(round__complaint=complaint)
    return Dossier(
        complaint,
        events=list(complaint.events.select_related("by")),
        rounds=list(complaint.rounds.prefetch_related("pauses").order_by("number")),
        answers=list(answers.select_related("round", "drafted_by", "decided_by").order_by("pk")),
        attachments=list(complaint.attachments.all()),
    )
