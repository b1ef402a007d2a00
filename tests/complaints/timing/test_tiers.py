"""The tiers are those of the contract, each with a label, a line of explanation and a limit."""

import pytest

from complaints.timing.tiers import EXPLANATIONS, GENERAL_LIMITS, LABELS, Tier
from standards.facts import tiers as facts


def test_the_codes_are_those_that_are_read_from_the_standards() -> None:
    text = """1. Ringan 3 jam
2. Normatif 5 hari kerja
3. Tidak berkadar pengawasan 14 hari kerja
4. Berkadar pengawasan 60 hari kerja"""

    assert list(Tier) == [tier["kode"] for tier in facts.read(text)]


@pytest.mark.parametrize("table", [LABELS, EXPLANATIONS, GENERAL_LIMITS])
def test_every_table_knows_every_tier(table: dict[Tier, object]) -> None:
    assert list(table) == list(Tier)


def test_the_general_limits_are_those_of_the_decree() -> None:
    assert [str(limit) for limit in GENERAL_LIMITS.values()] == [
        "3 jam",
        "5 hari kerja",
        "14 hari kerja",
        "60 hari kerja",
    ]
