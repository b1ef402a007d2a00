"""The documents of the next decree come out of the same data, before anything is set."""

import io

import pytest
from django.test import Client
from docx import Document

from standards.workflow import State
from tests.page import read
from tests.standards.cast import brought_to, new_decree, person

pytestmark = pytest.mark.django_db

WHERE = "/admin/standards/edition/rancangan/"


def asked(client: Client, **values: str) -> bytes:
    response = client.get(WHERE, {"isi": "konsep", "bentuk": "docx"} | values)
    assert response.status_code == 200
    return response.content


def tables(content: bytes) -> list[str]:
    """The whole text of each table of a document."""
    found = Document(io.BytesIO(content)).tables
    return ["".join(node.text or "" for node in table._tbl.iter()) for table in found]


@pytest.fixture
def reviewer(client: Client) -> Client:
    brought_to(State.APPROVED)
    client.force_login(person("oki"))
    return client


def test_the_annex_of_a_decree_in_preparation_holds_what_was_approved(reviewer: Client) -> None:
    decree = new_decree(number="", issued_on=None, in_force_from=None)

    (table,) = tables(asked(reviewer, keputusan=decree.slug))

    assert "2 jam" in table


def test_with_everything_the_approved_draft_stands_in_place_of_what_is_in_force(
    reviewer: Client,
) -> None:
    decree = new_decree()

    found = tables(asked(reviewer, keputusan=decree.slug, isi="semua"))

    assert len(found) == 57
    assert sum("2 jam" in table for table in found) == 1


def test_as_pdf(reviewer: Client) -> None:
    assert asked(reviewer, keputusan=new_decree().slug, bentuk="pdf").startswith(b"%PDF-")


def test_a_decree_without_clauses_has_no_text_yet(reviewer: Client) -> None:
    response = reviewer.get(
        WHERE, {"keputusan": new_decree().slug, "isi": "naskah", "bentuk": "docx"}
    )

    assert response.status_code == 422
    assert "belum ditulis" in read(response).text


@pytest.mark.parametrize("name", ["umi", "eko"])
def test_only_reviewers_print_the_next_decree(client: Client, name: str) -> None:
    client.force_login(person(name))

    assert client.get(WHERE).status_code == 404
