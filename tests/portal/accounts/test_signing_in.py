"""Signing in betrays no account, leads to no other site, and is undone by a button only."""

from datetime import date

import pytest
from django.test import Client
from pytest_django import Settings

from complaints.models import Duty
from complaints.workflow import Role
from portal.models import User
from tests.page import read

PASSWORD = "sebuah-sandi-yang-panjang"


@pytest.fixture
def staff(db: None) -> User:
    """Lestari, who has no task yet."""
    return User.objects.create_user("lestari", password=PASSWORD)


@pytest.fixture
def officer(staff: User) -> User:
    """Lestari with a duty."""
    Duty.objects.create(user=staff, role=Role.COORDINATOR, since=date(2020, 1, 1))
    return staff


def sign_in(
    reader: Client, name: str = "lestari", password: str = PASSWORD, **more: str
) -> tuple[int, str]:
    """The status and where the answer leads."""
    response = reader.post("/masuk/", {"username": name, "password": password, **more})
    return response.status_code, response.get("Location", "")


def test_an_officer_goes_on_to_the_desk_and_out_again(reader: Client, officer: User) -> None:
    assert sign_in(reader) == (302, "/petugas/")
    assert "sessionid" in reader.cookies

    assert reader.get("/keluar/").status_code == 405
    assert reader.post("/keluar/")["Location"] == "/masuk/"
    assert "_auth_user_id" not in reader.session


def test_an_officer_goes_on_to_the_page_that_was_asked_for(reader: Client, officer: User) -> None:
    page = read(reader.get("/masuk/?next=/admin/"))
    next_ = page.one("input", name="next")["value"]

    assert sign_in(reader, next=next_) == (302, "/admin/")


def test_who_keeps_the_portal_goes_on_to_the_admin(reader: Client, staff: User) -> None:
    User.objects.update(is_staff=True)

    assert sign_in(reader) == (302, "/admin/")


def test_who_has_no_task_yet_is_told_so(reader: Client, staff: User) -> None:
    assert sign_in(reader) == (302, "/akun/sesi/")
    assert "tidak memegang tugas" in reader.get("/akun/sesi/").content.decode()

    User.objects.update(is_staff=True)
    assert "tidak memegang tugas" not in reader.get("/akun/sesi/").content.decode()


def test_who_is_in_and_comes_from_a_page_of_others_is_told_so(reader: Client, staff: User) -> None:
    asked = "/masuk/?next=/admin/"
    assert "sudah masuk" not in reader.get(asked).content.decode()

    sign_in(reader)
    page = reader.get("/admin/", follow=True)
    assert page.request["PATH_INFO"] == "/masuk/"
    assert "sudah masuk sebagai lestari" in page.content.decode()
    assert "tidak terbuka untuk akun ini" in page.content.decode()
    assert "tidak terbuka" not in reader.get("/masuk/").content.decode()


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org", "javascript:x"])
def test_nobody_is_led_to_another_site(reader: Client, officer: User, elsewhere: str) -> None:
    assert sign_in(reader, next=elsewhere) == (302, "/petugas/")


def test_every_refusal_reads_the_same(reader: Client, officer: User) -> None:
    User.objects.create_user("pensiun", password=PASSWORD, is_active=False)
    tries = [("lestari", "keliru"), ("tak-dikenal", PASSWORD), ("pensiun", PASSWORD)]
    pages = []
    for name, password in tries:
        response = reader.post("/masuk/", {"username": name, "password": password})
        assert response.status_code == 422
        page = read(response)
        pages.append(page.one("main").text)
        assert page.one("input", id="id_username")["value"] == name
        assert page.one("input", id="id_password")["value"] == ""

    assert "Nama pengguna atau kata sandi tidak cocok" in pages[0]
    assert len(set(pages)) == 1


def test_an_empty_form_says_what_to_fill_in(reader: Client) -> None:
    page = read(reader.post("/masuk/"))

    assert page.one("title").text.startswith("Galat: Masuk")
    links = page.one("div", role="alert").links()
    assert links == {"#id_username": "Isi nama pengguna", "#id_password": "Isi kata sandi"}


def test_nothing_is_signed_without_the_token(settings: Settings, officer: User) -> None:
    assert sign_in(Client(enforce_csrf_checks=True))[0] == 403
