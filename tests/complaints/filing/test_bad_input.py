"""Whatever is sent to the form: the next page or a sentence, never a fault, never markup."""

from typing import Any
from urllib.parse import quote

import pytest
from django.http import HttpResponse
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from complaints.filing import cookie
from complaints.forms.contact import ContactForm
from complaints.forms.identity import IdentityForm
from complaints.forms.problem import ProblemForm
from complaints.models import Complaint
from tests.complaints.filing import form
from tests.complaints.filing.form import (
    CANCEL,
    CHECK_PAGE,
    CONTACT,
    CONTACT_PAGE,
    NAME_PAGE,
    NAMED,
    NEW,
    PROBLEM,
    PROBLEM_PAGE,
    RECEIPT_PAGE,
    RECEIPT_PDF,
)
from tests.test_bad_input import NASTY, RAW, SCRIPT

QUESTIONS = [PROBLEM_PAGE, NAME_PAGE, CONTACT_PAGE]
PAGES = [*QUESTIONS, CHECK_PAGE, CANCEL, NEW, RECEIPT_PAGE, RECEIPT_PDF]
RIGHT = {PROBLEM_PAGE: PROBLEM, NAME_PAGE: NAMED, CONTACT_PAGE: CONTACT}

FIELDS = {
    PROBLEM_PAGE: list(ProblemForm.base_fields),
    NAME_PAGE: list(IdentityForm.base_fields),
    CONTACT_PAGE: list(ContactForm.base_fields),
}
NAMES = [name for names in FIELDS.values() for name in names]


@pytest.fixture
def visitor(reader: Client) -> Client:
    """A citizen in the middle of the form, who gets the error page of a fault."""
    form.fill(reader)
    reader.raise_request_exception = False
    return reader


def check(response: HttpResponse, sent: Any) -> None:
    assert response.status_code in {200, 302, 303, 400, 403, 405, 422}, sent
    body = response.content
    assert b"<script" not in body
    assert b"onerror=alert(1)>" not in body
    assert "X-Jahat" not in response


@pytest.mark.parametrize("value", NASTY, ids=range(len(NASTY)))
def test_a_nasty_answer_gets_a_page(visitor: Client, value: str) -> None:
    for page, names in FIELDS.items():
        for name in names:
            check(visitor.post(page, RIGHT[page] | {name: value}), (page, name, value))


@pytest.mark.parametrize("value", NASTY, ids=range(len(NASTY)))
def test_a_nasty_code_or_cookie_gets_a_page(visitor: Client, value: str) -> None:
    for page in (NEW, PROBLEM_PAGE):
        check(visitor.get(page, QUERY_STRING=f"layanan={quote(value)}"), (page, value))
    # As the server hands it over: bytes, kept one for one in a string.
    visitor.cookies[cookie.NAME] = value.encode().decode("latin-1")
    for page in PAGES:
        check(visitor.get(page), (page, value))
        check(visitor.post(page, PROBLEM), (page, value))


@pytest.mark.parametrize("value", RAW)
def test_broken_bytes_get_a_page(visitor: Client, value: str) -> None:
    for page in PAGES:
        check(
            visitor.generic(
                "POST", page, f"story={value}&name={value}", "application/x-www-form-urlencoded"
            ),
            (page, value),
        )


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", b'{"story": "x"}'),
        ("text/plain", b"\xff\xfe\x00"),
        ("multipart/form-data", b""),
        ("multipart/form-data; boundary=x", b"--x\r\nrusak"),
        ("multipart/form-data; boundary=", b"\x00"),
        ("application/x-www-form-urlencoded; charset=utf-16", b"\xff\xfea"),
        ("application/x-www-form-urlencoded", b"&".join(b"a=1" for _ in range(600))),
        ("application/x-www-form-urlencoded", b"story=" + b"a" * 1_100_000),
    ],
)
def test_a_body_of_another_kind_gets_a_page(visitor: Client, kind: str, body: bytes) -> None:
    for page in PAGES:
        check(visitor.generic("POST", page, body, kind), (page, kind))


@pytest.mark.parametrize("page", PAGES)
def test_a_form_that_is_shown_again_bears_anything(visitor: Client, page: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = visitor.cookies
    for value in NASTY:
        response = strict.post(page, dict.fromkeys(NAMES, value))
        check(response, (page, value))
        assert response.status_code in {400, 403, 303}
    assert not Complaint.objects.exists()


def test_what_is_typed_is_shown_escaped(visitor: Client) -> None:
    visitor.post(PROBLEM_PAGE, PROBLEM | {"story": f"Cerita {SCRIPT}"})

    assert "Cerita &lt;script&gt;" in visitor.get(CHECK_PAGE).content.decode()


def test_nobody_files_more_than_the_form_asks_for(visitor: Client) -> None:
    smuggled = {"needs_check": "", "state": "selesai", "tier": "ringan", "channel": "surat"}
    visitor.post(PROBLEM_PAGE, PROBLEM | smuggled)
    visitor.post(CHECK_PAGE, smuggled)
    complaint = Complaint.objects.get()

    assert (complaint.state, complaint.tier, complaint.channel) == ("diterima", "", "web")


anything = st.text(max_size=60) | st.sampled_from(NASTY)
answers = st.dictionaries(st.sampled_from(NAMES), anything, max_size=6)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(page=st.sampled_from(QUESTIONS), changed=answers, drops=st.booleans())
def test_no_mixture_of_answers_is_a_fault(
    visitor: Client, page: str, changed: dict[str, str], drops: bool
) -> None:
    sent = changed if drops else RIGHT[page] | changed
    encodable = {name: value.encode(errors="replace") for name, value in sent.items()}
    check(visitor.post(page, encodable), sent)
    check(visitor.get(CHECK_PAGE), sent)
