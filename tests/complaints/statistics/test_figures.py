"""Months made by hand, and their figures counted by hand."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from complaints import actions
from complaints.models import Channel, Complaint
from complaints.periods import Month
from complaints.statistics.figures import figures
from complaints.timing.tiers import Tier
from complaints.workflow import Closing, Outcome
from standards.models import Biro
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.statistics.months import (
    CLOSED_AT,
    HOUR,
    NOVEMBER,
    answered,
    classified,
    plenty,
    reopened,
)
from tests.standards.catalogue import service

pytestmark = pytest.mark.django_db

MORNING = "Mon 2026-11-02 09:00"
"""Normatif, 5 hari kerja: due on Monday the 9th."""


def november() -> dict[str, Any]:
    return figures(NOVEMBER, at=CLOSED_AT)


def told(rows: list[dict[str, Any]], column: str = "diterima") -> dict[str, Any]:
    """The rows of a table that are not zero, by their code."""
    return {row["kode"]: row[column] for row in rows if row[column]}


def test_a_month_without_aduan_has_zeros_and_no_median() -> None:
    found = november()

    for key in ("diterima", "tepat_waktu", "terlambat", "terbuka_lewat", "terbuka", "ditutup"):
        assert found[key] == 0
    assert found["persen_tepat_waktu"] is None
    assert found["median_hari_kerja"] is None
    assert len(found["menurut_biro"]) == 10
    assert {row["diterima"] for row in found["menurut_biro"]} == {0}
    assert found["dua_belas_bulan"] == {"biro": [], "layanan": []}


def test_every_aduan_has_one_result() -> None:
    answered(MORNING, "Mon 2026-11-09 15:00")  # the fifth working day
    answered(MORNING, "Tue 2026-11-10 08:00")  # the sixth
    reopened(MORNING, "Mon 2026-11-02 15:00")  # the same day, and open again since
    classified(MORNING)  # due on the 9th, still open
    classified("Mon 2026-11-30 09:00")  # due on 7 December
    asked = classified("Tue 2026-11-03 09:00")  # the clock stands since the next day
    actions.ask(
        asked, question="Kapan?", by=cast.actor("dewi"), at=asked.received_at + timedelta(days=1)
    )
    closed = classified(MORNING)
    actions.withdraw(closed, reason="Beres.", by=cast.COMPLAINANT, at=closed.received_at + 2 * HOUR)

    found = november()

    assert {key: found[key] for key in list(found)[:8]} == {
        "diterima": 7,
        "tepat_waktu": 2,
        "terlambat": 1,
        "terbuka_lewat": 1,
        "terbuka": 2,
        "ditutup": 1,
        "persen_tepat_waktu": 40,  # 2 of 7 − 2
        "median_hari_kerja": 5,  # of 0, 5 and 6
    }
    assert found["dibuka_kembali"] == 1
    assert told(found["menurut_hasil"]) == {"terbukti": 3, "": 4}


def test_every_way_to_close_is_told_with_its_reason() -> None:
    dewi, hendra = cast.actor("dewi"), cast.actor("hendra")
    at = wib("Tue 2026-11-03 09:00")
    first = classified(MORNING)
    actions.refer(
        classified(MORNING),
        to="Polda",
        explanation="Bukan kami.",
        follow_up_on=at.date() + timedelta(days=30),
        by=dewi,
        at=at,
    )
    actions.reject(classified(MORNING), explanation="Tidak jelas.", by=hendra, at=at)
    for _ in range(2):
        twin = classified(MORNING)
        actions.mark_duplicate(twin, of=first, explanation="Sama.", by=dewi, at=at)
    lapsing = cast.filed(received_at=wib("Sun 2026-11-01 09:00"))
    actions.ask(lapsing, question="Kapan?", by=dewi, at=lapsing.received_at + HOUR)
    actions.lapse(lapsing, by=cast.SYSTEM, at=wib("Wed 2026-12-02 00:00"))

    found = november()

    assert found["ditutup"] == 5
    assert told(found["alasan_ditutup"]) == {
        Closing.REFERRED: 1,
        Closing.REJECTED: 1,
        Closing.DUPLICATE: 2,
        Closing.LAPSED: 1,
    }
    assert told(found["menurut_hasil"]) == {Outcome.OUTSIDE: 1, "": 5}
    # Nothing was answered; closing did not make the share better.
    assert found["persen_tepat_waktu"] == 0


def test_a_case_reopened_and_then_withdrawn_keeps_its_first_result() -> None:
    complaint = reopened(MORNING, "Mon 2026-11-02 15:00")
    actions.withdraw(
        complaint, reason="Sudahlah.", by=cast.COMPLAINANT, at=wib("Wed 2026-11-04 09:00")
    )

    found = november()

    assert (found["tepat_waktu"], found["ditutup"], found["dibuka_kembali"]) == (1, 0, 1)
    assert told(found["alasan_ditutup"]) == {}


def test_a_month_begins_and_ends_at_midnight_in_pontianak() -> None:
    for received in ("Sun 2026-11-01 00:00", "Mon 2026-11-30 23:30"):
        cast.filed(received_at=wib(received))
    for received in ("Sat 2026-10-31 23:59", "Tue 2026-12-01 00:00"):
        cast.filed(received_at=wib(received))

    assert november()["diterima"] == 2


def test_one_way_tables_count_everything_received() -> None:
    cast.filed(received_at=wib(MORNING), channel=Channel.LETTER, component="biaya")
    classified(MORNING, Tier.MINOR, channel=Channel.LAPOR)
    classified(MORNING, Tier.SUPERVISORY, channel=Channel.LAPOR, component="biaya")

    found = november()

    assert told(found["menurut_saluran"]) == {"surat": 1, "lapor": 2}
    assert told(found["menurut_janji"]) == {"biaya": 2, "": 1}
    assert told(found["menurut_tingkat"]) == {"": 1, "ringan": 1, "berkadar": 1}


def test_what_is_secret_stands_at_the_inspectorate() -> None:
    plenty(6, MORNING, "Tue 2026-11-03 09:00")
    plenty(6, MORNING, "Tue 2026-11-03 09:00", tier=Tier.SUPERVISORY)

    found = november()

    assert told(found["menurut_biro"]) == {"biro-pemerintahan": 6, "inspektorat": 6}
    assert told(found["menurut_tingkat"], "tepat_waktu") == {"normatif": 6, "berkadar": 6}
    assert [row["diterima"] for row in found["menurut_layanan"]] == [6]


def test_what_became_secret_later_leaves_the_figures_of_its_biro() -> None:
    plenty(6, MORNING, "Tue 2026-11-03 09:00")
    for _ in range(6):
        classified(MORNING)
    complaint = reopened(MORNING, "Tue 2026-11-03 09:00")
    actions.classify(
        complaint,
        tier=Tier.SUPERVISORY,
        reason="Ada dugaan pungutan.",
        by=cast.actor("dewi"),
        at=wib("Thu 2026-11-05 09:00"),
    )

    found = november()

    assert found["diterima"] == 13
    assert told(found["menurut_biro"]) == {"biro-pemerintahan": 12, "inspektorat": 1}
    assert told(found["menurut_tingkat"]) == {"normatif": 12, "berkadar": 1}


def test_an_aduan_counts_for_the_biro_that_has_it() -> None:
    for _ in range(6):
        complaint = cast.filed(received_at=wib(MORNING))
        actions.transfer(
            complaint,
            biro=Biro.objects.get(slug="biro-hukum"),
            reason="Urusan hukum.",
            by=cast.actor("dewi"),
            at=complaint.received_at + HOUR,
        )

    found = november()

    assert told(found["menurut_biro"]) == {"biro-hukum": 6}
    assert [(row["biro"], row["kode"]) for row in found["menurut_layanan"]] == [
        ("biro-hukum", "1.5")
    ]


def test_services_with_enough_aduan_have_a_line() -> None:
    plenty(5, MORNING, "Tue 2026-11-03 09:00")
    plenty(5, MORNING, "Tue 2026-11-03 09:00", service=service("1.6"))
    plenty(5, MORNING, "Tue 2026-11-03 09:00", service=service("1.2"))
    plenty(3, MORNING, "Tue 2026-11-03 09:00", service=service("1.3"))

    lines = {row["kode"]: row["diterima"] for row in november()["menurut_layanan"]}

    assert lines == {"1.5": 5, "1.6": 5, "": 8}


def test_tiers_that_were_changed_are_told_and_which_way() -> None:
    slower, faster, back = classified(MORNING), classified(MORNING), classified(MORNING)
    for number, (complaint, tier) in enumerate(
        [
            (slower, Tier.NON_SUPERVISORY),
            (faster, Tier.MINOR),
            (back, Tier.NON_SUPERVISORY),
            (back, Tier.NORMATIVE),
        ],
        start=2,
    ):
        at = complaint.received_at + number * HOUR
        actions.classify(complaint, tier=tier, reason="Keliru.", by=cast.actor("dewi"), at=at)

    assert november()["tingkat_diubah"] == {"aduan": 3, "ke_tenggat_lebih_lama": 1}


def test_every_aduan_is_judged_once_in_the_month_in_which_it_was_decided() -> None:
    answered("Mon 2026-10-26 09:00", "Mon 2026-11-02 09:00")  # due on 2 November, in time
    answered("Mon 2026-10-26 09:00", "Tue 2026-12-01 09:00")  # due on 2 November, late
    classified("Mon 2026-10-26 09:00")  # due on 2 November, open
    answered("Mon 2026-10-19 09:00", "Mon 2026-11-02 09:00")  # due on 26 October: of October
    answered(MORNING, "Wed 2026-11-04 09:00")  # in time
    answered("Mon 2026-11-30 09:00", "Wed 2026-12-02 09:00")  # of December
    withdrawn = classified(MORNING)
    actions.withdraw(
        withdrawn, reason="Beres.", by=cast.COMPLAINANT, at=withdrawn.received_at + 2 * HOUR
    )
    months = [Month(2026, 10), NOVEMBER, Month(2026, 12)]
    judged = [figures(month, at=wib("Mon 2027-01-04 09:00")) for month in months]

    assert [one["dinilai_bulan_ini"] for one in judged] == [
        {"dinilai": 1, "tepat_waktu": 0, "terlambat": 1, "ditutup": 0},
        {"dinilai": 5, "tepat_waktu": 2, "terlambat": 2, "ditutup": 1},
        {"dinilai": 1, "tepat_waktu": 1, "terlambat": 0, "ditutup": 0},
    ]
    assert sum(one["dinilai_bulan_ini"]["dinilai"] for one in judged) == Complaint.objects.count()


# Twelve months


def test_a_year_is_told_from_ten_answers_on_and_only_roughly() -> None:
    plenty(8, "Mon 2026-03-02 09:00", "Tue 2026-03-03 09:00")
    plenty(1, "Mon 2026-03-02 09:00", "Mon 2026-11-16 09:00")
    assert november()["dua_belas_bulan"] == {"biro": [], "layanan": []}

    plenty(3, MORNING, "Tue 2026-11-03 09:00")

    told = {"persen_tepat_waktu": 90, "aduan_paling_sedikit": 10}  # 11 of 12
    assert november()["dua_belas_bulan"] == {
        "biro": [{"kode": "biro-pemerintahan", **told}],
        "layanan": [{"biro": "biro-pemerintahan", "kode": "1.5", **told}],
    }


def test_a_year_forgets_what_is_older_and_what_is_secret() -> None:
    plenty(9, "Mon 2025-12-01 09:00", "Tue 2025-12-02 09:00")
    plenty(1, "Wed 2025-11-26 09:00", "Fri 2025-11-28 09:00")
    plenty(2, MORNING, "Tue 2026-11-03 09:00", tier=Tier.SUPERVISORY)

    assert november()["dua_belas_bulan"] == {"biro": [], "layanan": []}


@pytest.mark.parametrize("number", [1, 12])
def test_a_month_costs_the_same_however_many_aduan(number: int) -> None:
    plenty(number, MORNING, "Tue 2026-11-03 09:00")

    with CaptureQueriesContext(connection) as queries:
        assert november()["diterima"] == number

    assert len(queries) == 11
