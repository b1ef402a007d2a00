"""Writing: one draft a service, saved without loss, submitted only when complete."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from standards import actions, content_version
from standards.actions import NewText, NotPermitted, NotPossible, Stale
from standards.components import COMPONENTS
from standards.digests import digest
from standards.models import Edition
from standards.workflow import Act, State
from tests.standards.cast import at, author, brought_to, draft, later
from tests.standards.catalogue import in_force, service

pytestmark = pytest.mark.django_db


def test_a_draft_begins_as_the_edition_in_force() -> None:
    one = actions.start_draft(service("7.4"), by=author("umi"), at=at())

    assert digest(one) == digest(in_force("7.4"))
    assert (one.number, one.state, one.based_on) == (2, State.DRAFT, in_force("7.4"))
    assert one.summary.time_words == in_force("7.4").summary.time_words


def test_a_service_has_one_open_draft() -> None:
    actions.start_draft(service("7.4"), by=author("umi"), at=at())

    with pytest.raises(NotPossible):
        actions.start_draft(service("7.4"), by=author("udin"), at=at())


def test_another_biro_starts_no_draft() -> None:
    with pytest.raises(NotPermitted):
        actions.start_draft(service("7.4"), by=author("hana"), at=at())


def test_a_saved_text_is_read_again() -> None:
    one = draft(jangka_waktu="3 hari kerja", jumlah_pelaksana="6 (enam) orang")

    facts = {each.key: each.facts for each in one.components.all()}
    assert facts["jumlah_pelaksana"] == {"jumlah": 6}
    assert facts["jangka_waktu"][0]["nilai"] == 3
    assert one.summary.time_words == "3 hari kerja"


def test_the_ledger_keeps_what_was_replaced() -> None:
    old = in_force("7.4").components.get(key="jangka_waktu")

    one = draft(jangka_waktu="2 jam")

    edit = one.events.get(act=Act.EDIT)
    assert edit.facts == {"semula": {"jangka_waktu": [old.text, old.flow]}}


def test_saving_what_is_there_already_is_no_step() -> None:
    one = draft(jangka_waktu="2 jam")

    changed = actions.save_texts(
        one, {"jangka_waktu": NewText("2 jam")}, by=author("umi"), at=later(0)
    )

    assert changed == []
    assert one.version == 1


def test_nobody_overwrites_what_they_have_not_seen() -> None:
    one = draft()
    seen = one.version
    mine, theirs = (Edition.objects.get(pk=one.pk) for _ in range(2))
    actions.save_texts(
        theirs, {"biaya": NewText("Rp5.000")}, by=author("udin"), at=later(0), seen=seen
    )

    with pytest.raises(Stale):
        actions.save_texts(
            mine, {"biaya": NewText("Rp9.000")}, by=author("umi"), at=later(1), seen=seen
        )

    assert one.components.get(key="biaya").text == "Rp5.000"


def test_an_emptied_text_is_taken_away_and_keeps_the_draft_from_being_submitted() -> None:
    one = draft(biaya="")

    with pytest.raises(NotPossible, match=r"Biaya \(tarif\)"):
        actions.submit(one, by=author("umi"), at=later(0))


def test_a_reason_is_required() -> None:
    one = actions.start_draft(service("7.4"), by=author("umi"), at=at())

    with pytest.raises(NotPossible, match="alasan"):
        actions.submit(one, by=author("umi"), at=at(10))


def test_editing_an_approved_draft_voids_the_approval() -> None:
    one = brought_to(State.APPROVED)

    actions.save_texts(one, {"biaya": NewText("Gratis ya")}, by=author("umi"), at=later(0))

    assert (one.state, one.approved_by, one.approved_digest) == (State.DRAFT, None, "")


def test_what_was_submitted_cannot_be_edited_until_it_is_taken_back() -> None:
    one = brought_to(State.SUBMITTED)
    with pytest.raises(NotPossible):
        actions.save_texts(one, {"biaya": NewText("x")}, by=author("umi"), at=later(0))

    actions.recall(one, by=author("udin"), at=later(1))

    assert one.state == State.DRAFT
    assert one.submitted_by is None


def test_a_discarded_draft_makes_room_for_another() -> None:
    one = brought_to(State.DISCARDED)

    again = actions.start_draft(service("7.4"), by=author("udin"), at=later(0))

    assert again.number == one.number == 2


def test_what_the_public_reads_stays_as_it_is_while_a_draft_is_written() -> None:
    before = content_version.current()

    draft()

    content_version.forget()
    assert content_version.current() == before


def test_fourteen_changed_texts_cost_few_queries() -> None:
    one = draft()
    texts = {key: NewText(f"Teks baru {key} selama 3 hari") for key in COMPONENTS}
    editor = author("umi")

    with CaptureQueriesContext(
        connection,
    ) as seen:
        actions.save_texts(one, texts, by=editor, at=later(0))

    assert len(seen) <= 17
