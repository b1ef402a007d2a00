"""A second person reads a draft: the queue, the page, returning, approving, and being overtaken."""

from typing import Any

import pytest
from django.test import Client

from standards import actions
from standards.actions import NewText
from standards.models import Edition
from standards.workflow import Act, State
from tests.page import read
from tests.standards.cast import author, brought_to, draft, later, person
from tests.standards.workshop.rooms import address, fields, shown, signed_in

pytestmark = pytest.mark.django_db

QUEUE = "/admin/standards/edition/antrean/"


def judge(name: str, one: Edition, *, button: str, form: dict[str, str], **said: str) -> Any:
    """Send the page of a review with some comments."""
    typed = {f"catatan_{key}": words for key, words in said.items() if key != "note"}
    note = {"note": said["note"]} if "note" in said else {}
    return signed_in(name).post(address("review", one), {**form, **typed, **note, button: "1"})


def opened(name: str, one: Edition) -> dict[str, str]:
    return fields(shown(name, one, "review"))


def test_the_queue_tells_who_submitted_what_and_why() -> None:
    brought_to(State.SUBMITTED)

    page = read(signed_in("oki").get(QUEUE)).text

    assert "7.4" in page
    assert "diajukan Umi" in page
    assert "Berubah: Jangka Waktu Penyelesaian" in page
    assert "Waktu layanan dipersingkat." in page


def test_the_queue_says_when_a_set_edition_comes_into_force_by_itself() -> None:
    one = brought_to(State.PUBLISHED)
    Edition.objects.filter(pk=one.pk).update(in_force_from="2099-12-01")

    page = read(signed_in("oki").get(QUEUE)).text

    assert "berlaku otomatis 1 Desember 2099 dengan SK 2000/OR/2026" in page


@pytest.mark.parametrize("name", ["umi", "eko"])
def test_the_pages_of_reviewers_exist_for_nobody_else(name: str) -> None:
    one = brought_to(State.SUBMITTED)

    for place in (QUEUE, "/admin/standards/edition/penetapan/", address("review", one)):
        assert signed_in(name).get(place).status_code == 404
        assert signed_in(name).post(place).status_code == 404


def test_what_changed_stands_first_with_its_words_marked() -> None:
    one = brought_to(State.SUBMITTED)

    page = shown("oki", one, "review")

    assert "1 dari 14 komponen berubah" in page.text
    first = page.all("section", class_="komponen")[0]
    assert "Jangka Waktu Penyelesaian" in first.text
    assert first.one("ins").text == "[ditambah] jam"
    assert len(page.all("textarea")) == 15


def test_a_draft_is_returned_with_a_comment_at_one_component() -> None:
    one = brought_to(State.SUBMITTED)

    answer = judge("oki", one, button="kembalikan", form=opened("oki", one), biaya="Sebut dasar.")

    one.refresh_from_db()
    assert (answer.status_code, one.state) == (303, State.RETURNED)
    assert one.events.last().comments == {"biaya": "Sebut dasar."}


def test_nothing_is_returned_without_a_word() -> None:
    one = brought_to(State.SUBMITTED)

    answer = judge("oki", one, button="kembalikan", form=opened("oki", one))

    assert answer.status_code == 422
    assert "Tulis apa yang harus diperbaiki" in read(answer).text


def test_a_draft_is_approved_as_it_was_read() -> None:
    one = brought_to(State.SUBMITTED)

    judge("oki", one, button="setujui", form=opened("oki", one), note="Baik.")

    one.refresh_from_db()
    assert one.state == State.APPROVED
    assert one.events.last().note == "Baik."


def test_two_clicks_approve_once() -> None:
    one = brought_to(State.SUBMITTED)
    form = opened("oki", one)

    answers = [judge("oki", one, button="setujui", form=form) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [303, 303]
    assert one.events.filter(act=Act.APPROVE).count() == 1


def test_who_wrote_it_reads_why_another_person_approves() -> None:
    one = draft("9.1", by="olla")
    actions.submit(one, by=author("olla"), at=later(0))

    page = shown("olla", one, "review")

    assert "orang lain yang menyetujuinya" in page.text
    assert page.all("button", name="kembalikan")
    assert not page.all("button", name="setujui")
    assert judge("olla", one, button="setujui", form=fields(page)).status_code == 422


def test_who_was_overtaken_keeps_every_comment_and_reads_what_changed() -> None:
    one = brought_to(State.SUBMITTED)
    form = opened("oki", one)
    actions.recall(one, by=author("umi"), at=later(0))
    actions.save_texts(one, {"biaya": NewText("Rp5.000")}, by=author("umi"), at=later(1))
    actions.submit(one, by=author("umi"), at=later(2))

    answer = judge("oki", one, button="setujui", form=form, produk="Sudah baik.", note="Setuju.")
    page = read(answer)

    one.refresh_from_db()
    assert (answer.status_code, one.state) == (409, State.SUBMITTED)
    assert "baru saja diubah" in page.text
    assert "Naskah disunting oleh Umi" in page.text
    again = fields(page)
    assert (again["catatan_produk"], again["note"]) == ("Sudah baik.", "Setuju.")
    assert judge("oki", one, button="setujui", form=again).status_code == 303


def test_the_comments_of_the_last_return_stand_beside_the_mended_words() -> None:
    one = brought_to(State.RETURNED)
    actions.submit(one, by=author("umi"), at=later(0))

    assert "Sebut satuannya." in shown("oki", one, "review").text


def test_a_draft_that_is_not_submitted_is_not_reviewed() -> None:
    one = brought_to(State.DRAFT)

    answer = signed_in("oki").get(address("review", one))

    assert (answer.status_code, answer["Location"]) == (303, address("edition", one))


def test_an_expired_form_gives_the_comments_back() -> None:
    one = brought_to(State.SUBMITTED)
    form = opened("oki", one)
    oki = Client(enforce_csrf_checks=True)
    oki.force_login(person("oki"))

    answer = oki.post(address("review", one), {**form, "catatan_biaya": "Sebut dasarnya."})

    page = read(answer)
    assert answer.status_code == 403
    assert fields(page)["catatan_biaya"] == "Sebut dasarnya."
    one.refresh_from_db()
    assert one.state == State.SUBMITTED
