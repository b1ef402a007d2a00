"""The pages of the register: period, files, and the record that each file leaves."""

import csv
import io
from datetime import timedelta

import openpyxl
import pytest
from django.test import Client
from django.utils import timezone

from complaints.models import ExportRecord
from complaints.register import COLUMNS
from complaints.workflow import State
from tests.complaints import cast
from tests.page import read

BOOK = "/petugas/register/"
NOVEMBER = {"dari": "2026-11-01", "sampai": "2026-11-30"}
FORMULA = "=HYPERLINK(1)"


@pytest.fixture
def sari(reader: Client) -> Client:
    reader.force_login(cast.person("sari"))
    return reader


def rows_of_csv(client: Client, period: dict[str, str] = NOVEMBER) -> list[dict[str, str]]:
    response = client.post("/petugas/register.csv", period)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    text = response.getvalue().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def test_the_book_shows_the_period_asked_for(sari: Client) -> None:
    complaint = cast.filed()

    page = read(sari.get(BOOK, NOVEMBER))

    assert "1 aduan diterima 1–30 November 2026" in page.text
    assert "tidak memuat identitas" in page.text
    assert page.one("table").one("th", scope="row").text.startswith(complaint.number)
    assert "Budi" not in page.text


def test_without_a_period_it_is_this_month(sari: Client) -> None:
    now = timezone.now()
    cast.filed(received_at=now)
    cast.filed(received_at=now - timedelta(days=40))

    assert len(read(sari.get(BOOK)).all("th", scope="row")) == 1


def test_an_empty_period_says_so(sari: Client) -> None:
    page = read(sari.get(BOOK, NOVEMBER))

    assert "0 aduan diterima" in page.text
    assert page.all("table") == []


@pytest.mark.parametrize("state", sorted(set(State) - {State.EXAMINED}))
def test_every_state_has_its_row(sari: Client, state: State) -> None:
    cast.brought_to(state)

    assert len(read(sari.get(BOOK, NOVEMBER)).all("th", scope="row")) == 1


@pytest.mark.parametrize(
    ("dari", "sampai", "said"),
    [
        ("", "2026-11-30", "Diterima sejak: isi tanggal"),
        ("2026-11-01", "kemarin", "Diterima sampai: isi tanggal"),
        ("2026-11-30", "2026-11-01", "tukar keduanya"),
        ("2025-01-01", "2026-11-01", "paling lama satu tahun"),
        ("0001-01-01", "0001-01-02", "Pilih tahun 2000 sampai 2199"),
        ("9999-12-31", "9999-12-31", "Pilih tahun 2000 sampai 2199"),
    ],
)
def test_an_impossible_period_is_refused_with_a_sentence(
    sari: Client, dari: str, sampai: str, said: str
) -> None:
    response = sari.get(BOOK, {"dari": dari, "sampai": sampai})

    assert response.status_code == 422
    assert read(response).one("title").text.startswith("Galat: ")
    assert said in read(response).one("div", role="alert").text
    assert sari.post("/petugas/register.csv", {"dari": dari, "sampai": sampai}).status_code == 400
    assert not ExportRecord.objects.exists()


def test_a_long_book_has_pages(sari: Client) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("complaints.desk.register.ROWS", 2)
        for _ in range(3):
            cast.filed()
        first = read(sari.get(BOOK, NOVEMBER))
        second = read(sari.get(BOOK, NOVEMBER | {"halaman": "2"}))

    assert "1–2 dari 3" in first.text
    assert len(second.all("th", scope="row")) == 1


# Files


def test_both_files_hold_what_the_page_holds(sari: Client) -> None:
    complaint = cast.brought_to(State.ANSWERED, story=FORMULA + " itu salah.")

    (row,) = rows_of_csv(sari)
    response = sari.post("/petugas/register.xlsx", NOVEMBER)
    book = openpyxl.load_workbook(io.BytesIO(response.getvalue()))
    headings, cells = book.active.iter_rows(values_only=True)

    assert list(headings) == list(row) == list(COLUMNS)
    assert cells[0] == row["Nomor agenda"] == complaint.number
    assert cells[1].isoformat(" ", "minutes") == row["Diterima"] == "2026-11-23 10:00"
    column = list(COLUMNS).index("Pokok aduan")
    assert cells[column] == row["Pokok aduan"] == f"'{FORMULA} itu salah."


def test_a_file_is_named_after_its_period_and_is_kept_by_nobody(sari: Client) -> None:
    for form in ("xlsx", "csv"):
        response = sari.post(f"/petugas/register.{form}", NOVEMBER)

        named = f'attachment; filename="register-2026-11.{form}"'
        assert response["Content-Disposition"] == named
        assert response["Cache-Control"] == "no-store"
        assert response.getvalue()


def test_each_file_leaves_a_record_with_person_period_and_number(sari: Client) -> None:
    cast.filed()
    cast.brought_to(State.EXAMINED, supervisory=True)

    rows_of_csv(sari)
    sari.post("/petugas/register.xlsx", NOVEMBER).getvalue()

    records = ExportRecord.objects.order_by("pk").values_list(
        "by__username", "form", "first", "last", "count"
    )
    first, last = cast.RECEIVED.date().replace(day=1), cast.RECEIVED.date().replace(day=30)
    assert list(records) == [("sari", form, first, last, 1) for form in ("csv", "xlsx")]


def test_looking_leaves_no_record_and_a_file_is_not_had_by_a_link(sari: Client) -> None:
    sari.get(BOOK, NOVEMBER)

    assert sari.get("/petugas/register.csv", NOVEMBER).status_code == 405
    assert sari.get("/petugas/register.xlsx", NOVEMBER).status_code == 405
    assert not ExportRecord.objects.exists()


def test_a_file_needs_the_form_of_our_own_page(reader: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(cast.person("sari"))

    assert strict.post("/petugas/register.csv", NOVEMBER).status_code == 403


def test_another_biro_takes_nothing_of_ours(reader: Client) -> None:
    cast.filed()
    reader.force_login(cast.person("maya"))

    assert rows_of_csv(reader) == []
    assert ExportRecord.objects.get().count == 0
