"""Files that are broken, of another kind, or meant ill: a sentence, never an error."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standards.annex.importing import opening, reader
from tests.standards.annex.word_files import MAIN, annex_of, repacked

WHOLE = annex_of("Gratis", "A → B")
TYPES = "[Content_Types].xml"


def zipped(**parts: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return packed.getvalue()


def with_body(xml: str) -> bytes:
    return repacked(lambda parts: parts.update({MAIN: xml.encode()}), WHOLE)


def with_types(old: str, new: str) -> bytes:
    return repacked(
        lambda parts: parts.update({TYPES: parts[TYPES].replace(old.encode(), new.encode())}), WHOLE
    )


def tracked(parts: dict[str, bytes]) -> None:
    parts[MAIN] = parts[MAIN].replace(b"<w:t ", b"<w:ins/><w:t ", 1)


def locked(content: bytes) -> bytes:
    """With the mark of encryption on every part (APPNOTE 4.4.4, bit 0)."""
    for start, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        parts = content.split(start)
        content = start.join(
            [parts[0], *(part[: place - 4] + b"\x01" + part[place - 3 :] for part in parts[1:])]
        )
    return content


BOMB = '<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'
SPY = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
DEEP = "<a>" * 5000 + "</a>" * 5000


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "bukan dokumen Word"),
        (b"Standar pelayanan", "bukan dokumen Word"),
        (b"%PDF-1.7", "berkas PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "terkunci kata sandi atau dari Word lama"),
        (WHOLE[: len(WHOLE) // 2], "rusak"),
        (locked(WHOLE), "rusak"),
        (zipped(mimetype="application/vnd.oasis.opendocument.text"), "LibreOffice"),
        (zipped(**{"xl/workbook.xml": "<a/>", TYPES: "<Types/>"}), "bukan dokumen Word"),
        (with_types("document.main+xml", "document.macroEnabled.main+xml"), "makro"),
        (repacked(lambda parts: parts.update({"word/vbaProject.bin": b"x"}), WHOLE), "makro"),
        (repacked(lambda parts: parts.pop(MAIN), WHOLE), "rusak"),
        (repacked(tracked, WHOLE), "perubahan terlacak"),
        (with_body("<a"), "rusak"),
        (with_body("<a/>"), "tidak dikenal"),
        (with_body(BOMB), "rusak"),
        (with_body(SPY), "rusak"),
        (with_body(DEEP), "rusak"),
    ],
)
def test_a_file_that_cannot_be_read_gets_a_sentence(content: bytes, said: str) -> None:
    reading = reader.read(content)

    assert said in reading.refusal
    assert (reading.services, reading.notes) == ((), ())


def test_a_file_too_large_and_one_that_unpacks_too_large_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(opening, "LARGEST_PART", 1_000_000)
    bomb = with_body("<a>" + " " * 2_000_000 + "</a>")

    assert len(bomb) < 100_000
    assert "terlalu besar" in reader.read(bomb).refusal
    monkeypatch.setattr(opening, "LARGEST_FILE", 100)
    assert "terlalu besar" in reader.read(WHOLE).refusal


@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=40))
def test_no_damage_raises(place: int, garbage: bytes) -> None:
    reader.read(WHOLE[:place] + garbage + WHOLE[place + len(garbage) :])


BODY = repacked(lambda parts: None, WHOLE)
with zipfile.ZipFile(io.BytesIO(BODY)) as whole:
    MARKUP = whole.read(MAIN).decode()
TAGS = ["w:tc", "w:tr", "w:p", "w:r", "w:t", "w:tbl", "w:pPr", "w:pStyle"]


@given(st.sampled_from(TAGS), st.sampled_from([*TAGS, "w:sdt", "w:numPr", "w:br", "x"]))
def test_no_other_arrangement_of_elements_raises(old: str, new: str) -> None:
    changed = MARKUP.replace(f"<{old}>", f"<{new}>").replace(f"</{old}>", f"</{new}>")

    reader.read(with_body(changed.replace("<x>", "<w:x>").replace("</x>", "</w:x>")))
