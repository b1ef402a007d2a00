"""Preview addresses in the workshop: shown once, closed at will, by those who work on the draft."""

import pytest

from standards.models import PreviewLink
from standards.preview_tokens import hashed
from standards.workflow import State
from tests.page import read
from tests.standards.cast import brought_to
from tests.standards.workshop.rooms import address, shown, signed_in

pytestmark = pytest.mark.django_db


def test_the_address_is_shown_this_once() -> None:
    one = brought_to(State.DRAFT)

    page = read(signed_in("umi").post(address("sharing", one), {"days": "14"}))

    told = page.one("p", class_="alamat").text
    token = told.rstrip("/").rsplit("/", 1)[-1]
    assert told == f"http://testserver/pratinjau/{token}/"
    assert PreviewLink.objects.get().token_hash == hashed(token)
    assert "/pratinjau/" not in shown("umi", one, "sharing").one("main").text


def test_an_address_is_closed() -> None:
    one = brought_to(State.DRAFT)
    umi = signed_in("umi")
    umi.post(address("sharing", one), {"days": "7"})
    link = PreviewLink.objects.get()

    umi.post(f"{address('sharing', one)}{link.pk}/tutup/")

    link.refresh_from_db()
    assert link.revoked_at is not None


@pytest.mark.parametrize("days", ["", "9999", "x"])
def test_no_other_time_is_given(days: str) -> None:
    one = brought_to(State.DRAFT)

    assert signed_in("umi").post(address("sharing", one), {"days": days}).status_code == 422
    assert not PreviewLink.objects.exists()


@pytest.mark.parametrize("name", ["hana", "eko"])
def test_others_neither_open_nor_close_one(name: str) -> None:
    one = brought_to(State.DRAFT)
    signed_in("umi").post(address("sharing", one), {"days": "7"})
    link = PreviewLink.objects.get()

    assert signed_in(name).post(address("sharing", one), {"days": "7"}).status_code == 404
    assert signed_in(name).post(f"{address('sharing', one)}{link.pk}/tutup/").status_code == 404
