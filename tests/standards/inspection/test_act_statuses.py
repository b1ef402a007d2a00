"""The work list: which standards cite an act that was revoked, or amended since."""

from datetime import date
from typing import Any

import pytest

from standards.inspection.act_statuses import citations_of_changed_acts
from standards.models import ActChange, Component, Edition, LegalAct
from tests.standards.catalogue import CODES, in_force

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 28)


def entries(on: date = TODAY) -> dict[tuple[str, str], str]:
    """By service and act: the act whose change the wording does not know, by slug."""
    return {
        (found.edition.service.code, found.act.slug): found.by.by.slug if found.by else ""
        for found in citations_of_changed_acts(on)
    }


def test_a_standard_that_cites_a_revoked_act_is_listed_with_what_revoked_it() -> None:
    assert entries()["5.1", "uu-5-2014"] == "uu-20-2023"
    assert entries()["1.7", "uu-25-1956"] == "uu-9-2022"


def test_an_amended_act_is_listed_where_its_latest_amendment_is_not_cited() -> None:
    found = entries()

    assert found["1.7", "perda-kalbar-8-2016"] == "perda-kalbar-5-2021"
    assert ("1.8", "uu-2-2008") not in found
    assert found["2.1", "uu-12-2011"] == "uu-13-2022"


def test_each_standard_and_act_is_listed_once_in_the_order_of_the_annex() -> None:
    found = [
        (each.edition.service.code, each.act.slug) for each in citations_of_changed_acts(TODAY)
    ]

    codes = [code for code, _ in found]
    assert len(found) == len(set(found))
    assert codes == sorted(codes, key=CODES.index)


def test_an_act_named_only_in_the_title_of_another_is_not_listed() -> None:
    revoke("uu-25-2009")
    write(
        "1.2",
        "1. Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang "
        "Nomor 25 Tahun 2009 tentang Pelayanan Publik.",
    )

    assert ("1.2", "uu-25-2009") not in entries()


def test_a_revoked_act_is_listed_even_if_nobody_knows_what_revoked_it() -> None:
    revoke("uu-25-2009")

    assert entries()["1.2", "uu-25-2009"] == ""


def test_a_corrected_standard_leaves_the_list() -> None:
    assert any(code == "5.1" for code, _ in entries())

    write("5.1", "1. Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara.")

    assert not any(code == "5.1" for code, _ in entries())


def test_a_standard_that_was_withdrawn_needs_no_correction() -> None:
    Edition.objects.filter(pk=in_force("5.1").pk).update(withdrawn_on=TODAY, withdrawal_reason="x")

    assert not any(code == "5.1" for code, _ in entries())


def test_the_list_costs_the_same_however_long(django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(5):
        assert len(citations_of_changed_acts(TODAY)) > 50


def revoke(slug: str) -> None:
    LegalAct.objects.filter(slug=slug).update(
        status="dicabut", status_source="JDIH", checked_on=TODAY
    )
    ActChange.objects.filter(act__slug=slug).delete()


def write(code: str, text: str) -> None:
    """Let the legal basis of a service be worded otherwise."""
    component = Component.objects.get(edition=in_force(code), key="dasar_hukum")
    component.text = text
    component.save()
