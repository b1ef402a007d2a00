"""The fixtures are the sources, letter by letter; read a second time, without the transcriber."""

import re
import shutil
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from fixtures.transcribe import __main__ as command
from fixtures.transcribe.annex import read_annex
from fixtures.transcribe.markup import split_flow
from fixtures.transcribe.repairs import RepairTable
from standards.components import COMPONENTS, WITH_FLOW
from tests.standards import plain_scan
from tests.standards.counted_items import ITEMS
from tests.standards.plain_scan import FIXTURES, SK, letters, source

SERVICES_BY_BIRO = {
    "biro-pemerintahan": 13,
    "biro-hukum": 9,
    "biro-kesejahteraan-rakyat": 7,
    "biro-perekonomian": 4,
    "biro-pengadaan-barang-dan-jasa": 6,
    "biro-administrasi-pembangunan": 4,
    "biro-umum": 5,
    "biro-administrasi-pimpinan": 5,
    "biro-organisasi": 4,
    "dinas-kesehatan-kubu-raya": 1,
}


def components_of(code: str) -> list[str]:
    return [f"{code} {key}" for key in COMPONENTS]


EVERY_COMPONENT = [where for code in ITEMS for where in components_of(code)]


def records(model: str, pattern: str) -> list[dict[str, Any]]:
    return [
        record["fields"]
        for path in sorted(FIXTURES.glob(pattern))
        for record in _documents(path)
        if record["model"] == f"standards.{model}"
    ]


@cache
def _documents(path: Path) -> list[dict[str, Any]]:
    documents: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return documents


@cache
def loaded() -> dict[str, dict[str, Any]]:
    """Every component of the fixtures by `1.5 prosedur`."""
    return {
        f"{place(fields['edition'])} {fields['key']}": fields
        for fields in records("component", "standards_*.yaml")
    }


def place(edition: list[Any]) -> str:
    biro, code, number = edition
    if biro == "dinas-kesehatan-kubu-raya":
        return f"dinkes {code}"
    return f"2020 {code}" if code in {"3.1", "3.2", "3.4"} and number == 1 else str(code)


def line_markers(text: str) -> list[str]:
    starts = (line.split(maxsplit=1)[0] for line in text.splitlines())
    return [start for start in starts if plain_scan.MARKER.fullmatch(start)]


def clauses() -> dict[str, str]:
    return {fields["label"]: fields["text"] for fields in records("clause", "decrees.yaml")}


def sk_decree() -> dict[str, Any]:
    return next(row for row in records("decree", "decrees.yaml") if row["number"])


def test_there_are_61_standards_of_fourteen_components_and_no_more():
    assert sorted(loaded()) == sorted(EVERY_COMPONENT)
    assert sorted(plain_scan.scanned()) == sorted(EVERY_COMPONENT)
    assert len(records("component", "standards_[1-9]_*.yaml")) == 798


def test_each_biro_has_the_services_of_the_decree():
    services = records("service", "standards_*.yaml")
    assert Counter(fields["biro"][0] for fields in services) == SERVICES_BY_BIRO
    codes = [fields["code"] for fields in services if fields["biro"][0].startswith("biro-")]
    assert codes == [code for code in ITEMS if re.fullmatch(r"\d\.\d+", code)]


@pytest.mark.parametrize("code", ITEMS)
def test_every_text_is_its_source_letter_by_letter(code):
    for where in components_of(code):
        assert letters(loaded()[where]["text"]) == letters(plain_scan.wording(where)), where


@pytest.mark.parametrize("code", ITEMS)
def test_every_printed_list_marker_begins_a_line_and_no_other_was_added(code):
    for where in components_of(code):
        printed = Counter(plain_scan.MARKER.findall(plain_scan.wording(where)))
        restored = Counter(plain_scan.restored_markers(where))
        assert Counter(line_markers(loaded()[where]["text"])) == printed + restored, where


@pytest.mark.parametrize("code", ITEMS)
def test_every_flow_chart_has_the_boxes_of_its_source(code):
    for where in components_of(code):
        flow = loaded()[where]["flow"]
        assert [box for box in re.split(" [→↔] ", flow) if box] == plain_scan.boxes(where), where
        assert not flow or where.split()[-1] in WITH_FLOW


def test_the_only_two_way_step_is_the_correction_of_a_speech():
    assert [where for where, fields in loaded().items() if "↔" in fields["flow"]] == [
        "3.6 prosedur"
    ]


@pytest.mark.parametrize("code", ITEMS)
def test_every_list_has_as_many_items_as_the_source(code):
    found = [len(line_markers(loaded()[where]["text"])) for where in components_of(code)]
    assert found == [int(number) for number in ITEMS[code].split()]


def test_the_longest_requirement_list_is_nested_four_levels_deep():
    lines = loaded()["1.8 persyaratan"]["text"].splitlines()
    assert lines[0] == "A. Persyaratan Pemberhentian Anggota DPRD Provinsi"
    assert lines[4] == "  d. Penyebab/Alasan Pemberhentian Anggota DPRD :"
    assert lines[5].startswith("    - Karena berakhir masa jabatan")
    assert lines[9].startswith("      • Keputusan DPP Partai Politik")
    assert lines[-1].startswith("  r. Surat Gubernur kepada Mendagri hal")


def test_no_text_keeps_remains_of_the_scan():
    for where, fields in loaded().items():
        for text in (fields["text"], fields["flow"], fields["printed_title"]):
            assert not re.search(r"[<>*\\\t]|&\w+;|-->|\S  +|\s$", text), where


def test_lines_are_indented_by_two_spaces_and_at_most_one_level_deeper_than_before():
    for where, fields in loaded().items():
        depths = [(len(line) - len(line.lstrip())) / 2 for line in fields["text"].splitlines()]
        steps = zip([-1, *depths], depths, strict=False)
        assert all(new == int(new) and new <= old + 1 for old, new in steps), where


def test_titles_that_differ_from_the_official_one_are_kept():
    assert loaded()["5.1 jangka_waktu"]["printed_title"] == "Waktu Pelayanan"
    assert loaded()["2.1 biaya"]["printed_title"] == "Biaya (Tarif)"
    assert loaded()["9.3 persyaratan"]["printed_title"] == ""
    assert loaded()["1.12 persyaratan"]["printed_title"] == (
        "Persyaratan Fasilitasi Penegasan Batas Daerah di Provinsi."
    )


def test_a_part_heading_above_the_row_begins_the_text_of_the_row():
    lines = loaded()["1.12 persyaratan"]["text"].splitlines()
    assert lines[0] == "A. Fasilitasi Penegasan Batas Daerah di Provinsi"
    assert [line[:5] for line in lines[1:]] == ["  a. ", "  b. ", "  c. "]


def test_a_colon_is_kept_where_no_column_explains_it():
    assert loaded()["1.13 jangka_waktu"]["text"] == ": 140 hari kerja"
    assert loaded()["2.1 jangka_waktu"]["text"] == "6 Bulan"


def test_the_boxed_notice_on_dispositions_has_a_line_for_each_sentence():
    lines = loaded()["7.2 prosedur"]["text"].splitlines()
    assert lines[-2] == "INFORMASI DISPOSISI SURAT DAPAT DI CEK PADA pimpinan.kalbarprov.go.id"
    assert lines[-1].startswith("Pada kolom SEARCH masukan No Surat")


def test_every_printed_title_stands_in_its_source():
    flat = " ".join("".join(source(name) for name in [SK, *plain_scan.DRAFTS.values()]).split())
    for fields in loaded().values():
        assert fields["printed_title"] in flat


def test_editions_carry_the_name_of_the_annex():
    flat = " ".join(source(SK).replace("<i>", "").split())
    for edition in records("edition", "standards_[1-9]_*.yaml"):
        code, name = re.escape(edition["service"][1]), re.escape(edition["name"])
        assert re.search(rf" {code}\.? {name} Service Delivery", flat)


def test_every_name_of_kedua_belongs_to_exactly_one_service_of_its_biro():
    kedua = re.split(r"\n[- ]*[a-z]\. Biro ", source(SK).split("KEDUA :")[1].split("KETIGA")[0])
    names = [re.findall(r"\d+\. (.+?)[;.]?\n", biro + "\n") for biro in kedua[1:]]
    for number, expected in enumerate(names, start=1):
        editions = records("edition", f"standards_{number}_*.yaml")
        assert sorted(edition["decree_name"] for edition in editions) == sorted(expected)


def test_the_services_of_perekonomian_are_named_by_content_not_by_order():
    editions = records("edition", "standards_4_*.yaml")
    assert editions[0]["decree_name"] == editions[0]["name"] == "Pelayanan Konsultasi"


def test_the_drafts_of_2020_are_first_editions_and_the_decree_the_second():
    numbers = {
        (edition["service"][1], edition["number"]): edition
        for edition in records("edition", "standards_*kes*ra*.yaml")
    }
    for code in ("3.1", "3.2", "3.4"):
        assert numbers[code, 1]["state"] == "arsip"
        assert numbers[code, 1]["in_force_from"] is None
        assert numbers[code, 2]["in_force_from"] == "2021-09-02"


def test_names_of_the_biro_stand_in_the_annex_and_in_kedua():
    for biro in records("biro", "institutions.yaml")[:9]:
        assert re.search(rf"{biro['code']}\. LAMPIRAN .*{biro['annex_name']}\n", source(SK))
        assert f"\n{chr(96 + int(biro['code']))}. {biro['decree_name']}\n" in re.sub(
            r"\n- ", "\n", source(SK)
        )


def test_contacts_of_the_institutions_stand_in_their_sources():
    for row, name in zip(
        records("institution", "institutions.yaml"),
        (SK, "dinkes-kubu-raya-pengaduan.txt"),
        strict=True,
    ):
        for field in ("phone", "fax", "email", "website"):
            assert row[field] in source(name)


def test_the_head_of_the_decree_is_the_source():
    decree, text = sk_decree(), source(SK)
    flat = " ".join(text.split())
    head = text.split("KEPUTUSAN")[0]
    assert decree["letterhead"].splitlines() == [line for line in head.splitlines() if line]
    assert f"{decree['kind_title'].upper()} NOMOR : 1829 /OR/ 2021 TENTANG" in flat
    assert f"{decree['kind_title'].upper()} NOMOR : {decree['number']} TENTANG" in flat
    assert f"**{decree['subject'].upper()}**" in flat


def test_the_close_of_the_decree_is_the_source():
    decree, flat = sk_decree(), " ".join(source(SK).split())
    assert f"Ditetapkan di {decree['place']} pada tanggal 2 September 2021" in flat
    assert decree["issued_on"] == decree["in_force_from"] == "2021-09-02"
    title = decree["signatory_title"].replace("Sekretaris Daerah", "SEKRETARIS DAERAH")
    assert f"{title}, {decree['signatory_name'].upper()} LAMPIRAN" in flat


def test_the_draft_of_2020_is_named_as_in_the_head_of_its_annex():
    draft = next(row for row in records("decree", "decrees.yaml") if row["year"] == 2020)
    flat = " ".join(source("kesra-2020-konsultasi.txt").split())
    assert f"{draft['kind_title'].upper()} NOMOR : 400/...../KESRA/2020 TENTANG" in flat
    assert f"TENTANG {draft['subject'].upper()} 1." in flat
    assert "400/...../KESRA/2020" in draft["note"]


def test_the_recitals_of_the_decree_are_the_source():
    decree, text = sk_decree(), source(SK)
    considering = text.split("- Menimbang** :")[1].split("- Mengingat")[0]
    citing = text.split("- Mengingat** :")[1].split("MEMUTUSKAN")[0]
    assert letters(decree["considering"]) == letters(considering)
    assert letters(decree["citing"]) == letters(citing)
    assert line_markers(decree["considering"]) == ["a.", "b."]
    assert line_markers(decree["citing"]) == [f"{number}." for number in range(1, 11)]


def test_the_clauses_of_the_decree_are_the_source():
    body = source(SK).split("Menetapkan :")[1].split("Ditetapkan di")[0]
    parts = re.split(r"\n(KESATU|KEDUA|KETIGA|KEEMPAT) :", body)
    expected = dict(zip(parts[1::2], parts[2::2], strict=True))
    assert list(clauses()) == list(expected)
    for label, text in expected.items():
        assert letters(clauses()[label]) == letters(text)
    assert len(line_markers(clauses()["KEDUA"])) == 9 + 57


def test_what_a_source_does_not_tell_stays_empty():
    drafts = [row for row in records("decree", "decrees.yaml") if not row["number"]]
    assert [row["slug"] for row in drafts] == ["rancangan-kesra-2020", "standar-dinkes-kubu-raya"]
    for row in drafts:
        assert row["issued_on"] is row["in_force_from"] is None
        assert row["signatory_name"] == ""
        assert row["note"]


def test_addresses_of_services_are_unique_within_a_biro_and_names_are_short():
    services = records("service", "standards_*.yaml")
    assert len({(fields["biro"][0], fields["slug"]) for fields in services}) == 58
    assert max(len(fields["short_name"]) for fields in services) <= 60


def test_the_committed_files_are_what_the_transcriber_writes(monkeypatch):
    monkeypatch.setattr("sys.argv", ["transcribe", "--check"])
    assert command.main() == 0


def test_a_changed_word_in_a_fixture_is_found(monkeypatch, tmp_path, capsys):
    for path in FIXTURES.glob("*.yaml"):
        shutil.copy(path, tmp_path)
    changed = tmp_path / "standards_2_hukum.yaml"
    changed.write_text(changed.read_text(encoding="utf-8").replace("6 Bulan", "6 Hari", 1))
    monkeypatch.setattr(command, "FIXTURES", tmp_path)
    monkeypatch.setattr("sys.argv", ["transcribe", "--check"])
    assert command.main() == 1
    assert "standards_2_hukum.yaml is not what its source gives" in capsys.readouterr().out


def test_a_line_of_the_annex_that_fits_no_layout_stops_the_transcriber():
    torn = source(SK).replace("\tTujuan Surat harus jelas", "Tujuan Surat harus jelas")
    with pytest.raises(ValueError, match="Unknown line in the annex: 'Tujuan Surat"):
        read_annex(torn)


def test_a_repair_that_does_not_fit_its_place_stops_the_transcriber():
    row = {"places": ["1.1 biaya"], "before": "Bayar", "after": "Gratis", "reason": "-"}
    table = RepairTable({"repairs": [row], "restored_markers": []})
    with pytest.raises(ValueError, match=r"1\.1 biaya"):
        table.mend("1.1 biaya", "Gratis")


def test_a_list_that_begins_otherwise_than_the_table_says_stops_the_transcriber():
    row = {"places": ["7.1 prosedur"], "first": "a.", "openings": ["Datang"], "reason": "-"}
    table = RepairTable({"repairs": [], "restored_markers": [row]})
    with pytest.raises(ValueError, match="no item begins with 'Datang'"):
        table.restore_markers("7.1 prosedur", "Menunggu")


def test_a_flow_chart_that_is_not_one_chain_stops_the_transcriber():
    with pytest.raises(ValueError, match="Not a chain"):
        split_flow("<pre> graph LR A[Loket] --> B[TU] A --> C[Biro] </pre>")
