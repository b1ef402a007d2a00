"""Every upload is refused with a sentence or cleaned, and never hurts the server."""

import logging
import subprocess
import sys
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints.evidence import child, cleaning, refusals
from complaints.evidence.cleaning import CleanFile, clean
from complaints.evidence.kinds import Kind
from complaints.evidence.refusals import RefusedError
from tests.complaints.evidence import hostile
from tests.complaints.evidence.documents import pdf
from tests.complaints.evidence.pictures import jpeg, png, webp

HONEST = {"jpeg": jpeg(), "png": png(), "webp": webp(), "pdf": pdf(pages=2)}

FIRST_BYTES = {Kind.JPEG: b"\xff\xd8", Kind.PDF: b"%PDF-"}


def cleaned(content: bytes, name: str = "") -> CleanFile:
    return clean(BytesIO(content), name=name)


def refusal(content: bytes, name: str = "") -> str:
    with pytest.raises(RefusedError) as refused:
        cleaned(content, name)
    return str(refused.value)


def sentences() -> set[str]:
    return {value for key, value in vars(refusals).items() if key.isupper()}


def test_there_are_enough_hostile_uploads() -> None:
    assert len(hostile.CASES) >= 70
    assert len({case.label for case in hostile.CASES}) == len(hostile.CASES)


@pytest.mark.parametrize("case", hostile.CASES, ids=lambda case: case.label)
def test_a_hostile_upload_is_refused_or_cleaned(case: hostile.Case) -> None:
    content = case.content()
    if not isinstance(case.outcome, Kind):
        assert refusal(content, case.name) == case.outcome
        return

    file = cleaned(content, case.name)

    assert file.kind == case.outcome
    assert file.content.startswith(FIRST_BYTES[file.kind])
    assert not [word for word in (b"<script", b"PK\x03\x04") if word in file.content]
    assert file.content.count(b"%PDF-") == (file.kind == Kind.PDF)


@pytest.mark.parametrize("honest", HONEST)
def test_an_upload_of_the_largest_size_is_taken(honest: str) -> None:
    content = HONEST[honest]

    assert cleaned(content + bytes(cleaning.LARGEST - len(content)))


def test_a_sentence_is_plain_and_short() -> None:
    for sentence in sentences():
        assert sentence[0].isupper()
        assert len(sentence) < 90
        assert not sentence.endswith(".")


@given(st.binary(), st.text())
def test_random_bytes_are_refused_with_a_sentence(content: bytes, name: str) -> None:
    assert refusal(content, name) in sentences()


@pytest.mark.parametrize("honest", HONEST)
@given(data=st.data())
def test_a_broken_file_is_refused_with_a_sentence_or_cleaned(
    honest: str, data: st.DataObject
) -> None:
    content = bytearray(HONEST[honest])
    kind = Kind.PDF if honest == "pdf" else Kind.JPEG
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    content = content[: data.draw(st.integers(1, len(content)))]

    try:
        result = child.cleaned(kind, bytes(content))
    except RefusedError as refused:
        assert str(refused) in sentences()  # noqa: PT017 (either outcome is right)
    else:
        assert result.startswith(FIRST_BYTES[kind])


@given(st.sampled_from(Kind), st.binary(max_size=200))
def test_only_the_first_bytes_are_right(kind: Kind, content: bytes) -> None:
    with pytest.raises(RefusedError):
        child.cleaned(kind, FIRST_BYTES[kind] + content)


def in_child(code: str) -> subprocess.CompletedProcess[str]:
    """Run code after the child's own work, within its limits."""
    start = "import resource, sys; from complaints.evidence import child; child.main('jpeg'); "
    return subprocess.run(
        [sys.executable, "-c", start + code], input="", capture_output=True, text=True, check=False
    )


def test_the_child_is_held_to_its_limits() -> None:
    asked = in_child("print([resource.getrlimit(each) for each in child.LIMITS], file=sys.stderr)")

    assert asked.stderr.strip() == str([(value, value) for value in child.LIMITS.values()])
    assert "MemoryError" in in_child("bytearray(600_000_000)").stderr


def test_the_child_knows_nothing_of_django() -> None:
    asked = in_child("print('django' in sys.modules, file=sys.stderr)")

    assert asked.stderr.strip() == "False"


def test_the_child_knows_none_of_the_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[dict[str, Any]] = []
    run = subprocess.run

    def noticed(*args: Any, **options: Any) -> Any:
        given.append(options)
        return run(*args, **options)

    monkeypatch.setattr(subprocess, "run", noticed)
    cleaned(jpeg())

    assert [options["env"] for options in given] == [{}]


def test_a_child_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cleaning, "LONGEST_RUN", 0.001)

    assert refusal(jpeg()) == refusals.TOO_COMPLEX


def test_a_child_that_dies_is_told_to_the_operator_without_the_name(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with caplog.at_level(logging.WARNING):
        assert refusal(jpeg(), "Sri Wahyuni.jpg") == refusals.TOO_COMPLEX

    assert "status 1" in caplog.text
    assert "Sri" not in caplog.text


def test_files_wait_for_each_other_and_give_up_politely(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cleaning, "LONGEST_WAIT", 0.01)
    with cleaning._place(), cleaning._place():
        assert refusal(jpeg()) == refusals.BUSY

    assert cleaned(jpeg()).kind == Kind.JPEG
