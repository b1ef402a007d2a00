"""Findings in force and of drafts: those of the linter, waived ones marked, errors that stop."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from standards import actions, content_version
from standards.actions import NewText, NotPossible
from standards.actions.waiving import end_waiver, waive
from standards.inspection import inspecting
from standards.inspection.subjects import surroundings
from standards.linter.checking import check_all
from standards.linter.finding import Finding, Severity
from standards.models import Edition, Waiver
from standards.workflow import State
from tests.standards.cast import author, draft, later
from tests.standards.catalogue import CODES, new_edition, service

pytestmark = pytest.mark.django_db

FAULTY = "7 (lima) orang"
"""An error in the number of staff; 7.4 in force has one, too: `6 (lima) orang`."""


def set_aside(finding: Finding, *, days: int = 30, since: int = 0) -> Waiver:
    """A finding waived some days ago, for some days from then."""
    on = timezone.localdate() - timedelta(days=since)
    return waive(
        finding,
        service(finding.service),
        reason="Menunggu keputusan.",
        until=on + timedelta(days=days),
        by=author("oki"),
        on=on,
    )


def errors(edition: Edition) -> list[inspecting.Inspected]:
    """What is found in the number of staff, as an error."""
    found = inspecting.of_edition(Edition.objects.get(pk=edition.pk))
    return [
        each
        for each in found
        if each.finding.component == "jumlah_pelaksana" and each.finding.severity is Severity.ERROR
    ]


def test_what_is_found_in_force_is_what_the_linter_finds() -> None:
    found = inspecting.in_force()

    assert list(found) == CODES
    every = [each.finding for findings in found.values() for each in findings]
    assert every == list(check_all(surroundings()))


def test_a_waived_finding_is_marked_until_its_waiver_is_over() -> None:
    one, two, three = (found[0].finding for found in list(inspecting.in_force().values())[:3])
    kept, over, ended = set_aside(one), set_aside(two, days=5, since=6), set_aside(three)
    end_waiver(ended, three.severity, by=author("oki"), on=timezone.localdate())

    found = inspecting.in_force()

    assert found[one.service][0].waiver == kept
    assert found[two.service][0].counts
    assert found[three.service][0].counts
    assert over.until < timezone.localdate()


def test_a_waiver_holds_for_its_words_only() -> None:
    one = draft(jumlah_pelaksana=FAULTY)
    set_aside(errors(one)[0].finding)
    assert [each.counts for each in errors(one)] == [False]

    def write(text: str, hours: int) -> None:
        new = {"jumlah_pelaksana": NewText(text)}
        actions.save_texts(one, new, by=author("umi"), at=later(hours))

    write("9 (lima) orang", 0)
    assert [each.counts for each in errors(one)] == [True]
    write(FAULTY, 1)
    assert [each.counts for each in errors(one)] == [False]


def test_everything_in_force_is_checked_once_for_each_state_of_the_content(
    django_assert_num_queries: Any,
) -> None:
    inspecting.in_force()
    kept = inspecting.surroundings()

    with django_assert_num_queries(1):
        inspecting.in_force()
    assert inspecting.surroundings() is kept

    new_edition("7.4", begins=timezone.localdate(), biaya="Rp5.000")
    assert inspecting.surroundings() is not kept


def test_what_the_linter_does_not_look_at_lets_findings_stand() -> None:
    before = inspecting.in_force()["7.4"][0].finding

    content_version.bump()

    assert inspecting.in_force()["7.4"][0].finding is before


def test_a_draft_costs_few_queries(django_assert_max_num_queries: Any) -> None:
    one = Edition.objects.select_related("service__biro").get(pk=draft().pk)
    inspecting.surroundings()
    content_version.forget()

    with django_assert_max_num_queries(3):
        inspecting.of_edition(one)


def test_an_error_in_a_changed_component_stops_a_draft_and_is_named() -> None:
    one = draft(jumlah_pelaksana=FAULTY)

    with pytest.raises(NotPossible, match=r"1 galat.*Jumlah Pelaksana: .*7 \(lima"):
        actions.submit(one, by=author("umi"), at=later(0))

    set_aside(errors(one)[0].finding)
    actions.submit(one, by=author("umi"), at=later(1))
    assert one.state == State.SUBMITTED


def test_an_error_that_was_there_before_stops_nobody_from_mending_something_else() -> None:
    one = draft(jangka_waktu="2 jam")

    assert len(errors(one)) == 1
    actions.submit(one, by=author("umi"), at=later(0))
    assert one.state == State.SUBMITTED


def test_what_a_draft_changes() -> None:
    one = draft(jangka_waktu="2 jam", biaya="")

    assert inspecting.changed_components(one) == {"jangka_waktu", "biaya"}
