"""The life of an aduan as chance has it: anybody tries anything at any time, and the rules hold.

After each step the database is compared with what can be derived from rounds, pauses and ledger.
"""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from complaints import access, actions
from complaints.models import Answer, Complaint, Event, Identity, Pause, Reporter, Round
from complaints.timing import clock
from complaints.timing.tiers import Tier
from complaints.workflow import ENDED, OPEN, RUNNING, STAYS, WORKING, Act, State, leads
from tests.complaints import cast
from tests.complaints.acts import STEPS, take
from tests.complaints.calendars import working_calendar
from tests.standards import catalogue

CALENDAR = working_calendar()

EVERYBODY = ["pengadu", "sistem", *cast.DUTIES]

ONWARD = {
    Act.CLASSIFY: {State.RECEIVED},
    Act.START: {State.ASSIGNED, State.REOPENED},
    Act.ASK: {State.IN_PROGRESS},
    Act.COMPLETE: {State.INCOMPLETE},
    Act.DRAFT: {State.ASSIGNED, State.IN_PROGRESS, State.EXAMINED},
    Act.RETURN: {State.AWAITING_APPROVAL},
    Act.APPROVE: {State.AWAITING_APPROVAL},
    Act.REOPEN: {State.ANSWERED},
    Act.FINISH: {State.ANSWERED},
    Act.LAPSE: {State.INCOMPLETE},
    Act.WITHDRAW: {State.INCOMPLETE, State.AWAITING_APPROVAL},
}
"""The steps that lead an aduan on, and where; by chance alone it would hardly ever be answered."""

CHOSEN = settings(max_examples=14, stateful_step_count=30, phases=[Phase.explicit, Phase.generate])
"""Thirty steps are short enough to read; shortening them takes minutes on a database."""

services = st.sampled_from(["1.2", "1.5", None])
CHOICES = {
    Act.CLASSIFY: st.fixed_dictionaries(
        {
            "tier": st.sampled_from(Tier),
            "respondent": st.sampled_from(["", "", "rudi", "irwan"]).map(
                lambda name: cast.person(name) if name else None
            ),
        }
    ),
    Act.ASSIGN: st.fixed_dictionaries({"to": st.sampled_from([*cast.DUTIES]).map(cast.actor)}),
    Act.TIGHTEN: st.fixed_dictionaries({"to": st.sampled_from(Identity)}),
}
"""The arguments in which a step can differ, drawn by chance."""

waits = st.builds(
    timedelta, days=st.sampled_from([0, 0, 0, 0, 1, 3, 31]), minutes=st.integers(0, 720)
)


class Life(RuleBasedStateMachine):
    """One aduan, the cast, and a clock that only goes forward."""

    def __init__(self) -> None:
        super().__init__()
        self.beginning = transaction.savepoint()
        self.now, self.last = cast.RECEIVED, ""
        self.actors = {"pengadu": cast.COMPLAINANT, "sistem": cast.SYSTEM}
        self.actors |= {name: cast.actor(name) for name in cast.DUTIES}
        self.judged: dict[int, dict[str, Any]] = {}

    def teardown(self) -> None:
        connection.check_constraints([model._meta.db_table for model in (Round, Event, Answer)])
        transaction.savepoint_rollback(self.beginning)

    @initialize(service=services, identity=st.sampled_from(Identity))
    def somebody_files(self, service: str | None, identity: Identity) -> None:
        about = service and catalogue.service(service)
        self.complaint = cast.filed(service=about, identity=identity, received_at=self.now)

    @precondition(lambda self: self.complaint.state in ENDED)
    @rule(service=services, identity=st.sampled_from(Identity))
    def somebody_files_again(self, service: str | None, identity: Identity) -> None:
        self.somebody_files(service, identity)

    @rule(data=st.data(), who=st.sampled_from(EVERYBODY), act=st.sampled_from([*STEPS]), wait=waits)
    def anybody_tries_anything(self, data: Any, who: str, act: Act, wait: timedelta) -> None:
        self._try(who, act, wait, **data.draw(CHOICES.get(act, st.just({}))))

    @precondition(lambda self: self._onward())
    @rule(data=st.data(), wait=waits)
    def it_goes_on(self, data: Any, wait: timedelta) -> None:
        act = data.draw(st.sampled_from(self._onward()))
        able = [who for who, by in self.actors.items() if act in access.steps(by, self.complaint)]
        # Rather by somebody else than the step before: an answer needs its second person.
        others = [who for who in able if who != self.last]
        self._try((others or able)[0], act, wait)

    @precondition(lambda self: self.complaint.state in WORKING)
    @rule(chosen=CHOICES[Act.CLASSIFY])
    def dewi_classifies_anew(self, chosen: dict[str, Any]) -> None:
        self._try("dewi", Act.CLASSIFY, timedelta(hours=1), **chosen)

    def _onward(self) -> list[Act]:
        """What can be done now to lead it on."""
        return [act for act, states in ONWARD.items() if self.complaint.state in states]

    def _try(self, who: str, act: Act, wait: timedelta, **instead: Any) -> None:
        """Take a step and see that it left one row, or that nothing at all has changed."""
        self.now += wait
        before, rows = self._aduan(), Event.objects.filter(complaint=self.complaint).count()
        try:
            take(act, self.complaint, by=self.actors[who], at=self.now, **instead)
        except actions.Refused:
            assert self._aduan() == before
        else:
            rows, self.last = rows + 1, who
            event = self.complaint.events.latest("pk")
            after = None if event.after == event.before else State(event.after)
            assert (event.act, event.before) == (act, before["state"])
            assert leads(act, State(event.before), after or STAYS)
        assert self.complaint.events.count() == rows

    def _aduan(self) -> dict[str, Any]:
        return Complaint.objects.values().get(pk=self.complaint.pk)

    @invariant()
    def the_version_counts_the_ledger(self) -> None:
        assert self.complaint.version == self.complaint.events.count()
        assert self.complaint.state == self.complaint.events.latest("pk").after

    @invariant()
    def it_has_ended_when_its_state_says_so(self) -> None:
        assert (self.complaint.ended_at is not None) == (self.complaint.state in ENDED)

    @invariant()
    def every_date_can_be_counted_again(self) -> None:
        current = self.complaint.rounds.get(number=self.complaint.round)
        running = self.complaint.state in RUNNING
        if self.complaint.state in OPEN:
            pauses = [
                clock.Pause(pause.started_at, pause.ended_at) for pause in current.pauses.all()
            ]
            expected = clock.deadline(current.started_at, current.limit, pauses, CALENDAR).due
            assert current.due_at == expected
            assert current.tier == self.complaint.tier
        assert self.complaint.due_at == (current.due_at if running else None)
        assert (self.complaint.statutory_due_at is not None) == running
        dates = [self.complaint.due_at, self.complaint.statutory_due_at] if running else [None]
        assert self.complaint.act_by == min(dates)

    @invariant()
    def it_waits_for_the_complainant_or_not(self) -> None:
        waiting = self.complaint.state in {State.INCOMPLETE, State.ANSWERED}
        assert (self.complaint.complainant_by is not None) == waiting

    @invariant()
    def the_clock_stands_only_while_something_is_missing(self) -> None:
        standing = Pause.objects.filter(
            round__complaint=self.complaint, round__finished_at=None, ended_at=None
        )
        assert standing.count() == (self.complaint.state == State.INCOMPLETE)

    @invariant()
    def only_the_last_round_can_be_unfinished(self) -> None:
        rounds = list(self.complaint.rounds.order_by("number").values())
        assert [each["number"] for each in rounds] == list(range(1, self.complaint.round + 1))
        finished = [each["finished_at"] is not None for each in rounds]
        assert finished == [True] * (len(rounds) - 1) + [self.complaint.state not in OPEN]

    @invariant()
    def what_was_judged_stays_judged(self) -> None:
        for row in self.complaint.rounds.filter(finished_at__isnull=False).values():
            assert self.judged.setdefault(row["id"], row) == row
            assert row["in_time"] == (row["due_at"] is None or row["finished_at"] <= row["due_at"])

    @invariant()
    def an_answer_was_sent_by_a_second_person(self) -> None:
        sent = Answer.objects.filter(round__complaint=self.complaint, state=Answer.State.SENT)
        assert all(answer.drafted_by_id != answer.decided_by_id for answer in sent)
        answered = {State.ANSWERED, State.DONE}
        assert sent.count() == self.complaint.round - (self.complaint.state not in answered)

    @invariant()
    def a_draft_waits_only_for_approval(self) -> None:
        drafts = Answer.objects.filter(round__complaint=self.complaint, state=Answer.State.DRAFT)
        assert drafts.count() == (self.complaint.state == State.AWAITING_APPROVAL)

    @invariant()
    def whoever_has_it_may_see_it(self) -> None:
        holder = self.complaint.assignee
        assert holder is None or access.roles_on(self.actors[holder.username], self.complaint)

    @invariant()
    def nobody_is_known_who_wants_not_to_be(self) -> None:
        known = Reporter.objects.filter(complaint=self.complaint).exists()
        assert known == (self.complaint.identity != Identity.ANONYMOUS)


@pytest.mark.django_db
def test_whatever_happens_the_rules_hold() -> None:
    run_state_machine_as_test(Life, settings=CHOSEN)
