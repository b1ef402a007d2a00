"""What people do with standards: one function a step of `standards.workflow`, in one transaction.

Every function takes `by=` (who) and `at=` (when), refuses with a sentence, and writes the ledger.
"""

from standards.actions.appraising import appraise
from standards.actions.consulting import (
    add_consultation_file,
    record_consultation,
    remove_consultation_file,
)
from standards.actions.drafting import NewText, discard, recall, save_texts, start_draft, submit
from standards.actions.mass import change_phrase
from standards.actions.publishing import schedule, unschedule, withdraw
from standards.actions.reviewing import approve, send_back
from standards.actions.sharing import share, stop_sharing
from standards.actions.step import NotPermitted, NotPossible, Refused, Stale
from standards.actions.together import RefusedTogether, together

__all__ = [
    "NewText",
    "NotPermitted",
    "NotPossible",
    "Refused",
    "RefusedTogether",
    "Stale",
    "add_consultation_file",
    "appraise",
    "approve",
    "change_phrase",
    "discard",
    "recall",
    "record_consultation",
    "remove_consultation_file",
    "save_texts",
    "schedule",
    "send_back",
    "share",
    "start_draft",
    "stop_sharing",
    "submit",
    "together",
    "unschedule",
    "withdraw",
]
