"""What was read out of a component, in a few words."""

import pytest

from standards.facts.telling import NOTHING, tell


@pytest.mark.parametrize(
    ("key", "text", "flow", "told"),
    [
        ("jumlah_pelaksana", "6 (lima) orang", "", "6 orang"),
        ("jumlah_pelaksana", "cukup", "", NOTHING),
        ("biaya", "Gratis", "", "gratis"),
        ("biaya", "Rp5.000", "", "berbayar"),
        ("biaya", "", "", NOTHING),
        ("jangka_waktu", "Ringan : 3 (tiga) jam", "", "ringan 3 jam"),
        ("jangka_waktu", "hari kerja", "", "hari kerja tanpa angka"),
        ("prosedur", "1. Datang\n2. Pulang", "A -> B -> C", "2 langkah; bagan alur 3 kotak"),
        ("prosedur", "1. Datang", "", "1 langkah; tidak ada bagan alur"),
        ("dasar_hukum", "1. Undang-Undang Nomor 25 Tahun 2009", "", "1 peraturan"),
        ("dasar_hukum", "1. Peraturan Gubernur", "", "1 peraturan (1 tidak dikenali)"),
        ("persyaratan", "1. KTP\n2. Surat", "", "2 butir"),
        ("persyaratan", "KTP saja", "", "satu paragraf"),
        ("persyaratan", "", "", NOTHING),
    ],
)
def test_facts_are_told(key: str, text: str, flow: str, told: str) -> None:
    assert tell(key, text, flow) == told


def test_channels_and_tiers_are_told() -> None:
    text = "A. Saluran\n  1. WA : 0895-1053-2718\nB. Jangka waktu\n  1. Ringan : 3 (tiga) jam"

    assert tell("pengaduan", text) == "WhatsApp 0895-1053-2718; ringan 3 jam"
