"""Every step by its name, with arguments that fit, for tests that try all of them."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from complaints import actions
from complaints.access import Actor
from complaints.models import Complaint, Identity
from complaints.timing.tiers import Tier
from complaints.workflow import Act, Outcome, State
from standards.models import Biro
from tests.complaints import cast

LATER = timedelta(days=60)
REASON = "Alasan yang cukup panjang."


def take(act: Act, complaint: Complaint, *, by: Actor, at: datetime, **instead: Any) -> None:
    """Take a step; `instead` replaces arguments. Refused when it is not possible or not theirs."""
    verb, arguments = STEPS[act]
    verb(complaint, **arguments(complaint, at) | instead, by=by, at=at)


def _nothing(_complaint: Complaint, _at: datetime) -> dict[str, Any]:
    return {}


def _with_reason(name: str) -> Callable[[Complaint, datetime], dict[str, Any]]:
    return lambda _complaint, _at: {name: REASON}


def _another_tier(complaint: Complaint, _at: datetime) -> dict[str, Any]:
    tier = Tier.MINOR if complaint.is_supervisory else Tier.NON_SUPERVISORY
    return {"tier": tier, "reason": REASON}


def _another_biro(_complaint: Complaint, _at: datetime) -> dict[str, Any]:
    return {"biro": Biro.objects.get(slug="biro-umum"), "reason": REASON}


def _to_dewi(_complaint: Complaint, _at: datetime) -> dict[str, Any]:
    return {"to": cast.actor("dewi")}


def _meeting(_complaint: Complaint, at: datetime) -> dict[str, Any]:
    when = at + LATER
    return {"when": when, "place": "Ruang rapat", "agenda": "", "with_complainant": False}


def _answer(_complaint: Complaint, _at: datetime) -> dict[str, Any]:
    return {"text": REASON, "outcome": Outcome.EXPLAINED}


def _elsewhere(_complaint: Complaint, at: datetime) -> dict[str, Any]:
    return {"to": "Polda", "explanation": REASON, "follow_up_on": (at + LATER).date()}


def _twin(complaint: Complaint, _at: datetime) -> dict[str, Any]:
    """An earlier aduan about the same, as secret as this one."""
    state = State.EXAMINED if complaint.is_supervisory else State.RECEIVED
    twin = cast.brought_to(state, supervisory=complaint.is_supervisory)
    return {"of": twin, "explanation": REASON}


def _what_became(_complaint: Complaint, _at: datetime) -> dict[str, Any]:
    return {"answer": REASON, "next_on": None}


def _hidden_from_the_biro(_complaint: Complaint, _at: datetime) -> dict[str, Any]:
    return {"to": Identity.MANAGER}


STEPS: dict[Act, tuple[Callable[..., Any], Callable[[Complaint, datetime], dict[str, Any]]]] = {
    Act.CLASSIFY: (actions.classify, _another_tier),
    Act.TRANSFER: (actions.transfer, _another_biro),
    Act.ASSIGN: (actions.assign, _to_dewi),
    Act.START: (actions.start, _nothing),
    Act.ASK: (actions.ask, _with_reason("question")),
    Act.COMPLETE: (actions.complete, _with_reason("answer")),
    Act.LAPSE: (actions.lapse, _nothing),
    Act.SCHEDULE: (actions.schedule, _meeting),
    Act.DRAFT: (actions.draft_answer, _answer),
    Act.RETURN: (actions.return_draft, _with_reason("reason")),
    Act.APPROVE: (actions.approve, _nothing),
    Act.ACCEPT: (actions.accept, _nothing),
    Act.REOPEN: (actions.reopen, _with_reason("reason")),
    Act.FINISH: (actions.finish, _nothing),
    Act.REFER: (actions.refer, _elsewhere),
    Act.REJECT: (actions.reject, _with_reason("explanation")),
    Act.DUPLICATE: (actions.mark_duplicate, _twin),
    Act.WITHDRAW: (actions.withdraw, _with_reason("reason")),
    Act.ADD: (actions.add, _with_reason("text")),
    Act.NOTE: (actions.note, _with_reason("text")),
    Act.TIGHTEN: (actions.tighten, _hidden_from_the_biro),
    Act.FOLLOW_UP: (actions.record_follow_up, _what_became),
    Act.OPEN_IDENTITY: (actions.open_identity, _with_reason("reason")),
    Act.HOLD: (actions.hold, _with_reason("reason")),
    Act.RENEW_KEY: (actions.renew_key, _with_reason("reason")),
}
"""The verb of each step and what makes its arguments.

Receiving makes the aduan; recounting is the system's. Both have their own tests.
"""
