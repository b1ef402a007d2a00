"""What a reader has to prepare, counted out of the requirements of the decree."""

import pytest

from standards.components import COMPONENTS
from standards.models import Component, Edition
from standards.sheets import Section, Sheet
from tests.standards.texts import text_of


def requirements(code: str) -> Section:
    component = Component(key="persyaratan", text=text_of(code, "persyaratan"))
    return Section(COMPONENTS["persyaratan"], component)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("1.6", "6 hal yang disiapkan"),
        ("1.7", "Menurut keadaan, 2 pilihan"),
        ("1.12", "3 hal yang disiapkan"),
        ("1.13", "3 hal yang disiapkan"),
        ("7.2", "1 hal yang disiapkan"),
        ("7.3", "Lihat persyaratan"),
    ],
)
def test_requirements_are_counted_as_things_or_as_cases(code: str, words: str) -> None:
    sheet = Sheet(Edition(), {"persyaratan": requirements(code)})
    assert sheet.requirements_in_words == words


def test_a_lone_part_heading_leaves_nothing_to_choose() -> None:
    assert [part.marker for part in requirements("1.7").parts] == ["A.", "B."]
    assert requirements("1.12").parts == ()
