"""A backup holds everything, is read again before it counts, and tells nothing by its name."""

import fcntl
import io
import json
import tarfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from complaints.models import Complaint
from portal import backups
from portal.backups import archive, making, postgresql, sqlite
from portal.backups.archive import DUMP
from portal.backups.refusals import BackupError
from tests.portal.backups.conftest import FILES


def back_up(folder: Path, **options: Any) -> Path:
    """The newest backup of a folder, after one more."""
    call_command("cadangkan", str(folder), stdout=io.StringIO(), **options)
    return max(folder.glob("*.tar"))


def test_a_backup_holds_the_database_and_every_file(portal: Path, tmp_path: Path) -> None:
    path = back_up(tmp_path / "aman")

    manifest = archive.check(path)

    assert set(manifest.files) == {DUMP, *FILES}
    assert manifest.tables["complaints_complaint"].rows == Complaint.objects.count() == 1
    assert manifest.migrations["complaints"]


def test_only_its_owner_can_read_it(portal: Path, tmp_path: Path) -> None:
    path = back_up(tmp_path / "aman")

    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    with tarfile.open(path) as tar:
        assert {(one.mode, one.uname, one.uid) for one in tar} == {(0o600, "", 0)}


def test_the_keys_of_the_vault_are_never_in_it(portal: Path, tmp_path: Path, settings: Any) -> None:
    content = back_up(tmp_path / "aman").read_bytes()

    assert b"Budi Santoso" not in content
    for secret in (*settings.VAULT_KEYS, settings.SECRET_KEY):
        assert secret.encode() not in content


def test_its_age_is_known_once_it_has_succeeded(portal: Path, tmp_path: Path) -> None:
    assert backups.last() is None
    before = timezone.now()

    back_up(tmp_path / "aman")

    last = backups.last()
    assert last is not None
    assert before <= last <= timezone.now()


def test_a_note_that_cannot_be_read_counts_as_no_backup(place: Path) -> None:
    (place / "cadangan-terakhir.json").write_text("{")

    assert backups.last() is None


@pytest.mark.usefixtures("portal")
class TestKeeping:
    @pytest.fixture(autouse=True)
    def _a_second_each(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Every look at the clock is a second later, so that each backup has its own name."""
        moments = (datetime(2026, 11, 28, 1, tzinfo=UTC) + timedelta(seconds=n) for n in range(99))
        monkeypatch.setattr(timezone, "now", lambda: next(moments))

    def test_only_the_newest_are_kept(self, tmp_path: Path) -> None:
        _, second, third = (back_up(tmp_path, simpan=2) for _ in range(3))

        assert sorted(tmp_path.glob("*.tar")) == [second, third]

    def test_what_is_no_backup_of_ours_stays(self, tmp_path: Path) -> None:
        foreign = tmp_path / "cadangan-lama.tar"
        foreign.touch()

        back_up(tmp_path)
        back_up(tmp_path, simpan=1)

        assert foreign.exists()

    def test_a_failed_backup_deletes_nothing(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        good = back_up(tmp_path)
        told = backups.last()
        monkeypatch.setattr(archive.Writer, "seal", lambda *_: None)

        with pytest.raises(CommandError, match="rusak"):
            back_up(tmp_path, simpan=1)

        assert sorted(tmp_path.glob("*.tar")) == [good]
        assert backups.last() == told


def test_none_is_kept_cannot_be_asked_for(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="paling sedikit 1"):
        call_command("cadangkan", str(tmp_path), simpan=0)


def test_a_disk_without_room_is_left_alone(portal: Path, tmp_path: Path, settings: Any) -> None:
    settings.EVIDENCE_SPARED_BYTES = 10**18

    with pytest.raises(CommandError, match="Ruang di"):
        back_up(tmp_path / "penuh")

    assert list((tmp_path / "penuh").glob("*.tar")) == []


def test_two_backups_into_one_folder_do_not_run_at_once(portal: Path, tmp_path: Path) -> None:
    with (tmp_path / ".kunci").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)

        with pytest.raises(BackupError, match="sedang berjalan"):
            making.make(tmp_path)


def test_what_a_killed_backup_left_is_cleared_away(portal: Path, tmp_path: Path) -> None:
    left = tmp_path / ".sedang-dibuat" / DUMP
    left.parent.mkdir()
    left.write_bytes(b"separuh")

    back_up(tmp_path)

    assert not left.parent.exists()


def test_a_file_deleted_meanwhile_is_left_out(
    portal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = [("bukti/zz/" + "0" * 32, portal / "tidak-ada"), *making.folders.files()]
    monkeypatch.setattr(making, "_refuse_without_room", lambda _: None)
    monkeypatch.setattr(making.folders, "files", lambda: iter(gone))

    assert set(archive.check(back_up(tmp_path)).files) == {DUMP, *FILES}


def test_a_damaged_database_makes_no_backup(tmp_path: Path) -> None:
    (tmp_path / "rusak.sqlite3").write_bytes(b"SQLite format 3\0" + b"?" * 5_000)

    with (
        pytest.raises(BackupError, match="menolak"),
        sqlite._opened(tmp_path / "rusak.sqlite3") as database,
    ):
        sqlite._examine(database)


@pytest.mark.parametrize("told", ["pg_dump (PostgreSQL) 9.6.24", "?"])
def test_an_old_tool_is_named_in_a_sentence(told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    done = postgresql.subprocess.CompletedProcess([], 0, stdout=told)
    monkeypatch.setattr(postgresql, "version", lambda: "15")
    monkeypatch.setattr(postgresql.shutil, "which", lambda name: name)
    monkeypatch.setattr(postgresql.subprocess, "run", lambda *_, **__: done)

    with pytest.raises(BackupError, match="postgresql-client-15"):
        postgresql._program("pg_dump")


def test_a_missing_tool_is_named_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgresql.Path, "glob", lambda *_: iter(()))
    monkeypatch.setattr(postgresql.shutil, "which", lambda name: None)

    with pytest.raises(BackupError, match="pasang paket postgresql-client"):
        postgresql._program("pg_dump")


def test_the_manifest_is_plain_json(portal: Path, tmp_path: Path) -> None:
    with tarfile.open(back_up(tmp_path)) as tar:
        text = tar.extractfile("manifest.json")
        assert text is not None
        assert json.load(text)["format"] == 1
