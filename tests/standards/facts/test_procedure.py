"""The steps and the chart of a service."""

from standards.facts import procedure
from tests.standards.texts import codes, flow_of, text_of


def test_steps_stand_below_the_heading_without_their_markers() -> None:
    fact = procedure.read(text_of("1.1", "prosedur"), flow_of("1.1", "prosedur"))
    assert fact["alur"][0] == "Tamu/Pengguna Layanan"
    assert fact["langkah"][:2] == [
        "Tamu/Pengguna Layanan menuju ke Petugas Informasi",
        "Menyampaikan keperluan, mengisi buku tamu",
    ]
    assert len(fact["langkah"]) == 4


def test_every_service_has_steps_and_none_is_the_heading() -> None:
    for code in codes():
        steps = procedure.read(text_of(code, "prosedur"), "")["langkah"]
        assert len(steps) >= 2, code
        assert not any(step.endswith("Prosedur :") for step in steps), code


def test_a_repeated_marker_is_a_step_like_any_other() -> None:
    assert len(procedure.read(text_of("5.6", "prosedur"), "")["langkah"]) == 3


def test_a_notice_below_the_list_is_no_step() -> None:
    steps = procedure.read(text_of("7.2", "prosedur"), "")["langkah"]
    assert len(steps) == 3
    assert steps[-1] == "Menerima data/informasi"


def test_a_text_without_the_heading_is_all_steps() -> None:
    assert procedure.read("1. Datang\n2. Pulang", "") == {
        "alur": [],
        "langkah": ["Datang", "Pulang"],
    }


def test_the_heading_of_another_institution_is_known() -> None:
    text = "Alur Pelayanan\nSistem, mekanisme dan Prosedur\n1. Semua pengaduan diterima"
    assert procedure.read(text, "")["langkah"] == ["Semua pengaduan diterima"]
