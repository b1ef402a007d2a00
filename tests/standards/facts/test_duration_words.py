"""Durations in the words of the fact box."""

import pytest

from standards.facts import duration_words, durations
from tests.standards.texts import codes, text_of

CONSULTATION = "15 menit untuk administrasi, konsultasi sesuai materi"

HEADLINES = {
    **dict.fromkeys(["1.1", "3.1", "4.1", "6.1", "6.2", "6.3", "9.1"], CONSULTATION),
    "1.5": "1–2 minggu per tahap",
    "1.6": "1 minggu untuk proses Permohonan Rekomendasi dari Gubernur",
    "1.7": "1–14 hari kerja per tahap",
    "1.8": "1–14 hari kerja per tahap",
    "1.9": "1–14 hari kerja per tahap",
    "1.10": "5 hari kerja sampai 3 tahun per tahap, selebihnya tidak ditentukan",
    "1.11": "5–20 hari kerja per tahap",
    "1.12": "87 hari",
    "1.13": "140 hari kerja",
    "2.1": "6 bulan",
    "2.2": "3 bulan",
    "2.3": "10 hari",
    "2.4": "14 hari",
    "2.5": "30 menit",
    "2.6": "6 bulan",
    "2.7": "60 menit",
    "2.8": "7 hari",
    "3.5": "30 menit untuk administrasi, selebihnya tidak ditentukan",
    "3.6": "6 jam untuk administrasi, selebihnya tidak ditentukan",
    "3.7": "30 hari kerja",
    "5.2": "1 hari",
    "5.3": "1–5 hari menurut beratnya",
    "5.4": "60 menit",
    "5.5": "60 menit",
    "5.6": "1 hari",
    "7.1": "10 menit",
    "7.2": "15 menit",
    "7.3": "10 menit",
    "7.4": "2 hari",
}
"""All other services: "3 hari"."""

BUCKETS = {
    **dict.fromkeys(["1.1", "3.1", "4.1", "6.1", "6.2", "6.3", "9.1"], "tergantung"),
    **dict.fromkeys(["1.10", "3.5", "3.6"], "tergantung"),
    **dict.fromkeys(["2.5", "2.7", "5.2", "5.4", "5.5", "5.6", "7.1", "7.2", "7.3"], "sehari"),
    **dict.fromkeys(["1.5", "1.7", "1.8", "1.9", "1.11", "1.12", "1.13"], "lebih"),
    **dict.fromkeys(["2.1", "2.2", "2.3", "2.4", "2.6", "3.7"], "lebih"),
}
"""All other services: `seminggu`."""


def headline(text: str) -> str:
    return duration_words.headline(durations.read(text))


def bucket(text: str) -> str:
    return duration_words.bucket(durations.read(text))


@pytest.mark.parametrize("code", codes())
def test_the_headline_of_every_service(code: str) -> None:
    assert headline(text_of(code, "jangka_waktu")) == HEADLINES.get(code, "3 hari")


@pytest.mark.parametrize("code", codes())
def test_the_bucket_of_every_service(code: str) -> None:
    assert bucket(text_of(code, "jangka_waktu")) == BUCKETS.get(code, "seminggu")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        ("1 s/d 3 Tahun", "1–3 tahun"),
        ("Sesuai materi", "sesuai materi"),
        ("Evaluasi : hari kerja", "tidak ditentukan"),
        ("Tahap 1 : 2 hari\nTahap 2 : 2 hari", "2 hari per tahap"),
        ("Telaah : 6 hari\nRapat : 5 hari kerja", "5 hari kerja sampai 6 hari per tahap"),
        ("Ringan : 3 jam\nBerat : 2 hari", "3 jam sampai 2 hari menurut beratnya"),
        ("3 hari kerja (maksimal 3 hari kerja tergantung level komplain)", "3 hari kerja"),
        (
            "Telaah : 2 hari\nRapat : Tergantung materi",
            "2 hari untuk telaah, rapat tergantung materi",
        ),
    ],
)
def test_headlines_of_other_wordings(text: str, words: str) -> None:
    assert headline(text) == words


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("", "tergantung"),
        ("24 jam", "sehari"),
        ("25 jam", "seminggu"),
        ("1 hari kerja", "sehari"),
        ("5 hari kerja", "seminggu"),
        ("6 hari kerja", "lebih"),
        ("1 minggu", "seminggu"),
        ("1 s/d 3 Tahun", "lebih"),
        ("Telaah : 1 hari\nRapat : 8 hari", "lebih"),
    ],
)
def test_buckets_at_their_edges(text: str, answer: str) -> None:
    assert bucket(text) == answer
