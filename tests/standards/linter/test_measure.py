"""The measure credits a finding only with the irregularity that it means."""

from dataclasses import replace

import pytest

from standards.inspection.subjects import surroundings
from standards.linter.checking import check_all
from standards.linter.finding import Finding, Severity
from standards.linter.subject import Surroundings
from tests.standards.linter.building import standard
from tests.standards.linter.labelled import Label, accepted, blind
from tests.standards.linter.measure.figures import ALL, ONCE, Measure, kind
from tests.standards.linter.measure.matching import means

STANDARD = standard(
    {
        "jumlah_pelaksana": "6 (lima) orang",
        "dasar_hukum": "a. Perda Nomor 5 Tahun 2021 tentang Perubahan Kedua atas Perda Nomor 8",
    }
)
FINDING = Finding("L101", Severity.ERROR, "7.1", "jumlah_pelaksana", "", "", "6 (lima)")
LABEL = Label("7.1", "jumlah_pelaksana", "angka", "(lima) orang", "")


def test_overlapping_words_of_one_kind_at_one_place_match() -> None:
    assert means(FINDING, LABEL, STANDARD)


@pytest.mark.parametrize(
    "other",
    [
        replace(LABEL, service="7.2"),
        replace(LABEL, component="evaluasi"),
        replace(LABEL, kind="ejaan"),
        replace(LABEL, quote="orang"),
        replace(LABEL, quote=""),
    ],
)
def test_another_place_or_kind_does_not_match(other: Label) -> None:
    assert not means(FINDING, other, STANDARD)


def test_what_is_missing_on_both_sides_matches() -> None:
    assert means(replace(FINDING, quote=""), replace(LABEL, quote=""), STANDARD)


def test_words_named_in_the_message_count_as_a_place() -> None:
    finding = replace(FINDING, quote="6", message="Baik “6” maupun “orang”.")
    assert means(finding, replace(LABEL, quote="orang"), STANDARD)


def test_an_amending_act_and_the_amended_one_are_one_place() -> None:
    amended = replace(FINDING, component="dasar_hukum", quote="Perda Nomor 8")
    label = replace(LABEL, component="dasar_hukum", quote="Perda Nomor 5 Tahun 2021")
    assert means(amended, label, STANDARD)
    assert not means(amended, replace(label, quote="a. Perda"), STANDARD)


def test_a_label_of_the_biro_matches_at_each_of_its_services() -> None:
    finding = replace(FINDING, component="", quote="Layanan")
    assert means(finding, Label("7", "", "angka", "Layanan 7.1", ""), STANDARD)


def test_figures_count_the_right_findings_and_the_found_labels() -> None:
    wrong, missed = replace(FINDING, quote="orang"), replace(LABEL, component="evaluasi")
    measure = Measure(
        [FINDING, wrong], [replace(LABEL, quote="6"), missed], Surroundings([STANDARD])
    )
    half = {ALL: (1, 2), ONCE: (1, 2), "angka": (1, 2)}
    assert (measure.precision(kind), measure.recall()) == (half, half)
    assert (measure.false_alarms, measure.missed) == ([wrong], [missed])


def test_what_stands_in_many_services_counts_once_and_only_if_found_in_all() -> None:
    there, elsewhere = LABEL, replace(LABEL, service="7.2")
    measure = Measure([FINDING], [there, elsewhere], Surroundings([STANDARD]))
    assert measure.recall()[ONCE] == (0, 1)


@pytest.mark.django_db
def test_over_the_annex_nine_of_ten_labels_are_found_and_nine_of_ten_findings_right() -> None:
    annex = surroundings()
    measure = Measure(list(check_all(annex)), blind(), annex)
    found, labels = measure.recall()[ALL]
    assert found / labels > 0.9
    judged = Measure(measure.findings, [*blind(), *accepted()], annex)
    right, findings = judged.precision(kind)[ALL]
    assert right / findings > 0.9
