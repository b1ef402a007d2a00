"""The unlisted address of a draft: open to who holds it, and to nobody else in no way at all."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from standards import actions
from standards.models import PreviewLink
from standards.workflow import State
from tests.page import headers, read
from tests.standards.cast import author, brought_to

pytestmark = pytest.mark.django_db


@pytest.fixture
def token() -> str:
    one = brought_to(State.DRAFT)
    return actions.share(one, days=14, by=author("umi"), at=timezone.now())


def test_who_holds_the_address_reads_the_draft(reader: Client, token: str) -> None:
    page = read(reader.get(f"/pratinjau/{token}/"))

    assert "Pratinjau konsep, belum berlaku." in page.text
    assert "2 jam" in page.text
    assert page.one("meta", name="robots")["content"] == "noindex"


def test_nobody_keeps_lists_or_passes_on_the_address(reader: Client, token: str) -> None:
    answer = reader.get(f"/pratinjau/{token}/")

    assert "no-store" in answer["Cache-Control"]
    assert "noindex" in answer["X-Robots-Tag"]
    assert answer["Referrer-Policy"] == "no-referrer"
    assert token not in answer.content.decode()
    assert "/pratinjau/" not in reader.get("/sitemap.xml").content.decode()


def test_it_can_only_be_read(reader: Client, token: str) -> None:
    assert reader.post(f"/pratinjau/{token}/").status_code == 405


@pytest.mark.parametrize("wrong", ["wrong", "closed", "expired", "finished"])
def test_whatever_is_wrong_with_the_address_looks_the_same(
    reader: Client, token: str, wrong: str
) -> None:
    link = PreviewLink.objects.get()
    if wrong == "closed":
        actions.stop_sharing(link, by=author("umi"), at=timezone.now())
    if wrong == "expired":
        past = timezone.now() - timedelta(days=20)
        PreviewLink.objects.update(created_at=past, expires_at=past + timedelta(days=14))
    if wrong == "finished":
        actions.discard(link.edition, reason="x", by=author("umi"), at=timezone.now())
    asked = "x" * len(token) if wrong == "wrong" else token

    answer = reader.get(f"/pratinjau/{asked}/")
    unknown = reader.get(f"/pratinjau/{'y' * len(token)}/")

    assert (answer.status_code, unknown.status_code) == (404, 404)
    assert answer.content == unknown.content
    assert headers(answer) == headers(unknown)
