"""The page of a draft: fourteen texts saved as typed, read again, submitted; few queries."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from standards import actions
from standards.components import COMPONENTS
from standards.digests import digest
from standards.models import Edition
from standards.workflow import Act, State
from tests.page import read
from tests.standards.cast import at, author, brought_to, draft
from tests.standards.catalogue import in_force, service
from tests.standards.workshop.rooms import address, opened, save, shown, signed_in

pytestmark = pytest.mark.django_db


def test_a_saved_text_is_stored_and_told() -> None:
    one = draft()

    answer = save("umi", one, opened("umi", one), jumlah_pelaksana="6 (enam) orang")

    assert answer.status_code == 303
    assert one.components.get(key="jumlah_pelaksana").text == "6 (enam) orang"
    assert "Terbaca: 6 orang" in shown("umi", one).text


@pytest.mark.parametrize(
    ("code", "name"),
    [("7.4", "umi"), ("7.1", "umi"), ("2.1", "hana"), ("2.8", "hana"), ("9.1", "olla")],
)
def test_what_was_not_touched_is_not_changed(code: str, name: str) -> None:
    one = actions.start_draft(service(code), by=author(name), at=at())

    save(name, one, opened(name, one))

    one.refresh_from_db()
    assert digest(one) == digest(in_force(code))
    assert one.version == 0


def test_a_draft_is_saved_and_submitted_at_once() -> None:
    one = draft()

    save("umi", one, opened("umi", one), biaya="Gratis sekali", ajukan="1")

    one.refresh_from_db()
    assert one.state == State.SUBMITTED
    assert one.components.get(key="biaya").text == "Gratis sekali"


def test_a_draft_without_a_reason_is_saved_but_not_submitted() -> None:
    one = draft()
    umi = signed_in("umi")
    form = {**opened("umi", one), "alasan": "", "biaya": "Gratis sekali", "ajukan": "1"}

    answer = umi.post(address("edition", one), form, follow=True)

    one.refresh_from_db()
    assert "Tulis dahulu alasan perubahan" in read(answer).text
    assert (one.state, one.components.get(key="biaya").text) == (State.DRAFT, "Gratis sekali")


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ({"nama": "  "}, "Isi nama layanan"),
        ({"nama": "x" * 301}, "paling panjang 300 huruf"),
        ({"prosedur": "", "prosedur_alur": "A -> B"}, "bagan alur tidak berdiri sendiri"),
    ],
)
def test_what_cannot_be_saved_is_said_at_its_field(typed: dict[str, str], error: str) -> None:
    one = draft()

    answer = save("umi", one, opened("umi", one), biaya="Tulisan saya", **typed)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert error in page
    assert "Tulisan saya" in page
    assert one.components.get(key="biaya").text != "Tulisan saya"


def test_two_clicks_save_once() -> None:
    one = draft()
    form = opened("umi", one)

    answers = [save("umi", one, form, biaya="Gratis sekali") for _ in range(2)]

    one.refresh_from_db()
    assert [answer.status_code for answer in answers] == [303, 303]
    assert one.version == 2


def test_two_clicks_submit_once() -> None:
    one = draft()
    form = opened("umi", one)

    answers = [save("umi", one, form, biaya="Gratis sekali", ajukan="1") for _ in range(2)]

    assert [answer.status_code for answer in answers] == [303, 303]
    assert one.events.filter(act=Act.SUBMIT).count() == 1
    assert "Belum diajukan" not in shown("umi", one).text


def test_what_was_submitted_is_shown_to_be_read_and_can_be_taken_back() -> None:
    one = brought_to(State.SUBMITTED)

    page = shown("umi", one)

    assert page.all("textarea") == []
    assert address(Act.RECALL, one) in page.links()


def test_the_comment_of_the_reviewer_stands_at_its_component() -> None:
    one = brought_to(State.RETURNED)

    panel = shown("umi", one).one("section", id="jangka_waktu")

    assert "Sebut satuannya." in panel.text


def test_a_finding_stands_at_its_component() -> None:
    one = draft(jumlah_pelaksana="6 (lima) orang")

    panel = shown("umi", one).one("section", id="jumlah_pelaksana")

    assert panel.all("div", class_="temuan")


def test_progress_counts_what_is_filled() -> None:
    one = draft(biaya="")

    assert "13/14 komponen terisi" in shown("umi", one).text


def test_somebody_else_saves_nothing() -> None:
    one = draft()
    form = opened("umi", one)

    answer = save("oki", one, form, biaya="Rp1.000")

    assert answer.status_code == 303
    assert one.components.get(key="biaya").text != "Rp1.000"


def test_the_admins_own_form_writes_nothing() -> None:
    one = draft()

    for page in ("change", "delete"):
        signed_in("umi").post(f"/admin/standards/edition/{one.pk}/{page}/", {"name": "Lain"})
    signed_in("umi").post("/admin/standards/edition/add/", {"name": "Lain"})

    assert Edition.objects.get(pk=one.pk).name == one.name
    assert not Edition.objects.filter(name="Lain").exists()


def test_saving_fourteen_texts_costs_few_queries() -> None:
    one = draft()
    form = opened("umi", one)
    text = "1. Teks baru {} selama 3 hari\n2. UU Nomor 25 Tahun 2009"
    typed = {key: text.format(key) for key in COMPONENTS}
    client = signed_in("umi")

    with CaptureQueriesContext(connection) as seen:
        answer = client.post(address("edition", one), {**form, **typed})

    assert answer.status_code == 303
    assert len(seen) <= 25
