"""All facts of a component in the shape of the public contract."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standards.components import COMPONENTS
from standards.facts.reading import read
from tests.standards.texts import all_places, flow_of, text_of

PIECES = [
    "a. ",
    "  1) ",
    "\n",
    " : ",
    "WA ",
    "Email ",
    "Prosedur :",
    "Pengaduan ringan ",
    "3 ",
    "jam",
]
"""Pieces of the wordings the readers look for, to be put together at random."""


def fact_of(code: str, key: str) -> object:
    return read(key, text_of(code, key), flow_of(code, key))


def test_the_facts_of_complaints_are_channels_flow_and_limits() -> None:
    fact = fact_of("1.5", "pengaduan")
    assert isinstance(fact, dict)
    assert list(fact) == ["saluran", "alur", "tingkat"]
    assert fact["saluran"][3] == {
        "jenis": "telepon",
        "nilai": "+62561736541",
        "ekstensi": "342",
        "teks": "Telepon : (0561) 736541 ext. 342",
    }
    assert fact["alur"][2] == "Tim Pengelola Pengaduan"
    assert [tier["kode"] for tier in fact["tingkat"]] == [
        "ringan",
        "normatif",
        "tidak_berkadar",
        "berkadar",
    ]


def test_the_other_facts_have_the_shape_of_the_contract() -> None:
    assert fact_of("1.2", "jangka_waktu") == [
        {"label": None, "nilai": 3, "nilai_maks": None, "satuan": "hari", "teks": "3 hari"}
    ]
    assert fact_of("1.2", "biaya") == {"gratis": True}
    assert fact_of("1.2", "jumlah_pelaksana") == {"jumlah": 5}
    assert fact_of("1.8", "prosedur") == {
        "alur": [],
        "langkah": [
            "Tamu/Pengguna Layanan menuju ke Petugas Informasi",
            "Menyampaikan keperluan, mengisi buku tamu",
            "Menerima Informasi dari Petugas",
            "Menerima layanan konsultasi dan Menerima fasilitasi dari Bagian Administrasi Kepala "
            "Daerah dan DPRD",
        ],
    }


def test_cited_acts_are_read_by_their_own_module() -> None:
    acts = fact_of("1.1", "dasar_hukum")
    assert isinstance(acts, list)
    assert acts[1]["slug"] == "uu-25-2009"


@pytest.mark.parametrize("key", ["persyaratan", "produk", "sarana", "unknown"])
def test_components_without_facts_have_none(key: str) -> None:
    assert read(key, "a. Surat Tugas", "") is None


def test_every_fact_of_the_decree_can_be_written_as_json() -> None:
    for code, key in all_places():
        assert json.loads(json.dumps(fact_of(code, key))) == fact_of(code, key)


@given(
    st.sampled_from([key for key in COMPONENTS if key != "dasar_hukum"]),
    st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=15).map("".join),
)
def test_any_text_can_be_read(key: str, text: str) -> None:
    fact = read(key, text, text)
    assert json.loads(json.dumps(fact)) == fact


@pytest.mark.parametrize("key", COMPONENTS)
@pytest.mark.parametrize("text", ["", " \n", "•\n-\n1)", ":", "WA :\n:\n(0561)"])
def test_no_text_is_too_strange_to_read(key: str, text: str) -> None:
    json.dumps(read(key, text, text))
