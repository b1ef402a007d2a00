"""An empty place becomes the portal that was backed up; any other place is left as it was."""

import io
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from django.core.management import CommandError, call_command
from django.db import connection

from complaints.models import Complaint
from portal.backups import making, restoring, versions
from portal.backups.folders import files
from portal.backups.making import Made
from portal.backups.manifest import Table
from portal.backups.refusals import BackupError
from tests import own_database as databases
from tests.complaints.records import is_whole
from tests.portal.backups.conftest import FILES, move_to


@pytest.fixture
def made(portal: Path, tmp_path: Path) -> Made:
    """A backup of the portal in use."""
    return making.make(tmp_path / "aman")


@pytest.fixture
def backup(made: Made) -> Path:
    """Its file."""
    return made.path


@pytest.fixture
def empty(backup: Path, tmp_path: Path, settings: Any) -> Any:
    """An empty portal beside it, which everything speaks to now."""
    move_to(tmp_path / "baru", settings)
    with databases.empty(tmp_path):
        yield


def restore(backup: Path, **options: Any) -> str:
    """What the command says."""
    out = io.StringIO()
    call_command("pulihkan", str(backup), stdout=out, **options)
    return out.getvalue()


def stored() -> dict[str, bytes]:
    """The files of the portal by their names in a backup."""
    return {name: path.read_bytes() for name, path in files()}


def is_untouched() -> bool:
    return stored() == {} and connection.introspection.table_names() == []


@pytest.mark.usefixtures("empty")
class TestAnEmptyPlace:
    def test_becomes_the_same_portal(self, backup: Path) -> None:
        said = restore(backup)

        assert "semua sama" in said
        assert "migrate" not in said
        assert "VAULT_KEYS" not in said
        assert stored() == FILES
        assert is_whole(Complaint.objects.get())

    def test_goes_on_counting_where_it_stood(self, backup: Path) -> None:
        restore(backup)

        again = Complaint.objects.get()
        again.pk, again.number, again.filing = None, "ADU-2026-00099", "0" * 64
        again.save()

        assert Complaint.objects.count() == 2

    def test_is_not_touched_by_a_check(self, backup: Path) -> None:
        assert "utuh" in restore(backup, periksa=True)
        assert is_untouched()

    def test_stays_empty_when_a_byte_is_missing(self, backup: Path) -> None:
        backup.write_bytes(backup.read_bytes()[:-20_000])

        with pytest.raises(CommandError, match="rusak"):
            restore(backup)
        assert is_untouched()

    def test_stays_empty_when_the_rows_cannot_be_filled_in(
        self, backup: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(restoring.engines.current(), "restore", _fail)

        with pytest.raises(CommandError, match="sengaja"):
            restore(backup)
        assert is_untouched()

    def test_is_told_of_rows_that_differ(
        self, backup: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        engine = restoring.engines.current()
        tables = engine.tables
        monkeypatch.setattr(engine, "tables", lambda: tables() | {"siluman": Table(0, "")})

        with pytest.raises(CommandError, match="berbeda dari cadangan: siluman"):
            restore(backup)

    def test_is_told_of_keys_that_do_not_fit(self, backup: Path, settings: Any) -> None:
        settings.VAULT_KEYS = [Fernet.generate_key().decode()]

        assert "VAULT_KEYS di sini tidak membuka" in restore(backup)

    def test_is_told_to_migrate(self, backup: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(versions, "are_pending", lambda: True)

        assert "jalankan migrate" in restore(backup)

    def test_takes_no_backup_of_another_kind_of_database(
        self, backup: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(restoring.engines.current(), "NAME", "lain")

        with pytest.raises(CommandError, match="pulihkan ke jenis yang sama"):
            restore(backup)
        assert is_untouched()

    def test_takes_no_backup_of_a_newer_portal(
        self, backup: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(versions, "unknown", lambda _: ["portal.9999_kelak"])

        with pytest.raises(CommandError, match="lebih baru"):
            restore(backup)
        assert is_untouched()

    def test_with_a_file_in_it_is_refused(self, backup: Path) -> None:
        with restoring.folders.create("bukti/ab/lain") as file:
            file.write(b"milik orang")

        with pytest.raises(CommandError, match="bukti tidak kosong"):
            restore(backup)
        assert stored() == {"bukti/ab/lain": b"milik orang"}


def _fail(path: Path) -> None:
    raise BackupError("Gagal dengan sengaja.")


def test_a_portal_in_use_is_refused(backup: Path) -> None:
    with pytest.raises(CommandError, match="Basis data tidak kosong"):
        restore(backup)

    assert Complaint.objects.count() == 1


@pytest.mark.usefixtures("own_database")
def test_a_portal_knows_its_own_migrations_and_no_others() -> None:
    assert versions.unknown(versions.applied()) == []
    assert versions.unknown({"portal": "9999_kelak"}) == ["portal.9999_kelak"]
    assert not versions.are_pending()
