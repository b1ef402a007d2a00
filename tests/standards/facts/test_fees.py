"""Whether a service is free."""

import pytest

from standards.facts import fees
from tests.standards.texts import codes, text_of


def test_all_57_services_are_free() -> None:
    assert {code: fees.read(text_of(code, "biaya")) for code in codes()} == {
        code: {"gratis": True} for code in codes()
    }


@pytest.mark.parametrize(
    "wording",
    [
        "Gratis",
        "Tidak dipungut biaya (Gratis)",
        "Tidak dipungut biaya/biaya pelayanan gratis",
        "Rp. 0,- (gratis)",
    ],
)
def test_free_in_every_wording(wording: str) -> None:
    assert fees.read(wording) == {"gratis": True}


@pytest.mark.parametrize(
    "wording", ["Rp 50.000,-", "Rp50.000", "25.000 rupiah", "Rp. 10.000/lembar"]
)
def test_a_price_in_rupiah_is_not_free(wording: str) -> None:
    assert fees.read(wording) == {"gratis": False}


@pytest.mark.parametrize("wording", ["", "Sesuai ketentuan", "Tidak gratis", "Rp 0"])
def test_what_does_not_say_it_is_not_guessed(wording: str) -> None:
    assert fees.read(wording) is None


def test_an_exception_is_no_promise() -> None:
    assert fees.read("Tidak dipungut biaya, kecuali biaya perjalanan dinas") is None
