"""The register book: who finds what in it, and that it names nobody who complained."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from complaints import actions, register
from complaints.models import Attachment, Channel, Complaint, Identity
from complaints.periods import Month
from complaints.timing.tiers import Tier
from complaints.workflow import State
from tests.complaints import cast
from tests.complaints.calendars import wib

pytestmark = pytest.mark.django_db

NOVEMBER = Month(2026, 11).period
HOUR = timedelta(hours=1)
AT = cast.RECEIVED + timedelta(days=3)


def read(name: str = "dewi", *, at: timedelta = timedelta(days=3)) -> list[dict[str, object]]:
    """The book of November as one of the cast reads it, a dictionary a row."""
    cases = register.received(NOVEMBER, by=cast.actor(name))
    rows = register.table(register.entries(cases, at=cast.RECEIVED + at))
    return [dict(zip(register.COLUMNS, row, strict=True)) for row in rows]


def test_a_row_tells_the_way_of_an_aduan() -> None:
    complaint = cast.brought_to(
        State.ANSWERED,
        component="jangka_waktu",
        request="Berkas diterima.",
        channel=Channel.LAPOR,
        lapor_id="8812345",
    )

    (row,) = read()

    assert row == {
        "Nomor agenda": complaint.number,
        "Diterima": cast.RECEIVED,
        "Dicatat": cast.RECEIVED,
        "Saluran": "SP4N-LAPOR!",
        "Nomor LAPOR!": "8812345",
        "Layanan": "1.5",
        "Edisi standar": 1,
        "Biro": "Biro Pemerintahan",
        "Janji yang tidak ditepati": "Jangka Waktu Penyelesaian",
        "Pokok aduan": "Berkas kerja sama saya tidak diterima petugas di loket.",
        "Yang diminta": "Berkas diterima.",
        "Jumlah bukti": 0,
        "Petugas penerima": "",
        "Tingkat": "Normatif",
        "Tingkat ditetapkan": cast.RECEIVED + HOUR,
        "Tingkat ditetapkan oleh": "Dewi",
        "Tenggat tingkat": wib("Mon 2026-11-30 23:59:59"),
        "Tenggat undang-undang": wib("Fri 2027-01-22 23:59:59"),
        "Jawaban pertama": cast.RECEIVED + 3 * HOUR,
        "Tepat waktu": "ya",
        "Hasil": "Terbukti",
        "Alasan ditutup": "",
        "Berakhir": None,
        "Dibuka kembali": 0,
        "Keadaan": "Sudah ditanggapi",
    }


def test_what_an_officer_wrote_down_names_the_receiving_officer() -> None:
    cast.filed(by=cast.actor("sari"), at=AT, channel=Channel.LETTER)

    (row,) = read()

    assert (row["Saluran"], row["Petugas penerima"]) == ("Surat", "Sari")
    assert (row["Diterima"], row["Dicatat"]) == (cast.RECEIVED, AT)


def test_an_aduan_about_no_service_has_its_row() -> None:
    cast.filed(service=None)

    (row,) = read()

    assert (row["Layanan"], row["Edisi standar"], row["Biro"]) == ("", None, "Biro Organisasi")
    assert (row["Tingkat"], row["Tingkat ditetapkan"]) == ("", None)


@pytest.mark.parametrize(
    ("state", "days", "said"),
    [
        (State.RECEIVED, 0, ""),
        (State.RECEIVED, 2, "lewat batas"),
        (State.ASSIGNED, 2, ""),
        (State.ASSIGNED, 20, "lewat batas"),
        (State.ANSWERED, 20, "ya"),
        (State.CLOSED, 20, ""),
        (State.INCOMPLETE, 20, ""),
    ],
)
def test_in_time_is_said_of_answers_and_late_of_what_is_open(
    state: State, days: int, said: str
) -> None:
    cast.brought_to(state)

    (row,) = read(at=timedelta(days=days))

    assert row["Tepat waktu"] == said


def test_reopening_does_not_undo_the_first_answer() -> None:
    cast.brought_to(State.REOPENED)

    (row,) = read(at=timedelta(days=40))

    assert (row["Jawaban pertama"], row["Tepat waktu"]) == (cast.RECEIVED + 3 * HOUR, "ya")
    assert (row["Dibuka kembali"], row["Keadaan"]) == (1, "Dibuka kembali")


def test_the_tier_is_told_as_it_was_set_last() -> None:
    complaint = cast.brought_to(State.ASSIGNED)
    actions.classify(complaint, tier=Tier.MINOR, reason="Mudah.", by=cast.actor("sari"), at=AT)

    (row,) = read()

    assert row["Tingkat ditetapkan oleh"] == "Sari"
    assert row["Tingkat ditetapkan"] == AT


def test_evidence_is_counted() -> None:
    complaint = cast.filed()
    for number in (1, 2):
        actions.attach(
            complaint,
            content=b"x",
            kind=Attachment.Kind.JPEG,
            stored=f"{number}.bin",
            by=cast.COMPLAINANT,
            at=AT,
        )

    assert read()[0]["Jumlah bukti"] == 2


def test_long_texts_are_cut_and_stand_on_one_line() -> None:
    cast.filed(story="Saya datang.\nLoket tutup. " * 20, request="Buka. " * 100)

    (row,) = read()

    for column in ("Pokok aduan", "Yang diminta"):
        text = str(row[column])
        assert len(text) == 120
        assert text.endswith("…")
        assert "\n" not in text


@pytest.mark.parametrize("identity", Identity)
def test_nobody_who_complained_is_named(identity: Identity) -> None:
    cast.filed(identity=identity, acts_for="Ibu Aminah")

    words = " ".join(str(cell) for cell in read()[0].values())

    for known in ("Budi", "Santoso", "Merdeka", "081234567890", "6281234567890", "contoh.id"):
        assert known not in words
    assert "Aminah" not in words


# Who finds what


def test_everybody_reads_what_they_may_see() -> None:
    ours = cast.filed()
    secret = cast.brought_to(State.EXAMINED, supervisory=True)
    law = cast.filed(service=None, biro=None)
    Complaint.objects.filter(pk=law.pk).update(biro=cast.actor("maya").grants[0].biro_id)
    numbers = {
        name: {row["Nomor agenda"] for row in read(name)}
        for name in ("sari", "rudi", "hendra", "maya", "irwan", "dewi", "laila", "eko")
    }

    assert numbers == {
        "sari": {ours.number},
        "rudi": {ours.number},
        "hendra": {ours.number},
        "maya": {law.number},
        "irwan": {secret.number},
        "dewi": {ours.number, secret.number, law.number},
        "laila": set(),
        "eko": set(),
    }


def test_a_month_ends_at_midnight_in_pontianak() -> None:
    inside = [wib("Sun 2026-11-01 00:00"), wib("Mon 2026-11-30 23:30")]
    outside = [wib("Sat 2026-10-31 23:59:59"), wib("Tue 2026-12-01 00:00")]
    for moment in (*outside, *inside):
        cast.filed(received_at=moment)

    assert [row["Diterima"] for row in read()] == inside


@pytest.mark.parametrize("more", [1, 30])
def test_the_book_costs_the_same_however_long(more: int) -> None:
    for _ in range(more):
        cast.brought_to(State.ANSWERED)
    by = cast.actor("dewi")

    with CaptureQueriesContext(connection) as queries:
        rows = list(register.table(register.entries(register.received(NOVEMBER, by=by), at=AT)))

    assert (len(rows), len(queries)) == (more, 2)


def test_every_column_has_a_value_in_every_state() -> None:
    brought: list[Callable[[], Complaint]] = [
        *(lambda state=state: cast.brought_to(state) for state in set(State) - {State.EXAMINED}),
        lambda: cast.brought_to(State.EXAMINED, supervisory=True),
    ]
    for bring in brought:
        bring()

    assert len(read(at=timedelta(days=90))) == len(State)
