"""What people do with standards: one function a step of `standards.workflow`, in one transaction.

Every function takes `by=` (who) and `at=` (when), refuses with a sentence, and writes the ledger.
"""

from standards.actions.drafting import NewText, discard, recall, save_texts, start_draft, submit
from standards.actions.publishing import schedule, unschedule, withdraw
from standards.actions.reviewing import approve, send_back
from standards.actions.step import NotPermitted, NotPossible, Refused, Stale

__all__ = [
    "NewText",
    "NotPermitted",
    "NotPossible",
    "Refused",
    "Stale",
    "approve",
    "discard",
    "recall",
    "save_texts",
    "schedule",
    "send_back",
    "start_draft",
    "submit",
    "unschedule",
    "withdraw",
]
