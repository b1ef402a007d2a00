"""Whatever is sent to the tracking pages, they answer; nothing is taken that was not meant."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from complaints.following.steps import STEPS
from complaints.workflow import State
from tests.complaints import cast
from tests.complaints.tracking import DOOR, PAGE, enter, keyed

pytestmark = pytest.mark.django_db

FIELDS = ["number", "key", "step", "text", "to", "page", "yakin", "file"]
VALUES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["", "\x00", "9" * 400, "x" * 5000, "../..", "anonim", "biro", "-1", "ADU-2026-1"]
    ),
)
ANSWERS = {200, 303, 400, 403, 404, 409, 422, 429}
COMMON = {"suppress_health_check": [HealthCheck.function_scoped_fixture]}


@settings(max_examples=60, **COMMON)
@given(fields=st.dictionaries(st.sampled_from(FIELDS), VALUES))
def test_odd_values_at_the_door(reader: Client, fields: dict[str, str]) -> None:
    assert reader.post(DOOR, fields).status_code in ANSWERS


@settings(max_examples=80, **COMMON)
@given(
    name=st.one_of(st.sampled_from(sorted(STEPS)), st.from_regex(r"[\w-]{1,30}", fullmatch=True)),
    fields=st.dictionaries(st.sampled_from(FIELDS), VALUES),
)
def test_odd_values_in_every_step(reader: Client, name: str, fields: dict[str, str]) -> None:
    complaint = keyed(cast.brought_to(State.ANSWERED))
    enter(reader, complaint)
    before = complaint.version
    answer = reader.post(f"{PAGE}{name}/", fields)

    assert answer.status_code in ANSWERS - {303}
    complaint.refresh_from_db()
    assert complaint.version == before


@settings(max_examples=25, **COMMON)
@given(content=st.binary(max_size=300), file=st.text(min_size=1, max_size=60))
def test_odd_files(reader: Client, content: bytes, file: str) -> None:
    complaint = keyed(cast.filed())
    enter(reader, complaint)
    upload = SimpleUploadedFile("x", content)
    upload._name = file
    fields: dict[str, Any] = {"page": f"{complaint.number}/1", "file": upload}

    assert reader.post(f"{PAGE}bukti/", fields).status_code == 422
    assert not complaint.attachments.exists()


BODIES = [
    ("multipart/form-data; boundary=x", b'--x\r\nContent-Disposition: form-data; name="file"'),
    ("multipart/form-data", b"x"),
    ("multipart/form-data; boundary=" + "y" * 300, b"x"),
    ("application/x-www-form-urlencoded; charset=utf-7", b"text=%ff%fe%00"),
    ("application/x-www-form-urlencoded", b"&".join(b"a%d=1" % number for number in range(600))),
    ("application/json", b"{}"),
]


@pytest.mark.parametrize(("kind", "body"), BODIES)
@pytest.mark.parametrize("address", [DOOR, f"{PAGE}tambah/", f"{PAGE}bukti/"])
def test_odd_bodies(reader: Client, address: str, kind: str, body: bytes) -> None:
    enter(reader, keyed(cast.filed()))

    assert reader.post(address, body, content_type=kind).status_code in ANSWERS - {303}


@pytest.mark.parametrize("cookie", ["", "x", "\x7f", "a:b:c", "W10:1:x"])
def test_odd_passes(reader: Client, cookie: str) -> None:
    reader.cookies["lacak"] = cookie

    assert reader.get(PAGE).status_code == 302
