"""Who is told of what by mail, and that no mail tells what an aduan is about."""

from collections.abc import Iterable
from datetime import timedelta

import pytest

from complaints import actions
from complaints.models import Complaint, Identity, OutgoingMail
from complaints.timing.tiers import Tier
from complaints.workflow import State
from standards.models import Biro
from tests.complaints import cast

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)
SECRET = "Bendahara menagih uang, kata Ratna"


def told(complaint: Complaint, kind: str) -> set[str]:
    """Who is told of a kind of step: names of the cast, and `pengadu`."""
    mails = OutgoingMail.objects.filter(complaint=complaint, kind=kind).select_related("user")
    return {mail.user.username if mail.user else "pengadu" for mail in mails}


def everybody(names: Iterable[str] = cast.DUTIES) -> None:
    """Let all of the cast be on duty."""
    for name in names:
        cast.person(name)


def test_a_new_aduan_is_told_to_the_managers_of_its_biro_and_its_complainant() -> None:
    everybody()

    complaint = cast.filed(by_email=True)

    assert told(complaint, "terima") == {"sari", "pengadu"}
    letter = OutgoingMail.objects.get(complaint=complaint, user=None)
    assert letter.subject == f"Aduan {complaint.number} sudah diterima"
    assert "paling lambat Selasa, 24 November 2026." in letter.body


@pytest.mark.parametrize(
    "changes", [{"by_email": False}, {"by_email": True, "email": ""}, {"identity": "anonim"}]
)
def test_no_mail_goes_to_a_complainant_who_did_not_want_one(changes: dict[str, object]) -> None:
    if changes.get("identity"):
        changes = {"identity": Identity.ANONYMOUS, "by_email": True}

    complaint = cast.filed(**changes)

    assert told(complaint, "terima") == set()


def test_an_aduan_whose_biro_has_no_manager_goes_to_the_coordinator() -> None:
    everybody(["dewi"])

    assert told(cast.filed(), "terima") == {"dewi"}


def test_the_supervisory_circle_is_told_when_an_aduan_enters_it_and_the_biro_never_again() -> None:
    everybody()
    complaint = cast.filed()

    dewi = cast.actor("dewi")
    common = {"by": dewi, "at": cast.RECEIVED + HOUR}
    actions.classify(complaint, tier=Tier.SUPERVISORY, reason="Pungutan.", **common)
    actions.add(complaint, text="Ada saksi.", by=cast.COMPLAINANT, at=cast.RECEIVED + 2 * HOUR)

    assert told(complaint, "tetapkan_tingkat") == {"irwan"}
    assert told(complaint, "tambah_keterangan") == {"irwan"}


def test_a_draft_is_told_to_those_who_may_send_it_but_its_writer() -> None:
    everybody()
    complaint = cast.brought_to(State.AWAITING_APPROVAL)

    assert told(complaint, "susun_jawaban") == {"sari", "hendra"}


def test_a_returned_draft_is_told_to_its_writer() -> None:
    complaint = cast.brought_to(State.AWAITING_APPROVAL)

    at = cast.RECEIVED + timedelta(hours=30)
    actions.return_draft(complaint, reason="Perjelas.", by=cast.actor("hendra"), at=at)

    assert told(complaint, "kembalikan_konsep") == {"rudi"}


def test_the_complainant_is_told_of_a_question_and_by_when_to_answer_it() -> None:
    complaint = cast.brought_to(State.INCOMPLETE, by_email=True)

    letter = OutgoingMail.objects.get(complaint=complaint, kind="minta_kelengkapan", user=None)
    assert "paling lambat Rabu, 23 Desember 2026;" in letter.body


def test_whoever_takes_a_step_is_not_told_of_it() -> None:
    everybody()
    complaint = cast.filed()
    at = cast.RECEIVED + HOUR

    biro = Biro.objects.get(slug="biro-hukum")
    actions.transfer(complaint, biro=biro, reason="Soal Perda.", by=cast.actor("sari"), at=at)

    assert told(complaint, "alihkan") == {"maya"}


def test_the_accused_is_never_told() -> None:
    everybody()
    complaint = cast.filed()
    common = {"by": cast.actor("dewi"), "at": cast.RECEIVED + HOUR}

    actions.classify(
        complaint, tier=Tier.NORMATIVE, reason="x", respondent=cast.person("sari"), **common
    )
    actions.add(complaint, text="Lagi.", by=cast.COMPLAINANT, at=cast.RECEIVED + 2 * HOUR)

    assert told(complaint, "tambah_keterangan") == {"dewi"}


def test_officers_are_told_in_office_hours_only() -> None:
    everybody()
    evening = cast.RECEIVED + 10 * HOUR

    complaint = cast.filed(received_at=evening)

    mail = OutgoingMail.objects.get(complaint=complaint, user__username="sari")
    assert mail.not_before == cast.wib("Tue 2026-11-24 07:30")


@pytest.mark.parametrize("supervisory", [False, True])
def test_no_mail_holds_content_name_or_key(supervisory: bool) -> None:
    everybody()

    cast.brought_to(
        State.REOPENED, supervisory=supervisory, story=SECRET, request=SECRET, by_email=True
    )

    texts = [f"{mail.subject} {mail.body}" for mail in OutgoingMail.objects.all()]
    assert len(texts) > 5
    told = ("Bendahara", "uang", "Ratna", "Budi", "budi@", "Merdeka")
    for text in texts:
        assert not [word for word in told if word in text]
