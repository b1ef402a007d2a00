import re
from collections import Counter
from functools import cache
from html import unescape
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from fixtures.transcribe.legal_acts import legal_acts
from standards.citations import (
    Citation,
    facts,
    find,
    full_label,
    kind_of,
    label,
    parse_query,
    slug_prefix,
)
from tests.standards.texts import codes, text_of

FIXTURES = Path(__file__).parents[2] / "fixtures"
SOURCES = sorted((FIXTURES / "sources").glob("*.txt"))

SLUG_LENGTH = 80
"""What the column of a slug holds."""


@cache
def source_text() -> str:
    """All five sources without their tags, cut by the simplest means there is."""
    raw = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    return unescape(re.sub(r"<[^>]*>", "\n", raw))


@cache
def acts_of_fixture() -> dict[str, dict[str, object]]:
    rows = yaml.safe_load((FIXTURES / "legal_acts.yaml").read_text(encoding="utf-8"))
    assert {row["model"] for row in rows} == {"standards.legalact"}
    return {row["fields"]["slug"]: row["fields"] for row in rows}


def resolved(text: str) -> list[Citation]:
    return [citation for citation in find(text) if citation.slug]


def only(text: str) -> Citation:
    citations = find(text)
    assert len(citations) == 1
    return citations[0]


def nesting(text: str) -> list[tuple[str | None, str | None]]:
    return [(citation.slug, citation.parent) for citation in find(text)]


# One act, whatever spelling


@pytest.mark.parametrize(
    ("wording", "slug"),
    [
        ("Undang-Undang Nomor 25 Tahun 2009", "uu-25-2009"),
        ("Undang–Undang Nomor 25 Tahun 2009", "uu-25-2009"),
        ("Undang-undang 23 Tahun 2014", "uu-23-2014"),
        ("Undang-Undang Republik Indonesia Nomor 25 Tahun 2009", "uu-25-2009"),
        ("UU 27/2022", "uu-27-2022"),
        ("UU No.25 Th 2009", "uu-25-2009"),
        ("Undang-Undang Nomor 08 Tahun 2004", "uu-8-2004"),
        ("UNDANG-UNDANG NOMOR 25 TAHUN 2009", "uu-25-2009"),
        ("Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2014", "perppu-1-2014"),
        ("Perpu Nomor 1 Tahun 2014", "perppu-1-2014"),
        ("Peraturan Pemerintah Republik Indonesia Nomor 28 Tahun 2018", "pp-28-2018"),
        ("Peraturan Pemerintah Nomor 96 Tahun 2012", "pp-96-2012"),
        ("Peraturan Presiden Nomor 9 Tahun 2016", "perpres-9-2016"),
        ("Keputusan Presiden Nomor 3 Tahun 1999", "keppres-3-1999"),
        ("Peraturan Daerah Nomor 8 Tahun 2016", "perda-kalbar-8-2016"),
        ("Peratuarn Daerah Nomor 8 Tahun 2016", "perda-kalbar-8-2016"),
        ("Peraturan Daerah Provinsi Kalimantan Barat 11 Tahun 2019", "perda-kalbar-11-2019"),
        ("Peraturan Daerah Provinsi Kalimantan Barat Nomor 8 Tahun 2015", "perda-kalbar-8-2015"),
        ("Peraturan Daerah Kabupaten Kubu Raya Nomor 3 Tahun 2019", "perda-kab-kubu-raya-3-2019"),
        ("Peraturan Gubernur Nomor 14 tahun 2019", "pergub-kalbar-14-2019"),
        ("Peraturan Gubernur Kalimantan Barat Nomor 92 Tahun 2016", "pergub-kalbar-92-2016"),
        ("Permendagri Nomor 1 Tahun 2017", "permendagri-1-2017"),
        ("Peraturan Menteri Dalam Negeri Nomor 80 Tahun 2015", "permendagri-80-2015"),
        (
            "Peraturan Menteri Dalam Negeri Republik Indonesia Nomor 141 Tahun 2017",
            "permendagri-141-2017",
        ),
        ("Peraturan Menteri PAN RB Nomor 35 Tahun 2012", "permenpanrb-35-2012"),
        (
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi "
            "Nomor 15 Tahun 2014",
            "permenpanrb-15-2014",
        ),
        ("Permenpan RB 15/2014", "permenpanrb-15-2014"),
        ("PermenPAN-RB Nomor 15 Tahun 2014", "permenpanrb-15-2014"),
        (
            "Peraturan Menteri Hukum dan Hak Asasi Manusia Nomor 34 Tahun 2016",
            "permenkumham-34-2016",
        ),
        ("Peraturan Badan Informasi Geospasial Nomor 6 Tahun 2017", "perbig-6-2017"),
        ("Peraturan Menteri Perhubungan Nomor 5 Tahun 2020", "permen-perhubungan-5-2020"),
        ("Peraturan Bank Indonesia Nomor 5 Tahun 2020", "per-bank-indonesia-5-2020"),
        ("Keputusan Sekretaris Daerah Nomor 1829 /OR/ 2021", "kep-sekretaris-daerah-1829-or-2021"),
        ("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "uud-1945"),
    ],
)
def test_every_spelling_of_an_act_gives_its_one_slug(wording: str, slug: str) -> None:
    citation = only(f"a. {wording} tentang Hal yang Diatur;")
    assert citation.slug == slug
    assert citation.doubtful is False


def test_a_minister_forgotten_in_the_heading_is_read_but_doubtful() -> None:
    for code in ("1.4", "1.5"):
        citation = next(c for c in find(text_of(code, "dasar_hukum")) if c.doubtful)
        assert citation.text.startswith("Peraturan Dalam Negeri Republik Indonesia Nomor 25")
        assert citation.slug == "permendagri-25-2020"


def test_only_the_forgotten_minister_is_doubtful() -> None:
    assert Counter(c.slug for c in find(source_text()) if c.doubtful) == {"permendagri-25-2020": 2}


def test_the_placeholder_of_biro_pengadaan_is_a_citation_of_no_act() -> None:
    item = "(Peraturan Menteri / Kepala Lembaga yang bersangkutan / terkait)"
    citation = only(f"g. {item};")
    assert citation == Citation(None, None, None, None, None, None, item)
    unresolved = [c for code in codes() for c in find(text_of(code, "dasar_hukum")) if not c.slug]
    assert [c.text for c in unresolved] == [item] * 6


def test_an_item_of_another_matter_cites_nothing() -> None:
    assert find("a. Pejabat Pengendalian Gratifikasi;\nb. Perubahan Daerah 8 Tahun 2016") == []
    assert find("(Lembaran Negara Republik Indonesia Tahun 2015 Nomor 58);") == []


def test_a_number_or_year_that_is_none_cites_no_act() -> None:
    for wording in (
        "UU 25/20091",
        "UU 25/2009/7",
        "UU ٢٥ Tahun 2009",
        "Peraturan Nomor 5 Tahun 2010",
    ):
        assert only(wording).slug is None


def test_the_name_of_an_unknown_issuer_is_cut_to_fit_an_address() -> None:
    wording = (
        "Peraturan Menteri Energi Sumber Daya Mineral Kelautan dan Perikanan Nomor 5 Tahun 2020"
    )
    assert only(wording).slug == "permen-energi-sumber-daya-mineral-5-2020"


# Title, wording, publication


def test_the_title_is_what_follows_tentang() -> None:
    citation = only("a. Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik;")
    assert citation.title == "Keterbukaan Informasi Publik"
    assert citation.text == (
        "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik"
    )


def test_a_doubled_tentang_is_not_part_of_the_title() -> None:
    titles = {c.slug: c.title for c in find(text_of("1.11", "dasar_hukum"))}
    assert titles["permenpanrb-35-2012"] == (
        "Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan"
    )


def test_full_stops_and_years_inside_a_title_do_not_end_it() -> None:
    titles = {c.slug: c.title for c in find(source_text())}
    assert titles["perpres-9-2016"] == (
        "Percepatan Pelaksanaan Kebijakan Satu Peta pada Tingkat Ketelitian Peta Skala 1:50.000"
    )
    assert titles["perpres-75-2015"] == "Rencana Aksi Nasional Hak Asasi Manusia Tahun 2015-2019"


def test_the_publication_is_kept_apart_from_the_title() -> None:
    citation = only(
        "b. Undang-Undang Nomor 4 Tahun 2011 tentang Informasi Geospasial (Lembaran Negara "
        "Republik Indonesia Tahun 2011 Nomor 49; Tambahan Lembaran Negara Nomor 5214);"
    )
    assert citation.title == "Informasi Geospasial"
    assert citation.publication == (
        "Lembaran Negara Republik Indonesia Tahun 2011 Nomor 49; "
        "Tambahan Lembaran Negara Nomor 5214"
    )
    assert citation.text.endswith("5214)")


def test_a_publication_belongs_to_the_act_and_not_to_the_one_in_its_title() -> None:
    outer, inner = find(
        "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 "
        "Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2012 "
        "Nomor 215)"
    )
    assert outer.publication == "Lembaran Negara Republik Indonesia Tahun 2012 Nomor 215"
    assert inner.publication is None
    assert inner.text == "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"


def test_a_marker_glued_to_the_next_item_is_no_part_of_a_citation() -> None:
    first, second = find(
        "Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah c. Undang-Undang "
        "Nomor 25 Tahun 2009 tentang Pelayanan Publik"
    )
    assert (first.title, second.title) == ("Kerja Sama Daerah", "Pelayanan Publik")
    assert (first.parent, second.parent) == (None, None)


# Nesting


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        pytest.param(
            "Undang-Undang Nomor 10 Tahun 2016 tentang Perubahan Kedua Atas Undang-Undang Nomor 1 "
            "Tahun 2015 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 "
            "Tahun 2014 tentang Pemilihan Gubernur, Bupati dan Walikota menjadi Undang-Undang",
            [
                ("uu-10-2016", None),
                ("uu-1-2015", "uu-10-2016"),
                ("perppu-1-2014", "uu-1-2015"),
            ],
            id="three deep",
        ),
        pytest.param(
            "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah "
            "diubah beberapa kali dan terakhir dengan Undang-Undang Nomor 9 Tahun 2015 tentang "
            "Perubahan Kedua Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
            [("uu-23-2014", None), ("uu-9-2015", "uu-23-2014"), ("uu-23-2014", "uu-9-2015")],
            id="amended, without Atas",
        ),
        pytest.param(
            "UU 23/2014 sebagaimana telah diubah dengan UU 2/2015 dan UU 9/2015",
            [("uu-23-2014", None), ("uu-2-2015", "uu-23-2014"), ("uu-9-2015", "uu-23-2014")],
            id="amended twice",
        ),
        pytest.param(
            "PP 1/2020 tentang Pelaksanaan UU 5/2014 dan UU 6/2014",
            [("pp-1-2020", None), ("uu-5-2014", "pp-1-2020"), ("uu-6-2014", "pp-1-2020")],
            id="two in one title",
        ),
        pytest.param(
            "Peraturan Pemerintah Nomor 43 Tahun 2014 tentang Peraturan Pelaksana Undang-Undang "
            "Nomor 6 Tahun 2014 tentang Desa",
            [("pp-43-2014", None), ("uu-6-2014", "pp-43-2014")],
            id="Peraturan Pelaksana is not a heading",
        ),
        pytest.param(
            "UU 14/2008 tentang Keterbukaan Informasi Publik jo. UU 25/2009 tentang X",
            [("uu-14-2008", None), ("uu-25-2009", None)],
            id="juncto",
        ),
    ],
)
def test_an_act_knows_in_which_citation_it_stands(
    wording: str, expected: list[tuple[str, str | None]]
) -> None:
    assert nesting(wording) == expected


def test_a_perppu_made_law_keeps_its_own_title() -> None:
    titles = {c.slug: c.title for c in find(text_of("1.7", "dasar_hukum"))}
    assert titles["perppu-1-2014"] == "Pemilihan Gubernur, Bupati dan Walikota"
    assert str(titles["uu-1-2015"]).endswith("Bupati dan Walikota menjadi Undang-Undang")


def test_an_amended_act_is_cited_with_all_its_wording() -> None:
    first, second, third = find(
        "Peraturan Daerah Nomor 8 Tahun 2016 tentang Perangkat Daerah sebagaimana telah diubah "
        "dengan Peraturan Daerah Nomor 11 Tahun 2019 tentang Perubahan Atas Peraturan Daerah Nomor "
        "8 Tahun 2016 tentang Perangkat Daerah (Lembaran Daerah Tahun 2019 Nomor 11);"
    )
    assert first.title == "Perangkat Daerah"
    assert first.publication is None
    assert first.text.endswith("(Lembaran Daerah Tahun 2019 Nomor 11)")
    assert second.publication == "Lembaran Daerah Tahun 2019 Nomor 11"
    assert third.text == "Peraturan Daerah Nomor 8 Tahun 2016 tentang Perangkat Daerah"


def test_two_acts_run_together_in_one_item_are_two_citations() -> None:
    item = next(line for line in text_of("2.3", "dasar_hukum").splitlines() if "77 Tahun" in line)
    pergub, perda = find(item)
    assert (pergub.slug, pergub.parent) == ("pergub-kalbar-77-2019", None)
    assert (perda.slug, perda.parent) == ("perda-kalbar-8-2016", None)
    assert str(pergub.title).endswith("Tata Kerja Sekretariat Daerah Provinsi Kalimantan Barat")


def test_the_legal_basis_of_every_service_is_read_item_by_item() -> None:
    differing = {}
    for code in codes():
        lines = text_of(code, "dasar_hukum").splitlines()
        first_level = [c for c in find("\n".join(lines)) if c.parent is None]
        if len(first_level) != len(lines):
            differing[code] = (len(lines), len(first_level))
    # 2.3 g. holds two acts; 5.2 e. is a publication torn off the item before it.
    assert differing == {"2.3": (7, 8), "5.2": (12, 11)}


def test_words_between_two_sentences_do_not_make_an_amendment() -> None:
    wording = "UU 5/2014 tentang X sebagaimana dimaksud di atas. 4. UU 6/2014 tentang Desa"
    assert nesting(wording) == [("uu-5-2014", None), ("uu-6-2014", None)]


def test_the_word_juncto_is_no_part_of_a_citation() -> None:
    assert [c.text for c in find("UU 14/2008 jo. UU 25/2009")] == ["UU 14/2008", "UU 25/2009"]


def test_titles_in_titles_end_somewhere() -> None:
    chain = nesting("UU 1/2000 tentang Perubahan atas " * 7)
    assert [parent for _, parent in chain] == [None, *["uu-1-2000"] * 5, None]


# Recall on the five sources


def pairs_of_number_and_year() -> Counter[tuple[str, int]]:
    pairs = re.findall(r"(\d+)\s+tahun\s+(\d{4})", source_text(), re.IGNORECASE)
    return Counter((number, int(year)) for number, year in pairs)


def test_the_sources_hold_612_numbered_references_and_three_that_forget_the_word_nomor() -> None:
    with_word = re.findall(r"nomor\s+\d+\s+tahun\s+\d{4}", source_text(), re.IGNORECASE)
    assert len(with_word) == 612
    assert pairs_of_number_and_year().total() == 612 + 3


def test_every_number_and_year_in_the_sources_is_a_citation_and_nothing_else_is() -> None:
    found = Counter((str(c.number), c.year or 0) for c in resolved(source_text()))
    assert found == pairs_of_number_and_year()


def test_the_sources_cite_74_acts_180_times_inside_another() -> None:
    citations = resolved(source_text())
    assert len({citation.slug for citation in citations}) == 74
    assert sum(citation.parent is not None for citation in citations) == 180


def test_every_parent_is_cited_in_the_same_text() -> None:
    for code in codes():
        citations = find(text_of(code, "dasar_hukum"))
        assert {c.parent for c in citations if c.parent} <= {c.slug for c in citations}


# The fixture


def test_the_fixture_holds_exactly_the_acts_that_are_cited() -> None:
    assert set(acts_of_fixture()) == {citation.slug for citation in resolved(source_text())}


def test_the_fixture_is_what_the_sources_give() -> None:
    assert (FIXTURES / "legal_acts.yaml").read_text(encoding="utf-8") == legal_acts()


def test_an_act_of_the_fixture_is_found_again_by_its_own_full_name() -> None:
    for slug, act in acts_of_fixture().items():
        naming = (act["kind"], act["region"], act["number"], act["year"])
        assert only(full_label(*naming)).slug == slug  # type: ignore[arg-type]
        assert parse_query(label(*naming)) == [slug]  # type: ignore[arg-type]


def test_the_acts_stand_in_the_order_of_the_hierarchy() -> None:
    acts = list(acts_of_fixture().values())
    order = [(act["rank"], act["year"], int(str(act["number"]))) for act in acts]
    assert order == sorted(order)
    assert [act["rank"] for act in acts] == [kind_of(str(act["kind"])).rank for act in acts]


def test_a_title_in_the_fixture_is_only_a_title() -> None:
    for act in acts_of_fixture().values():
        title = str(act["title"])
        assert title
        assert not re.search(r"sebagaimana|\(|Lembaran|^tentang|[ .,;:]$| [a-z]$", title)
        assert title in " ".join(source_text().split())


@pytest.mark.parametrize(
    ("slug", "title"),
    [
        (
            "uu-9-2015",
            "Perubahan Kedua Atas Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
        ),
        ("uu-23-2014", "Pemerintahan Daerah"),
        (
            "perda-kalbar-8-2016",
            "Pembentukan dan Susunan Perangkat Daerah Provinsi Kalimantan Barat",
        ),
        (
            "perda-kalbar-14-2019",
            "Anggaran Pendapatan dan Belanja Daerah Provinsi Kalimantan Barat Tahun 2020",
        ),
        ("uu-12-2011", "Pembentukan Peraturan Perundang-undangan"),
    ],
)
def test_of_several_wordings_the_clean_and_complete_one_is_the_title(slug: str, title: str) -> None:
    assert acts_of_fixture()[slug]["title"] == title


# The public contract


def test_the_facts_have_the_shape_of_the_contract() -> None:
    outer, inner = facts(
        "a. Peraturan Gubernur Kalimantan Barat Nomor 92 Tahun 2016 tentang Petunjuk Pelaksanaan "
        "Peraturan Daerah Nomor 8 Tahun 2015 tentang Penyelenggaraan Pelayanan Publik."
    )
    assert inner == {
        "jenis": "PERDA",
        "nomor": "8",
        "tahun": 2015,
        "tentang": "Penyelenggaraan Pelayanan Publik",
        "slug": "perda-kalbar-8-2015",
        "teks": "Peraturan Daerah Nomor 8 Tahun 2015 tentang Penyelenggaraan Pelayanan Publik",
        "induk": "pergub-kalbar-92-2016",
    }
    assert outer["induk"] is None


def test_the_facts_of_an_item_without_an_act_hold_its_wording_only() -> None:
    (fact,) = facts("g. (Peraturan Menteri / Kepala Lembaga terkait)")
    assert fact.pop("teks") == "(Peraturan Menteri / Kepala Lembaga terkait)"  # type: ignore[misc]
    assert set(fact) == {"jenis", "nomor", "tahun", "tentang", "slug", "induk"}
    assert not any(fact.values())


# Names and search


@pytest.mark.parametrize(
    ("naming", "short", "full"),
    [
        (("UU", "", "25", 2009), "UU 25 Tahun 2009", "Undang-Undang Nomor 25 Tahun 2009"),
        (
            ("PERDA", "Kalimantan Barat", "8", 2015),
            "Perda Kalbar 8 Tahun 2015",
            "Peraturan Daerah Provinsi Kalimantan Barat Nomor 8 Tahun 2015",
        ),
        (
            ("PERGUB", "Kalimantan Barat", "92", 2016),
            "Pergub Kalbar 92 Tahun 2016",
            "Peraturan Gubernur Kalimantan Barat Nomor 92 Tahun 2016",
        ),
        (
            ("PERMENDAGRI", "", "80", 2015),
            "Permendagri 80 Tahun 2015",
            "Peraturan Menteri Dalam Negeri Nomor 80 Tahun 2015",
        ),
        (
            ("PERBIG", "", "6", 2017),
            "Peraturan BIG 6 Tahun 2017",
            "Peraturan Badan Informasi Geospasial Nomor 6 Tahun 2017",
        ),
        (
            ("PERMEN-PERHUBUNGAN", "", "5", 2020),
            "Permen Perhubungan 5 Tahun 2020",
            "Peraturan Menteri Perhubungan Nomor 5 Tahun 2020",
        ),
        (("Maklumat", "", "1", 2020), "Maklumat 1 Tahun 2020", "Maklumat Nomor 1 Tahun 2020"),
    ],
)
def test_an_act_has_a_short_name_and_a_full_one(
    naming: tuple[str, str, str, int], short: str, full: str
) -> None:
    assert (label(*naming), full_label(*naming)) == (short, full)


@pytest.mark.parametrize(
    ("typed", "slugs"),
    [
        ("uu 25 2009", ["uu-25-2009"]),
        ("UU 25/2009", ["uu-25-2009"]),
        ("undang undang nomor 25 tahun 2009", ["uu-25-2009"]),
        ("uu-25-2009", ["uu-25-2009"]),
        ("uu-no-25-tahun-2009", ["uu-25-2009"]),
        ("perda 8 2015", ["perda-kalbar-8-2015"]),
        ("pergub kalbar 92/2016", ["pergub-kalbar-92-2016"]),
        ("permenpan rb 15/2014", ["permenpanrb-15-2014"]),
        ("peraturan menteri dalam negeri 80 2015", ["permendagri-80-2015"]),
        ("permendagri 80/2015, uu 5 2014", ["permendagri-80-2015", "uu-5-2014"]),
        ("uu 25/2009 uu 25 2009", ["uu-25-2009"]),
        ("uu 25", []),
        ("layanan 1.5", []),
        ("peraturan daerah", []),
        ("", []),
    ],
)
def test_a_query_that_names_acts_gives_their_slugs(typed: str, slugs: list[str]) -> None:
    assert parse_query(typed) == slugs


@pytest.mark.parametrize(
    ("typed", "prefix"),
    [
        ("uu 25", "uu-25-"),
        ("Undang-Undang Nomor 25", "uu-25-"),
        ("perda kalbar 8", "perda-kalbar-8-"),
        ("uu 25 2009", None),
        ("uu", None),
        ("8", None),
    ],
)
def test_a_query_without_a_year_gives_the_beginning_of_the_slug(
    typed: str, prefix: str | None
) -> None:
    assert slug_prefix(typed) == prefix


# Any input

LEGAL_WORDS = st.sampled_from(
    [
        *("Undang-Undang", "UU", "UUD", "Perda", "Peraturan", "Menteri", "Dalam Negeri", "Perppu"),
        *("Permen", "Permen-RB", "Perwali", "Keputusan", "Pemerintah", "Daerah", "Kota", "dan"),
        *("Nomor", "No.", "Tahun", "25", "2009", "0", "1/2000", "/", "tentang", "Atas", "a.", "-"),
        *("sebagaimana", "diubah", "dengan", "menjadi", "(", ")", "Lembaran", ";", ".", ",", "\n"),
        *("\u2028", "٣", "ſ", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
    ]
)
ANY_TEXT = st.one_of(st.text(), st.lists(LEGAL_WORDS, max_size=60).map(" ".join))


@given(ANY_TEXT)
def test_any_text_is_read_and_every_citation_is_part_of_it(text: str) -> None:
    folded = " ".join(text.split())
    for citation in find(text):
        assert citation.text
        assert citation.text in folded
        assert citation.title is None or citation.title in citation.text
        assert citation.slug is None or re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", citation.slug)
        assert len(citation.slug or "") <= SLUG_LENGTH
        assert len(citation.kind or "") <= SLUG_LENGTH / 2


@given(ANY_TEXT)
def test_any_query_is_answered(text: str) -> None:
    assert all(parse_query(text))
    assert slug_prefix(text) != ""


# Each would take minutes or more if an expression tried the same words again and again.
@pytest.mark.parametrize(
    ("piece", "most"),
    [
        ("UU 1 Tahun 2000 tentang Perubahan atas ", 3000),
        ("UU 1 Tahun 2000 sebagaimana diubah dengan ", 3000),
        ("UU 1 Tahun 2000, ", 6000),
        ("UU 1/2000 tentang a (Lembaran ", 4000),
        ("Peraturan a b c d e f g h i j k l m n ", 1),
        ("UU aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 1),
        ("Undang-", 0),
        ("PP ", 1),
        (";", 0),
        (",", 0),
        (". ", 0),
        ("(", 0),
        (" ", 0),
        ("1/", 0),
    ],
)
def test_100_kilobytes_of_hostile_text_are_read(piece: str, most: int) -> None:
    hostile = piece * (100_000 // len(piece))
    for text in (hostile, f"UU 1 Tahun 2000 tentang a{hostile}x"):
        assert len(find(text)) <= most + 1
        parse_query(text)
        slug_prefix(text)
