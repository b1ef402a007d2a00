"""The matrix of permissions over HTTP: role × Biro × state × page, read and sent."""

from itertools import product
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from standards import access
from standards.digests import digest
from standards.models import Edition
from standards.workflow import PERMITTED, Act, Role, State
from standards.workshop.steps import STEPS
from tests.standards.cast import author, brought_to
from tests.standards.catalogue import in_force, service
from tests.standards.workshop.rooms import address, opened, signed_in

pytestmark = pytest.mark.django_db

STATES = [
    State.DRAFT,
    State.SUBMITTED,
    State.RETURNED,
    State.APPROVED,
    State.PUBLISHED,
    State.DISCARDED,
]
READ = ["edition", "preview", "compare"]
"""The pages that only show an edition, by the names of their addresses."""

INSIDE = ["umi", "udin", "oki", "olla"]
OUTSIDE = ["hana", "eko"]
"""Who may see a draft of Biro Umum, and for whom it does not exist."""


def pages(one: Edition) -> list[str]:
    return [address(page, one) for page in [*READ, *(step.act for step in STEPS)]]


def standing(one: Edition) -> tuple[Any, ...]:
    """Everything that a page could have changed."""
    now = Edition.objects.get(pk=one.pk)
    return now.state, now.version, digest(now), now.events.count()


@pytest.mark.parametrize(("name", "state"), list(product(OUTSIDE, STATES)))
def test_for_others_nothing_exists_and_nothing_moves(name: str, state: State) -> None:
    one = brought_to(state)
    before, client = standing(one), signed_in(name)

    for url in pages(one):
        assert client.get(url).status_code == 404, url
        assert client.post(url, {"seen": one.version, "biaya": "x"}).status_code == 404, url
    assert standing(one) == before


@pytest.mark.parametrize("state", STATES)
def test_strangers_are_sent_to_the_sign_in_page(client: Client, state: State) -> None:
    one = brought_to(state)
    before = standing(one)

    for url in pages(one):
        answer = client.get(url)
        assert answer.status_code == 302
        assert answer["Location"].startswith(("/masuk/", "/admin/login/"))
        assert client.post(url, {"seen": one.version, "biaya": "x"}).status_code == 403
    assert standing(one) == before


@pytest.mark.parametrize(("name", "state"), list(product(INSIDE, STATES)))
def test_what_may_be_seen_is_shown_in_every_state(name: str, state: State) -> None:
    one = brought_to(state)
    client = signed_in(name)

    assert [client.get(address(page, one)).status_code for page in READ] == [200] * 3


@pytest.mark.parametrize(("name", "state"), list(product(INSIDE, STATES)))
def test_the_texts_are_written_by_the_biro_alone_and_only_in_their_season(
    name: str, state: State
) -> None:
    one = brought_to(state)
    may = name in {"umi", "udin"} and state in {State.DRAFT, State.RETURNED, State.APPROVED}
    form = opened(name, one)

    signed_in(name).post(address("edition", one), {"seen": one.version, **form, "biaya": "Lain"})

    written = one.components.get(key="biaya").text == "Lain"
    assert written is may
    assert bool(form.get("biaya")) is may


@pytest.mark.parametrize("step", STEPS, ids=lambda step: str(step.act))
@pytest.mark.parametrize(("name", "state"), list(product(INSIDE, STATES)))
def test_a_step_is_shown_to_exactly_those_who_can_take_it(
    name: str, state: State, step: Any
) -> None:
    one = brought_to(state)
    can = step.act in access.steps(author(name), one)
    client, before = signed_in(name), standing(one)

    answer = client.get(address(step.act, one))

    assert answer.status_code == (200 if can else 303)
    if not can:
        client.post(address(step.act, one), {"seen": one.version, "reason": "Alasan."})
        assert standing(one) == before


@pytest.mark.parametrize("name", [*INSIDE, *OUTSIDE])
def test_a_change_is_begun_by_the_editors_of_the_biro_alone(name: str) -> None:
    may = any(
        grant.role in PERMITTED[Act.START] and grant.biro_id == service("7.4").biro_id
        for grant in author(name).grants
    )

    signed_in(name).post(reverse("admin:workshop_begin", args=[service("7.4").pk]))

    assert service("7.4").editions.open_drafts().exists() is may


def test_beginning_twice_leads_to_the_same_draft() -> None:
    url = reverse("admin:workshop_begin", args=[service("7.4").pk])

    first, second = (signed_in(name).post(url) for name in ("umi", "udin"))

    assert first["Location"] == second["Location"]
    assert service("7.4").editions.open_drafts().count() == 1


@pytest.fixture
def keeper(client: Client) -> Client:
    """Who keeps the system and has no mandate."""
    client.force_login(get_user_model().objects.create_superuser("pengelola"))
    return client


@pytest.mark.parametrize("state", STATES)
def test_who_keeps_the_system_reads_everything_and_does_nothing(
    keeper: Client, state: State
) -> None:
    one = brought_to(state)
    before = standing(one)

    assert [keeper.get(address(page, one)).status_code for page in READ] == [200] * 3
    for url in pages(one):
        keeper.post(url, {"seen": one.version, "biaya": "x", "reason": "Alasan."})
    assert standing(one) == before


@pytest.mark.parametrize(
    ("name", "biros"),
    [("umi", {"biro-umum"}), ("hana", {"biro-hukum"}), ("oki", None), ("olla", None)],
)
def test_the_list_shows_the_editions_of_the_own_biro(name: str, biros: set[str] | None) -> None:
    brought_to(State.DRAFT)

    answer = signed_in(name).get(reverse("admin:standards_edition_changelist"))

    shown = set(answer.context["cl"].queryset.values_list("service__biro__slug", flat=True))
    assert shown == biros if biros else len(shown) > 8


def test_the_list_tells_states_in_words_and_begins_with_open_drafts() -> None:
    brought_to(State.SUBMITTED)

    page = signed_in("umi").get(reverse("admin:standards_edition_changelist")).content.decode()

    rows = page.partition("<tbody>")[2]
    assert 0 < rows.index("Diajukan, menunggu pemeriksaan") < rows.index(">Berlaku<")


def test_without_a_mandate_there_is_no_list() -> None:
    assert signed_in("eko").get(reverse("admin:standards_edition_changelist")).status_code == 403
    assert "edition" not in signed_in("eko").get("/admin/").content.decode()
    assert signed_in("eko").get(reverse("admin:workshop_start")).status_code == 404


def test_what_has_no_page_is_begun_by_nobody_by_asking() -> None:
    one = in_force("7.4")

    for name, role in (("umi", Role.EDITOR), ("oki", Role.REVIEWER)):
        assert (
            signed_in(name).get(reverse("admin:workshop_begin", args=[one.service_id])).status_code
            == 405
        ), role
