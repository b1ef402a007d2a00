"""Two people write in one draft: nothing is lost, nothing overwritten, and the second is told."""

import pytest

from standards import actions
from standards.actions import NewText
from standards.models import Edition
from standards.workflow import Act
from tests.page import read
from tests.standards.cast import author, draft, later
from tests.standards.workshop.rooms import fields, opened, raw, save

pytestmark = pytest.mark.django_db


def saved_by_udin(one: Edition, **texts: str) -> None:
    new = {key: NewText(text) for key, text in texts.items()}
    actions.save_texts(Edition.objects.get(pk=one.pk), new, by=author("udin"), at=later(0))


def test_the_second_is_told_and_both_texts_stand_side_by_side() -> None:
    one = draft()
    form = opened("umi", one)
    saved_by_udin(one, biaya="Rp5.000")

    answer = save("umi", one, form, biaya="Rp9.000")

    page = read(answer)
    assert answer.status_code == 409
    assert "oleh Udin" in page.text
    assert raw(page.one("textarea", name="biaya")) == "Rp9.000"
    assert "Rp5.000" in page.one("section", id="biaya").text
    assert one.components.get(key="biaya").text == "Rp5.000"


def test_what_each_changed_alone_is_merged_and_saved_the_second_time() -> None:
    one = draft()
    form = opened("umi", one)
    saved_by_udin(one, biaya="Rp5.000")

    answer = save("umi", one, form, produk="Surat jawaban")
    again = save("umi", one, fields(read(answer)))

    texts = dict(one.components.values_list("key", "text"))
    assert (answer.status_code, again.status_code) == (409, 303)
    assert (texts["biaya"], texts["produk"]) == ("Rp5.000", "Surat jawaban")


def test_after_looking_the_own_text_can_be_saved() -> None:
    one = draft()
    form = opened("umi", one)
    saved_by_udin(one, biaya="Rp5.000")
    conflict = save("umi", one, form, biaya="Rp9.000")

    save("umi", one, fields(read(conflict)))

    assert one.components.get(key="biaya").text == "Rp9.000"
    last = one.events.filter(act=Act.EDIT).last()
    assert last is not None
    assert last.facts["semula"]["biaya"][0] == "Rp5.000"


def test_what_was_typed_survives_that_a_colleague_submits() -> None:
    one = draft()
    form = opened("umi", one)
    actions.submit(Edition.objects.get(pk=one.pk), by=author("udin"), at=later(0))

    answer = save("umi", one, form, biaya="Tulisan Umi")

    page = read(answer)
    assert answer.status_code == 409
    assert raw(page.one("textarea", name="biaya")) == "Tulisan Umi"
    assert "Diajukan" in page.text
