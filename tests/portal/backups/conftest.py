"""A portal of the tests' own: a database with an aduan in it, and folders with two files."""

from pathlib import Path
from typing import Any

import pytest

from tests.complaints import cast


@pytest.fixture
def place(tmp_path: Path, settings: Any) -> Path:
    """The folder that everything of the portal lies in; empty."""
    return move_to(tmp_path / "portal", settings)


def move_to(folder: Path, settings: Any) -> Path:
    """Let the portal keep its files in another folder."""
    folder.mkdir()
    settings.VAR_DIR = folder
    settings.EVIDENCE_ROOT, settings.CONSULTATION_ROOT = folder / "bukti", folder / "konsultasi"
    settings.EVIDENCE_SPARED_BYTES = 0
    return folder


@pytest.fixture
def portal(own_database: str, place: Path) -> Path:
    """A portal in use: one aduan, one photo, one paper of a discussion."""
    cast.filed()
    for name, content in FILES.items():
        (place / name).parent.mkdir(parents=True)
        (place / name).write_bytes(content)
    return place


FILES = {f"bukti/ab/{'ab' * 16}": b"foto", f"konsultasi/{'cd' * 16}": b"daftar hadir"}
"""The files of the portal in use, by their names in a backup."""
