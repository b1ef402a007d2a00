"""The number of officers."""

import pytest

from standards.facts import staff
from tests.standards.texts import codes, text_of

STAFF = {
    **dict.fromkeys(["1.6", "1.13"], 2),
    **dict.fromkeys(["1.4", "1.5"], 7),
    **dict.fromkeys(["1.7", "1.8", "1.9", "1.12"], 1),
    **dict.fromkeys(["2.2", "2.3", "2.5", "2.7"], 3),
    "2.4": 4,
    **dict.fromkeys(["5.1", "7.1", "7.2", "7.3", "7.4"], 6),
    **dict.fromkeys(["5.2", "5.3", "5.4", "5.5", "5.6"], 26),
}
"""All other services have five."""


def test_the_officers_of_all_57_services() -> None:
    assert {code: staff.read(text_of(code, "jumlah_pelaksana")) for code in codes()} == {
        code: {"jumlah": STAFF.get(code, 5)} for code in codes()
    }


@pytest.mark.parametrize(
    ("wording", "count"),
    [("6 (orang) orang", 6), ("6 (lima) orang", 6), ("26 Orang", 26), ("lima orang", 5)],
)
def test_the_figure_counts_whatever_the_words_say(wording: str, count: int) -> None:
    assert staff.read(wording) == {"jumlah": count}


def test_several_groups_are_added_up() -> None:
    text = (
        "Pejabat pengelola pengaduan 2 (dua) orang\n"
        "Tim Penelaah/Penjawab aduan 20 (dua puluh) orang"
    )
    assert staff.read(text) == {
        "jumlah": 22,
        "kelompok": [
            {"label": "Pejabat pengelola pengaduan", "jumlah": 2},
            {"label": "Tim Penelaah/Penjawab aduan", "jumlah": 20},
        ],
    }


def test_a_total_above_its_groups_is_not_counted_twice() -> None:
    text = "5 (lima) orang terdiri dari :\n  - Pejabat 2 orang\n  - Staf 3 orang"
    assert staff.read(text) == {
        "jumlah": 5,
        "kelompok": [{"label": "Pejabat", "jumlah": 2}, {"label": "Staf", "jumlah": 3}],
    }


def test_a_total_above_unnumbered_groups_is_read() -> None:
    assert staff.read("5 orang, yaitu :\n  - Pejabat\n  - Staf") == {"jumlah": 5}


@pytest.mark.parametrize("wording", ["", "Sesuai kebutuhan", "5 orangtua"])
def test_no_number_of_people_is_no_fact(wording: str) -> None:
    assert staff.read(wording) is None
