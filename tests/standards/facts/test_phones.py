"""Telephone numbers of the decrees in international form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standards.facts import phones
from standards.facts.phones import Phone


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("089510532718", [Phone("+6289510532718")]),
        ("0816 4913 0033", [Phone("+6281649130033")]),
        ("0853-8768-7304", [Phone("+6285387687304")]),
        ("0813.91252589 / 0813.45167777", [Phone("+6281391252589"), Phone("+6281345167777")]),
        ("081513402225 - 081513402226", [Phone("+6281513402225"), Phone("+6281513402226")]),
        ("(0561) 736541 ext. 342", [Phone("+62561736541", "342")]),
        ("(0561) 736541 ext.283", [Phone("+62561736541", "283")]),
        ("(0561)7265011", [Phone("+625617265011")]),
        ("(0561) 736541, 730062", [Phone("+62561736541"), Phone("+62561730062")]),
        ("+62 812-3788-0420", [Phone("+6281237880420")]),
        ("+62 (0)561 736541", [Phone("+62561736541")]),
        ("(+62) 561 736541", [Phone("+62561736541")]),
    ],
)
def test_numbers_are_read_in_every_spelling(typed: str, found: list[Phone]) -> None:
    assert phones.find(typed) == found


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "736541",
        "ext. 342",
        "0812",
        "6171012345678901",
        "(www.lapor.go.id)",
        "+1 202 5550123",
        "0812٣٤٥٦٧٨٩",
    ],
)
def test_what_is_no_full_number_is_not_completed(typed: str) -> None:
    assert phones.find(typed) == []


def test_a_local_number_needs_an_area_code() -> None:
    assert phones.e164("736541") is None
    assert phones.e164("736541", area_code="0561") == "+62561736541"


@given(
    st.from_regex(r"8[1-35-9][0-9]{7,10}", fullmatch=True),
    st.lists(st.sampled_from(["", " ", "-", "."]), min_size=13, max_size=13),
)
def test_separators_between_digits_do_not_matter(national: str, gaps: list[str]) -> None:
    typed = "0" + "".join(digit + gap for digit, gap in zip(national, gaps, strict=False))
    assert phones.e164(typed) == f"+62{national}"


@given(st.text(alphabet="0123456789+()-. /ext"))
def test_every_number_found_is_a_number_of_indonesia(typed: str) -> None:
    for phone in phones.find(typed):
        assert phone.number.startswith("+62")
        assert 10 <= len(phone.number) <= 15
