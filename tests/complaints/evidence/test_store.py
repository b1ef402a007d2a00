"""Bytes are kept under names that tell nothing, and nothing else is read or deleted."""

import os
import shutil
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytest_django import Settings

from complaints.evidence import store
from complaints.evidence.refusals import NO_SPACE, RefusedError

CONTENT = b"isi berkas"
A_NAME = "0123456789abcdef" * 2

NO_NAMES = [
    "",
    "x",
    "../../etc/passwd",
    "/etc/passwd",
    A_NAME + "\n",
    A_NAME + "/",
    A_NAME.upper(),
    A_NAME[:-1],
    A_NAME + "0",
    A_NAME[:-1] + "g",
    A_NAME[:-1] + "\0",
    "٠" * 32,
    f"01/{A_NAME}",
]


@pytest.fixture(autouse=True)
def root(settings: Settings, tmp_path: Path) -> Path:
    settings.EVIDENCE_ROOT = tmp_path / "bukti"
    settings.EVIDENCE_SPARED_BYTES = 0
    return settings.EVIDENCE_ROOT


def read(name: str) -> bytes:
    with store.open_file(name) as file:
        return file.read()


def files(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file()]


def test_what_is_kept_is_read_and_removed() -> None:
    name = store.keep(CONTENT)

    assert read(name) == CONTENT
    store.remove(name)
    with pytest.raises(FileNotFoundError):
        store.open_file(name)
    store.remove(name)


def test_the_same_bytes_get_another_random_name() -> None:
    names = {store.keep(CONTENT) for _ in range(50)}

    assert len(names) == 50
    assert all(len(name) == 32 and int(name, 16) >= 0 for name in names)


def test_only_owner_and_group_may_read(root: Path) -> None:
    before = os.umask(0)
    try:
        name = store.keep(CONTENT)
    finally:
        os.umask(before)
    path = root / name[:2] / name

    assert files(root) == [path]
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in path.parents[:2]} == {0o750}


@pytest.mark.parametrize("name", NO_NAMES, ids=range(len(NO_NAMES)))
def test_only_names_of_ours_are_opened_or_removed(name: str) -> None:
    for act in (store.open_file, store.remove):
        with pytest.raises(ValueError, match="nama simpan"):
            act(name)


def test_what_could_not_be_written_leaves_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        store.keep(CONTENT)

    assert files(root) == []


def test_the_disk_is_never_filled(settings: Settings, root: Path) -> None:
    free = shutil.disk_usage(root.parent).free
    settings.EVIDENCE_SPARED_BYTES = free * 2

    assert not store.free_space_left()
    with pytest.raises(RefusedError, match=NO_SPACE):
        store.keep(CONTENT)
    assert files(root) == []

    settings.EVIDENCE_SPARED_BYTES = free // 2
    assert store.free_space_left()


def test_two_gigabytes_are_spared() -> None:
    from portal import settings

    assert settings.EVIDENCE_SPARED_BYTES == 2_000_000_000


def test_files_that_nobody_knows_are_found_once_they_are_old(root: Path) -> None:
    known, lost, fresh = (store.keep(CONTENT) for _ in range(3))
    yesterday = datetime.now(UTC) - timedelta(days=1)
    for name in (known, lost):
        os.utime(root / name[:2] / name, (0, 0))
    (root / lost[:2] / "catatan.txt").write_text("bukan milik kami")
    os.utime(root / lost[:2] / "catatan.txt", (0, 0))

    assert list(store.orphans({known}, older_than=yesterday)) == [lost]
    assert set(store.orphans({known}, older_than=datetime.now(UTC))) == {lost, fresh}


def test_an_empty_store_has_no_orphans() -> None:
    assert list(store.orphans(set(), older_than=datetime.now(UTC))) == []
