"""Making sure that what was written outlives a power cut. Pure."""

import os
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Bring the entries of a folder to disk: a new file, or a new name of one, survives."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
