"""What a key reads: the aduan filed with it, and of each no more than where it stands.

The complainant's words, name, contact and address never come back, nor what officers write.
"""

from datetime import UTC, datetime, timedelta

from django.db.models import Q
from django.http import QueryDict

from complaints import references
from complaints.models import ApiKey, Complaint
from complaints.models.cases import ComplaintQuerySet
from complaints.open311.answers import Refused
from complaints.open311.services import code_and_name
from complaints.open311.writing import Value
from complaints.timing.worktime import to_local
from complaints.workflow import CITIZEN, CLOSING_WORDS, ENDED, Closing

SPAN = timedelta(days=90)
MOST = 1_000
"""Requests in one answer, as in the specification."""

MOST_NUMBERS = 100
_STATES = {"open", "closed"}


def one(number: str, *, key: ApiKey) -> list[Value]:
    """The request of a number, alone in its list; empty when it was not filed with this key."""
    wanted = references.parse_number(number) or ""
    return [_shown(each) for each in _own(key).filter(number=wanted)]


def asked(query: QueryDict, *, key: ApiKey, at: datetime) -> list[Value] | Refused:
    """The requests of this key that a query asks for, the newest first; or what is wrong with it.

    `service_request_id` overrides all else. Without a period it is the last 90 days.
    """
    numbers = _words(query, "service_request_id")
    if numbers:
        return _of_numbers(numbers, key)
    period = _period(query, at)
    if isinstance(period, Refused):
        return period
    states = set(_words(query, "status"))
    if not states <= _STATES:
        return Refused(["status: pilih open, closed, atau keduanya"])
    found = _own(key).filter(received_at__range=period)
    if len(states) == 1:
        found = found.filter(ended_at__isnull="open" in states)
    codes = _words(query, "service_code")
    if codes:
        by_biro = Q(service__isnull=True, biro__slug__in=codes)
        found = found.filter(Q(service__code__in=codes) | by_biro)
    return [_shown(each) for each in found[:MOST]]


def _of_numbers(numbers: list[str], key: ApiKey) -> list[Value] | Refused:
    if len(numbers) > MOST_NUMBERS:
        return Refused([f"service_request_id: paling banyak {MOST_NUMBERS} nomor"])
    wanted = [references.parse_number(number) or "" for number in numbers]
    return [_shown(each) for each in _own(key).filter(number__in=wanted)]


def _own(key: ApiKey) -> ComplaintQuerySet:
    own = Complaint.objects.filter(api_filing__key=key).select_related("service", "biro")
    return own.order_by("-received_at", "-pk")


def _words(query: QueryDict, name: str) -> list[str]:
    """A parameter that may stand several times, each with several words between commas.

    What cannot be read names nothing, and no database is asked for it.
    """
    said = (word.strip() for word in ",".join(query.getlist(name)).split(","))
    return [word if word.isprintable() else "?" for word in said if word]


def _period(query: QueryDict, at: datetime) -> tuple[datetime, datetime] | Refused:
    try:
        first, last = (_moment(query.get(name, "")) for name in ("start_date", "end_date"))
        last = last or (min(at, first + SPAN) if first else at)
        first = first or last - SPAN
    except (ValueError, OverflowError):
        return Refused(["start_date, end_date: tulis seperti 2026-11-23T00:00:00Z"])
    if last - first > SPAN:
        return Refused([f"start_date, end_date: paling lama {SPAN.days} hari"])
    return first, last


def _moment(said: str) -> datetime | None:
    """A moment in ISO 8601 with its offset; ValueError for anything else."""
    if not said.strip():
        return None
    moment = datetime.fromisoformat(said.strip())
    if moment.tzinfo is None:
        raise ValueError
    return moment.astimezone(UTC)


def _shown(complaint: Complaint) -> Value:
    code, name = code_and_name(complaint)
    has_ended = complaint.standing in ENDED
    return {
        "service_request_id": complaint.number,
        "status": "closed" if has_ended else "open",
        "status_notes": _notes(complaint),
        "service_name": name,
        "service_code": code,
        "description": None,
        "agency_responsible": complaint.biro.name,
        "service_notice": None,
        "requested_datetime": _said(complaint.received_at),
        "updated_datetime": _said(_updated_at(complaint)),
        # The term would tell the tier, and with it what is under examination.
        "expected_datetime": None,
        "address": None,
        "address_id": None,
        "zipcode": None,
        "lat": None,
        "long": None,
        "media_url": None,
    }


def _notes(complaint: Complaint) -> str:
    """The state as the complainant is told it, which hides that an aduan is under examination."""
    name = CITIZEN[complaint.standing].name
    return f"{name}: {CLOSING_WORDS[Closing(complaint.closing)]}" if complaint.closing else name


def _updated_at(complaint: Complaint) -> datetime:
    """The last moment that the complainant was told of; what officers do among them is not."""
    if complaint.ended_at:
        return complaint.ended_at
    moments = (complaint.received_at, complaint.completed_at, complaint.answered_at)
    return max(moment for moment in moments if moment)


def _said(moment: datetime) -> str:
    """In WIB with its offset, to the second: `2026-11-23T10:00:00+07:00`."""
    return to_local(moment).isoformat(timespec="seconds")
