"""One backup as one tar file: the database, the files, at the end what must be in it.

Plain tar and a line that `sha256sum -c` understands, so that a backup can be opened in twenty years
without us. What is read is trusted only once all of it agrees with the manifest.
"""

import hashlib
import io
import os
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO

from portal.backups import manifest as manifests
from portal.backups.manifest import Manifest, StoredFile
from portal.backups.refusals import BackupError

DUMP = "basisdata"
MANIFEST, SEAL = "manifest.json", "manifest.json.sha256"
FOLDERS = ("bukti", "konsultasi")
"""The first part of the names of files; a name elsewhere is refused."""

_PIECE = 1 << 20
_LARGEST_TEXT = 256 << 20
"""Bytes of manifest and seal that are read into memory at most."""


class DamagedError(BackupError):
    """The archive is not what was once written."""

    def __init__(self, what: str) -> None:
        super().__init__(f"Berkas cadangan rusak atau tidak utuh: {what}. Tidak ada yang diubah.")


class Writer:
    """An archive being written; `seal` ends it."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self._tar = tar
        self.files: dict[str, StoredFile] = {}

    def add(self, name: str, source: Path) -> None:
        """Copy a file into the archive. Raises FileNotFoundError when it is gone."""
        with source.open("rb") as stream:
            member = tarfile.TarInfo(name)
            member.mode, member.size = 0o600, os.fstat(stream.fileno()).st_size
            hashing = _Hashing(stream)
            self._tar.addfile(member, hashing)  # type: ignore[arg-type]
        self.files[name] = StoredFile(member.size, hashing.sha256.hexdigest())

    def seal(self, manifest: Manifest) -> None:
        """Write what the archive holds, and the digest of that."""
        text = manifest.to_json()
        self._add_text(MANIFEST, text)
        self._add_text(SEAL, _seal_of(text))

    def _add_text(self, name: str, text: bytes) -> None:
        member = tarfile.TarInfo(name)
        member.mode, member.size = 0o600, len(text)
        self._tar.addfile(member, io.BytesIO(text))


class _Hashing:
    """A file that notes the digest of what is read from it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.sha256 = hashlib.sha256()

    def read(self, size: int) -> bytes:
        piece = self._stream.read(size)
        self.sha256.update(piece)
        return piece


@contextmanager
def written(path: Path) -> Iterator[Writer]:
    """A new archive, readable by its owner only, safe on disk when the body is left."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        with tarfile.open(fileobj=file, mode="w") as tar:
            yield Writer(tar)
        file.flush()
        os.fsync(descriptor)


def check(path: Path) -> Manifest:
    """Read the whole archive and compare it with its manifest, which is given.

    Raises DamagedError when a byte is missing, changed or too many.
    """
    found: dict[str, StoredFile] = {}
    texts: dict[str, bytes] = {}
    with _opened(path) as members:
        for name, stream in members:
            if name in found or name in texts:
                raise DamagedError(f"{name} ada dua kali")
            if name in (MANIFEST, SEAL):
                texts[name] = stream.read(_LARGEST_TEXT)
            else:
                found[name] = _copy(stream, None)
    manifest = _manifest(texts)
    for name in sorted(found.keys() | manifest.files.keys()):
        if found.get(name) != manifest.files.get(name):
            raise DamagedError(f"{name} hilang, berubah, atau tidak dikenal")
    return manifest


def extract(path: Path, create: Callable[[str], BinaryIO]) -> None:
    """Copy each file of a checked archive to where `create` opens it, by its name."""
    with _opened(path) as members:
        for name, stream in members:
            if name not in (MANIFEST, SEAL):
                with create(name) as target:
                    _copy(stream, target)


@contextmanager
def _opened(path: Path) -> Iterator[Iterator[tuple[str, IO[bytes]]]]:
    """The members of an archive; what cannot be read in the body is damaged."""
    if not path.is_file():
        raise BackupError(f"Berkas cadangan {path} tidak ada.")
    try:
        with tarfile.open(path, "r:") as tar:
            yield _members(tar)
    except (tarfile.TarError, EOFError, OverflowError, UnicodeError) as error:
        raise DamagedError("tidak dapat dibaca sampai akhir") from error


def _members(tar: tarfile.TarFile) -> Iterator[tuple[str, IO[bytes]]]:
    """Each member with its bytes, before the next one is looked at."""
    for member in tar:
        stream = tar.extractfile(member) if member.isreg() else None
        if stream is None or not _is_ours(member.name):
            raise DamagedError(f"isi bernama {member.name!r} bukan milik cadangan")
        yield member.name, stream


def _is_ours(name: str) -> bool:
    """Nothing leads out of its folder: no parent, no root, no detour."""
    path = PurePosixPath(name)
    is_inside = ".." not in path.parts and str(path) == name and "\0" not in name
    in_folder = len(path.parts) > 1 and path.parts[0] in FOLDERS
    return is_inside and (in_folder or name in (DUMP, MANIFEST, SEAL))


def _copy(stream: IO[bytes], target: BinaryIO | None) -> StoredFile:
    sha256, size = hashlib.sha256(), 0
    while piece := stream.read(_PIECE):
        sha256.update(piece)
        size += len(piece)
        if target is not None:
            target.write(piece)
    return StoredFile(size, sha256.hexdigest())


def _manifest(texts: dict[str, bytes]) -> Manifest:
    text = texts.get(MANIFEST)
    if text is None or texts.get(SEAL) != _seal_of(text):
        raise DamagedError("daftar isinya hilang atau berubah")
    try:
        return manifests.from_json(text)
    except ValueError as error:
        raise DamagedError("daftar isinya tidak dikenal portal ini") from error


def _seal_of(text: bytes) -> bytes:
    return f"{hashlib.sha256(text).hexdigest()}  {MANIFEST}\n".encode()
