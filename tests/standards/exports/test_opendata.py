"""The open data keep their contract: addresses, keys, types, wording, sentences for mistakes."""

import csv
import io
import json
from typing import Any

import pytest
from django.test import Client

from standards.components import COMPONENTS
from standards.models import Component, Decree, Edition, Institution, LegalAct
from standards.pages import today
from tests.page import read
from tests.standards.catalogue import CODES, address, in_force

UNITS = {None, "menit", "jam", "hari", "hari kerja", "minggu", "bulan", "tahun"}
CHANNELS = {
    "whatsapp",
    "telepon",
    "faksimile",
    "email",
    "instagram",
    "tatap_muka",
    "kotak",
    "lapor",
    "contact_center",
    "situs",
}
TIERS = {"ringan", "normatif", "tidak_berkadar", "berkadar"}


def data(reader: Client, where: str) -> Any:
    """The JSON of an address; members in the order sent, no number invented."""
    response = reader.get(where)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/json"
    return json.loads(response.content, parse_constant=_no_such_number)


def _no_such_number(name: str) -> None:
    raise AssertionError(f"{name} is no JSON")


def refused(reader: Client, where: str, status: int) -> str:
    """What is wrong, as told by an address that cannot answer."""
    response = reader.get(where)
    assert response.status_code == status
    answer = json.loads(response.content)
    assert list(answer) == ["galat"]
    return str(answer["galat"])


@pytest.fixture
def services(reader: Client) -> list[dict[str, Any]]:
    """Every service of `layanan.json`."""
    answer = data(reader, "/data/layanan.json")
    assert list(answer) == ["layanan"]
    return list(answer["layanan"])


def facts_of(services: list[dict[str, Any]], key: str) -> list[Any]:
    """The facts of one component over all services."""
    return [service["komponen"][key]["fakta"] for service in services]


def test_all_57_services_come_in_the_order_of_the_annex(services: list[dict[str, Any]]) -> None:
    assert [service["kode"] for service in services] == CODES


def test_every_service_has_exactly_the_keys_of_the_contract(
    services: list[dict[str, Any]],
) -> None:
    for service in services:
        assert list(service) == ["kode", "nama", "nama_diktum", "url", "biro", "edisi", "komponen"]
        assert list(service["biro"]) == ["kode", "nama", "slug"]
        assert list(service["edisi"]) == ["nomor", "berlaku_sejak", "keputusan"]
        assert list(service["komponen"]) == list(COMPONENTS)
        for component in service["komponen"].values():
            assert list(component) == ["judul", "kelompok", "teks", "fakta"]


def test_a_service_says_its_names_its_biro_its_edition_and_its_decree(
    services: list[dict[str, Any]],
) -> None:
    service = services[CODES.index("1.5")]

    assert service["nama"].startswith("Fasilitasi Kerja Sama Daerah (Kerja Sama Daerah dengan")
    assert service["nama_diktum"] == "Fasilitasi Kerjasama Daerah"
    assert service["url"] == "/layanan/biro-pemerintahan/kerja-sama-daerah/"
    assert service["biro"] == {
        "kode": "1",
        "nama": "Biro Pemerintahan",
        "slug": "biro-pemerintahan",
    }
    assert service["edisi"] == {
        "nomor": 1,
        "berlaku_sejak": "2021-09-02",
        "keputusan": {"nomor": "1829/OR/2021", "tanggal": "2021-09-02"},
    }


def test_the_name_in_the_decree_is_text_or_null_never_empty(
    services: list[dict[str, Any]],
) -> None:
    assert all(service["nama_diktum"] is None or service["nama_diktum"] for service in services)


def test_every_text_is_the_official_wording_under_its_official_title(
    services: list[dict[str, Any]],
) -> None:
    texts = {
        (component.edition.service.code, component.key): component.text
        for component in Component.objects.filter(
            edition__in=[in_force(code) for code in CODES]
        ).select_related("edition__service")
    }
    sent = {
        (service["kode"], key): component["teks"]
        for service in services
        for key, component in service["komponen"].items()
    }

    assert len(sent) == 57 * 14
    assert sent == texts
    for service in services:
        for key, component in service["komponen"].items():
            assert component["judul"] == COMPONENTS[key].title
            assert component["kelompok"] == COMPONENTS[key].group.value


def test_no_text_contains_a_flow_chart(services: list[dict[str, Any]]) -> None:
    for service in services:
        for component in service["komponen"].values():
            assert not {"→", "↔"} & set(component["teks"])


def test_the_procedure_is_boxes_and_steps(services: list[dict[str, Any]]) -> None:
    for facts in facts_of(services, "prosedur"):
        assert set(facts) == {"alur", "langkah"}
        assert facts["langkah"]
        assert all(isinstance(text, str) and text for text in facts["alur"] + facts["langkah"])


def test_the_durations_are_numbers_with_a_unit_and_their_wording(
    services: list[dict[str, Any]],
) -> None:
    for facts in facts_of(services, "jangka_waktu"):
        assert facts
        for duration in facts:
            assert set(duration) == {"label", "nilai", "nilai_maks", "satuan", "teks"}
            assert duration["label"] is None or duration["label"]
            assert duration["satuan"] in UNITS
            assert duration["nilai"] is None or duration["satuan"]
            for number in (duration["nilai"], duration["nilai_maks"]):
                assert number is None or type(number) is int
            assert duration["teks"]


def test_every_service_is_free(services: list[dict[str, Any]]) -> None:
    assert facts_of(services, "biaya") == [{"gratis": True}] * 57


def test_the_number_of_staff_is_a_whole_number_or_unknown(services: list[dict[str, Any]]) -> None:
    read_out = [facts for facts in facts_of(services, "jumlah_pelaksana") if facts is not None]

    assert len(read_out) > 50
    for facts in read_out:
        assert set(facts) <= {"jumlah", "kelompok"}
        assert type(facts["jumlah"]) is int
        groups = facts.get("kelompok", [])
        assert not groups or sum(group["jumlah"] for group in groups) == facts["jumlah"]


def test_the_channels_are_numbers_in_international_form_or_addresses(
    services: list[dict[str, Any]],
) -> None:
    for facts in facts_of(services, "pengaduan"):
        assert set(facts) == {"saluran", "alur", "tingkat"}
        assert facts["saluran"]
        for channel in facts["saluran"]:
            assert (
                {"jenis", "nilai", "teks"}
                <= set(channel)
                <= {
                    "jenis",
                    "nilai",
                    "ekstensi",
                    "teks",
                }
            )
            assert channel["jenis"] in CHANNELS
            if channel["jenis"] in {"whatsapp", "telepon", "faksimile"}:
                assert channel["nilai"].startswith("+62")
                assert channel["nilai"][1:].isdigit()
            if channel["jenis"] == "email":
                assert "@" in channel["nilai"]


def test_the_tiers_are_those_of_the_edition(services: list[dict[str, Any]]) -> None:
    for facts in facts_of(services, "pengaduan"):
        assert {tier["kode"] for tier in facts["tingkat"]} == TIERS
        for tier in facts["tingkat"]:
            assert set(tier) == {"kode", "jumlah", "satuan", "teks"}
            assert type(tier["jumlah"]) is int
            assert tier["satuan"] in {"jam", "hari", "hari kerja"}

    light = {
        service["kode"]: service["komponen"]["pengaduan"]["fakta"]["tingkat"][0]
        for service in services
    }
    assert (light["1.5"]["jumlah"], light["1.5"]["satuan"]) == (1, "hari")
    assert (light["1.6"]["jumlah"], light["1.6"]["satuan"]) == (1, "hari")
    assert (light["1.2"]["jumlah"], light["1.2"]["satuan"]) == (3, "jam")


def test_the_cited_acts_are_recorded_acts_or_wholly_unknown(
    services: list[dict[str, Any]],
) -> None:
    known = set(LegalAct.objects.values_list("slug", flat=True))

    for facts in facts_of(services, "dasar_hukum"):
        assert facts
        for citation in facts:
            assert {"jenis", "nomor", "tahun", "tentang", "slug", "teks"} <= set(citation)
            assert citation["teks"]
            if citation["slug"] is None:
                assert citation["jenis"] is citation["nomor"] is citation["tahun"] is None
            else:
                assert citation["slug"] in known
                assert type(citation["tahun"]) is int
                assert type(citation["nomor"]) is str


@pytest.mark.parametrize("code", ["1.5", "9.4", "1.13"])
def test_one_service_is_the_same_as_in_the_whole(
    reader: Client, services: list[dict[str, Any]], code: str
) -> None:
    assert data(reader, f"/data/layanan/{code}.json") == services[CODES.index(code)]


def test_every_url_leads_to_its_page(reader: Client, services: list[dict[str, Any]]) -> None:
    assert [service["url"] for service in services] == [address(code) for code in CODES]


def test_another_institution_is_sent_only_when_asked_for(reader: Client) -> None:
    others = data(reader, "/data/layanan.json?instansi=dinkes-kubu-raya")["layanan"]

    assert [service["url"] for service in others] == [
        "/layanan/dinas-kesehatan-kubu-raya/pengaduan-masyarakat/"
    ]
    assert others[0]["edisi"]["berlaku_sejak"] is None
    assert others[0]["edisi"]["keputusan"] == {"nomor": None, "tanggal": None}
    assert list(others[0]["komponen"]) == list(COMPONENTS)
    assert refused(reader, "/data/layanan/1.json", 404)
    assert data(reader, "/data/layanan/1.json?instansi=dinkes-kubu-raya") == others[0]


def test_the_own_institution_can_be_asked_for_by_name(
    reader: Client, services: list[dict[str, Any]]
) -> None:
    assert data(reader, "/data/layanan.json?instansi=setda-kalbar")["layanan"] == services


def table(reader: Client, query: str = "") -> list[dict[str, str]]:
    """The CSV, read as a spreadsheet reads it."""
    response = reader.get(f"/data/layanan.csv{query}")
    assert response.status_code == 200
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    text = response.content.decode()
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


def test_the_table_has_one_line_a_service_and_the_wording_of_every_component(
    reader: Client, services: list[dict[str, Any]]
) -> None:
    rows = table(reader)

    assert [row["kode"] for row in rows] == CODES
    assert list(rows[0]) == [
        "kode",
        "nama",
        "biro",
        "edisi",
        "berlaku_sejak",
        "keputusan",
        "waktu",
        "gratis",
        "url",
        *COMPONENTS,
    ]
    for row, service in zip(rows, services, strict=True):
        assert row["nama"] == service["nama"]
        assert row["gratis"] == "ya"
        for key, component in service["komponen"].items():
            assert row[key].removeprefix("'").replace("\r\n", "\n") == component["teks"]


def test_the_table_of_another_institution_has_its_services_only(reader: Client) -> None:
    assert [row["kode"] for row in table(reader, "?instansi=dinkes-kubu-raya")] == ["1"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_cell_of_the_table_can_run_as_a_formula(reader: Client, start: str) -> None:
    attack = f"{start}HYPERLINK(1)"
    Component.objects.filter(edition=in_force("1.1"), key="biaya").update(text=attack)

    assert table(reader)[0]["biaya"] == f"'{attack}"


def test_the_acts_come_with_the_codes_of_the_services_that_cite_them(
    reader: Client, services: list[dict[str, Any]]
) -> None:
    acts = data(reader, "/data/dasar-hukum.json")["dasar_hukum"]

    citing: dict[str, list[str]] = {}
    for service in services:
        for citation in service["komponen"]["dasar_hukum"]["fakta"]:
            codes = citing.setdefault(citation["slug"], [])
            if service["kode"] not in codes:
                codes.append(service["kode"])

    assert len(acts) == LegalAct.objects.count()
    for act in acts:
        assert list(act) == [
            "slug",
            "jenis",
            "nomor",
            "tahun",
            "tentang",
            "daerah",
            "pembentuk",
            "url",
            "status",
            "sumber_status",
            "diperiksa",
            "perubahan",
            "layanan",
        ]
        assert act["layanan"] == citing.get(act["slug"], [])
        assert act["url"] == f"/dasar-hukum/{act['slug']}/"


def test_an_act_tells_its_status_with_source_day_and_by_which_act(reader: Client) -> None:
    acts = {act["slug"]: act for act in data(reader, "/data/dasar-hukum.json")["dasar_hukum"]}

    revoked, unchecked = acts["uu-5-2014"], acts["uu-25-2009"]

    assert (revoked["status"], revoked["diperiksa"]) == ("dicabut", "2026-11-28")
    assert "UU 20 Tahun 2023" in revoked["sumber_status"]
    assert revoked["perubahan"] == [
        {"slug": "uu-20-2023", "bagaimana": "mencabut", "catatan": None}
    ]
    assert unchecked["status"] == "belum_diperiksa"
    assert unchecked["sumber_status"] is unchecked["diperiksa"] is None
    assert unchecked["perubahan"] == []


def test_the_decrees_come_with_their_clauses_and_nothing_invented(reader: Client) -> None:
    decrees = data(reader, "/data/keputusan.json")["keputusan"]
    by_slug = {decree["slug"]: decree for decree in decrees}

    for decree in decrees:
        assert list(decree) == [
            "slug",
            "nomor",
            "tanggal",
            "berlaku_sejak",
            "tentang",
            "instansi",
            "url",
            "diktum",
        ]
    assert set(by_slug) == set(Decree.objects.values_list("slug", flat=True))
    set_in_2021 = by_slug["sk-1829-or-2021"]
    assert (set_in_2021["nomor"], set_in_2021["tanggal"]) == ("1829/OR/2021", "2021-09-02")
    assert [clause["diktum"] for clause in set_in_2021["diktum"]][:2] == ["KESATU", "KEDUA"]
    assert by_slug["rancangan-kesra-2020"]["nomor"] is None
    assert by_slug["rancangan-kesra-2020"]["tanggal"] is None


@pytest.mark.parametrize(
    "words", ["PAW DPRD", "narasumber", "data", "nomor wa biro hukum", "narasunber", "1.5"]
)
def test_the_search_ranks_as_the_page_does(reader: Client, words: str) -> None:
    results = data(reader, f"/data/cari.json?q={words.replace(' ', '+')}")["hasil"]
    page = read(reader.get("/layanan/", {"q": words}))
    rows = [row for ul in page.all("ul", class_="daftar") for row in ul.all("li")]

    assert results
    assert all(list(result) == ["kode", "nama", "biro", "url"] for result in results)
    assert [result["url"] for result in results] == [
        next(iter(row.links())).partition("#")[0] for row in rows[: len(results)]
    ]
    assert len(results) == min(len(rows), 20)


@pytest.mark.parametrize("query", ["", "?q=", "?q=++", "?q=qwxzv"])
def test_a_search_for_nothing_finds_nothing(reader: Client, query: str) -> None:
    assert data(reader, f"/data/cari.json{query}") == {"hasil": []}


@pytest.mark.parametrize(
    ("where", "status"),
    [
        ("/data/layanan/99.9.json", 404),
        ("/data/layanan/x.json", 404),
        ("/data/layanan.json?instansi=tidak-ada", 404),
        ("/data/layanan.csv?instansi=", 404),
        ("/data/layanan.json?instansi=%00", 404),
        ("/data/tidak-ada.json", 404),
        ("/data/cari.json?q=%00", 400),
        (f"/data/cari.json?q={'a' * 201}", 400),
        ("/data/cari.json?q=%FF", 400),
    ],
)
def test_a_mistake_is_answered_with_a_sentence(reader: Client, where: str, status: int) -> None:
    sentence = refused(reader, where, status)

    assert len(sentence) > 20
    assert sentence.endswith(".")


def test_writing_to_the_data_is_refused_with_a_sentence(reader: Client) -> None:
    response = reader.post("/data/layanan.json")

    assert response.status_code == 405
    assert "hanya untuk dibaca" in json.loads(response.content)["galat"]


@pytest.mark.parametrize("where", ["layanan.json", "cari.json?q=data", "keputusan.json"])
def test_any_site_may_read_the_data(reader: Client, where: str) -> None:
    assert reader.get(f"/data/{where}")["Access-Control-Allow-Origin"] == "*"


def test_the_letters_are_sent_as_they_are_not_as_escapes(reader: Client) -> None:
    assert "\\u" not in reader.get("/data/layanan.json").content.decode()


def test_what_is_not_in_force_is_not_in_the_data(reader: Client) -> None:
    host = Institution.objects.get(is_host=True)
    Edition.objects.filter(pk=in_force("1.2").pk).update(
        withdrawn_on=today(), withdrawal_reason="Digabung."
    )

    sent = data(reader, f"/data/layanan.json?instansi={host.slug}")["layanan"]

    assert "1.2" not in [service["kode"] for service in sent]
    assert len(sent) == 56
    assert refused(reader, "/data/layanan/1.2.json", 404)


def test_the_page_about_the_data_leads_to_every_file(reader: Client) -> None:
    page = read(reader.get("/data/"))
    files = [href for href in page.one("main").links() if href.startswith("/data/")]

    assert len(files) == 8
    for where in files:
        assert reader.get(where).status_code == 200
