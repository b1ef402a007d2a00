"""The pages of the desk hold together: full, empty, refused; an aduan in every state, unfolded."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Browser, expect

from complaints.workflow import ENDED, OFFICER, State
from tests.stories import inspection, portal_site
from tests.stories.aduan import WIB, Officer
from tests.stories.conftest import MakePage, visitors
from tests.stories.inspection import Inspector
from tests.stories.portal_site import Site

TODAY = datetime.now(WIB).date()

LISTS = (
    "/petugas/",
    "/petugas/?tampilan=terlambat",
    "/petugas/?tampilan=selesai",
    "/petugas/?biro=biro-hukum&keadaan=diproses",
    "/petugas/?q=loket",
    "/petugas/?q=zzqqxx",
    "/petugas/?dari=kemarin",
    "/petugas/register/",
    f"/petugas/register/?dari={TODAY - timedelta(days=200)}&sampai={TODAY}",
    "/petugas/register/?dari=2020-01-01&sampai=2020-01-31",
    "/petugas/register/?dari=kemarin",
    "/petugas/catat/",
    "/petugas/kalender/",
    "/petugas/statistik/",
)

FIRST_IN_QUEUE = ".padat th a"


@pytest.fixture(scope="module")
def signed_in(browser: Browser, site: Site) -> Iterator[Officer]:
    """The coordinator, who sees every aduan; signs in once."""
    with visitors(browser, site) as make:
        yield Officer(make(), "koordinator", site)


@pytest.fixture
def coordinator(signed_in: Officer, width: int) -> Officer:
    """The coordinator on a telephone and at a desk."""
    signed_in.page.set_viewport_size({"width": width, "height": 740})
    return signed_in


@pytest.fixture
def inspector(coordinator: Officer) -> Iterator[Inspector]:
    with inspection.along(coordinator.page, most=inspection.DESK) as inspector:
        yield inspector


def test_a_new_calendar_address_is_shown_whole(
    coordinator: Officer, inspector: Inspector, width: int
) -> None:
    page = coordinator.page
    page.goto("/petugas/kalender/")
    page.get_by_label("Nama perangkat").fill(f"Layar {width}")
    page.get_by_role("button", name="Buat alamat").click()

    expect(page.get_by_text("alamat ini hanya tampil sekali")).to_be_visible()
    inspector.looks()
    page.get_by_role("button", name=f"Akhiri alamat Layar {width}").click()
    expect(page.get_by_text("diakhiri.")).to_be_visible()


@pytest.mark.parametrize("address", LISTS)
def test_every_list_is_sound(coordinator: Officer, inspector: Inspector, address: str) -> None:
    coordinator.page.goto(address)
    inspector.looks()


@pytest.mark.parametrize("state", OFFICER)
def test_an_aduan_is_sound_in_every_state(
    coordinator: Officer, inspector: Inspector, state: State
) -> None:
    tab = "selesai" if state in ENDED else "menunggu" if state is State.ANSWERED else "terbuka"
    waiting = "menunggu" if state is State.INCOMPLETE else tab
    coordinator.page.goto(f"/petugas/?tampilan={waiting}&keadaan={state}")
    coordinator.page.locator(FIRST_IN_QUEUE).first.click()
    assert coordinator.state() == OFFICER[state]
    inspector.looks()


def test_a_refused_step_and_a_preview_are_sound(coordinator: Officer, inspector: Inspector) -> None:
    coordinator.page.goto("/petugas/?keadaan=diproses")
    coordinator.page.locator(FIRST_IN_QUEUE).first.click()
    coordinator.take("Susun jawaban", {}, press="Lihat pratinjau")
    coordinator.errs("Jawaban: isi dulu")
    inspector.looks()
    given = {"Terbukti": True, "Jawaban": "Loket kini buka sesuai jamnya."}
    coordinator.take("Susun jawaban", given, press="Lihat pratinjau")
    coordinator.reads("Yang dibaca pengadu:")
    inspector.looks()


def test_an_opened_name_is_sound(coordinator: Officer, inspector: Inspector) -> None:
    coordinator.page.goto("/petugas/?saluran=whatsapp&tampilan=selesai")
    coordinator.page.locator(FIRST_IN_QUEUE).first.click()
    reason = {"Alasan": "Menelepon pengadu."}
    coordinator.take("Buka identitas (dicatat)", reason, press="Buka identitas")
    coordinator.reads("Identitas pengadu")
    inspector.looks()


def test_a_refused_log_is_sound(coordinator: Officer, inspector: Inspector) -> None:
    coordinator.page.goto("/petugas/catat/")
    coordinator.page.get_by_role("button", name="Catat dan beri nomor").click()
    coordinator.errs("Pilih saluran aduan")
    inspector.looks()


def test_a_wrong_password_is_sound(make_page: MakePage, width: int) -> None:
    page = make_page(width=width)
    with inspection.along(page, most=inspection.PUBLIC) as inspector:
        portal_site.sign_in(page, "koordinator", "bukan-ini", to="/petugas/")
        expect(page.get_by_role("alert")).to_be_visible()
        inspector.looks()


def test_a_leader_sees_sound_figures_and_nothing_else(
    make_page: MakePage, site: Site, width: int
) -> None:
    page = make_page(width=width)
    with inspection.along(page, most=inspection.DESK) as inspector:
        portal_site.sign_in(page, "pimpinan", site.password, to="/petugas/statistik/")
        expect(page.get_by_role("navigation", name="Utama").get_by_role("link")).to_have_count(1)
        inspector.looks()
