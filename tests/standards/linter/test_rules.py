"""Every rule finds what it is for, and leaves alone what only looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standards.components import COMPONENTS
from standards.linter.checking import check
from standards.linter.rules import RULES, Rule
from standards.linter.subject import Surroundings
from tests.standards.linter.building import OTHER, findings, standard
from tests.standards.linter.examples import Example, Examples, complaints, figures, writing

EXAMPLES: dict[str, Examples] = {**figures.TABLE, **complaints.TABLE, **writing.TABLE}
OF_THESE_KINDS = [code for code in RULES if code < "L6"]
SCRAPS = [
    "a. ",
    "1) ",
    "(",
    "6 (",
    " orang",
    "→",
    "WA : 08",
    "@",
    ";",
    "\n  ",
    "hari kerja",
    "/ ",
    "Rp",
]


def cases(side: str) -> list[tuple[str, Example]]:
    return [(code, each) for code, both in EXAMPLES.items() for each in getattr(both, side)]


@pytest.mark.parametrize(("code", "example"), cases("finds"))
def test_a_rule_finds_each_irregularity_once(code: str, example: Example) -> None:
    found = findings(code, example.texts, example.siblings, example.others)
    assert len(found) == 1
    assert example.quote in (None, found[0].quote)


@pytest.mark.parametrize(("code", "example"), cases("leaves"))
def test_a_rule_leaves_alone_what_is_right(code: str, example: Example) -> None:
    assert findings(code, example.texts, example.siblings, example.others) == []


@pytest.mark.parametrize(("code", "example"), cases("finds"))
def test_a_finding_points_at_words_of_its_component(code: str, example: Example) -> None:
    (found,) = findings(code, example.texts, example.siblings, example.others)
    assert found.component in COMPONENTS
    own = example.texts.get(found.component, "") + example.texts.get(f"{found.component}_alur", "")
    assert found.quote in own


@pytest.mark.parametrize("code", OF_THESE_KINDS)
def test_every_rule_has_examples_of_both_sides(code: str) -> None:
    assert EXAMPLES[code].finds
    assert EXAMPLES[code].leaves


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_every_rule_says_what_it_is_and_how_to_mend(rule: Rule) -> None:
    assert rule.kind
    assert rule.kind == rule.kind.lower()
    assert rule.title[:1].isupper() or rule.title.startswith("“")
    assert not rule.title.endswith(".")
    assert rule.hint.endswith((".", ".”"))
    assert rule.check.__doc__


@given(st.lists(st.one_of(st.sampled_from(SCRAPS), st.text(max_size=8)), max_size=12), st.data())
def test_no_text_makes_the_linter_raise(pieces: list[str], data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(list(COMPONENTS)))
    odd = standard({key: "".join(pieces), f"{key}_alur": "".join(reversed(pieces))})
    beside = [standard(complaints.USUAL, "7.2"), standard(complaints.ECONOMY, "4.1", OTHER)]
    check(odd, Surroundings([odd, *beside]))
