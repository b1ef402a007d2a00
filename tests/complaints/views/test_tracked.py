"""The page of one's own aduan: where it stands, until when, and nothing internal."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader

from complaints import actions
from complaints.models import Attachment, Complaint, Identity
from complaints.workflow import State
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.tracking import PAGE, at, enter, keyed
from tests.page import Element, read

pytestmark = pytest.mark.django_db

SOON = wib("Mon 2026-11-23 16:00")
EVERY = [
    (state, supervisory)
    for state in State
    for supervisory in (False, True)
    if (state, supervisory)
    not in {
        (State.EXAMINED, False),
        (State.RECEIVED, True),
        (State.ASSIGNED, True),
        (State.IN_PROGRESS, True),
    }
]
"""Every state that an aduan can be in, outside and inside the supervisory circle."""


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, SOON)


def page_of(reader: Client, complaint: Complaint) -> Element:
    return read(enter(reader, keyed(complaint)).get(PAGE))


def facts(page: Element) -> dict[str, str]:
    box = page.one("dl", class_="fakta")
    return {each.one("dt").text: each.one("dd").text for each in box.all("div")}


def titles(page: Element) -> list[str]:
    """What can be done, in the order of the page."""
    return [each.one("summary").text for each in page.all("details") if "tindakan" in each["class"]]


def entries(page: Element) -> list[str]:
    return [each.text for each in page.one("ol", class_="garis-waktu").all("li")]


@pytest.mark.parametrize(("state", "supervisory"), EVERY)
def test_every_state_is_told_without_persons_and_without_the_circle(
    reader: Client, state: State, supervisory: bool
) -> None:
    complaint = cast.brought_to(state, supervisory=supervisory, identity=Identity.BIRO)
    actions.note(complaint, text="CATATAN-DALAM", by=cast.actor("dewi"), at=SOON)
    text = page_of(reader, complaint).one("main").text

    for hidden in ("Rudi", "Hendra", "Dewi", "Irwan", "CATATAN-DALAM", "Menurut isinya", "Budi"):
        assert hidden not in text, hidden
    if supervisory:
        for hidden in ("engawasan", "nspektorat", "emeriksaan", "erkadar", "Biro Pemerintahan"):
            assert hidden not in text, hidden


@pytest.mark.parametrize(("state", "supervisory"), EVERY)
def test_the_page_takes_few_queries(reader: Client, state: State, supervisory: bool) -> None:
    enter(reader, keyed(cast.brought_to(state, supervisory=supervisory)))

    with CaptureQueriesContext(connection) as queries:
        reader.get(PAGE)

    assert len(queries) <= 15


def test_a_new_aduan_says_by_when_it_is_looked_at(reader: Client) -> None:
    page = page_of(reader, cast.filed())

    assert page.one("h1").text.endswith("Diterima")
    assert facts(page) == {
        "Pemeriksaan awal paling lambat": "Selasa, 24 November 2026 sisa 1 hari kerja",
        "Penanggung jawab": "Biro Pemerintahan",
    }
    assert "Mengapa tanggal ini?" in page.one("main").text
    assert "batas tersingkat, sebab tingkat aduan belum ditetapkan" in page.one("main").text
    assert entries(page)[0].startswith("Paling lambat Selasa, 24 November 2026Berikutnya: pemeriks")
    assert titles(page) == [
        "Tambah keterangan",
        "Tambah foto atau dokumen",
        "Rahasiakan nama saya",
        "Cabut aduan",
    ]


def test_an_aduan_at_work_tells_the_promise_it_is_judged_by(reader: Client) -> None:
    page = page_of(reader, cast.brought_to(State.IN_PROGRESS))

    assert facts(page)["Jawaban paling lambat"] == "Senin, 30 November 2026 sisa 5 hari kerja"
    assert "tingkat Normatif, edisi 1, SK 1829/OR/2021" in page.one("main").text
    assert "Pada 23 November 2026 berubah dari Selasa, 24 November 2026 menjadi Senin, 30" in (
        page.one("main").text
    )


def test_a_question_stands_on_top_with_its_form_and_its_date(reader: Client) -> None:
    page = page_of(reader, cast.brought_to(State.INCOMPLETE))

    assert facts(page)["Jawaban Anda ditunggu sampai"].startswith("Rabu, 23 Desember 2026 sisa 30")
    assert page.one("section", **{"aria-labelledby": "pertanyaan"}).text.endswith("Tanggal berapa?")
    answer = page.one("details", id="lengkapi")
    assert "open" in answer.attributes
    assert "aduan dianggap dicabut" in answer.text
    assert answer.one("form")["enctype"] == "multipart/form-data"
    assert answer.one("input", type="file")["accept"] == ".jpg,.jpeg,.png,.webp,.pdf"


def test_an_answer_is_shown_with_its_finding_and_both_reactions(reader: Client) -> None:
    page = page_of(reader, cast.brought_to(State.ANSWERED))

    answer = page.one(class_="balasan")
    assert "Hasil: Terbukti" in answer.text
    assert "Sudah kami perbaiki." in answer.text
    assert facts(page)["Tanggapan Anda ditunggu sampai"].startswith("Senin, 7 Desember 2026")
    assert facts(page)["Batas jawaban kami"].endswith("dijawab tepat waktu")
    assert titles(page)[:2] == ["Saya puas, aduan selesai", "Belum puas, buka kembali"]
    assert "Bisa sampai Senin, 7 Desember 2026" in page.one("details", id="buka-kembali").text


def test_when_the_time_to_react_is_over_nothing_is_promised(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    complaint = cast.brought_to(State.ANSWERED)
    at(monkeypatch, wib("Tue 2026-12-08 00:00"))

    assert "Belum puas, buka kembali" not in titles(page_of(reader, complaint))


def test_who_is_late_says_so(reader: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)
    at(monkeypatch, wib("Wed 2026-12-02 10:00"))
    page = page_of(reader, complaint)

    assert facts(page)["Jawaban paling lambat"].endswith("lewat 2 hari kerja")
    assert "Kami terlambat" in page.one("main").text


def test_a_withdrawn_aduan_is_over(reader: Client) -> None:
    page = page_of(reader, cast.brought_to(State.CLOSED))

    assert page.one("h1").text.endswith("Dicabut pengadu")
    assert list(facts(page)) == ["Penanggung jawab"]
    assert "Berikutnya" not in page.one("main").text
    assert "Mengapa tanggal ini?" not in page.one("main").text
    assert titles(page) == ["Rahasiakan nama saya"]


def test_a_referred_aduan_says_where_it_is_and_when_we_ask_again(reader: Client) -> None:
    complaint = cast.filed()
    actions.refer(
        complaint,
        to="Dinas Pendidikan",
        explanation="Itu wewenang mereka.",
        follow_up_on=wib("Mon 2026-12-07 00:00").date(),
        by=cast.actor("sari"),
        at=SOON,
    )
    page = page_of(reader, complaint)

    assert entries(page)[0].startswith("Senin, 7 Desember 2026Berikutnya: kabar dari instansi itu")
    assert "Itu wewenang mereka." in page.one(class_="percakapan").text


def test_an_anonymous_aduan_has_no_name_to_hide(reader: Client) -> None:
    page = page_of(reader, cast.filed(identity=Identity.ANONYMOUS))

    assert "Rahasiakan nama saya" not in titles(page)


@pytest.mark.parametrize("invited", [True, False])
def test_a_meeting_is_told_to_the_invited_alone(reader: Client, invited: bool) -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)
    actions.schedule(
        complaint,
        when=SOON + timedelta(days=3),
        place="Ruang rapat",
        agenda="Bersama.",
        with_complainant=invited,
        by=cast.actor("rudi"),
        at=SOON,
    )

    text = page_of(reader, complaint).one("main").text
    assert ("Pertemuan pada Kamis, 26 November 2026 pukul 16.00 WIB di Ruang rapat" in text) is (
        invited
    )


def attached(complaint: Complaint, **more: Any) -> Attachment:
    values = {"by": cast.COMPLAINANT, "at": SOON, "content": b"gambar"} | more
    stored = f"{complaint.attachments.count():032x}"
    return actions.attach(complaint, kind=Attachment.Kind.JPEG, stored=stored, **values)


def test_files_stand_in_the_conversation_unless_officers_keep_them(reader: Client) -> None:
    complaint = cast.filed()
    attached(complaint)
    attached(complaint, by=cast.actor("sari"), internal=True)
    attached(complaint, by=cast.actor("sari"))
    links = page_of(reader, complaint).one(class_="percakapan").links()

    assert list(links) == [f"{PAGE}bukti/1/", f"{PAGE}bukti/3/"]


def test_twenty_files_are_enough(reader: Client) -> None:
    complaint = cast.filed()
    for number in range(20):
        attached(complaint, content=b"%d" % number)

    assert "Tambah foto atau dokumen" not in titles(page_of(reader, complaint))


@pytest.mark.parametrize("supervisory", [False, True])
def test_the_answer_can_be_kept_as_a_letter_of_the_office(
    reader: Client, supervisory: bool
) -> None:
    complaint = keyed(cast.brought_to(State.ANSWERED, supervisory=supervisory))
    links = read(enter(reader, complaint).get(PAGE)).links()
    assert links[f"{PAGE}jawaban.pdf"] == "Unduh sebagai surat (PDF)"
    answer = reader.get(f"{PAGE}jawaban.pdf")

    assert answer["Content-Disposition"] == 'attachment; filename="jawaban.pdf"'
    assert "no-store" in answer["Cache-Control"]
    told = " ".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)
    assert "Sudah kami perbaiki." in told
    for hidden in ("Hendra", "Dewi", "Irwan", "Rudi", "Budi", "Kepala Biro", "Koordinator"):
        assert hidden not in told, hidden


def test_there_is_no_letter_before_there_is_an_answer(reader: Client) -> None:
    enter(reader, keyed(cast.brought_to(State.AWAITING_APPROVAL)))

    assert reader.get(f"{PAGE}jawaban.pdf").status_code == 404


def test_the_ways_beside_ours_and_the_rights_are_named(reader: Client) -> None:
    page = page_of(reader, cast.brought_to(State.ANSWERED))

    assert {"https://ombudsman.go.id/", "https://www.lapor.go.id/"} <= set(page.links())
    assert "Pasal 51–53" in page.one("section", **{"aria-labelledby": "jalan-lain"}).text


def test_the_page_is_for_its_reader_alone(reader: Client) -> None:
    answer = enter(reader, keyed(cast.filed())).get(PAGE)

    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex"
    assert answer["Referrer-Policy"] == "same-origin"
