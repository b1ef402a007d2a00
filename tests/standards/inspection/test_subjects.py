"""Loading what the linter looks at: everything in force and a draft, in few queries."""

from typing import Any

import pytest

from standards.components import COMPONENTS
from standards.inspection.subjects import standard, surroundings
from standards.linter.checking import check, check_all
from standards.models import Edition
from tests.standards.catalogue import CODES, in_force, new_edition

pytestmark = pytest.mark.django_db


def test_everything_in_force_is_loaded_in_the_order_of_the_annex() -> None:
    among = surroundings()
    assert [each.code for each in among.standards] == CODES
    assert all(list(each.texts) == list(COMPONENTS) for each in among.standards)
    assert among.acts["uu-25-2009"].label == "UU 25 Tahun 2009"


def test_texts_saved_in_another_order_stand_in_the_order_of_the_annex() -> None:
    edition = in_force("7.4")
    rows = list(edition.components.all())
    edition.components.all().delete()
    for row in reversed(rows):
        row.pk = None
        row.save()
    assert list(standard(in_force("7.4")).texts) == list(COMPONENTS)


def test_a_revoked_act_knows_by_which_one() -> None:
    act = surroundings().acts["uu-25-1956"]
    assert (act.status, list(act.changed_by)) == ("dicabut", ["UU 9 Tahun 2022"])


def test_what_amended_an_act_before_it_was_revoked_does_not_count() -> None:
    act = surroundings().acts["perpres-71-2012"]
    assert (act.status, list(act.changed_by)) == ("dicabut", ["PP 19 Tahun 2021"])


def test_loading_costs_the_same_few_queries_however_much_there_is(
    django_assert_num_queries: Any,
) -> None:
    with django_assert_num_queries(4):
        among = surroundings()
    with django_assert_num_queries(0):
        list(check_all(among))


def test_a_draft_is_compared_with_the_others_in_force() -> None:
    texts = {"jumlah_pelaksana": "6 (lima) orang", "pengaduan": "Kotak Pengaduan"}
    draft = new_edition("7.1", begins=None, state=Edition.State.DRAFT, **texts)
    found = check(standard(draft), surroundings())
    assert {"L101", "L301"} <= {finding.rule for finding in found}
    assert all(finding.service == "7.1" for finding in found)


def test_an_edition_in_force_carries_both_its_names_and_those_of_its_biro() -> None:
    subject = standard(in_force("1.8"))
    assert subject.name != subject.decree_name
    assert subject.office.name == "Biro Pemerintahan"
