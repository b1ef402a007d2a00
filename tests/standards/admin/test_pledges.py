"""The maklumat pelayanan in the workshop: a draft is written freely, a published one is fixed."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.test import Client

from standards.models import Biro, Institution, ServicePledge
from standards.pages import today
from tests.page import read

pytestmark = pytest.mark.django_db

LIST = "/admin/standards/servicepledge/"


@pytest.fixture
def keeper(reader: Client) -> Client:
    """Who may keep the maklumat, and nothing else."""
    user = get_user_model().objects.create_user("penata", is_staff=True)
    keeping = Permission.objects.filter(content_type__model="servicepledge")
    user.user_permissions.set(keeping)
    reader.force_login(user)
    return reader


def sent(**changes: Any) -> dict[str, Any]:
    values = {
        "institution": "",
        "biro": str(Biro.objects.get(slug="biro-hukum").pk),
        "text": "Kami sanggup melayani.",
        "number": "",
        "decree": "",
        "issued_on": "05-01-2026",
        "place": "Pontianak",
        "signatory_title": "Kepala Biro Hukum",
        "signatory_name": "Tuti Contoh",
        "state": "draf",
    }
    return values | changes


def added(keeper: Client, **changes: Any) -> ServicePledge:
    assert keeper.post(f"{LIST}add/", sent(**changes)).status_code == 302
    return ServicePledge.objects.get()


def test_a_draft_is_written_changed_published_and_then_fixed(keeper: Client) -> None:
    pledge = added(keeper)
    page = f"{LIST}{pledge.pk}/change/"

    keeper.post(page, sent(text="Kami sanggup.", state="terbit"))
    refused = keeper.post(page, sent(text="Lain."))

    kept = ServicePledge.objects.get()
    assert (kept.text, kept.published_on) == ("Kami sanggup.", today())
    assert refused.status_code == 403
    assert "sudah terbit dan tidak dapat diubah" in read(keeper.get(page)).text
    assert keeper.post(f"{LIST}{pledge.pk}/delete/", {"post": "yes"}).status_code == 403


def test_a_draft_may_be_deleted(keeper: Client) -> None:
    keeper.post(f"{LIST}{added(keeper).pk}/delete/", {"post": "yes"})

    assert not ServicePledge.objects.exists()


def test_the_list_tells_when_it_is_renewed(keeper: Client) -> None:
    added(keeper)

    assert "5 Jan. 2027" in read(keeper.get(LIST)).text


def test_both_an_institution_and_a_biro_are_refused_in_words(keeper: Client) -> None:
    host = str(Institution.objects.get(is_host=True).pk)

    for changes in ({"institution": host}, {"biro": ""}):
        response = keeper.post(f"{LIST}add/", sent(**changes))
        assert "Pilih satu: instansi atau Biro." in response.content.decode()


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"state": "terbit", "issued_on": "05-01-2990"}, "belum dapat terbit sebelum"),
        ({"signatory_name": ""}, "tidak boleh kosong"),
        ({"text": ""}, "tidak boleh kosong"),
    ],
)
def test_what_is_missing_or_too_early_is_refused_in_words(
    keeper: Client, changes: dict[str, str], error: str
) -> None:
    response = keeper.post(f"{LIST}add/", sent(**changes))

    assert response.status_code == 200
    assert error in response.content.decode()


def test_two_of_one_day_are_refused_in_words(keeper: Client) -> None:
    added(keeper)

    assert "sudah punya maklumat" in keeper.post(f"{LIST}add/", sent()).content.decode()
