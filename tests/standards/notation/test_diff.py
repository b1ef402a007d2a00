from hypothesis import given
from hypothesis import strategies as st

from standards.notation import diff


def _side(found: tuple[diff.Piece, ...], sign: str) -> str:
    return "".join(piece.text for piece in found if piece.sign in ("=", sign))


def test_only_the_changed_word_is_marked() -> None:
    found = diff.pieces("a. paling lambat 3 Jam\nb. tetap", "a. paling lambat 1 Hari\nb. tetap")
    assert [(piece.sign, piece.text) for piece in found] == [
        ("=", "a. paling lambat "),
        ("-", "3 Jam\n"),
        ("+", "1 Hari\n"),
        ("=", "b. tetap"),
    ]


def test_equal_texts_are_one_piece() -> None:
    assert diff.pieces("sama saja", "sama saja") == (diff.Piece("=", "sama saja"),)


@given(st.text("ab \n", max_size=60), st.text("ab \n", max_size=60))
def test_both_sides_can_be_put_together_again(before: str, after: str) -> None:
    found = diff.pieces(before, after)
    assert _side(found, "-") == before
    assert _side(found, "+") == after


def test_a_long_passage_is_shown_whole_instead_of_compared_for_ever() -> None:
    before = " ".join(f"kata{n}" for n in range(3_000))
    after = " ".join(f"lain{n}" for n in range(3_000))
    assert [piece.sign for piece in diff.pieces(before, after)] == ["-", "+"]
