"""The linter from the command line: everything in force, or a part of it."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("periksa", *arguments, stdout=out, no_color=True)
    return out.getvalue()


def test_it_prints_the_findings_by_biro_and_service() -> None:
    printed = run("--biro", "biro-umum")
    assert "BIRO UMUM" in printed
    assert "7.4 Fasilitas Pengguna Sarana Prasarana Kantor" in printed
    assert "L101 [galat] Jumlah Pelaksana: “6 (lima) orang”" in printed
    assert "BIRO HUKUM" not in printed


def test_it_counts_by_rule_and_in_all() -> None:
    printed = run("--layanan", "7.4", "--jenis", "angka")
    assert "1 temuan." in printed
    assert "1 L101 Angka dan bilangannya bertentangan (angka)" in printed


def test_the_short_form_gives_counts_only() -> None:
    printed = run("--ringkas", "--biro", "biro-umum")
    assert "7.4 Fasilitas Pengguna Sarana Prasarana Kantor: " in printed
    assert "[galat]" not in printed


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--biro", "biro-entah"), "Biro “biro-entah” tidak ada."),
        (("--layanan", "99.9"), "Layanan “99.9” tidak ada"),
        (("--jenis", "entah"), "Jenis “entah” tidak ada. Pilih: angka"),
    ],
)
def test_what_does_not_exist_is_said(arguments: tuple[str, str], said: str) -> None:
    with pytest.raises(CommandError, match=said):
        run(*arguments)
