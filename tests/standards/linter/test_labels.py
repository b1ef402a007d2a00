"""Each label points at words that stand in the fixtures."""

from functools import cache
from pathlib import Path

import yaml

from tests.standards.catalogue import CODES
from tests.standards.linter.labelled import FOLDER, KINDS, Label, accepted, biro_of, blind
from tests.standards.texts import components

FIXTURES = Path(__file__).parents[3] / "fixtures"

ALL = [*blind(), *accepted()]


@cache
def names() -> dict[str, str]:
    """Both names of each service and Biro of the decree: in the annex and in the diktum."""
    editions = _fields("standards_[1-9]_*.yaml", "standards.edition")
    biro = _fields("institutions.yaml", "standards.biro")
    return {row["service"][1]: f"{row['name']}\n{row['decree_name']}" for row in editions} | {
        row["code"]: f"{row['annex_name']}\n{row['decree_name']}"
        for row in biro
        if row["institution"] == ["setda-kalbar"]
    }


def _fields(pattern: str, model: str) -> list[dict]:
    rows = [row for path in FIXTURES.glob(pattern) for row in yaml.safe_load(path.read_text())]
    return [row["fields"] for row in rows if row["model"] == model]


def words_at(label: Label) -> str:
    """The title, text and chart, or the names, that a label speaks of."""
    if not label.component:
        return names()[label.service]
    component = components()[label.service, label.component]
    return f"{component['printed_title']}\n{component['text']}\n{component['flow']}"


def test_every_label_quotes_words_that_stand_there() -> None:
    assert not [label for label in ALL if label.quote not in words_at(label)]


def test_labels_are_of_the_known_kinds() -> None:
    assert {label.kind for label in ALL} <= set(KINDS)


def test_no_label_stands_twice() -> None:
    places = [(label.service, label.component, label.kind, label.quote) for label in ALL]
    assert len(places) == len(set(places))


def test_every_biro_of_the_annex_is_labelled() -> None:
    assert {biro_of(label.service) for label in blind()} == {biro_of(code) for code in CODES}
    assert len(list(FOLDER.glob("biro-*.yaml"))) == 9
