"""A service page tells machines in schema.org what it tells people, and nothing more."""

import json
from typing import Any

import pytest
from django.test import Client

from standards import kept
from standards.exports import structured_data
from standards.exports.data_blocks import json_ld
from standards.exports.iso_durations import iso_duration
from standards.models import Edition
from tests.page import read
from tests.standards.catalogue import CODES, address, in_force

HOST = "http://testserver"


def told(reader: Client, where: str) -> dict[str, Any]:
    """The data block of a page, as a crawler reads it."""
    block = read(reader.get(where)).one("script", type="application/ld+json")
    return dict(json.loads("".join(str(child) for child in block.children)))


@pytest.fixture
def cooperation(reader: Client) -> dict[str, Any]:
    """What the page of 1.5 tells."""
    return told(reader, address("1.5"))


def test_a_service_says_what_it_is_who_gives_it_and_what_it_costs(
    cooperation: dict[str, Any],
) -> None:
    assert cooperation["@type"] == "GovernmentService"
    assert cooperation["identifier"] == "1.5"
    assert cooperation["url"] == HOST + address("1.5")
    assert cooperation["name"].startswith("Fasilitasi Kerja Sama Daerah")
    assert cooperation["provider"]["name"] == "Biro Pemerintahan"
    parent = cooperation["provider"]["parentOrganization"]["name"]
    assert parent == "Sekretariat Daerah Provinsi Kalimantan Barat"
    assert cooperation["areaServed"]["name"] == "Provinsi Kalimantan Barat"
    assert cooperation["offers"] == {"@type": "Offer", "price": 0, "priceCurrency": "IDR"}
    assert cooperation["mainEntityOfPage"]["dateModified"] == "2021-09-02"


def test_it_names_the_decree_and_leads_to_the_acts(
    reader: Client, cooperation: dict[str, Any]
) -> None:
    decree, *acts = cooperation["subjectOf"]

    assert decree["legislationIdentifier"] == "1829/OR/2021"
    assert acts
    assert reader.get(acts[0]["url"].removeprefix(HOST)).status_code == 200


def test_the_way_to_complain_is_the_one_of_the_standard(cooperation: dict[str, Any]) -> None:
    complaints = cooperation["availableChannel"][-1]

    assert complaints["name"] == "Pengaduan"
    reached = {key for point in complaints["servicePhone"] for key in point}
    assert {"telephone", "email", "url"} <= reached


def test_every_service_tells_itself_and_leaves_out_what_is_unknown(reader: Client) -> None:
    for code in CODES[::8]:
        data = told(reader, address(code))
        assert data["identifier"] == code
        assert "null" not in json.dumps(data)


@pytest.mark.parametrize("suffix", ["edisi/1/", "?pada=2022-01-01"])
def test_only_the_page_of_what_is_in_force_speaks_to_machines(reader: Client, suffix: str) -> None:
    page = read(reader.get(address("1.5") + suffix))

    assert page.all("script") == []


def test_no_wording_can_end_the_block(reader: Client) -> None:
    attack = "</script><b>&\u2028"
    Edition.objects.filter(pk=in_force("1.5").pk).update(name=attack)
    answer = reader.get(address("1.5")).content.decode()

    assert attack not in answer
    assert answer.count("</script>") == 1
    assert told(reader, address("1.5"))["name"] == attack
    assert "\u2029" not in json_ld({"name": "\u2029"})


def duration(amount: int | None, unit: str | None, most: int | None = None) -> dict[str, Any]:
    return {"label": None, "nilai": amount, "nilai_maks": most, "satuan": unit, "teks": "x"}


@pytest.mark.parametrize(
    ("durations", "told"),
    [
        ([duration(30, "menit")], "PT30M"),
        ([duration(2, "jam")], "PT2H"),
        ([duration(3, "hari")], "P3D"),
        ([duration(2, "minggu")], "P14D"),
        ([duration(1, "bulan")], "P1M"),
        ([duration(1, "tahun", 3)], "P3Y"),
        ([duration(5, "hari kerja")], None),
        ([duration(None, "hari")], None),
        ([duration(1, "hari"), duration(2, "hari")], None),
        ([], None),
        (None, None),
    ],
)
def test_a_duration_is_told_where_calendar_units_allow(durations: Any, told: str | None) -> None:
    assert iso_duration(durations) == told


def test_it_is_made_once_for_each_address_under_which_the_portal_is_asked(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    really = structured_data.government_service

    def counted(sheet: Any, root: str) -> dict[str, Any]:
        made.append(root)
        return really(sheet, root)

    monkeypatch.setattr(structured_data, "government_service", counted)
    kept.forget()

    for host in ("testserver", "testserver", "localhost", "testserver"):
        page = reader.get(address("1.5"), headers={"host": host}).content.decode()
        assert f"http://{host}{address('1.5')}#layanan" in page

    assert made == ["http://testserver", "http://localhost"]
