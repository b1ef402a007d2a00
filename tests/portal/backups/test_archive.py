"""A backup is either read as it was written, or refused."""

import io
import tarfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from portal.backups import archive, manifest
from portal.backups.archive import DUMP, DamagedError
from portal.backups.manifest import Manifest, Table
from portal.backups.refusals import BackupError

CONTENT = {DUMP: b"baris " * 300, "bukti/ab/cd": b"foto", "konsultasi/ef": b""}


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """A small archive of three files."""
    path = tmp_path / "cadangan.tar"
    source = tmp_path / "sumber"
    with archive.written(path) as writer:
        for name, content in CONTENT.items():
            source.write_bytes(content)
            writer.add(name, source)
        writer.seal(facts(writer))
    return path


def facts(writer: archive.Writer) -> Manifest:
    return Manifest(
        engine="sqlite",
        server="3",
        began_at=datetime(2026, 11, 28, tzinfo=UTC),
        seconds=0.1,
        migrations={"portal": "0001_initial"},
        tables={"aduan": Table(3, "0" * 64)},
        files=writer.files,
    )


def extracted(path: Path) -> dict[str, bytes]:
    """The files of an archive that was found good."""
    found: dict[str, io.BytesIO] = {}

    class Kept(io.BytesIO):
        def close(self) -> None:
            """Its bytes are still asked for."""

    archive.check(path)
    archive.extract(path, lambda name: found.setdefault(name, Kept()))
    return {name: file.getvalue() for name, file in found.items()}


def rewritten(backup: Path, change: "dict[str, tarfile.TarInfo | bytes | None]") -> Path:
    """The archive with members replaced (bytes), left out (None) or added."""
    path = backup.with_name("diubah.tar")
    with tarfile.open(backup) as old, tarfile.open(path, "w") as new:
        members = {one.name: old.extractfile(one).read() for one in old}  # type: ignore[union-attr]
        for name, content in (members | change).items():
            if isinstance(content, tarfile.TarInfo):
                new.addfile(content)
            elif content is not None:
                info = tarfile.TarInfo(name)
                info.size = len(content)
                new.addfile(info, io.BytesIO(content))
    return path


def test_what_was_written_is_read(backup: Path) -> None:
    assert extracted(backup) == CONTENT
    assert archive.check(backup).tables == {"aduan": Table(3, "0" * 64)}


def test_a_changed_byte_changes_nothing_or_is_noticed(backup: Path) -> None:
    """Every 61st byte: also headers, manifest, seal and the padding between."""
    whole = backup.read_bytes()
    noticed = 0
    for place in range(0, len(whole), 61):
        backup.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        try:
            assert extracted(backup) == CONTENT, place
        except DamagedError:
            noticed += 1
    assert noticed > 30


def test_a_shortened_archive_is_noticed(backup: Path) -> None:
    whole = backup.read_bytes()
    with tarfile.open(backup) as tar:
        end = tar.getmember(archive.SEAL).offset_data + 80
    for length in range(0, end, 173):
        backup.write_bytes(whole[:length])
        with pytest.raises(DamagedError):
            archive.check(backup)


@pytest.mark.parametrize(
    "name",
    ["../luar", "bukti/../../luar", "/etc/luar", "bukti", "bukti/./x", "lain/x", "bukti//x"],
)
def test_a_name_that_leads_elsewhere_is_refused(backup: Path, name: str) -> None:
    with pytest.raises(DamagedError, match="bukan milik cadangan"):
        archive.check(rewritten(backup, {name: b"jahat"}))


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE])
def test_only_plain_files_are_taken(backup: Path, kind: bytes) -> None:
    link = tarfile.TarInfo("bukti/tautan")
    link.type, link.linkname = kind, "bukti/ab/cd"

    with pytest.raises(DamagedError):
        archive.check(rewritten(backup, {link.name: link}))


def test_a_missing_file_is_named(backup: Path) -> None:
    with pytest.raises(DamagedError, match="bukti/ab/cd hilang"):
        archive.check(rewritten(backup, {"bukti/ab/cd": None}))


def test_a_file_too_many_is_named(backup: Path) -> None:
    with pytest.raises(DamagedError, match="bukti/xx"):
        archive.check(rewritten(backup, {"bukti/xx": b"tamu"}))


def test_a_file_twice_is_refused(backup: Path) -> None:
    again = tarfile.TarInfo("bukti/ab/cd")

    with pytest.raises(DamagedError, match="dua kali"):
        archive.check(rewritten(backup, {"lagi": again}))


def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "kosong").touch()

    with pytest.raises(DamagedError):
        archive.check(tmp_path / "kosong")
    with pytest.raises(BackupError, match="tidak ada"):
        archive.check(tmp_path / "tidak-ada")


@pytest.mark.parametrize(
    "text", [b"", b"[]", b"3", b"{}", b'{"format": 2}', b'{"format": 1, "tables": 5}', b"\xff"]
)
def test_a_manifest_of_another_kind_is_none(text: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        manifest.from_json(text)
