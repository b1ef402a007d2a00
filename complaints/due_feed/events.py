"""The calendar itself (RFC 5545): one event for the next deadline of each open aduan.

Events, not tasks (VTODO): the calendars of telephones show subscribed events and leave subscribed
tasks out without a word. Moments are UTC, which every calendar turns into its own time, so that no
table of time zones is needed. It leaves our house for the servers of whoever makes the calendar:
number, Biro, tier and deadline stand in it, nothing of what was reported or by whom.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import OuterRef, Subquery
from django.urls import reverse
from icalendar import Calendar, Event

from complaints import access
from complaints.access import Actor
from complaints.desk.due import NextDate, next_date
from complaints.models import Complaint
from complaints.models import Event as Step
from complaints.timing.tiers import LABELS, Tier

MOST = 500
"""Events in a feed, the next deadlines: a coordinator sees all aduan, a telephone loads this."""

_NAME = "Tenggat aduan"
_AGAIN_AFTER = timedelta(hours=1)


def calendar(by: Actor) -> bytes:
    """The feed of an officer, UTF-8; two queries. The same deadlines give the same bytes."""
    feed = Calendar()
    feed.add("prodid", "-//Sekretariat Daerah Provinsi Kalimantan Barat//Standar Pelayanan//ID")
    feed.add("version", "2.0")
    feed.add("x-wr-calname", _NAME)
    feed.add("refresh-interval", _AGAIN_AFTER, parameters={"value": "DURATION"})
    feed.add("x-published-ttl", "PT1H")
    for complaint, date in _deadlines(by):
        feed.add_component(_event(complaint, date))
    return bytes(feed.to_ical())


def _deadlines(by: Actor) -> Iterator[tuple[Complaint, NextDate]]:
    steps = Step.objects.filter(complaint=OuterRef("pk")).order_by("-pk").values("at")
    seen = access.visible(by).unended().open().by_next_date().select_related("biro")
    for complaint in seen.annotate(changed_at=Subquery(steps[:1]))[:MOST]:
        date = next_date(complaint)
        if date is not None:
            yield complaint, date


def _event(complaint: Complaint, date: NextDate) -> Event:
    """A moment that takes no time: nobody's hour is blocked. Every step raises its sequence."""
    changed_at = _utc(vars(complaint)["changed_at"])
    event = Event()
    event.add("uid", f"{complaint.number}@{urlsplit(settings.SITE_ADDRESS).hostname}")
    event.add("dtstamp", changed_at)
    event.add("last-modified", changed_at)
    event.add("sequence", complaint.version)
    event.add("dtstart", _utc(date.moment))
    event.add("summary", f"{complaint.number}: {date.label}")
    event.add("description", _described(complaint))
    event.add("url", settings.SITE_ADDRESS + reverse("desk:case", args=[complaint.number]))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    return event


def _described(complaint: Complaint) -> str:
    tier = f"Tingkat: {LABELS[Tier(complaint.tier)]}" if complaint.tier else "Belum ditriase"
    return f"{complaint.biro.name}\n{tier}"


def _utc(moment: datetime) -> datetime:
    """Seconds are the finest that a calendar knows."""
    return moment.astimezone(UTC).replace(microsecond=0)
