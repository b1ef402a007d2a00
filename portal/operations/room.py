"""Whether the disks under the portal have room left, so that it stops taking before they are full.

A full disk stops everything at once, timers and backups too; the last part is for them.
"""

import logging
import shutil
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.db import connection

_log = logging.getLogger(__name__)


def free_part() -> float:
    """The part (0 to 1) that is free on the fullest disk that the portal writes to.

    A database on another machine is watched there.
    """
    return min(disk.free / disk.total for disk in map(shutil.disk_usage, _folders()))


def is_short() -> bool:
    """Whether less is free than LEAST_FREE_DISK asks for; the log tells once when that changes."""
    is_short = free_part() < settings.LEAST_FREE_DISK
    _log_a_change(is_short)
    return is_short


def _folders() -> Iterable[Path]:
    wanted = {settings.VAR_DIR, settings.EVIDENCE_ROOT, settings.CONSULTATION_ROOT}
    file = Path(str(connection.settings_dict["NAME"]))
    if connection.vendor == "sqlite" and file.is_absolute():
        wanted.add(file.parent)
    # A folder is made when its first file comes; VAR_DIR itself may be new, too.
    return {next(one for one in (path, *path.parents) if one.exists()) for path in wanted}


_told = {"is short": False}
"""What this worker last wrote into the log."""


def _log_a_change(is_short: bool) -> None:
    if _told["is short"] == is_short:
        return
    _told["is short"] = is_short
    if is_short:
        _log.warning("Ruang disk hampir habis: kiriman warga ditolak sampai ada ruang lagi.")
    else:
        _log.warning("Ruang disk cukup lagi: kiriman warga diterima.")
