"""The database itself refuses what must never be stored: one case for each named constraint."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from standards.models import (
    ActChange,
    Appraisal,
    Biro,
    Citation,
    Clause,
    Component,
    Consultation,
    ConsultationFile,
    ContentVersion,
    Decree,
    Edition,
    EditionEvent,
    Institution,
    LegalAct,
    Mandate,
    MassChange,
    PreviewLink,
    SearchIndex,
    Service,
    ServicePledge,
    Waiver,
)
from standards.workflow import Act, Role, State
from tests.constraints import Breach, assert_refused, named
from tests.standards.cast import person
from tests.standards.catalogue import in_force

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 25, tzinfo=UTC)

CASES: dict[str, Breach] = {}
"""The name of a constraint and an act that breaks it and nothing else."""


def breaks(name: str) -> Callable[[Breach], Breach]:
    def register(act: Breach) -> Breach:
        CASES[name] = act
        return act

    return register


def edition(**values: Any) -> Edition:
    """A further edition of 1.2, correct but for `values`."""
    old = in_force("1.2")
    fields = {"service": old.service, "decree": old.decree, "name": "x", "number": 9}
    fields |= {"state": Edition.State.PUBLISHED, "in_force_from": date(2030, 1, 1)}
    fields |= {"transcribed": True}
    return Edition.objects.create(**fields | values)


def event(**values: Any) -> EditionEvent:
    """A step in the ledger of a further edition, correct but for `values`."""
    fields = {
        "edition": edition(),
        "at": NOW,
        "act": Act.START,
        "role": Role.EDITOR,
        "by": person("umi"),
        "after": State.DRAFT,
    }
    return EditionEvent.objects.create(**fields | values)


def mandate(**values: Any) -> Mandate:
    """A mandate to review, correct but for `values`."""
    fields = {"user": person("eko"), "role": Role.REVIEWER, "since": date(2026, 1, 1)}
    return Mandate.objects.create(**fields | values)


def waiver(**values: Any) -> Waiver:
    """A finding set aside for half a year, correct but for `values`."""
    fields = {"service": in_force("1.2").service, "rule": "L101", "component": "biaya"}
    fields |= {"words": "x", "digest": "x", "reason": "x", "since": date(2026, 11, 25)}
    fields |= {"days": 180, "by": person("oki")}
    return Waiver.objects.create(**fields | values)


def mass_change(**values: Any) -> MassChange:
    """A mass change, correct but for `values`."""
    fields = {"phrase": "ext. 126", "replacement": "ext. 130", "note": "x", "by": person("umi")}
    return MassChange.objects.create(**fields | {"at": datetime(2026, 11, 25, tzinfo=UTC)} | values)


def component(**values: Any) -> Component:
    """A further component of a further edition, correct but for `values`."""
    fields = {"edition": edition(), "key": "biaya", "text": "Gratis"} | values
    return Component.objects.create(**fields)


@breaks("standards_institution_one_host")
def _() -> None:
    Institution.objects.create(slug="dua", name="Dua", is_host=True)


@breaks("standards_institution_head_with_title")
def _() -> None:
    Institution.objects.create(slug="dua", name="Dua", head_name="Tuti Contoh")


def further_biro(**values: Any) -> Biro:
    """A tenth Biro, correct but for `values`."""
    host = Institution.objects.get(is_host=True)
    fields = {"institution": host, "code": "10", "slug": "lain", "name": "Lain"}
    return Biro.objects.create(**fields | values)


@breaks("standards_biro_code_unique")
def _() -> None:
    further_biro(code="1")


@breaks("standards_biro_head_with_title")
def _() -> None:
    further_biro(head_title="Kepala Biro", head_since=date(2026, 1, 1))


@breaks("standards_biro_dates_in_order")
def _() -> None:
    further_biro(since=date(2026, 1, 2), until=date(2026, 1, 1))


@breaks("standards_biro_succeeded_when_ended")
def _() -> None:
    further_biro(successor=Biro.objects.get(slug="biro-hukum"))


@breaks("standards_biro_not_its_own_successor")
def _() -> None:
    ended = further_biro(until=date(2026, 1, 1))
    Biro.objects.filter(pk=ended.pk).update(successor=ended)


@breaks("standards_service_code_unique")
def _() -> None:
    biro = Biro.objects.get(slug="biro-hukum")
    Service.objects.create(biro=biro, code="2.1", slug="lain", short_name="x", kind="data")


@breaks("standards_service_slug_unique")
def _() -> None:
    biro = Biro.objects.get(slug="biro-hukum")
    Service.objects.create(biro=biro, code="2.99", slug="advokasi", short_name="x", kind="data")


@breaks("standards_decree_in_force_needs_number_and_date")
def _() -> None:
    host = Institution.objects.get(is_host=True)
    Decree.objects.create(
        institution=host, slug="x", kind_title="SK", subject="x", in_force_from=date(2030, 1, 1)
    )


@breaks("standards_clause_order_unique")
def _() -> None:
    clause = Clause.objects.all()[0]
    Clause.objects.create(decree=clause.decree, order=clause.order, label="x", text="x")


@breaks("standards_edition_number_unique")
def _() -> None:
    edition(number=1)


@breaks("standards_edition_one_begins_a_day")
def _() -> None:
    edition(in_force_from=date(2021, 9, 2))


@breaks("standards_edition_one_undated")
def _() -> None:
    for number in (8, 9):
        edition(number=number, state=Edition.State.UNDATED, in_force_from=None)


@breaks("standards_edition_date_fits_state")
def _() -> None:
    edition(in_force_from=None)


@breaks("standards_edition_withdrawn_after_begin")
def _() -> None:
    edition(withdrawn_on=date(2029, 12, 31), withdrawal_reason="x")


@breaks("standards_edition_withdrawn_with_reason")
def _() -> None:
    edition(withdrawn_on=date(2031, 1, 1))


@breaks("standards_edition_one_open_draft")
def _() -> None:
    for number, state in [(8, State.DRAFT), (9, State.RETURNED)]:
        edition(number=number, state=state, in_force_from=None)


@breaks("standards_edition_published_has_decree")
def _() -> None:
    edition(decree=None)


@breaks("standards_edition_set_only_when_approved")
def _() -> None:
    edition(transcribed=False, submitted_by=person("umi"), approved_by=person("oki"))


@breaks("standards_edition_second_person")
def _() -> None:
    edition(approved_digest="x", submitted_by=person("umi"), approved_by=person("umi"))


@breaks("standards_editionevent_state_known")
def _() -> None:
    event(after="entah")


@breaks("standards_editionevent_act_known")
def _() -> None:
    event(act="entah")


@breaks("standards_editionevent_role_known")
def _() -> None:
    event(role="entah")


@breaks("standards_masschange_has_phrase")
def _() -> None:
    mass_change(phrase="")


@breaks("standards_masschange_changes")
def _() -> None:
    mass_change(replacement="ext. 126")


@breaks("standards_masschange_has_note")
def _() -> None:
    mass_change(note="")


@breaks("standards_mandate_role_known")
def _() -> None:
    mandate(role="entah")


@breaks("standards_mandate_biro_fits_role")
def _() -> None:
    mandate(role=Role.EDITOR)


@breaks("standards_mandate_dates_in_order")
def _() -> None:
    mandate(until=date(2025, 12, 31))


@breaks("standards_waiver_once")
def _() -> None:
    for _ in range(2):
        waiver()


@breaks("standards_waiver_component_known")
def _() -> None:
    waiver(component="ongkos")


@breaks("standards_waiver_has_reason")
def _() -> None:
    waiver(reason="")


@breaks("standards_waiver_at_most_a_year")
def _() -> None:
    waiver(days=367)


@breaks("standards_waiver_ended_by_somebody_after_begin")
def _() -> None:
    waiver(ended_on=date(2026, 11, 24), ended_by=person("oki"))


def consultation(**values: Any) -> Consultation:
    """A discussion of a further edition, correct but for `values`."""
    fields = {"edition": edition(), "held_on": date(2026, 11, 20), "place": "x"}
    fields |= {"participants": 9, "recorded_by": person("umi"), "recorded_at": NOW}
    return Consultation.objects.create(**fields | values)


@breaks("standards_consultation_has_participants")
def _() -> None:
    consultation(participants=0)


@breaks("standards_consultation_published_after_held")
def _() -> None:
    consultation(published_on=date(2026, 11, 19))


@breaks("standards_consultation_comments_after_published")
def _() -> None:
    consultation(comments_until=date(2026, 11, 30))


def paper(**values: Any) -> ConsultationFile:
    """A paper of a discussion, correct but for `values`."""
    fields = {"role": "berita-acara", "kind": "pdf", "original_name": "x", "stored": "x"}
    fields |= {"size": 1, "digest": "x", "added_by": person("umi"), "added_at": NOW} | values
    fields["consultation"] = values.get("consultation") or consultation()
    return ConsultationFile.objects.create(**fields)


@breaks("standards_consultationfile_role_known")
def _() -> None:
    paper(role="entah")


@breaks("standards_consultationfile_kind_known")
def _() -> None:
    paper(kind="gif")


@breaks("standards_consultationfile_once")
def _() -> None:
    one = paper()
    paper(consultation=one.consultation, stored="y")


@breaks("standards_previewlink_expires_later")
def _() -> None:
    PreviewLink.objects.create(
        edition=edition(),
        token_hash="x",
        created_by=person("umi"),
        created_at=NOW,
        expires_at=NOW,
    )


def appraisal(**values: Any) -> Appraisal:
    """A review that took place, correct but for `values`."""
    fields = {"service": in_force("1.2").service, "kind": "peninjauan", "note": "x"}
    fields |= {"done_on": date(2026, 11, 20), "recorded_by": person("umi"), "recorded_at": NOW}
    return Appraisal.objects.create(**fields | values)


@breaks("standards_appraisal_kind_known")
def _() -> None:
    appraisal(kind="entah")


@breaks("standards_appraisal_says_what_came_of_it")
def _() -> None:
    appraisal(note="")


@breaks("standards_component_key_unique")
def _() -> None:
    component(edition=in_force("1.2"))


@breaks("standards_component_key_known")
def _() -> None:
    component(key="ongkos")


@breaks("standards_component_text_not_empty")
def _() -> None:
    component(text="")


@breaks("standards_legalact_once")
def _() -> None:
    LegalAct.objects.create(slug="x", kind="UU", number="25", year=2009, title="x")


@breaks("standards_legalact_status_known")
def _() -> None:
    LegalAct.objects.create(
        slug="x",
        kind="UU",
        number="999",
        year=2009,
        title="x",
        status="mungkin",
        status_source="JDIH",
        checked_on=date(2026, 11, 28),
    )


@breaks("standards_legalact_status_has_source_and_date")
def _() -> None:
    LegalAct.objects.create(
        slug="x", kind="UU", number="999", year=2009, title="x", status="berlaku"
    )


def change(**values: Any) -> ActChange:
    """A change between two acts that have nothing to do with each other, but for `values`."""
    fields = {
        "act": LegalAct.objects.get(slug="uu-25-2009"),
        "by": LegalAct.objects.get(slug="uu-43-2009"),
        "how": "mengubah",
    }
    return ActChange.objects.create(**fields | values)


@breaks("standards_actchange_once")
def _() -> None:
    change()
    change(how="mencabut")


@breaks("standards_actchange_not_by_itself")
def _() -> None:
    change(by=LegalAct.objects.get(slug="uu-25-2009"))


@breaks("standards_actchange_how_known")
def _() -> None:
    change(how="melengkapi")


@breaks("standards_citation_order_unique")
def _() -> None:
    citation = Citation.objects.all()[0]
    Citation.objects.create(component=citation.component, order=citation.order, text="x")


def pledge(**values: Any) -> ServicePledge:
    """A draft maklumat of Biro Hukum, correct but for `values`."""
    fields = {
        "biro": Biro.objects.get(slug="biro-hukum"),
        "text": "x",
        "issued_on": date(2026, 1, 5),
        "place": "Pontianak",
        "signatory_title": "Kepala Biro",
        "signatory_name": "Tuti Contoh",
    }
    return ServicePledge.objects.create(**fields | values)


@breaks("standards_servicepledge_of_one_unit")
def _() -> None:
    pledge(institution=Institution.objects.get(is_host=True))


@breaks("standards_servicepledge_published_after_issue")
def _() -> None:
    pledge(state="terbit", published_on=date(2026, 1, 4))


@breaks("standards_servicepledge_institution_once_a_day")
def _() -> None:
    for _number in range(2):
        pledge(biro=None, institution=Institution.objects.get(is_host=True))


@breaks("standards_servicepledge_biro_once_a_day")
def _() -> None:
    pledge()
    pledge()


@breaks("standards_contentversion_one")
def _() -> None:
    ContentVersion.objects.create(pk=2)


@breaks("standards_searchindex_one")
def _() -> None:
    SearchIndex.objects.create(pk=2, documents=0, lengths={}, texts={})


def test_every_named_constraint_has_a_case() -> None:
    assert set(CASES) == set(named("standards"))


@pytest.mark.parametrize("name", CASES)
def test_the_database_refuses(name: str) -> None:
    assert_refused("standards", name, CASES[name])


@pytest.mark.parametrize(
    "values",
    [
        {"state": Edition.State.UNDATED},
        {"state": Edition.State.ARCHIVED},
        {"state": "lain"},
    ],
)
def test_an_edition_with_a_date_is_published_or_a_draft(values: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        edition(**values)


def test_what_is_right_is_let_in() -> None:
    edition(
        number=7,
        in_force_from=date(2029, 1, 1),
        withdrawn_on=date(2029, 1, 1),
        withdrawal_reason="x",
    )
    edition(number=8, state=Edition.State.DRAFT, in_force_from=None, decree=None)
    mandate(role=Role.EDITOR, biro=Biro.objects.get(slug="biro-umum"))
    component(key="sarana")


def test_a_successor_may_go_on_under_the_code_of_a_biro_that_ended() -> None:
    old = Biro.objects.get(slug="biro-umum")
    Biro.objects.filter(pk=old.pk).update(until=date(2026, 12, 31))

    assert further_biro(code=old.code)


def test_two_editions_of_one_day_are_never_both_in_force() -> None:
    edition(in_force_from=date(2022, 1, 1))

    for day in (date(2021, 12, 31), date(2022, 1, 1), date(2030, 1, 1)):
        current = Edition.objects.in_force(day).filter(service__code="1.2").of_host()
        assert current.count() == 1
