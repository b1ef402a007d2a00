"""The time limits of complaints."""

from standards.facts import tiers
from tests.standards.texts import codes, text_of

USUAL = {
    "ringan": (3, "jam"),
    "normatif": (5, "hari kerja"),
    "tidak_berkadar": (14, "hari kerja"),
    "berkadar": (60, "hari kerja"),
}
ONE_DAY = USUAL | {"ringan": (1, "hari")}


def limits(text: str) -> dict[str, tuple[int, str]]:
    return {tier["kode"]: (tier["jumlah"], tier["satuan"]) for tier in tiers.read(text)}


def test_the_limits_of_all_57_services() -> None:
    assert {code: limits(text_of(code, "pengaduan")) for code in codes()} == {
        code: ONE_DAY if code in ("1.5", "1.6") else USUAL for code in codes()
    }


def test_a_tier_keeps_the_wording_of_its_line() -> None:
    assert tiers.read(text_of("1.5", "pengaduan"))[0] == {
        "kode": "ringan",
        "jumlah": 1,
        "satuan": "hari",
        "teks": "Pengaduan ringan, selambat-lambatnya 1 Hari",
    }


def test_only_the_part_on_limits_is_read() -> None:
    text = (
        "a. Pengaduan dapat dilakukan melalui :\n"
        "  1) Telepon untuk pengaduan ringan, dijawab dalam 1 jam\n"
        "b. Jangka Waktu Penyelesaian Pengaduan :\n"
        "  1) Pengaduan ringan, selambat-lambatnya 3 Jam;"
    )
    assert limits(text) == {"ringan": (3, "jam")}


def test_missing_and_unreadable_limits_are_simply_missing() -> None:
    text = (
        "Pengaduan normatif, selambat-lambatnya 5 (lima) hari kerja;\n"
        "Pengaduan ringan, secepatnya\n"
        "Pengaduan berkadar pengawasan, 2 bulan"
    )
    assert limits(text) == {"normatif": (5, "hari kerja")}


def test_the_figure_counts_whatever_the_words_say() -> None:
    assert limits("Pengaduan ringan, selambat-lambatnya 3 (dua) jam") == {"ringan": (3, "jam")}


def test_a_network_is_not_a_light_complaint() -> None:
    assert limits("Jaringan diperiksa 3 jam sekali") == {}


def test_a_range_promises_its_later_end() -> None:
    found = tiers.read("1) Pengaduan normatif, selambat-lambatnya 3 s/d 5 hari kerja")
    assert [(tier["jumlah"], tier["satuan"]) for tier in found] == [(5, "hari kerja")]


def test_calendar_days_are_not_read_as_days() -> None:
    assert tiers.read("1) Pengaduan normatif, selambat-lambatnya 14 hari kalender") == []
