"""Case file and letter from the desk: names only where the identity was opened on the record."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from complaints import actions
from complaints.models import Complaint, Identity
from complaints.timing.tiers import Tier
from complaints.workflow import Act, State
from tests.complaints import cast
from tests.complaints.desk.pages import address, offered, page, send, signed_in
from tests.page import read
from tests.standards.papers import reading

pytestmark = pytest.mark.django_db

REASON = "Untuk arsip."
NAMES = ("Budi", "Merdeka", "81234567890", "budi@")
STAFF = ("Sari", "Rudi", "Hendra", "Dewi", "Irwan")


def printed(response: Any) -> str:
    """The text of a PDF that was sent, on one line."""
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    return reading.text(response.content)


def paper(name: str, complaint: Complaint, file: str = "berkas.pdf") -> Any:
    """What one of the cast gets who asks for a paper."""
    return signed_in(name).get(f"{address(complaint)}{file}")


def test_the_case_file_holds_the_record_and_no_identity() -> None:
    complaint = cast.brought_to(State.DONE, request="Tolong diproses.", component="jangka_waktu")
    actions.note(complaint, text="Arsipkan.", by=cast.actor("sari"), at=timezone.now())

    response = paper("sari", complaint)

    text = printed(response)
    assert response["Content-Disposition"] == (
        f'attachment; filename="berkas-{complaint.number}.pdf"'
    )
    for words in (
        complaint.number,
        "Tolong diproses.",
        "Jangka Waktu Penyelesaian",
        "Sudah kami perbaiki.",
        "Kepala Biro, Biro Pemerintahan",
        "Arsipkan.",
        "Normatif: 5 hari kerja",
        "edisi 1, SK 1829/OR/2021",
    ):
        assert words in text
    assert not [name for name in (*NAMES, *STAFF) if name in text]
    assert complaint.events.last().act == Act.NOTE


def test_with_a_reason_the_case_file_holds_the_identity_and_the_ledger_tells() -> None:
    complaint = cast.filed()

    response = send("dewi", complaint, "berkas-beridentitas", reason=REASON)

    text = printed(response)
    assert "Budi Santoso" in text
    assert "Jalan Merdeka 5, Pontianak" in text
    assert "no-store" in response["Cache-Control"]
    event = complaint.events.last()
    assert (event.act, event.note, event.by) == (Act.OPEN_IDENTITY, REASON, cast.person("dewi"))


@pytest.mark.parametrize("name", ["berkas-beridentitas", "surat-bernama"])
def test_a_paper_with_a_name_needs_right_and_reason(name: str) -> None:
    complaint = cast.brought_to(State.ANSWERED)

    assert send("sari", complaint, name, reason=REASON).status_code == 422
    assert send("dewi", complaint, name, reason="").status_code == 422
    assert signed_in("dewi").get(address(complaint, name)).status_code == 303
    assert not complaint.events.filter(act=Act.OPEN_IDENTITY).exists()


@pytest.mark.parametrize("name", ["maya", "irwan", "laila", "eko"])
@pytest.mark.parametrize("file", ["berkas.pdf", "surat.pdf"])
def test_no_paper_exists_for_who_does_not_see_the_aduan(name: str, file: str) -> None:
    assert paper(name, cast.brought_to(State.ANSWERED), file).status_code == 404


def test_the_file_of_an_aduan_that_came_back_leaves_out_what_the_circle_noted() -> None:
    complaint = cast.brought_to(State.EXAMINED, supervisory=True)
    at = cast.RECEIVED + timedelta(hours=9)
    actions.note(complaint, text="Saksi diperiksa.", by=cast.actor("irwan"), at=at)
    actions.classify(
        complaint, tier=Tier.NORMATIVE, reason="Bukan pungli.", by=cast.actor("dewi"), at=at
    )

    outside, within = printed(paper("sari", complaint)), printed(paper("dewi", complaint))

    assert "Saksi diperiksa." not in outside
    assert "Dicatat di dalam lingkar pengawasan." in outside
    assert "Saksi diperiksa." in within


def test_a_secret_case_says_so_on_paper() -> None:
    assert "RAHASIA" in printed(paper("irwan", cast.brought_to(State.EXAMINED, supervisory=True)))


def test_the_letter_goes_to_a_nameless_complainant() -> None:
    complaint = cast.brought_to(State.ANSWERED)

    text = printed(paper("hendra", complaint, "surat.pdf"))

    assert "Sudah kami perbaiki." in text
    assert "Terbukti" in text
    assert "7 Desember 2026" in text
    assert "Kepala Biro, Biro Pemerintahan" in text
    assert "/aduan/lacak/" in text
    assert not [name for name in NAMES if name in text]


def test_the_letter_with_a_name_is_recorded() -> None:
    complaint = cast.brought_to(State.ANSWERED, identity=Identity.BIRO)

    text = printed(send("sari", complaint, "surat-bernama", reason=REASON))

    assert "Budi Santoso" in text
    assert complaint.events.last().act == Act.OPEN_IDENTITY


def test_without_an_answer_there_is_no_letter() -> None:
    complaint = cast.brought_to(State.AWAITING_APPROVAL)

    assert paper("sari", complaint, "surat.pdf").status_code == 404
    assert send("dewi", complaint, "surat-bernama", reason=REASON).status_code == 422
    assert not complaint.events.filter(act=Act.OPEN_IDENTITY).exists()
    assert "Unduh surat jawaban bernama (dicatat)" not in offered(page("dewi", complaint))
    assert f"{address(complaint)}surat.pdf" not in page("sari", complaint).links()


def test_the_page_leads_to_its_papers() -> None:
    complaint = cast.brought_to(State.ANSWERED)

    links = read(signed_in("sari").get(address(complaint))).links()

    assert f"{address(complaint)}berkas.pdf" in links
    assert f"{address(complaint)}surat.pdf" in links
