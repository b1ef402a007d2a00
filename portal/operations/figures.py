"""Figures about the portal at work: how often, how fast, what waits. For Prometheus.

Requests are counted in each worker, in files that all of them share (PROMETHEUS_MULTIPROC_DIR,
set by `portal/gunicorn.py`); what waits is asked of the database when the figures are asked for.
"""

import os
from collections.abc import Iterator

from django.db import DatabaseError
from django.db.models import Min
from django.utils import timezone
from prometheus_client import CollectorRegistry, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from complaints import last_run
from complaints.models import Complaint, OutgoingMail
from portal import backups
from portal.operations import room

_BUCKETS = (0.005, 0.025, 0.1, 0.3, 0.8, 2, 5)
"""Seconds; 0.3 for reading and 0.8 for sending are what the portal promises for 95 of 100."""

_AREAS = {"aduan", "admin", "data", "petugas", "static"}
"""First parts of paths that are counted by themselves; all others are pages about standards."""

_in_this_process = CollectorRegistry()
_requests = Histogram(
    "portal_request_seconds",
    "Time until the first byte of an answer, by area of the portal, status and origin.",
    ["area", "status", "origin"],
    buckets=_BUCKETS,
    registry=_in_this_process,
)


def count(path: str, status: int, seconds: float, *, is_kept: bool) -> None:
    """Count an answered request; `is_kept` tells that it came from the store of finished pages."""
    first = path.split("/", 2)[1]
    area = first if first in _AREAS else "umum"
    _requests.labels(area, status, "store" if is_kept else "view").observe(seconds)


def text() -> bytes:
    """All figures in the text format of Prometheus."""
    return generate_latest(_requests_of_all_workers()) + generate_latest(_waiting())


def _requests_of_all_workers() -> CollectorRegistry:
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return _in_this_process
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return registry


def _waiting() -> CollectorRegistry:
    registry = CollectorRegistry()
    registry.register(_Waiting())
    return registry


class _Waiting(Collector):
    """What waits in the database, and how long ago the regular work was done."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """One gauge each; only the first while the database is away."""
        told = {"portal_database_up": ("Whether the database answers.", 1.0)}
        try:
            told |= _from_database()
        except DatabaseError:
            told = {"portal_database_up": ("Whether the database answers.", 0.0)}
        for name, (meaning, value) in {**told, **_from_disks(), **_from_files()}.items():
            yield GaugeMetricFamily(name, meaning, value=value)


def _from_database() -> dict[str, tuple[str, float]]:
    now = timezone.now()
    unsent = OutgoingMail.objects.filter(
        state__in=[OutgoingMail.State.WAITING, OutgoingMail.State.SENDING], not_before__lte=now
    )
    oldest = unsent.aggregate(oldest=Min("queued_at"))["oldest"]
    waited = (now - oldest).total_seconds() if oldest else 0.0
    late = Complaint.objects.running().filter(due_at__lt=now)
    return {
        "portal_mails_unsent": ("Mails that are due and not sent.", unsent.count()),
        "portal_mails_oldest_seconds": ("Age of the oldest of them.", waited),
        "portal_complaints_open": ("Aduan without an answer.", Complaint.objects.open().count()),
        "portal_complaints_late": ("Those of them past their deadline.", late.count()),
    }


def _from_disks() -> dict[str, tuple[str, float]]:
    meaning = "Part of the fullest disk that is free, 0 to 1."
    return {"portal_disk_free_ratio": (meaning, room.free_part())}


def _from_files() -> dict[str, tuple[str, float]]:
    moments = {
        "portal_timer_age_seconds": ("Since the timer last ran here.", last_run.at()),
        "portal_backup_age_seconds": ("Since the last good backup here.", backups.last()),
    }
    now = timezone.now()
    return {
        name: (meaning, (now - moment).total_seconds())
        for name, (meaning, moment) in moments.items()
        if moment
    }
