"""Unlisted addresses of a draft: opened for some days, closed at will, kept as hashes only."""

from datetime import timedelta

import pytest

from standards import actions
from standards.actions import NotPermitted, NotPossible
from standards.models import Edition, PreviewLink
from standards.preview_tokens import hashed
from standards.workflow import Act, State
from tests.standards.cast import author, brought_to, later

pytestmark = pytest.mark.django_db


def shared(one: Edition, *, by: str = "umi", days: int = 14) -> str:
    return actions.share(one, days=days, by=author(by), at=later(0))


def test_the_token_itself_is_not_kept() -> None:
    one = brought_to(State.DRAFT)

    token = shared(one)

    link = PreviewLink.objects.get()
    assert link.token_hash == hashed(token)
    assert len(token) >= 43
    assert token not in str([link.__dict__, *one.events.values()])
    assert one.events.last().act == Act.SHARE


def test_it_closes_by_itself() -> None:
    shared(brought_to(State.DRAFT), days=14)

    assert PreviewLink.objects.open(later(0) + timedelta(days=14, seconds=-1)).exists()
    assert not PreviewLink.objects.open(later(0) + timedelta(days=14)).exists()


def test_it_closes_at_will_and_once() -> None:
    one = brought_to(State.DRAFT)
    shared(one)
    link = PreviewLink.objects.get()

    for hour in (1, 2):
        actions.stop_sharing(link, by=author("oki"), at=later(hour))

    assert not PreviewLink.objects.open(later(1)).exists()
    assert one.events.filter(act=Act.UNSHARE).count() == 1


def test_it_closes_with_the_draft() -> None:
    one = brought_to(State.DRAFT)
    shared(one)

    actions.discard(one, reason="Tidak jadi.", by=author("umi"), at=later(1))

    assert not PreviewLink.objects.open(later(1)).exists()


@pytest.mark.parametrize("days", [0, 61])
def test_it_opens_neither_for_no_time_nor_for_ever(days: int) -> None:
    with pytest.raises(NotPossible):
        shared(brought_to(State.DRAFT), days=days)


def test_another_biro_opens_nothing() -> None:
    with pytest.raises(NotPermitted):
        shared(brought_to(State.DRAFT), by="hana")
