import pytest
from hypothesis import given
from hypothesis import strategies as st

from standards.search import words


@pytest.mark.parametrize(
    "family",
    [
        "permohonan pemohon memohon dimohonkan mohon",
        "penerbitan terbit menerbitkan diterbitkan",
        "kepegawaian pegawai",
        "ijin izin perizinan mengizinkan",
        "menyusun penyusunan disusun nyusun",
        "penetapan menetapkan ditetapkan",
        "peresmian meresmikan",
        "pengesahan mengesahkan disahkan",
        "peminjaman meminjam pinjam dipinjam minjam",
        "kerjasama bekerjasama",
        "kab kabupaten",
        "perekonomian ekonomi",
    ],
)
def test_relatives_share_one_stem(family: str) -> None:
    assert len({words.stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    ("derived", "root"),
    [("pengadaan", "ada"), ("pengacara", "acara"), ("perjanjian", "janji"), ("penyedia", "sedia")],
)
def test_words_that_left_their_root_keep_their_own_stem(derived: str, root: str) -> None:
    assert words.stem(derived) != words.stem(root)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kerja Sama Daerah", ["kerjasama", "daerah"]),
        ("kerja\nsama", ["kerjasama"]),
        ("Antar-Waktu", ["antarwaktu"]),
        ("ke luar negeri", ["ke", "luarnegeri"]),
        ("layanan 1.5", ["layanan", "1.5"]),
        ("UU 25/2009", ["uu", "25/2009"]),
        ("surel: organisasi@kalbarprov.go.id.", ["surel", "organisasi@kalbarprov.go.id"]),
        ("Nasihat Réformasi", ["nasihat", "reformasi"]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_folded_words(text: str, expected: list[str]) -> None:
    assert [token.word for token in words.tokens(text)] == expected


def test_a_comma_keeps_the_halves_of_a_compound_apart() -> None:
    assert [token.word for token in words.tokens("kerja, sama")] == ["kerja", "sama"]


@given(st.text())
def test_tokens_stand_in_order_inside_the_text(text: str) -> None:
    place = 0
    for token in words.tokens(text):
        assert place <= token.start < token.end <= len(text)
        place = token.end


def test_question_words_tell_nothing_and_intent_words_little() -> None:
    assert words.weight("bagaimana") == words.weight("gmn") == words.weight("yg") == 0
    assert 0 < words.weight("syarat") < words.weight("minta") < words.weight("paw") == 1


@pytest.mark.parametrize(
    ("word", "component"),
    [("syarat", "persyaratan"), ("wa", "pengaduan"), ("biaya", "biaya"), ("lama", "jangka_waktu")],
)
def test_an_intent_word_names_the_component_that_answers(word: str, component: str) -> None:
    assert words.intent(word) == component
    assert words.intent("desa") is None
