"""Which backups lie in a folder, and when the last good one was made."""

import json
from datetime import datetime
from pathlib import Path

from django.conf import settings

_NOTE = "cadangan-terakhir.json"
_PATTERN = "cadangan-????????T??????Z.tar"
_FORM = "cadangan-%Y%m%dT%H%M%SZ.tar"


def name_for(moment: datetime) -> str:
    """The file name of a backup begun at a moment (UTC): it tells the time and nothing else."""
    return f"{moment:{_FORM}}"


def last() -> datetime | None:
    """When the last backup that succeeded on this machine began; None when none ever did."""
    try:
        return datetime.fromisoformat(json.loads(_note().read_text())["dimulai"])
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None


def remember(began_at: datetime, archive: Path) -> None:
    """Note a backup that succeeded."""
    unfinished = _note().with_suffix(".baru")
    unfinished.write_text(json.dumps({"dimulai": began_at.isoformat(), "berkas": archive.name}))
    unfinished.replace(_note())


def forget_older(folder: Path, most: int) -> list[Path]:
    """Delete all backups of a folder but the newest `most`; those that were deleted.

    Called after a backup that was read again and found good: that one always stays.
    """
    ours = sorted(folder.glob(_PATTERN), reverse=True)
    for archive in ours[most:]:
        archive.unlink()
    return ours[most:]


def _note() -> Path:
    return Path(settings.VAR_DIR) / _NOTE
