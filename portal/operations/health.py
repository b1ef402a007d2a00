"""Whether the portal is alive, and whether it is fit to serve; for machines that ask.

Alive is a process that answers: it is asked often and must not fall with the database, since
starting it again would not help. Fit is everything that somebody should be woken for.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from prometheus_client import CONTENT_TYPE_LATEST

from complaints import last_run
from complaints.models import Attempts
from portal import backups
from portal.operations import figures, room
from standards.pages import public

_log = logging.getLogger(__name__)

LATEST_RUN = timedelta(minutes=10)
"""The timer runs each minute; sending many mails to a slow server takes some."""

LATEST_BACKUP = timedelta(hours=26)
"""Backups are made daily; an hour or two may pass until one is finished."""


@public
def alive(request: HttpRequest) -> HttpResponse:
    """/sehat/: the process answers; asks nothing and nobody."""
    return HttpResponse("sehat\n", content_type="text/plain", headers={"Cache-Control": "no-store"})


@public
def fit(request: HttpRequest) -> HttpResponse:
    """/sehat/siap/: 200 when all is well, else 503 with the names of what is not."""
    failing = [name for name, is_well in CHECKS.items() if not _passes(name, is_well)]
    status = 503 if failing else 200
    return JsonResponse(
        {"siap": not failing, "gangguan": failing},
        status=status,
        headers={"Cache-Control": "no-store"},
    )


@public
def numbers(request: HttpRequest) -> HttpResponse:
    """/sehat/angka/: the figures, for whoever brings the token; for all others it is not there."""
    expected = f"Bearer {settings.METRICS_TOKEN}"
    given = request.headers.get("Authorization", "")
    if not settings.METRICS_TOKEN or not constant_time_compare(given, expected):
        raise Http404
    return HttpResponse(
        figures.text(), content_type=CONTENT_TYPE_LATEST, headers={"Cache-Control": "no-store"}
    )


def _passes(name: str, is_well: Callable[[], bool]) -> bool:
    try:
        return is_well()
    except Exception as error:
        # Why is for the log, not for strangers.
        _log.warning("Pemeriksaan %s gagal: %s", name, type(error).__name__)
        return False


def _can_write() -> bool:
    """Write a row and take it back: a full disk or a copy of the database shows only so."""
    with transaction.atomic():
        Attempts.objects.create(key="sehat", window=0)
        transaction.set_rollback(True)
    return True


def _is_migrated() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _has_room() -> bool:
    return not room.is_short()


def _timer_runs() -> bool:
    return _is_recent(last_run.at(), LATEST_RUN)


def _is_backed_up() -> bool:
    """Where no backup was ever made, none is expected of this machine."""
    last = backups.last()
    return last is None or _is_recent(last, LATEST_BACKUP)


def _is_recent(moment: datetime | None, latest: timedelta) -> bool:
    return moment is not None and timezone.now() - moment <= latest


CHECKS: dict[str, Callable[[], bool]] = {
    "basis data": _can_write,
    "migrasi": _is_migrated,
    "ruang disk": _has_room,
    "pekerjaan berkala": _timer_runs,
    "cadangan": _is_backed_up,
}
"""What makes the portal fit, by the name that is told when it does not hold."""
