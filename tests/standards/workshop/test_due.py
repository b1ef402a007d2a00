"""What falls due of evaluations and reviews, and putting on record what was done."""

import pytest

from standards.models import Appraisal
from tests.page import read
from tests.standards.cast import MANDATES
from tests.standards.catalogue import service
from tests.standards.workshop.rooms import signed_in

pytestmark = pytest.mark.django_db

DUE = "/admin/standards/edition/peninjauan/"
DONE = {"kind": "peninjauan", "done_on": "2025-11-20", "note": "Tetap berlaku."}


def test_reviewers_see_everything_and_editors_their_own() -> None:
    assert "Lewat tanggal (57 layanan)" in read(signed_in("oki").get(DUE)).text
    own = read(signed_in("umi").get(DUE)).text
    assert "7.4" in own
    assert "Biro Hukum" not in own


def test_a_recorded_review_leaves_the_list() -> None:
    place = f"{DUE}{service('7.4').pk}/"

    assert signed_in("umi").post(place, DONE).status_code == 303

    assert Appraisal.objects.get().service == service("7.4")
    rows = read(signed_in("oki").get(DUE)).all("li")
    told = [row.text for row in rows if row.text.startswith("7.4")]
    assert "Peninjauan ulang" not in told[0]
    assert "Peninjauan ulang 20 November 2028" in told[1]
    assert "Tetap berlaku." in read(signed_in("oki").get(place)).text


@pytest.mark.parametrize(
    "typed", [{"kind": "x"}, {"done_on": "besok"}, {"done_on": "2999-01-01"}, {"note": " "}]
)
def test_what_cannot_be_is_asked_for_again(typed: dict[str, str]) -> None:
    answer = signed_in("umi").post(f"{DUE}{service('7.4').pk}/", {**DONE, **typed})

    assert answer.status_code == 422
    assert "Belum disimpan" in read(answer).text
    assert not Appraisal.objects.exists()


@pytest.mark.parametrize("name", sorted(set(MANDATES) - {"umi", "udin", "oki", "olla"}))
def test_of_another_biro_nothing_exists(name: str) -> None:
    place = f"{DUE}{service('7.4').pk}/"

    assert signed_in(name).get(place).status_code == 404
    assert signed_in(name).post(place, DONE).status_code == 404
