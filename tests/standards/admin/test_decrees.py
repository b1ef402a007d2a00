"""Decrees in the workshop: a draft is written freely, what was published stays as it is."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.test import Client

from standards.models import Decree, Institution
from tests.page import read
from tests.standards.catalogue import in_force

pytestmark = pytest.mark.django_db

LIST = "/admin/standards/decree/"
ADD = f"{LIST}add/"


@pytest.fixture
def keeper(reader: Client) -> Client:
    """Who may keep the decrees, and nothing else."""
    user = get_user_model().objects.create_user("penata", is_staff=True)
    keeping = Permission.objects.filter(content_type__model__in=["decree", "clause"])
    user.user_permissions.set(keeping)
    reader.force_login(user)
    return reader


def sent(**changes: Any) -> dict[str, Any]:
    """What the form of a draft decree sends, with one clause."""
    values = {
        "institution": str(Institution.objects.get(is_host=True).pk),
        "kind_title": "Keputusan Sekretaris Daerah Provinsi Kalimantan Barat",
        "number": "",
        "subject": "Standar Pelayanan Publik",
        "issued_on": "",
        "in_force_from": "",
        "place": "Pontianak",
        "signatory_title": "Sekretaris Daerah",
        "signatory_name": "",
        "letterhead": "",
        "considering": "a. bahwa perlu;",
        "citing": "",
        "note": "",
        "clauses-TOTAL_FORMS": "1",
        "clauses-INITIAL_FORMS": "0",
        "clauses-0-order": "1",
        "clauses-0-label": "KESATU",
        "clauses-0-text": "Menetapkan Standar Pelayanan.",
    }
    return values | changes


def added(keeper: Client, **changes: Any) -> Decree:
    """The decree that the form makes."""
    before = set(Decree.objects.values_list("pk", flat=True))
    assert keeper.post(ADD, sent(**changes)).status_code == 302
    return Decree.objects.exclude(pk__in=before).get()


def page_of(decree: Decree) -> str:
    return f"{LIST}{decree.pk}/change/"


def test_a_draft_decree_needs_neither_number_nor_date_and_nobody_else_sees_it(
    keeper: Client,
) -> None:
    decree = added(keeper)

    assert [clause.label for clause in decree.clauses.all()] == ["KESATU"]
    assert keeper.get(decree.get_absolute_url()).status_code == 404


def test_a_decree_with_a_number_gets_its_address_and_year_from_it(keeper: Client) -> None:
    decree = added(keeper, number="12/OR/2026", issued_on="01-12-2026")

    assert (decree.slug, decree.year) == ("sk-12-or-2026", 2026)


def test_the_address_of_a_draft_stays_until_it_has_a_number(keeper: Client) -> None:
    decree = added(keeper)
    same = sent(**{"clauses-TOTAL_FORMS": "0"})

    keeper.post(page_of(decree), same | {"subject": "Lain"})
    assert Decree.objects.get(pk=decree.pk).slug == decree.slug

    keeper.post(page_of(decree), same | {"number": "13/OR/2026"})
    assert Decree.objects.get(pk=decree.pk).slug == "sk-13-or-2026"


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"number": "1829/OR/2021"}, "Keputusan dengan nomor ini sudah ada."),
        ({"issued_on": "02-12-2026", "in_force_from": "01-12-2026"}, "tidak berlaku sebelum"),
        ({"in_force_from": "01-12-2026"}, "memerlukan nomor dan tanggal"),
        ({"subject": ""}, "tidak boleh kosong"),
    ],
)
def test_a_decree_that_makes_no_sense_is_refused_in_words_and_nothing_typed_is_lost(
    keeper: Client, changes: dict[str, str], error: str
) -> None:
    response = keeper.post(ADD, sent(**changes))

    assert response.status_code == 200
    assert error in response.content.decode()
    assert "a. bahwa perlu;" in read(response).one("textarea", id="id_considering").text


def test_a_decree_that_set_standards_says_why_it_cannot_be_changed(keeper: Client) -> None:
    page = read(keeper.get(page_of(in_force("1.1").decree)))

    assert "sudah menetapkan standar yang terbit" in page.text
    assert page.all("textarea", id="id_considering") == []
    assert page.all("input", id="id_clauses-0-label") == []


def test_what_a_published_decree_says_stays_whatever_is_sent(keeper: Client) -> None:
    decree = in_force("1.1").decree
    before = Decree.objects.filter(pk=decree.pk).values().get()
    clauses = list(decree.clauses.values())

    keeper.post(page_of(decree), sent(number="99/OR/2026", note="Diperiksa."))

    assert Decree.objects.filter(pk=decree.pk).values().get() == before | {"note": "Diperiksa."}
    assert list(decree.clauses.values()) == clauses


def test_only_a_decree_without_editions_can_be_deleted(keeper: Client) -> None:
    draft, used = added(keeper), in_force("1.1").decree

    assert keeper.post(f"{LIST}{used.pk}/delete/", {"post": "yes"}).status_code == 403
    keeper.post(f"{LIST}{draft.pk}/delete/", {"post": "yes"})

    assert list(Decree.objects.filter(pk__in=[draft.pk, used.pk])) == [used]
