"""What a timer does each minute; safe to run at any time, twice at once, and again."""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from complaints import last_run, limits, timekeeping
from complaints.filing import drafts
from complaints.mailing import outbox, reminders
from complaints.statistics import closing
from portal.accounts import own_sessions, security_log
from standards.appraisal import reminders as appraisal_reminders

_log = logging.getLogger(__name__)

CHORES: dict[str, Callable[..., object]] = {
    "waktu": timekeeping.let_time_pass,
    "pengingat": reminders.remind,
    "peninjauan": appraisal_reminders.remind,
    "statistik": closing.close_last_month,
    "surel": outbox.send,
    "konsep": drafts.purge,
    "percobaan": limits.purge,
    "catatan keamanan": security_log.purge,
    "sesi": own_sessions.purge,
}
"""Each takes the moment as `at=`; one that fails does not keep the others from running."""


class Command(BaseCommand):
    help = "Kerjakan yang menunggu waktu: aduan, pengingat, statistik, surel, konsep yang lewat."

    def handle(self, *args: Any, **options: Any) -> None:
        at = timezone.now()
        failed = [name for name, chore in CHORES.items() if not _done(name, chore, at)]
        last_run.note()
        if failed:
            self.stderr.write(f"Gagal: {', '.join(failed)}.")
            raise SystemExit(1)


def _done(name: str, chore: Callable[..., object], at: datetime) -> bool:
    try:
        chore(at=at)
    except Exception:
        _log.exception("Pekerjaan berkala %s gagal.", name)
        return False
    return True
