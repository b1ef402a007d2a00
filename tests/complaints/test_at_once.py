"""Many at the same moment: nothing is lost, nothing doubled, and who was slower is told.

Every act runs on a connection of its own and commits, on SQLite and on PostgreSQL alike.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, transaction

from complaints import actions, limits, references
from complaints.filing import drafts
from complaints.filing.cookie import new_token
from complaints.filing.drafts import Draft
from complaints.models import Attempts, Complaint, FilingDraft, NumberSeries, Pause
from complaints.workflow import Act, State
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.records import is_whole

pytestmark = pytest.mark.usefixtures("own_database")

WORKERS = 40
"""More than a server has, fewer than the connections that PostgreSQL allows by default."""

AT = wib("Mon 2026-11-23 15:00")
PAIRS, FEWER_PAIRS = 50, 15


def at_once(acts: Sequence[Callable[[], Any]]) -> list[Any]:
    """What each act gave, or the kind of refusal; the first `WORKERS` begin in the same moment."""
    gate = Barrier(min(WORKERS, len(acts)))
    with ThreadPoolExecutor(gate.parties, initializer=gate.wait) as pool:
        return list(pool.map(_alone, acts))


def _alone(act: Callable[[], Any]) -> Any:
    try:
        return act()
    except actions.Refused as refusal:
        return type(refusal)
    finally:
        connection.close()


def file_with(token: str) -> Callable[[], Complaint]:
    return partial(actions.file, cast.report(), token=token, by=cast.COMPLAINANT, at=cast.RECEIVED)


def prepared(count: int, make: Callable[[], Any]) -> list[Any]:
    """So many aduan, committed together."""
    with transaction.atomic():
        return [make() for _ in range(count)]


def by_pair(results: list[Any]) -> list[set[Any]]:
    """The results of two acts each, whoever of the two was faster."""
    return [set(pair) for pair in zip(results[::2], results[1::2], strict=True)]


def test_a_hundred_filings_give_a_hundred_whole_aduan() -> None:
    filed = at_once([file_with(f"token {number}") for number in range(100)])

    numbers = {references.format_number(2026, number) for number in range(1, 101)}
    assert {complaint.number for complaint in filed} == numbers
    assert set(Complaint.objects.values_list("number", flat=True)) == numbers
    assert NumberSeries.objects.get().last == 100
    assert all(map(is_whole, Complaint.objects.all()))


def test_fifty_clicks_on_one_form_give_one_aduan() -> None:
    filed = at_once([file_with("token")] * PAIRS)

    assert len(set(filed)) == 1
    assert is_whole(Complaint.objects.get())
    assert NumberSeries.objects.get().last == 1


def test_fifty_clicks_on_the_first_page_keep_one_draft() -> None:
    draft = Draft(new_token())

    at_once([partial(drafts.keep, draft, {"story": "Sama."}, at=AT)] * PAIRS)

    assert drafts.read(draft.token, at=AT).answers == {"story": "Sama."}
    assert FilingDraft.objects.count() == 1


def test_a_hundred_attempts_are_all_counted() -> None:
    subjects = {limits.SENT_FROM_ADDRESS: "103.10.66.7", limits.SENT_IN_ALL: ""}

    at_once([partial(limits.count, subjects, at=AT)] * 100)

    assert [row.count for row in Attempts.objects.all()] == [100, 100]


def test_of_two_officers_who_press_at_once_one_is_told() -> None:
    complaints = prepared(PAIRS, partial(cast.brought_to, State.ASSIGNED))
    sari, rudi = cast.actor("sari"), cast.actor("rudi")

    results = at_once(
        [
            partial(actions.start, complaint, by=by, at=AT, seen=complaint.version)
            for complaint in complaints
            for by in (sari, rudi)
        ]
    )

    assert by_pair(results) == [{None, actions.Stale}] * PAIRS
    for complaint in Complaint.objects.all():
        started = complaint.events.get(act=Act.START)
        assert complaint.assignee == started.by
        assert complaint.version == complaint.events.count()


def test_a_draft_is_either_sent_or_returned() -> None:
    complaints = prepared(FEWER_PAIRS, partial(cast.brought_to, State.AWAITING_APPROVAL))
    hendra, sari = cast.actor("hendra"), cast.actor("sari")

    results = at_once(
        [
            act
            for complaint in complaints
            for act in (
                partial(actions.approve, complaint, by=hendra, at=AT),
                partial(actions.return_draft, complaint, reason="Lagi.", by=sari, at=AT),
            )
        ]
    )

    assert by_pair(results) == [{None, actions.NotPossible}] * len(complaints)
    found = Counter(Complaint.objects.values_list("state", "rounds__answers__state"))
    assert set(found) <= {("dijawab", "terkirim"), ("diproses", "dikembalikan")}


def test_two_questions_at_once_stop_the_clock_once() -> None:
    complaints = prepared(FEWER_PAIRS, partial(cast.brought_to, State.ASSIGNED))
    rudi = cast.actor("rudi")

    results = at_once(
        [
            partial(actions.ask, complaint, question="Kapan?", by=rudi, at=AT)
            for complaint in complaints
            for _ in range(2)
        ]
    )

    assert by_pair(results) == [{None, actions.NotPossible}] * len(complaints)
    assert Pause.objects.count() == len(complaints)


def test_two_aduan_never_become_duplicates_of_each_other() -> None:
    pairs = prepared(FEWER_PAIRS, lambda: (cast.filed(), cast.filed()))
    dewi = cast.actor("dewi")

    results = at_once(
        [
            partial(actions.mark_duplicate, one, of=other, explanation="Sama.", by=dewi, at=AT)
            for pair in pairs
            for one, other in (pair, pair[::-1])
        ]
    )

    assert by_pair(results) == [{None, actions.NotPossible}] * len(pairs)
    assert Complaint.objects.filter(state=State.RECEIVED).count() == len(pairs)
