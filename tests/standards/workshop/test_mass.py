"""Mass change: every hit is seen, all drafts are made in one step, and reviewed in one."""

import pytest
from django.test import Client
from django.urls import reverse

from standards.models import Edition, MassChange
from standards.workflow import State
from tests.page import Element, read
from tests.standards.cast import brought_to, draft, person
from tests.standards.catalogue import in_force

pytestmark = pytest.mark.django_db

WHERE = "/admin/standards/edition/serentak/"


def phrase() -> str:
    """Words of the complaint component that all services of Biro Umum share."""
    texts = [in_force(f"7.{n}").components.get(key="pengaduan").text for n in range(1, 6)]
    shared = set(texts[0].split()).intersection(*(text.split() for text in texts[1:]))
    return max(shared, key=len)


def found(client: Client, old: str, new: str = "baru@kalbarprov.go.id") -> Element:
    return read(client.get(WHERE, {"semula": old, "menjadi": new}))


def places(page: Element) -> list[str]:
    return [box["value"] for box in page.all("input", type="checkbox")]


def sent(client: Client, old: str, chosen: list[str], **values: str) -> Client:
    data = {"semula": old, "menjadi": "baru@kalbarprov.go.id", "alasan": "Alamat berganti."}
    return client.post(WHERE, data | {"tempat": chosen} | values)


def test_every_hit_of_the_own_biro_is_shown_with_what_changes(client: Client) -> None:
    client.force_login(person("umi"))

    page = found(client, phrase())

    services = {place.partition(":")[0] for place in places(page)}
    assert services == {str(in_force(f"7.{n}").service_id) for n in range(1, 6)}
    assert all(phrase() in gone.text for gone in page.all("del"))


def test_only_the_chosen_places_change_in_drafts_and_nothing_in_force(client: Client) -> None:
    client.force_login(person("umi"))
    old = phrase()
    chosen = [place for place in places(found(client, old)) if place.endswith("pengaduan")]

    response = sent(client, old, chosen[:2])

    change = MassChange.objects.get()
    assert response.headers["Location"] == reverse("admin:workshop_mass_drafts", args=[change.pk])
    drafts = change.drafts.all()
    assert len(drafts) == 2
    for one in drafts:
        text = one.components.get(key="pengaduan").text
        assert old not in text
        assert "baru@kalbarprov.go.id" in text
        assert old in one.based_on.components.get(key="pengaduan").text
        assert one.change_note == "Alamat berganti."


def test_an_open_draft_is_changed_and_keeps_its_reason(client: Client) -> None:
    one = draft("7.4")
    client.force_login(person("umi"))
    old = phrase()
    mine = f"{one.service_id}:pengaduan"

    sent(client, old, [mine])

    one.refresh_from_db()
    assert one.change_note == "Waktu layanan dipersingkat.\nAlamat berganti."
    assert one.components.get(key="jangka_waktu").text == "2 jam"


def test_what_is_under_review_is_named_and_left_alone(client: Client) -> None:
    one = brought_to(State.SUBMITTED)
    client.force_login(person("umi"))

    page = found(client, phrase())

    assert f"{one.service_id}:pengaduan" not in places(page)
    assert "7.4" in page.one("p", class_="pesan").text


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"alasan": ""}, "Tulis alasan perubahan"),
        ({"tempat": []}, "Pilih sekurangnya satu bagian"),
        ({"tempat": ["1:biaya"]}, "Pilihan berubah sejak halaman dibuka"),
    ],
)
def test_a_faulty_form_makes_nothing_and_keeps_what_was_typed(
    client: Client, values: dict[str, object], said: str
) -> None:
    client.force_login(person("umi"))
    old = phrase()
    chosen = places(found(client, old))

    response = sent(client, old, **{"chosen": chosen} | {"alasan": "Diketik."} | values)

    assert response.status_code == 422
    assert said in response.content.decode()
    assert not Edition.objects.open_drafts().exists()


def test_all_drafts_are_submitted_and_approved_in_one_step(client: Client) -> None:
    client.force_login(person("umi"))
    old = phrase()
    sent(client, old, places(found(client, old)))
    change = MassChange.objects.get()

    for name, step, state in [
        ("umi", "ajukan", State.SUBMITTED),
        ("oki", "setujui", State.APPROVED),
    ]:
        client.force_login(person(name))
        page = read(client.get(f"{WHERE}{change.pk}/"))
        seen = {box["name"]: box["value"] for box in page.all("input", type="hidden")}
        client.post(f"{WHERE}{change.pk}/", seen | {"langkah": step})
        assert {one.state for one in change.drafts.all()} == {state}


def test_an_approval_of_many_holds_only_for_what_was_seen(client: Client) -> None:
    client.force_login(person("umi"))
    old = phrase()
    sent(client, old, places(found(client, old)))
    change = MassChange.objects.get()

    client.post(f"{WHERE}{change.pk}/", {"langkah": "ajukan"})

    assert {one.state for one in change.drafts.all()} == {State.DRAFT}


@pytest.mark.parametrize(("name", "status"), [("hana", 404), ("eko", 404), ("oki", 200)])
def test_another_biro_knows_of_no_mass_change(client: Client, name: str, status: int) -> None:
    client.force_login(person("umi"))
    old = phrase()
    sent(client, old, places(found(client, old)))
    change = MassChange.objects.get()

    client.force_login(person(name))

    assert client.get(f"{WHERE}{change.pk}/").status_code == status
