"""Three texts meet: drawn, typed, stored."""

import pytest

from standards.workshop.drafting.merging import Merged, mark, merge


@pytest.mark.parametrize(
    ("drawn", "typed", "stored", "merged"),
    [
        ("a", "a", "a", Merged("a")),
        ("a", "b", "a", Merged("b")),
        ("a", "a", "c", Merged("c")),
        ("a", "c", "c", Merged("c")),
        ("a", "b", "c", Merged("b", theirs="c")),
        ("a", "b", "", Merged("b", theirs="")),
    ],
)
def test_only_what_both_changed_is_left_to_the_writer(
    drawn: str, typed: str, stored: str, merged: Merged
) -> None:
    assert merge(mark(drawn), typed, stored) == merged
