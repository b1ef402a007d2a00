"""The verbs: everything that can happen to an aduan, one function each.

Every function is keyword-only after the aduan, takes `by=` (`access.Actor`) and `at=` (a moment),
and runs in one transaction with its row in the ledger. `seen=` is the version that the person
looked at; a step on an older one is refused with `Stale`. All refusals are `Refused`, whose text
is a sentence for the person; nothing is changed then.
"""

from complaints.actions.answering import accept, approve, draft_answer, finish, reopen, return_draft
from complaints.actions.closing import (
    hold,
    mark_duplicate,
    record_follow_up,
    refer,
    reject,
    withdraw,
)
from complaints.actions.completing import ask, complete, lapse
from complaints.actions.filing import Report, file
from complaints.actions.handling import assign, schedule, start
from complaints.actions.identity import open_identity, renew_key, tighten
from complaints.actions.noting import add, attach, note
from complaints.actions.recounting import recount
from complaints.actions.step import NotPermitted, NotPossible, Refused, Stale
from complaints.actions.triage import classify, transfer

__all__ = [
    "NotPermitted",
    "NotPossible",
    "Refused",
    "Report",
    "Stale",
    "accept",
    "add",
    "approve",
    "ask",
    "assign",
    "attach",
    "classify",
    "complete",
    "draft_answer",
    "file",
    "finish",
    "hold",
    "lapse",
    "mark_duplicate",
    "note",
    "open_identity",
    "record_follow_up",
    "recount",
    "refer",
    "reject",
    "renew_key",
    "reopen",
    "return_draft",
    "schedule",
    "start",
    "tighten",
    "transfer",
    "withdraw",
]
