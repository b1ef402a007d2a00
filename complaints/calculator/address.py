"""The parameters of `/aduan/tenggat.json`: moments, a limit or a promise, pauses.

Every function raises InputError with a sentence that says what was wrong and how it is written.
"""

import re
from datetime import datetime
from urllib.parse import urlencode

from django.http import QueryDict

from complaints.calculator.counting import Question, promise_of
from complaints.promises import Promise
from complaints.timing.clock import Limit, Pause
from complaints.timing.tiers import Tier
from complaints.timing.worktime import InputError, to_local

_LOST_PLUS = re.compile(r"(\S+[T ]\S+) (\d{2}(?::?\d{2})?)", re.ASCII)
"""A `+` in an address arrives as a space unless it was written %2B; people forget that."""


def read(address: QueryDict) -> Question:
    """What is asked: `diterima`, `batas` or `layanan` and `tingkat`, any number of `jeda`."""
    received = _moment(address.get("diterima", ""), "diterima")
    pauses = [_pause(text) for text in address.getlist("jeda")]
    stated, code, tier = (address.get(name) for name in ("batas", "layanan", "tingkat"))
    if stated is not None and (code is not None or tier is not None):
        raise InputError("Sebutkan batas saja, atau layanan dan tingkat saja.")
    if stated is not None:
        return Question(received, Limit.parse(stated), pauses)
    promise = _promise(code, tier, received)
    return Question(received, promise.limit, pauses, promise)


def written(question: Question) -> str:
    """The address that asks the same, as a query string."""
    limit = ("batas", str(question.limit))
    pauses = [("jeda", f"{wait.start.isoformat()}/{_iso(wait.end)}") for wait in question.pauses]
    return urlencode([("diterima", question.received.isoformat()), limit, *pauses])


def _iso(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""


def _promise(code: str | None, tier: str | None, received: datetime) -> Promise:
    """What the service's standard promised on the day of the receipt."""
    if not code or not tier:
        raise InputError(
            "Sebutkan batas, misalnya batas=3 jam, atau layanan dan tingkat, "
            "misalnya layanan=1.5 dan tingkat=ringan."
        )
    if tier not in set(Tier):
        raise InputError(f"Tingkat ditulis sebagai salah satu dari: {', '.join(Tier)}.")
    return promise_of(code, Tier(tier), on=to_local(received).date())


def _pause(text: str) -> Pause:
    """`mulai/selesai`; without an end the pause lasts."""
    start, slash, end = text.partition("/")
    if not slash:
        raise InputError("jeda ditulis mulai/selesai; jeda yang masih berjalan: mulai/.")
    return Pause(_moment(start, "jeda"), _moment(end, "jeda") if end else None)


def _moment(text: str, name: str) -> datetime:
    """ISO 8601; the zone is asked for where moments are counted with (`worktime.to_local`)."""
    try:
        return datetime.fromisoformat(_LOST_PLUS.sub(r"\1+\2", text.strip()))
    except ValueError as error:
        raise InputError(
            f"Waktu pada {name} ditulis seperti 2026-11-23T10:00:00+07:00, dengan zona."
        ) from error
