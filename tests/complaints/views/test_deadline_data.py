"""The contract of /aduan/tenggat.json: what it answers, and what it refuses with which sentence."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from complaints.models import Holiday

ADDRESS = "/aduan/tenggat.json"
MONDAY = "2026-11-23T10:00:00+07:00"


def ask(reader: Client, **parameters: Any) -> Any:
    response = reader.get(ADDRESS, {"diterima": MONDAY, "batas": "3 jam", **parameters})
    assert response.status_code == 200, response.content.decode()
    return response.json()


def test_the_answer_has_the_shape_of_the_contract(reader: Client) -> None:
    assert ask(reader, diterima="2026-11-23T15:00:00+07:00") == {
        "tenggat": "2026-11-24T09:30:00+07:00",
        "status": "berjalan",
        "peringatan": [],
        "langkah": [
            {
                "tanggal": "2026-11-23",
                "mulai": "2026-11-23T15:00:00+07:00",
                "selesai": "2026-11-23T16:00:00+07:00",
                "dihitung": True,
                "keterangan": "jam kerja",
            },
            {
                "tanggal": "2026-11-23",
                "mulai": "2026-11-23T16:00:00+07:00",
                "selesai": "2026-11-24T07:30:00+07:00",
                "dihitung": False,
                "keterangan": "di luar jam kerja",
            },
            {
                "tanggal": "2026-11-24",
                "mulai": "2026-11-24T07:30:00+07:00",
                "selesai": "2026-11-24T09:30:00+07:00",
                "dihitung": True,
                "keterangan": "jam kerja",
            },
        ],
    }


@pytest.mark.parametrize(
    "moment",
    [
        "2026-11-23T10:00:00+07:00",
        "2026-11-23T10:00:00 07:00",  # the + of an address, decoded
        "2026-11-23 10:00:00 07:00",
        "2026-11-23T10:00 0700",
        "2026-11-23T10:00+07",
        "2026-11-23T03:00:00Z",
        "2026-11-22T22:00:00-05:00",
        "20261123T100000+0700",
        " 2026-11-23T10:00:00.000+07:00 ",
    ],
)
def test_a_moment_may_be_written_in_any_way_of_the_standard(reader: Client, moment: str) -> None:
    assert ask(reader, diterima=moment)["tenggat"] == "2026-11-23T13:00:00+07:00"


def test_a_plus_that_was_not_encoded_is_understood(reader: Client) -> None:
    response = reader.get(f"{ADDRESS}?diterima={MONDAY}&batas=3+jam&jeda={MONDAY}/{MONDAY}")

    assert response.json()["tenggat"] == "2026-11-23T13:00:00+07:00"


@pytest.mark.parametrize(
    ("limit", "due"),
    [
        ("3 jam", "2026-11-23T13:00:00+07:00"),
        ("1 hari", "2026-11-24T23:59:59+07:00"),
        ("5 hari kerja", "2026-11-30T23:59:59+07:00"),
        ("14 hari kalender", "2026-12-07T23:59:59+07:00"),
    ],
)
def test_the_units_of_the_contract(reader: Client, limit: str, due: str) -> None:
    assert ask(reader, batas=limit)["tenggat"] == due


def test_pauses_are_left_out_and_an_open_one_has_no_due_moment(reader: Client) -> None:
    first = "2026-11-23T11:00:00+07:00/2026-11-23T12:00:00+07:00"
    open_one = "2026-11-23T13:30:00+07:00/"

    assert ask(reader, jeda=[first])["tenggat"] == "2026-11-23T14:00:00+07:00"
    paused = ask(reader, jeda=[first, open_one])
    assert (paused["tenggat"], paused["status"]) == (None, "dijeda")
    assert paused["langkah"][-1]["selesai"] is None


@pytest.mark.parametrize(
    ("code", "tier", "due"),
    [
        ("1.1", "ringan", "2026-11-23T13:00:00+07:00"),
        ("1.5", "ringan", "2026-11-24T23:59:59+07:00"),
        ("1.5", "normatif", "2026-11-30T23:59:59+07:00"),
        ("9.4", "tidak_berkadar", "2026-12-11T23:59:59+07:00"),
        ("9.4", "berkadar", "2027-02-22T23:59:59+07:00"),
    ],
)
def test_a_service_and_a_tier_stand_for_a_limit(
    reader: Client, code: str, tier: str, due: str
) -> None:
    response = reader.get(ADDRESS, {"diterima": MONDAY, "layanan": code, "tingkat": tier})

    assert response.json()["tenggat"] == due


def test_the_edition_of_the_day_of_receipt_decides(reader: Client) -> None:
    question = {"diterima": "2021-08-31T10:00:00+07:00", "layanan": "1.5", "tingkat": "ringan"}
    response = reader.get(ADDRESS, question)

    assert response.status_code == 400
    assert "Pada 31 Agustus 2021 tidak ada standar yang berlaku" in response.json()["galat"]


def test_a_year_without_holidays_gives_a_warning(reader: Client) -> None:
    found = ask(reader, diterima="2028-02-28T10:00:00+07:00")

    assert found["peringatan"] == ["kalender_belum_lengkap"]


def test_a_new_holiday_counts_at_once(reader: Client) -> None:
    before = ask(reader, batas="5 hari kerja")
    Holiday.objects.create(date=date(2026, 11, 24), kind="daerah", name="Hari Uji", source="Kepgub")
    after = ask(reader, batas="5 hari kerja")

    assert (before["tenggat"][:10], after["tenggat"][:10]) == ("2026-11-30", "2026-12-01")
    assert after["langkah"][1]["keterangan"] == "Libur daerah: Hari Uji (Kepgub)"


OWN_LIMIT = {"diterima": MONDAY, "batas": "3 jam"}
PROMISED = {"diterima": MONDAY, "layanan": "1.5", "tingkat": "ringan"}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ({}, "Waktu pada diterima ditulis seperti"),
        ({"diterima": MONDAY}, "Sebutkan batas"),
        ({"diterima": MONDAY, "layanan": "1.5"}, "Sebutkan batas"),
        ({"diterima": MONDAY, "tingkat": "ringan"}, "Sebutkan batas"),
        (OWN_LIMIT | PROMISED, "batas saja, atau layanan dan tingkat saja"),
        (OWN_LIMIT | {"tingkat": "ringan"}, "batas saja, atau layanan dan tingkat saja"),
        (PROMISED | {"tingkat": "berat"}, "ringan, normatif, tidak_berkadar, berkadar"),
        (PROMISED | {"layanan": "99.9"}, "tidak ada standar yang berlaku untuk layanan"),
        (PROMISED | {"layanan": "1.5\x00"}, "tidak ada standar yang berlaku untuk layanan"),
        (OWN_LIMIT | {"diterima": "kemarin"}, "Waktu pada diterima ditulis seperti"),
        (OWN_LIMIT | {"diterima": "2026-11-23T10:00:00"}, "harus disertai zona"),
        (OWN_LIMIT | {"diterima": "2026-11-23 10:00"}, "harus disertai zona"),
        (OWN_LIMIT | {"diterima": "2026-02-30T10:00:00+07:00"}, "Waktu pada diterima"),
        (OWN_LIMIT | {"diterima": "9999-12-31T23:59:59+07:00"}, "Tahun 9999 di luar jangkauan"),
        (OWN_LIMIT | {"batas": "tiga jam"}, "Batas ditulis sebagai angka"),
        (OWN_LIMIT | {"batas": "0 jam"}, "antara 1 dan 9999"),
        (OWN_LIMIT | {"batas": "9999 hari"}, "sepuluh tahun"),
        (OWN_LIMIT | {"jeda": MONDAY}, "jeda ditulis mulai/selesai"),
        (OWN_LIMIT | {"jeda": ""}, "jeda ditulis mulai/selesai"),
        (OWN_LIMIT | {"jeda": "/"}, "Waktu pada jeda"),
        (OWN_LIMIT | {"jeda": f"{MONDAY}/besok"}, "Waktu pada jeda"),
        (OWN_LIMIT | {"jeda": "2026-11-23T10:00:00/"}, "harus disertai zona"),
        (OWN_LIMIT | {"jeda": f"{MONDAY}/2026-11-22T10:00:00+07:00"}, "sebelum dimulai"),
        (OWN_LIMIT | {"jeda": [f"{MONDAY}/", f"{MONDAY}/"]}, "bertumpang tindih"),
        (OWN_LIMIT | {"jeda": [f"{MONDAY}/"] * 51}, "Paling banyak 50 jeda"),
    ],
)
def test_what_cannot_be_counted_is_refused_with_a_sentence(
    reader: Client, question: dict[str, Any], said: str
) -> None:
    response = reader.get(ADDRESS, question)

    assert response.status_code == 400
    assert list(response.json()) == ["galat"]
    assert said in response.json()["galat"]


@pytest.mark.parametrize("question", [{}, OWN_LIMIT])
def test_any_site_may_read_the_answer_and_the_refusal(
    reader: Client, question: dict[str, str]
) -> None:
    response = reader.get(ADDRESS, question)

    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Cross-Origin-Resource-Policy" not in response


def test_an_unknown_file_of_data_beside_it_is_told_as_json(reader: Client) -> None:
    response = reader.get("/aduan/tidak-ada.json")

    assert response.status_code == 404
    assert "/data/" in response.json()["galat"]


def test_an_unchanged_answer_is_not_sent_again(reader: Client) -> None:
    first = reader.get(ADDRESS, OWN_LIMIT)
    again = reader.get(ADDRESS, OWN_LIMIT, headers={"If-None-Match": first["ETag"]})

    assert again.status_code == 304


def test_a_question_costs_few_queries(reader: Client, django_assert_max_num_queries: Any) -> None:
    reader.get(ADDRESS, OWN_LIMIT)
    with django_assert_max_num_queries(2):
        reader.get(ADDRESS, OWN_LIMIT)
    with django_assert_max_num_queries(4):
        reader.get(ADDRESS, PROMISED)
