"""What the documents show and name is there."""

import re
from pathlib import Path

import pytest

from tests.stories import screenshots

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


def _targets(document: Path) -> set[str]:
    """The files that a document links to or shows, as paths beside it."""
    found = re.findall(r"\]\(([^)#\s]+)[^)]*\)", document.read_text(encoding="utf-8"))
    return {target for target in found if "://" not in target and not target.startswith("/")}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_file_that_a_document_links_to_exists(document: Path) -> None:
    missing = {target for target in _targets(document) if not (document.parent / target).exists()}

    assert missing == set()


def test_every_picture_is_taken_shown_and_light() -> None:
    shown = {
        Path(target).stem for each in DOCUMENTS for target in _targets(each) if "gambar" in target
    }
    kept = {picture.stem: picture.stat().st_size for picture in screenshots.FOLDER.iterdir()}

    assert shown == kept.keys() == screenshots.PICTURES.keys()
    assert max(kept.values()) <= screenshots.HEAVIEST


def test_every_file_that_the_table_of_asvs_names_exists() -> None:
    table = (ROOT / "docs/asvs.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([\w./-]+\.(?:py|md|sql|conf))`", table))

    assert len(named) > 40
    assert {path for path in named if not (ROOT / path).exists()} == set()


def test_what_the_table_of_asvs_calls_met_says_how() -> None:
    rows = re.findall(r"^\| \d.*\|$", (ROOT / "docs/asvs.md").read_text("utf-8"), re.MULTILINE)
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]

    assert {state for _, _, state, _ in cells} <= {"met", "partly", "open", "n/a"}
    assert [number for number, _, state, how in cells if state != "n/a" and not how] == []
