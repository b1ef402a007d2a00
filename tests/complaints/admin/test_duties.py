"""Duties are given and ended in the workshop, with errors in words; none is rewritten."""

from datetime import date
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from complaints.models import Complaint, Duty
from complaints.workflow import Role
from standards.models import Biro
from tests.complaints import cast

pytestmark = pytest.mark.django_db

ADD = "/admin/complaints/duty/add/"


@pytest.fixture
def supervisor(reader: Client) -> Client:
    reader.force_login(get_user_model().objects.create_superuser("pengelola"))
    return reader


def given(**changes: Any) -> dict[str, Any]:
    """What the form of a new duty sends."""
    biro = Biro.objects.get(slug="biro-hukum").pk
    values = {"user": cast.person("eko").pk, "role": Role.REVIEWER, "biro": biro}
    return values | {"since": "01-12-2026", "until": ""} | changes


def test_a_duty_is_given(supervisor: Client) -> None:
    supervisor.post(ADD, given())

    duty = Duty.objects.get(user=cast.person("eko"))
    assert (duty.role, duty.biro.slug, duty.since) == (
        "penelaah",
        "biro-hukum",
        date(2026, 12, 1),
    )


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"biro": ""}, "Peran di dalam Biro memerlukan Biro"),
        ({"role": Role.COORDINATOR}, "peran lain tidak boleh memilikinya"),
        ({"until": "30-11-2026"}, "Tanggal akhir tidak boleh sebelum tanggal mulai."),
        ({"role": Role.COMPLAINANT}, "bukan salah satu dari pilihan"),
        ({"user": ""}, "tidak boleh kosong"),
    ],
)
def test_a_duty_that_makes_no_sense_is_refused_in_words(
    supervisor: Client, changes: dict[str, Any], error: str
) -> None:
    response = supervisor.post(ADD, given(**changes))

    assert response.status_code == 200
    assert error in response.content.decode()
    assert not Duty.objects.filter(user=cast.person("eko")).exists()


def test_a_duty_ends_and_stays_on_record(supervisor: Client) -> None:
    sari = cast.person("sari")
    duty = Duty.objects.get(user=sari)

    supervisor.post(
        f"/admin/complaints/duty/{duty.pk}/change/", given(role=Role.HEAD, until="31-12-2026")
    )

    duty.refresh_from_db()
    assert (duty.role, duty.user, duty.until) == ("pengelola", sari, date(2026, 12, 31))


def test_a_duty_cannot_end_before_it_began(supervisor: Client) -> None:
    duty = Duty.objects.get(user=cast.person("sari"))

    response = supervisor.post(f"/admin/complaints/duty/{duty.pk}/change/", {"until": "31-12-2019"})

    assert "Tanggal akhir tidak boleh sebelum tanggal mulai." in response.content.decode()


def test_a_duty_is_never_deleted(supervisor: Client) -> None:
    duty = Duty.objects.get(user=cast.person("sari"))

    response = supervisor.post(f"/admin/complaints/duty/{duty.pk}/delete/", {"post": "yes"})

    assert response.status_code == 403
    assert Duty.objects.filter(pk=duty.pk).exists()


def test_an_account_shows_its_duties(supervisor: Client) -> None:
    sari = cast.person("sari")

    page = supervisor.get(f"/admin/portal/user/{sari.pk}/change/").content.decode()

    assert "Pejabat Pengelola Pengaduan" in page
    assert supervisor.get("/admin/portal/user/add/").status_code == 200


def test_aduan_are_not_in_the_workshop(supervisor: Client) -> None:
    complaint = cast.filed()

    index = supervisor.get("/admin/").content.decode()

    assert f"/admin/{Complaint._meta.app_label}/complaint/" not in index
    assert supervisor.get(f"/admin/complaints/complaint/{complaint.pk}/change/").status_code in {
        302,
        404,
    }


def test_nobody_gives_a_duty_to_themselves(supervisor: Client) -> None:
    keeper = get_user_model().objects.get(username="pengelola")

    response = supervisor.post(ADD, given(user=keeper.pk))

    assert "Tugas untuk diri sendiri diberikan oleh orang lain." in response.content.decode()
    assert not Duty.objects.filter(user=keeper).exists()


@pytest.mark.parametrize("page", ["duty", "account"])
def test_nobody_opens_an_own_duty_again(supervisor: Client, page: str) -> None:
    keeper = get_user_model().objects.get(username="pengelola")
    over = {"role": Role.COORDINATOR, "since": date(2025, 1, 1), "until": date(2025, 12, 31)}
    duty = Duty.objects.create(user=keeper, **over)
    typed = {"until": ""}
    path = f"/admin/complaints/duty/{duty.pk}/change/"
    if page == "account":
        path = f"/admin/portal/user/{keeper.pk}/change/"
        typed = {
            "username": "pengelola",
            "date_joined_0": "01-01-2025",
            "date_joined_1": "10:00:00",
            "duties-TOTAL_FORMS": "1",
            "duties-INITIAL_FORMS": "1",
            "duties-0-id": str(duty.pk),
            "duties-0-user": str(keeper.pk),
            "duties-0-until": "",
            "mandates-TOTAL_FORMS": "0",
            "mandates-INITIAL_FORMS": "0",
        }

    supervisor.post(path, typed)

    duty.refresh_from_db()
    assert duty.until == date(2025, 12, 31)
