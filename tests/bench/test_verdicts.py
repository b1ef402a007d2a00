"""The judge of the fault stories sees each kind of loss; else they would always end well."""

import pytest

from bench.faults.citizens import Citizens
from bench.faults.results import Result
from bench.faults.verdicts import compare
from complaints import actions
from complaints.models import Attachment, Complaint, Event, Reporter, Round
from complaints.workflow import Role
from tests.complaints import cast

TOKENS = ["satu", "dua"]
LOSSES = {"lost", "doubled", "half", "unknown", "files missing"}


@pytest.fixture
def filed(db: None) -> Complaint:
    """The first of two aduan that citizens were told of."""
    complaints = [
        actions.file(cast.report(story=token), token=token, by=cast.COMPLAINANT, at=cast.RECEIVED)
        for token in TOKENS
    ]
    return complaints[0]


def losses(begun: list[str] = TOKENS, acknowledged: list[str] = TOKENS) -> dict[str, int]:
    """What the judge complains of."""
    verdict = compare(begun, acknowledged)
    return {name: verdict[name] for name in LOSSES if verdict[name]}


def test_what_is_whole_is_not_complained_of(filed: Complaint) -> None:
    assert losses() == {}


def test_an_aduan_that_nobody_was_told_of_is_no_loss(filed: Complaint) -> None:
    assert losses(acknowledged=TOKENS[:1]) == {}
    assert compare(TOKENS, TOKENS[:1])["untold"] == 1


def test_an_acknowledged_aduan_that_is_not_there_is_lost(filed: Complaint) -> None:
    assert losses([*TOKENS, "tiga"], [*TOKENS, "tiga"]) == {"lost": 1}


def test_an_aduan_that_nobody_began_is_unknown(filed: Complaint) -> None:
    assert losses(TOKENS[:1], TOKENS[:1]) == {"unknown": 1}


def test_the_same_story_twice_is_doubled(filed: Complaint) -> None:
    Complaint.objects.update(story="satu")

    assert losses() == {"doubled": 1}


@pytest.mark.parametrize("part", [Round, Reporter])
def test_an_aduan_without_a_part_is_half(filed: Complaint, part: type) -> None:
    part.objects.filter(complaint=filed).delete()  # type: ignore[attr-defined]

    assert losses() == {"half": 1}


def test_an_aduan_without_its_deadline_is_half(filed: Complaint) -> None:
    Complaint.objects.filter(pk=filed.pk).update(due_at=None)

    assert losses() == {"half": 1}


def test_evidence_without_its_file_is_missing(filed: Complaint) -> None:
    Attachment.objects.create(
        complaint=filed,
        event=Event.objects.filter(complaint=filed).latest("pk"),
        number=1,
        kind="jpeg",
        size=3,
        digest="0" * 64,
        stored="0" * 32,
        added_at=cast.RECEIVED,
        added_by=Role.COMPLAINANT,
    )

    assert losses() == {"files missing": 1}


def test_what_no_citizen_should_meet_is_a_breach() -> None:
    class Ground:
        def verdict(self, begun: list[str], acknowledged: list[str]) -> dict[str, int]:
            return dict.fromkeys([*LOSSES, "unsafe", "untold"], 0)

    result, citizens = Result("cerita", "SQLite"), Citizens(0)
    citizens.wrong["500"] += 1

    result.judge(citizens, Ground())  # type: ignore[arg-type]

    assert result.breaches == ["1 × 500"]
