"""The ledger in words: everything for officers, and for the complainant nothing internal."""

from datetime import timedelta

import pytest

from complaints import actions
from complaints.models import Complaint, Identity
from complaints.record import history
from complaints.record.history import Row
from complaints.timing.tiers import Tier
from complaints.workflow import Act, State
from standards.models import Biro
from tests.complaints import cast

pytestmark = pytest.mark.django_db

AT = cast.RECEIVED + timedelta(minutes=30)
LATER = cast.RECEIVED + timedelta(days=20)


def officers(complaint: Complaint, *, in_circle: bool = False) -> list[Row]:
    names = {cast.person("rudi").pk: "Rudi"}
    events = complaint.events.select_related("by")
    return history.for_officers(events, names=names, in_circle=in_circle)


def complainants(complaint: Complaint) -> list[Row]:
    return history.for_complainant(complaint.events.all())


def words(rows: list[Row]) -> str:
    return "\n".join(f"{row.title}|{row.text}|{row.by}|{row.note}" for row in rows)


def test_every_step_has_a_title_for_officers() -> None:
    assert set(history.OFFICERS_TITLES) == set(Act)


def test_what_the_complainant_is_never_told_of() -> None:
    silent = set(Act) - set(history.COMPLAINANTS_TITLES)

    assert silent == {
        Act.ASSIGN,
        Act.SCHEDULE,
        Act.DRAFT,
        Act.RETURN,
        Act.NOTE,
        Act.OPEN_IDENTITY,
        Act.HOLD,
    }


def test_the_newest_step_comes_first_with_its_moment() -> None:
    complaint = cast.brought_to(State.ASSIGNED)

    newest, oldest = officers(complaint)

    assert (newest.title, oldest.title) == ("Tingkat ditetapkan", "Aduan diterima")
    assert oldest.at_words == "Senin, 23 November 2026 pukul 10.00 WIB"
    assert oldest.iso == "2026-11-23T03:00:00+00:00"
    assert [row.title for row in complainants(complaint)] == [
        "Aduan Anda ditelaah dan diteruskan ke petugas",
        "Aduan Anda diterima",
    ]


def test_officers_read_who_what_and_why() -> None:
    complaint = cast.brought_to(State.ASSIGNED)
    actions.assign(complaint, to=cast.actor("rudi"), by=cast.actor("sari"), at=AT)

    assigned, classified, received = officers(complaint)

    assert (assigned.by, assigned.text) == ("Sari, Pejabat Pengelola Pengaduan", "Kepada Rudi.")
    assert classified.by == "Dewi, Koordinator (Biro Organisasi)"
    assert classified.note == "Menurut isinya."
    assert classified.text.splitlines() == [
        "Normatif",
        "Tenggat: Selasa, 24 November 2026 → Senin, 30 November 2026.",
    ]
    assert (received.by, received.text) == ("Pengadu", "Melalui Portal ini.")


def test_a_person_who_is_not_known_by_name_stays_an_officer() -> None:
    complaint = cast.brought_to(State.ASSIGNED)
    actions.assign(complaint, to=cast.actor("hendra"), by=cast.actor("sari"), at=AT)

    assert officers(complaint)[0].text == "Kepada petugas."


def test_a_changed_tier_shows_both_tiers_and_both_dates() -> None:
    complaint = cast.brought_to(State.ASSIGNED)
    actions.classify(
        complaint, tier=Tier.NON_SUPERVISORY, reason="Keluhan.", by=cast.actor("sari"), at=AT
    )

    text = officers(complaint)[0].text

    assert "Normatif → Tidak berkadar pengawasan" in text
    assert "Senin, 30 November 2026 → " in text


def test_a_transfer_tells_the_names_of_both_biro() -> None:
    complaint = cast.filed()
    law = Biro.objects.get(slug="biro-hukum")
    actions.transfer(complaint, biro=law, reason="Soal perda.", by=cast.actor("sari"), at=AT)

    assert officers(complaint)[0].text == "Biro Pemerintahan → Biro Hukum"
    told = complainants(complaint)[0]
    assert told.text == "Biro Pemerintahan → Biro Hukum"
    assert "perda" not in words([told])


def test_the_complainant_reads_of_the_question_and_that_the_clock_stands() -> None:
    complaint = cast.brought_to(State.INCOMPLETE)
    asked = complainants(complaint)[0]
    actions.complete(complaint, answer="Tanggal 9.", by=cast.COMPLAINANT, at=AT + timedelta(days=2))
    answered = complainants(complaint)[0]

    assert asked.title == "Kami meminta keterangan dari Anda"
    assert asked.text == "Jam berhenti sampai Anda menjawab."
    assert answered.text == "Tenggat sekarang: Selasa, 1 Desember 2026."


def test_a_meeting_is_told_only_to_the_invited() -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)
    meeting = {"when": LATER, "place": "Ruang rapat", "by": cast.actor("rudi"), "at": AT}
    actions.schedule(complaint, agenda="Tim saja.", with_complainant=False, **meeting)
    alone = complainants(complaint)
    actions.schedule(complaint, agenda="Bersama.", with_complainant=True, **meeting)
    invited = complainants(complaint)

    assert "Tim saja." not in words(alone)
    assert invited[0].title == "Anda diundang ke pertemuan"
    assert len(invited) == len(alone) + 1


@pytest.mark.parametrize("supervisory", [False, True])
def test_the_complainant_reads_no_note_and_no_name_of_an_officer(supervisory: bool) -> None:
    complaint = cast.brought_to(State.DONE, supervisory=supervisory)
    by = cast.actor("dewi")
    actions.note(complaint, text="Hanya untuk kami.", by=by, at=LATER)
    actions.open_identity(complaint, reason="Menelepon.", by=by, at=LATER)
    actions.renew_key(complaint, reason="Hilang.", by=by, at=LATER)

    told = words(complainants(complaint))

    for secret in ("Hanya untuk kami", "Menelepon", "Hilang", "Menurut isinya"):
        assert secret in words(officers(complaint, in_circle=True)), secret
        assert secret not in told
    for name in ("Dewi", "Irwan", "Rudi", "Hendra", "Inspektorat", "Kepala Biro"):
        assert name not in told
    assert "Anda mendapat kode lacak baru" in told


def test_the_complainant_is_told_alike_inside_and_outside_the_circle() -> None:
    outside = complainants(cast.brought_to(State.REOPENED))
    within = complainants(cast.brought_to(State.REOPENED, supervisory=True))

    assert [row.title for row in within] == [row.title for row in outside]
    assert "pengawasan" not in words(within).lower()


def test_the_original_of_a_duplicate_is_for_officers_only() -> None:
    original, copy = cast.filed(), cast.filed()
    actions.mark_duplicate(
        copy, of=original, explanation="Sudah ditangani.", by=cast.actor("sari"), at=AT
    )

    assert original.number in words(officers(copy))
    assert original.number not in words(complainants(copy))


def test_whoever_referred_says_where_and_the_complainant_reads_it() -> None:
    complaint = cast.filed()
    actions.refer(
        complaint,
        to="Dinas Pendidikan",
        explanation="Itu wewenang mereka.",
        follow_up_on=LATER.date(),
        by=cast.actor("sari"),
        at=AT,
    )

    told = complainants(complaint)[0]

    assert told.text == "Kepada Dinas Pendidikan."


def test_a_tightened_identity_is_told_in_words() -> None:
    complaint = cast.filed(identity=Identity.BIRO)
    actions.tighten(complaint, to=Identity.MANAGER, by=cast.actor("sari"), at=AT)

    assert officers(complaint)[0].text == (
        "Boleh diketahui Biro yang menangani → Hanya pengelola aduan"
    )


def test_what_the_circle_noted_stays_inside_when_an_aduan_comes_back() -> None:
    complaint = cast.brought_to(State.EXAMINED, supervisory=True)
    irwan, dewi = cast.actor("irwan"), cast.actor("dewi")
    actions.note(complaint, text="Saksi sudah diperiksa.", by=irwan, at=AT)
    actions.classify(complaint, tier=Tier.NORMATIVE, reason="Bukan pungli.", by=dewi, at=AT)
    actions.note(complaint, text="Mari kita jawab.", by=cast.actor("sari"), at=AT)

    back = words(officers(complaint))

    assert "Saksi" not in back
    assert "Bukan pungli" not in back
    assert history.INSIDE in back
    assert "Mari kita jawab." in back
    assert "Saksi sudah diperiksa." in words(officers(complaint, in_circle=True))


def test_an_aduan_that_never_was_inside_hides_nothing() -> None:
    complaint = cast.brought_to(State.DONE)

    assert history.inside(complaint.events.all()) == frozenset()
    assert history.INSIDE not in words(officers(complaint))
