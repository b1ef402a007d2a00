"""A code on paper opens the edition that was printed, and no misread code opens another one."""

from datetime import date

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from standards.exports import short_codes
from standards.exports.short_codes import ALPHABET, WrongCode, decode, encode
from tests.page import read
from tests.standards.cast import draft
from tests.standards.catalogue import address, in_force, new_edition

KEYS = st.integers(1, 2**40)


@given(KEYS)
def test_a_code_leads_back_to_its_key(key: int) -> None:
    assert decode(encode(key)) == decode(encode(key).upper()) == key


@given(KEYS, st.data())
def test_one_wrong_sign_is_noticed(key: int, data: st.DataObject) -> None:
    code = encode(key)
    place = data.draw(st.integers(0, len(code) - 1))
    wrong = data.draw(st.sampled_from(ALPHABET.replace(code[place], "")))

    with pytest.raises(WrongCode):
        decode(code[:place] + wrong + code[place + 1 :])


@given(KEYS, st.data())
def test_two_swapped_signs_are_noticed(key: int, data: st.DataObject) -> None:
    code = encode(key)
    place = data.draw(st.integers(0, len(code) - 2))
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]

    if swapped != code:
        with pytest.raises(WrongCode):
            decode(swapped)


@pytest.mark.parametrize("code", ["", "1", "0", "11", "2-2", "é2", "2" * 13, "z" * 500])
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(WrongCode):
        decode(code)


def short(edition_pk: int) -> str:
    return f"/e/{short_codes.encode(edition_pk)}/"


def test_the_print_names_the_code_of_the_edition_shown(reader: Client) -> None:
    where = f"http://testserver{short(in_force('1.5').pk)}"

    for page in (address("1.5"), f"{address('1.5')}edisi/1/"):
        printed = read(reader.get(page)).one(class_="kode-cetak")
        assert where in printed.text
        assert printed.one("path")["d"].startswith("M")


def test_a_code_opens_the_very_edition_even_when_another_is_in_force(reader: Client) -> None:
    printed = in_force("1.5")
    new_edition("1.5", begins=date(2026, 11, 2))
    opened = reader.get(short(printed.pk), follow=True)

    assert opened.redirect_chain == [(f"{address('1.5')}edisi/1/", 302)]
    notice = read(opened).all("p", class_="inset")[0]
    assert "tidak berlaku lagi sejak 2 November 2026" in notice.text
    assert address("1.5") in notice.links()


def test_a_draft_has_no_code_that_opens_it(reader: Client) -> None:
    answer = reader.get(short(draft("7.4").pk))

    assert answer.status_code == 404
    assert "kode cetak" in answer.content.decode()
