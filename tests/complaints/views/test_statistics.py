"""The public statistics: what closed months show, as page, as data and on paper."""

import csv
import hashlib
import io
import json
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from complaints.models import MonthlyReport
from complaints.statistics import closing
from complaints.timing.tiers import Tier
from tests.complaints import cast
from tests.complaints.statistics.months import CLOSED_AT, NOVEMBER, classified, plenty
from tests.page import read
from tests.standards.papers import reading
from tests.standards.views.test_queries import cost

MORNING, NEXT_DAY = "Mon 2026-11-02 09:00", "Tue 2026-11-03 09:00"
PAGE = "/aduan/statistik/2026-11/"
JSON = "/aduan/statistik/2026-11.json"
LATER = CLOSED_AT + timedelta(days=30)


@pytest.fixture
def november(db: None) -> MonthlyReport:
    """Twelve answered in time, six late ones still open, one that is secret."""
    plenty(12, MORNING, NEXT_DAY)
    for _ in range(6):
        classified(MORNING)
    classified(MORNING, Tier.SUPERVISORY)
    return closing.close(NOVEMBER, at=CLOSED_AT)


@pytest.fixture
def revised(november: MonthlyReport) -> MonthlyReport:
    classified(MORNING)
    return closing.revise(NOVEMBER, reason="Satu surat terlambat dicatat.", at=LATER)


def test_before_any_month_is_closed_the_page_says_so(reader: Client) -> None:
    page = read(reader.get("/aduan/statistik/"))

    assert "Belum ada bulan yang ditutup" in page.text
    assert reader.get("/aduan/statistik.json").json() == {"bulan": []}


def test_nothing_is_shown_before_its_month_is_closed(reader: Client) -> None:
    plenty(1, MORNING, NEXT_DAY)

    for address in (PAGE, JSON, "/aduan/statistik/2026-11.csv", f"{PAGE}papan.pdf"):
        response = reader.get(address)
        assert response.status_code == 404
        assert "Statistik November 2026 belum diterbitkan." in response.content.decode()


@pytest.mark.usefixtures("november")
def test_the_newest_month_stands_at_the_front(reader: Client) -> None:
    front, month = read(reader.get("/aduan/statistik/")), read(reader.get(PAGE))

    assert front.text == month.text
    assert month.one("h1").text == "Kinerja pengaduan November 2026"


@pytest.mark.usefixtures("november")
def test_three_figures_come_first(reader: Client) -> None:
    box = read(reader.get(PAGE)).one("dl", class_="besar")

    assert [figure.text for figure in box.all("dd")] == ["19", "66,7 %", "1 hari kerja"]


@pytest.mark.usefixtures("november")
def test_every_chart_has_its_table_and_small_figures_stay_hidden(reader: Client) -> None:
    page = read(reader.get(PAGE))
    charts = page.all("figure")

    assert [chart.one("figcaption").text for chart in charts[:4]] == [
        "Aduan diterima per bulan",
        "Apa yang terjadi dengannya",
        "Menurut tingkat",
        "Menurut Biro",
    ]
    assert all(chart.all("table") for chart in charts)
    by_biro = page.one("section", **{"aria-label": "Tabel: Menurut Biro"})
    rows = {
        row.all("th")[0].text: [cell.text for cell in row.all("td")] for row in by_biro.all("tr")
    }
    assert rows["Biro Pemerintahan"] == ["18", "12", "0", "≥5", "<5", "0", "–"]
    assert rows["Inspektorat"] == ["1", "0", "0", "<5", "<5", "0", "–"]
    assert rows["Semua"] == ["19", "12", "0", "6", "1", "0", "66,7 %"]


@pytest.mark.usefixtures("november")
def test_a_month_that_was_not_closed_has_no_bar_and_a_dash(reader: Client) -> None:
    trend = read(reader.get(PAGE)).all("figure")[0]
    figures = {row.all("th")[0].text: row.text for row in trend.all("tr")[1:]}

    assert figures["Oktober 2026"] == "Oktober 2026–"
    assert figures["November 2026"] == "November 202619"


@pytest.mark.usefixtures("november")
def test_each_definition_is_told(reader: Client) -> None:
    text = read(reader.get(PAGE)).text

    assert "menolak atau menutup aduan tidak memperbaiki angka ini" in text
    assert "Aduan berkadar pengawasan dihitung pada Inspektorat" in text


def test_the_data_are_what_was_frozen(reader: Client, november: MonthlyReport) -> None:
    found = reader.get(JSON).json()

    assert found["isi"] == november.figures
    assert {key: found[key] for key in list(found)[:5]} == {
        "bulan": "2026-11",
        "revisi": 1,
        "alasan_revisi": None,
        "diterbitkan": "2026-12-03T08:00:00+07:00",
        "sidik": november.digest,
    }
    text = json.dumps(found["isi"], sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert hashlib.sha256(text.encode()).hexdigest() == found["sidik"]


@pytest.mark.usefixtures("november")
def test_every_month_stands_in_one_list(reader: Client) -> None:
    assert reader.get("/aduan/statistik.json").json() == {
        "bulan": [
            {
                "bulan": "2026-11",
                "revisi": 1,
                "diterima": 19,
                "tepat_waktu": 12,
                "terlambat": 0,
                "terbuka_lewat": 6,
                "terbuka": 1,
                "ditutup": 0,
                "persen_tepat_waktu": 66.7,
                "median_hari_kerja": 1,
                "url": PAGE,
            }
        ]
    }


def rows(reader: Client) -> list[dict[str, Any]]:
    response = reader.get("/aduan/statistik/2026-11.csv")
    assert response["Content-Disposition"] == 'attachment; filename="statistik-aduan-2026-11.csv"'
    text = response.content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.usefixtures("november")
def test_the_table_holds_every_figure_of_the_data(reader: Client) -> None:
    table = {(row["tabel"], row["kode"], row["ukuran"]): row["nilai"] for row in rows(reader)}

    assert table["semua", "", "diterima"] == "19"
    assert table["menurut_biro", "biro-pemerintahan", "terbuka_lewat"] == "≥5"
    assert table["menurut_layanan", "biro-pemerintahan/1.5", "diterima"] == "18"
    assert table["dua_belas_bulan_biro", "biro-pemerintahan", "persen_tepat_waktu"] == "65"
    assert table["dinilai_bulan_ini", "", "terlambat"] == "6"
    assert len(table) == len(rows(reader))


@pytest.mark.usefixtures("november")
def test_data_may_be_read_from_any_site(reader: Client) -> None:
    for address in (JSON, "/aduan/statistik/2026-11.csv", "/aduan/statistik.json"):
        assert reader.get(address)["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in reader.get(PAGE)


# The notice board


def test_the_notice_is_one_sheet_with_the_figures_and_their_digest(
    reader: Client, november: MonthlyReport
) -> None:
    response = reader.get(f"{PAGE}papan.pdf")

    assert response["Content-Type"] == "application/pdf"
    assert len(reading.opened(response.content).pages) == 1
    text = reading.text(response.content)
    for part in (
        "November 2026",
        "19 aduan diterima",
        "66,7 % dijawab tepat waktu",
        "Biro Pemerintahan 18 12 0 ≥5 <5 0 –",
        "Berkadar pengawasan 1",
        "menolak atau menutup aduan tidak memperbaiki angka ini",
        "diterbitkan Kamis, 3 Desember 2026 pukul 08.00 WIB",
        november.digest,
        PAGE,
    ):
        assert part in text


@pytest.mark.usefixtures("november")
def test_the_notice_is_the_same_whenever_it_is_printed(reader: Client) -> None:
    assert reader.get(f"{PAGE}papan.pdf").content == reader.get(f"{PAGE}papan.pdf").content


# Revisions


@pytest.mark.usefixtures("revised")
def test_a_revision_says_why_and_leads_to_the_old_figures(reader: Client) -> None:
    page = read(reader.get(PAGE))

    assert "Revisi 2, diterbitkan 2 Januari 2027" in page.text
    assert "Satu surat terlambat dicatat." in page.text
    assert f"{PAGE}?revisi=1" in page.links()
    assert page.one("dl", class_="besar").all("dd")[0].text == "20"


@pytest.mark.usefixtures("revised")
def test_old_figures_stay_and_say_that_they_are_old(reader: Client) -> None:
    page = read(reader.get(f"{PAGE}?revisi=1"))

    assert "Ini revisi 1, yang sudah diperbaiki." in page.text
    assert page.one("dl", class_="besar").all("dd")[0].text == "19"
    assert page.one("meta", name="robots")["content"] == "noindex"
    assert reader.get(f"{JSON}?revisi=1").json()["isi"]["angka"]["diterima"] == 19
    assert reader.get(JSON).json()["isi"]["angka"]["diterima"] == 20
    assert reader.get("/aduan/statistik.json").json()["bulan"][0]["diterima"] == 20


@pytest.mark.usefixtures("november")
@pytest.mark.parametrize("revision", ["2", "0", "-1", "", "satu", "1 ", "9" * 400, "\x00"])
def test_a_revision_that_is_not_there_is_not_found(reader: Client, revision: str) -> None:
    response = reader.get(JSON, {"revisi": revision})

    assert response.status_code == 404
    assert "Statistik November 2026 tidak mempunyai revisi itu." in response.json()["galat"]


@pytest.mark.parametrize(
    "month", ["2026-13", "2026-00", "1999-01", "2026-1", "٢٠٢٦-11", "november"]
)
def test_what_is_no_month_has_no_page(reader: Client, month: str) -> None:
    for ending in ("/", ".json", ".csv", "/papan.pdf"):
        assert reader.get(f"/aduan/statistik/{month}{ending}").status_code == 404


# What it costs, and what it never tells


@pytest.mark.usefixtures("revised")
@pytest.mark.parametrize(
    ("address", "most"),
    [
        ("/aduan/statistik/", 5),
        (PAGE, 4),
        (JSON, 2),
        ("/aduan/statistik/2026-11.csv", 2),
        ("/aduan/statistik.json", 2),
        (f"{PAGE}papan.pdf", 2),
    ],
)
def test_figures_cost_few_queries(reader: Client, address: str, most: int) -> None:
    assert cost(reader, address) <= most


@pytest.mark.usefixtures("november")
def test_no_number_and_no_word_of_an_aduan_is_told(reader: Client) -> None:
    for address in (PAGE, JSON, "/aduan/statistik/2026-11.csv", "/aduan/statistik.json"):
        body = reader.get(address).content.decode()
        assert "ADU-" not in body
        assert "loket" not in body
        assert "Budi" not in body


@pytest.mark.usefixtures("november")
def test_what_happens_after_closing_shows_nowhere(reader: Client) -> None:
    before = reader.get(JSON).content

    cast.filed(received_at=cast.RECEIVED, at=LATER, by=cast.actor("sari"))

    assert reader.get(JSON).content == before
