"""Open data of more services than fit in memory: the same bytes, sent in pieces and kept."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from standards import content_version, kept
from standards.catalogue import in_force
from standards.exports import downloads, opendata

FILES = [
    "/data/layanan.json",
    "/data/layanan.csv",
    "/data/layanan.json?instansi=dinkes-kubu-raya",
    "/data/dasar-hukum.json",
]


@pytest.fixture
def folder(settings: Any, tmp_path: Path) -> Path:
    settings.DOWNLOADS_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch, folder: Path, db: None) -> Iterator[None]:
    """As if no service fitted in memory."""
    monkeypatch.setattr(in_force, "MOST_IN_MEMORY", 0)
    monkeypatch.setattr(opendata, "BATCH", 10)
    kept.forget()
    yield
    kept.forget()


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def sent(response: Any) -> bytes:
    """What a reader has at the end, unpacked."""
    content = response.getvalue()
    return gzip.decompress(content) if response.get("Content-Encoding") == "gzip" else content


@pytest.mark.parametrize("accepts", ["gzip", "identity"])
@pytest.mark.parametrize("where", FILES)
def test_a_large_file_is_the_same_when_made_and_when_kept(
    reader: Client, folder: Path, monkeypatch: pytest.MonkeyPatch, where: str, accepts: str
) -> None:
    small = reader.get(where, headers={"accept-encoding": "identity"})
    monkeypatch.setattr(in_force, "MOST_IN_MEMORY", 0)
    monkeypatch.setattr(opendata, "BATCH", 10)
    kept.forget()

    answers = [reader.get(where, headers={"accept-encoding": accepts}) for _ in range(2)]

    for answer in answers:
        assert answer.streaming
        assert answer.get("Content-Encoding") == ("gzip" if accepts == "gzip" else None)
        assert answer["Content-Type"] == small["Content-Type"]
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert "Accept-Encoding" in answer["Vary"]
        assert sent(answer) == small.content
    assert len(files(folder)) == 1


@pytest.mark.parametrize("where", ["/data/cpsv-ap.jsonld", "/data/standar-luring.html"])
def test_what_nobody_could_read_whole_says_what_to_use_instead(
    reader: Client, large: None, where: str
) -> None:
    answer = reader.get(where)

    assert answer.status_code == 404
    assert "hanya dibuat sampai 2.000 layanan" in answer.content.decode()


def test_the_second_reader_gets_the_kept_file(
    reader: Client, large: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = sent(reader.get("/data/layanan.json"))

    monkeypatch.setattr(opendata, "in_batches", lambda _: pytest.fail("made again"))

    assert sent(reader.get("/data/layanan.json")) == first


def test_whoever_has_it_is_told_so_until_the_content_changes(
    reader: Client, large: None, folder: Path
) -> None:
    first = reader.get("/data/layanan.json")
    sent(first)
    has = {"if-none-match": first["ETag"]}

    assert reader.get("/data/layanan.json", headers=has).status_code == 304
    content_version.bump()
    anew = reader.get("/data/layanan.json", headers=has)
    assert anew.status_code == 200
    sent(anew)
    assert len(files(folder)) == 1


def test_asking_for_the_head_makes_nothing(reader: Client, large: None, folder: Path) -> None:
    answer = reader.head("/data/layanan.csv")

    assert answer.status_code == 200
    assert answer["Content-Disposition"] == 'attachment; filename="layanan.csv"'
    assert files(folder) == []


def test_a_reader_who_leaves_early_leaves_no_file(
    reader: Client, large: None, folder: Path
) -> None:
    answer = reader.get("/data/layanan.json", headers={"accept-encoding": "gzip"})
    next(iter(answer.streaming_content))

    answer.close()

    assert files(folder) == []


def test_two_who_make_it_at_once_both_get_it_whole_and_one_file_stays(
    reader: Client, large: None, folder: Path
) -> None:
    def begun() -> tuple[HttpResponse, bytes, Iterator[bytes]]:
        answer = reader.get("/data/layanan.json", headers={"accept-encoding": "gzip"})
        pieces = iter(answer.streaming_content)
        return answer, next(pieces), pieces

    (_, head, rest), (_, other_head, other_rest) = begun(), begun()
    whole, other = head + b"".join(rest), other_head + b"".join(other_rest)

    assert whole == other
    assert [path.read_bytes() for path in files(folder)] == [whole]


def test_without_room_on_the_disk_it_is_sent_all_the_same(
    reader: Client, large: None, folder: Path
) -> None:
    (folder / "layanan.json").write_text("a file where the folder should be")

    answer = reader.get("/data/layanan.json")

    assert sent(answer).endswith(b"]}")


def test_a_disk_that_fills_up_on_the_way_spoils_nothing(
    reader: Client, large: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = sent(reader.get("/data/layanan.json"))
    for file in files(folder):
        file.unlink()

    class Full:
        def write(self, _: bytes) -> int:
            raise OSError(28, "No space left on device")

        def close(self) -> None: ...

    monkeypatch.setattr(Path, "open", lambda *_: Full())
    pieces = downloads._kept(folder / "x" / "y.gz", [b"a", b"b"])

    assert list(pieces) == [b"a", b"b"]
    assert whole.startswith(b'{"layanan":[')
