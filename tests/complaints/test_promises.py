"""What an edition promises to a complaint; where it is silent, the general limits hold."""

from datetime import date
from typing import Any

import pytest

from complaints.promises import GENERAL_SOURCE, promised, triage
from complaints.timing.tiers import Tier
from standards.models import Component, Edition

pytestmark = pytest.mark.django_db

GENERAL = ["3 jam", "5 hari kerja", "14 hari kerja", "60 hari kerja"]


def edition(code: str) -> Edition:
    found = Edition.objects.in_force(date(2026, 11, 23)).of_host().select_related("decree")
    return found.get(service__code=code)


def limits(of: Edition | None) -> list[str]:
    return [str(promise.limit) for promise in promised(of).values()]


def rewrite(of: Edition, text: str) -> None:
    component = of.components.get(key="pengaduan")
    component.text = text
    component.save()


def test_a_service_promises_what_its_own_standard_says() -> None:
    assert limits(edition("1.1")) == GENERAL
    assert limits(edition("1.5")) == ["1 hari", "5 hari kerja", "14 hari kerja", "60 hari kerja"]


def test_a_promise_names_its_edition_its_decree_and_its_words(
    django_assert_num_queries: Any,
) -> None:
    of = edition("1.5")
    with django_assert_num_queries(1):
        minor = promised(of)[Tier.MINOR]

    assert (minor.tier, minor.label) == ("ringan", "Ringan")
    assert minor.source == "edisi 1, SK 1829/OR/2021"
    assert minor.wording == "Pengaduan ringan, selambat-lambatnya 1 Hari"


def test_without_an_edition_the_general_limits_hold() -> None:
    assert limits(None) == GENERAL
    assert {promise.source for promise in promised(None).values()} == {GENERAL_SOURCE}


def test_only_what_an_edition_leaves_out_is_general() -> None:
    of = edition("1.5")
    rewrite(of, "1. Pengaduan normatif, selambat-lambatnya 3 hari kerja")
    found = promised(of)

    assert list(found) == list(Tier)
    assert str(found[Tier.NORMATIVE].limit) == "3 hari kerja"
    assert found[Tier.NORMATIVE].source == "edisi 1, SK 1829/OR/2021"
    assert found[Tier.MINOR].source == GENERAL_SOURCE


def test_an_edition_without_facts_or_with_a_limit_of_nothing_is_silent() -> None:
    of = edition("1.5")
    rewrite(of, "1. Pengaduan ringan, selambat-lambatnya 0 jam")
    assert limits(of) == GENERAL

    Component.objects.filter(edition=of, key="pengaduan").update(facts=None)
    assert limits(of) == GENERAL


@pytest.mark.parametrize(
    ("ringan", "normatif", "shortest"),
    [
        ("3 jam", "5 hari kerja", "ringan"),
        ("1 hari", "5 hari kerja", "ringan"),
        ("1 hari", "7 jam", "normatif"),  # less than a day of the office
        ("1 hari", "8 jam", "ringan"),  # more than one
        ("40 jam", "5 hari", "normatif"),
        ("2 hari kerja", "1 hari", "normatif"),
    ],
)
def test_triage_is_due_within_the_shortest_limit(ringan: str, normatif: str, shortest: str) -> None:
    of = edition("1.5")
    rewrite(of, f"1. Ringan {ringan}\n2. Normatif {normatif}\n3. Tidak berkadar 14 hari kerja")

    assert triage(of).tier == shortest


def test_triage_without_an_edition_takes_three_hours() -> None:
    assert str(triage(None).limit) == "3 jam"
