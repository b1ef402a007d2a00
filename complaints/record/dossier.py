"""Everything on record about one aduan, for the pages and papers that show it whole."""

from collections.abc import Sequence
from dataclasses import dataclass

from complaints.access import Actor
from complaints.models import Answer, Attachment, Complaint, Event, Round
from complaints.record import history
from complaints.workflow import Act


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

    def hidden_from(self, by: Actor) -> frozenset[int]:
        """The primary keys of the steps whose notes an officer who sees the aduan may not read.

        What the supervisory circle wrote for itself stays inside when the aduan comes back to its
        Biro: notes, internal files, drafts that were never sent, why it is held.
        """
        return frozenset() if by.in_circle else history.inside(self.events)

    def returned_for(self, by: Actor) -> Answer | None:
        """The newest draft of the round that was given back; where the next one begins."""
        returned = [one for one in self.answers_for(by) if one.state == Answer.State.RETURNED]
        return returned[-1] if returned and returned[-1].round_id == self.current.pk else None

    def answers_for(self, by: Actor) -> list[Answer]:
        """The answers and drafts that an officer who sees the aduan may read."""
        hidden = self.hidden_from(by)
        written = {event.at for event in self.events if event.pk in hidden}
        return [
            one
            for one in self.answers
            if one.state == Answer.State.SENT or one.drafted_at not in written
        ]

    def files_for(self, by: Actor) -> list[Attachment]:
        """The files that an officer who sees the aduan may have."""
        hidden = self.hidden_from(by)
        return [one for one in self.attachments if not (one.internal and one.event_id in hidden)]

    def hold_for(self, by: Actor) -> str:
        """Why the aduan is held back from deletion, as an officer who sees it may read it."""
        held = [event.pk for event in self.events if event.act == Act.HOLD]
        is_hidden = bool(held) and held[-1] in self.hidden_from(by)
        return history.INSIDE if self.complaint.hold and is_hidden else self.complaint.hold

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
