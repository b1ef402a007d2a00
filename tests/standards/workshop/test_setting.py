"""A decree sets approved drafts together; what is set is undone or withdrawn with a reason."""

from datetime import date

import pytest

from standards.models import Edition
from standards.workflow import Act, State
from tests.page import read
from tests.standards.cast import brought_to, new_decree
from tests.standards.catalogue import in_force
from tests.standards.workshop.rooms import address, shown, signed_in

pytestmark = pytest.mark.django_db

SETTING = "/admin/standards/edition/penetapan/"


def test_everything_that_waits_is_chosen_to_begin_with() -> None:
    for code in ("7.3", "7.4"):
        brought_to(State.APPROVED, code)
    new_decree()

    page = read(signed_in("oki").get(SETTING))

    boxes = page.all("input", name="editions")
    assert ["checked" in box.attributes for box in boxes] == [True, True]
    assert "SK 2000/OR/2026, berlaku 1 Desember 2026" in page.text


def test_chosen_drafts_are_set_with_one_decree() -> None:
    chosen, left = brought_to(State.APPROVED, "7.3"), brought_to(State.APPROVED, "7.4")
    send = {"decree": new_decree().pk, "editions": [chosen.pk]}

    answer = signed_in("oki").post(SETTING, send, follow=True)

    chosen.refresh_from_db(), left.refresh_from_db()
    assert (chosen.state, left.state) == (State.PUBLISHED, State.APPROVED)
    assert "1 standar ditetapkan dengan SK 2000/OR/2026" in read(answer).text


def test_one_refusal_keeps_all_back_and_names_the_service() -> None:
    fit, unfit = brought_to(State.APPROVED, "7.3"), brought_to(State.APPROVED, "7.4")
    unfit.components.filter(key="biaya").update(text="Berubah diam-diam")
    send = {"decree": new_decree().pk, "editions": [fit.pk, unfit.pk]}

    answer = signed_in("oki").post(SETTING, send)

    fit.refresh_from_db()
    assert (answer.status_code, fit.state) == (422, State.APPROVED)
    assert "Tidak satu pun ditetapkan" in read(answer).text
    assert "bukan lagi isi yang disetujui" in read(answer).text


@pytest.mark.parametrize("send", [{}, {"decree": "x", "editions": ["x"]}, {"editions": ["1"]}])
def test_what_is_no_choice_is_asked_for_again(send: dict[str, object]) -> None:
    brought_to(State.APPROVED)
    new_decree()

    assert signed_in("oki").post(SETTING, send).status_code == 422


def test_an_incomplete_decree_is_not_offered() -> None:
    brought_to(State.APPROVED)
    new_decree(number="", issued_on=None, in_force_from=None)

    assert "2000/OR/2026" not in read(signed_in("oki").get(SETTING)).text


def test_what_is_set_for_later_can_be_undone_with_a_reason() -> None:
    one = brought_to(State.PUBLISHED)
    Edition.objects.filter(pk=one.pk).update(in_force_from=date(2099, 12, 1))
    assert "Batalkan penetapan" in shown("oki", one).text

    send = {"seen": one.version, "reason": "Salah keputusan."}
    signed_in("oki").post(address(Act.UNSCHEDULE, one), send)

    one.refresh_from_db()
    assert one.state == State.APPROVED


def test_what_is_in_force_is_withdrawn_with_a_reason() -> None:
    one = in_force("7.4")
    assert "Cabut standar" in shown("oki", one).text
    assert "Cabut standar" not in shown("umi", one).text

    send = {"seen": one.version, "reason": "Digabung dengan 7.3."}
    signed_in("oki").post(address(Act.WITHDRAW, one), send)

    one.refresh_from_db()
    assert one.withdrawal_reason == "Digabung dengan 7.3."


def test_the_history_tells_every_step_with_what_was_said_and_replaced() -> None:
    one = brought_to(State.RETURNED)
    old = in_force("7.4").components.get(key="jangka_waktu").text

    page = shown("umi", one, "history").text

    assert "Konsep dimulai oleh Umi" in page
    assert "Catatan untuk Jangka Waktu Penyelesaian" in page
    assert "Sebut satuannya." in page
    assert old.splitlines()[0] in page
