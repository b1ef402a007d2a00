"""The page of one aduan: who sees it, what it tells, what it offers next."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from complaints import actions
from complaints.models import Channel, Complaint, Duty, Identity
from complaints.timing.tiers import Tier
from complaints.workflow import State
from tests.complaints import cast
from tests.complaints.desk.pages import address, offered, opened, page, signed_in
from tests.page import read

pytestmark = pytest.mark.django_db

AT = cast.RECEIVED + timedelta(hours=30)

OUTSIDE = {"sari", "rudi", "hendra", "dewi"}
INSIDE = {"dewi", "irwan"}


STATES = [
    *((state, False) for state in State if state is not State.EXAMINED),
    *((state, True) for state in State if state not in {State.ASSIGNED, State.IN_PROGRESS}),
]
"""Every state outside and inside the supervisory circle."""


def examined() -> Complaint:
    return cast.brought_to(State.EXAMINED, supervisory=True)


@pytest.mark.parametrize("name", sorted(cast.DUTIES))
def test_an_aduan_of_a_biro_exists_for_its_officers_only(name: str) -> None:
    status = signed_in(name).get(address(cast.filed())).status_code

    assert status == (200 if name in OUTSIDE else 404)


@pytest.mark.parametrize("name", sorted(cast.DUTIES))
def test_what_is_berkadar_pengawasan_exists_for_its_circle_only(name: str) -> None:
    status = signed_in(name).get(address(examined())).status_code

    assert status == (200 if name in INSIDE else 404)


def test_an_aduan_does_not_exist_for_whom_it_accuses() -> None:
    complaint = cast.filed()
    accused = cast.person("rudi")
    actions.classify(
        complaint,
        tier=Tier.NORMATIVE,
        reason="Soal Rudi.",
        respondent=accused,
        by=cast.actor("sari"),
        at=AT,
    )

    assert signed_in("rudi").get(address(complaint)).status_code == 404
    assert signed_in("sari").get(address(complaint)).status_code == 200


@pytest.mark.parametrize("number", ["ADU-2026-999999", "x", "adu", "1" * 500, "%00"])
def test_an_unknown_number_is_no_aduan(number: str) -> None:
    cast.filed()

    assert signed_in("dewi").get(f"/petugas/aduan/{number}/").status_code == 404


@pytest.mark.parametrize(("state", "supervisory"), STATES)
def test_every_state_has_its_page(state: State, supervisory: bool) -> None:
    complaint = cast.brought_to(state, supervisory=supervisory)

    shown = page("dewi", complaint)

    assert complaint.number in shown.one("h1").text
    assert complaint.story in shown.text
    assert len(shown.all("button", class_="tombol")) - len(shown.all("button", class_="kedua")) in {
        0,
        1,
    }


@pytest.mark.parametrize(
    ("state", "title"),
    [
        (State.RECEIVED, "Tetapkan tingkat"),
        (State.INCOMPLETE, "Catat keterangan dari pengadu"),
        (State.ASSIGNED, "Tugaskan"),
        (State.IN_PROGRESS, "Susun jawaban"),
        (State.AWAITING_APPROVAL, "Setujui dan kirim jawaban"),
        (State.REOPENED, "Susun jawaban"),
    ],
)
def test_the_likely_step_stands_first_and_open(state: State, title: str) -> None:
    shown = page("sari", cast.brought_to(state))

    assert offered(shown)[0] == title
    assert opened(shown) == [title]
    assert f"Berikutnya: {title}" in shown.text


@pytest.mark.parametrize("state", [State.ANSWERED, State.DONE, State.CLOSED])
def test_nothing_stands_open_when_nothing_presses(state: State) -> None:
    shown = page("sari", cast.brought_to(state))

    assert opened(shown) == []
    assert "Berikutnya:" not in shown.text


def test_a_reviewer_is_offered_the_work_and_not_the_decisions() -> None:
    titles = offered(page("rudi", cast.brought_to(State.IN_PROGRESS)))

    assert "Susun jawaban" in titles
    assert not {"Tetapkan tingkat", "Tugaskan", "Alihkan ke Biro lain", "Tolak"} & set(titles)


def test_who_wrote_the_draft_is_not_offered_to_send_it() -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)
    actions.draft_answer(complaint, text="Sudah.", outcome="terbukti", by=cast.actor("sari"), at=AT)

    mine, theirs = page("sari", complaint), page("hendra", complaint)

    assert "Setujui dan kirim jawaban" not in offered(mine)
    assert "Konsep jawaban ini Anda tulis sendiri" in mine.text
    assert opened(theirs) == ["Setujui dan kirim jawaban"]
    assert "Disusun Sari" in theirs.text


def test_the_head_tells_the_deadline_and_how_urgent_it_is() -> None:
    now = timezone.now()
    shown = page("sari", cast.filed(received_at=now - timedelta(days=400)))

    badge = shown.all("span", class_="lencana")[1]
    assert "lewat" in badge.text
    assert "merah" in badge["class"].split()
    assert "Triase:" in shown.text


def test_while_the_complainant_is_asked_the_head_says_so() -> None:
    shown = page("sari", cast.brought_to(State.INCOMPLETE))

    assert "Pengadu melengkapi: Rabu, 23 Desember 2026 jam berhenti" in shown.text


def test_the_page_explains_date_standard_and_all_terms() -> None:
    shown = page("sari", cast.brought_to(State.ASSIGNED, component="jangka_waktu"))

    assert "Mengapa tanggal ini?" in shown.text
    assert "edisi 1, SK 1829/OR/2021" in shown.text
    assert "Janji yang dinilai tidak ditepati: Jangka Waktu Penyelesaian" in shown.text
    table = shown.one("section", **{"aria-labelledby": "jam"}).all("table")[0]
    terms = [row.text for row in table.all("tr")[1:]]
    assert terms[0].startswith("Triase Selasa, 24 November 2026")
    assert terms[0].endswith("tepat waktu")
    assert terms[1].startswith("Jawaban Senin, 30 November 2026 Normatif: 5 hari kerja")
    assert terms[2].startswith("Tanggapan atas kelengkapan Senin, 7 Desember 2026")
    assert terms[3].startswith("Keputusan Jumat, 22 Januari 2027")


def test_an_aduan_without_a_service_has_general_limits() -> None:
    shown = page("dewi", cast.filed(service=None))

    assert "Layanan tidak disebut" in shown.text
    assert "ketentuan umum berlaku" in shown.text


def test_every_tier_says_which_date_it_would_give() -> None:
    shown = page("sari", cast.filed())

    hints = [hint.text for hint in shown.one(id="tetapkan_tingkat").all("p", class_="ket")]
    assert any(hint.endswith("1 hari: jatuh tempo Selasa, 24 November 2026.") for hint in hints)
    assert any("60 hari kerja: jatuh tempo Senin, 22 Februari 2027." in hint for hint in hints)


def test_notes_stand_apart_and_are_marked() -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)
    actions.note(complaint, text="Jangan lupa Kabag.", by=cast.actor("rudi"), at=AT)

    note = page("sari", complaint).one("div", class_="catatan")

    assert "Jangan lupa Kabag." in note.text
    assert "tidak terlihat pengadu" in note.text
    assert "Rudi, Tim Penelaah" in note.text


def test_the_messages_stand_with_who_wrote_them() -> None:
    complaint = cast.brought_to(State.INCOMPLETE)
    actions.complete(complaint, answer="Tanggal 9.", by=cast.COMPLAINANT, at=AT)

    posts = page("sari", complaint).one("ol", class_="percakapan").all("li")

    assert ["Rudi, Tim Penelaah" in post.text for post in posts] == [True, False]
    assert "Tanggal 9." in posts[1].text


@pytest.mark.parametrize(
    ("identity", "words"),
    [
        (Identity.MANAGER, "Nama pengadu hanya untuk pengelola aduan."),
        (Identity.ANONYMOUS, "Pengadu tanpa nama"),
    ],
)
def test_the_page_says_who_may_know_the_name(identity: Identity, words: str) -> None:
    shown = page("sari", cast.filed(identity=identity))

    assert words in shown.text


def test_the_banner_is_raised_over_supervisory_aduan_only() -> None:
    assert page("sari", cast.filed()).all("p", class_="rahasia") == []
    banner = page("irwan", examined()).one("p", class_="rahasia")
    assert "hanya Inspektorat dan koordinator yang melihat aduan ini" in banner.text


def test_no_name_of_the_complainant_is_on_the_page() -> None:
    for name, complaint in [("dewi", cast.filed()), ("irwan", examined())]:
        text = signed_in(name).get(address(complaint)).content.decode()
        for secret in ("Budi", "Merdeka", "81234567890", "budi@"):
            assert secret not in text


def test_an_officer_who_left_is_named_as_away() -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)
    before = page("sari", complaint)
    Duty.objects.filter(user=cast.person("rudi")).update(until=cast.SINCE)

    assert "tidak bertugas lagi" not in before.text
    assert "Rudi tidak bertugas lagi untuk aduan ini" in page("sari", complaint).text


def test_a_mass_filing_is_to_be_checked_first() -> None:
    complaint = cast.filed(needs_check=True)

    assert "Mungkin kiriman massal" in page("sari", complaint).text


def test_duplicates_are_linked_both_ways_where_they_may_be_seen() -> None:
    original, copy = cast.filed(), cast.filed()
    actions.mark_duplicate(copy, of=original, explanation="Sama.", by=cast.actor("sari"), at=AT)
    assert copy.number in page("sari", original).links()[address(copy)]
    assert original.number in page("sari", copy).links()[address(original)]

    actions.classify(
        original, tier=Tier.SUPERVISORY, reason="Pungli.", by=cast.actor("sari"), at=AT
    )
    assert address(original) not in page("sari", copy).links()


def test_a_referred_aduan_says_where_it_is_and_when_we_ask_again() -> None:
    complaint = cast.filed()
    actions.refer(
        complaint,
        to="Polda",
        explanation="Wewenang polisi.",
        follow_up_on=date(2026, 12, 15),
        by=cast.actor("sari"),
        at=AT,
    )

    text = page("sari", complaint).text
    assert "diteruskan ke Polda; ditanyakan lagi 15 Desember 2026" in text


def test_the_page_tells_when_it_came_and_what_may_be_published() -> None:
    complaint = cast.filed(at=AT, channel=Channel.LETTER, by=cast.actor("sari"), answer_public=True)

    text = page("sari", complaint).text
    assert "Diterima Senin, 23 November 2026 pukul 10.00 WIB" in text
    assert "Dicatat Selasa, 24 November 2026 pukul 16.00 WIB" in text
    assert "Jawaban boleh dipublikasikan" in text
    assert "Isi boleh dikutip" not in text


def test_the_page_costs_few_queries_however_long_the_history() -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)
    rudi = cast.actor("rudi")
    actions.assign(complaint, to=cast.actor("hendra"), by=cast.actor("sari"), at=AT)
    for number in range(60):
        actions.note(complaint, text=f"Catatan {number}", by=rudi, at=AT)
    officer = signed_in("dewi")
    officer.get(address(complaint))

    with CaptureQueriesContext(connection) as queries:
        shown = read(officer.get(address(complaint)))

    assert "Catatan 59" in shown.text
    assert len(queries) <= 15, "\n".join(query["sql"][:120] for query in queries)


def test_the_page_is_for_reading() -> None:
    assert signed_in("sari").post(address(cast.filed())).status_code == 405
