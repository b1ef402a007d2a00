"""What was typed survives the end of the session: it is given back, and sent again."""

import pytest
from django.test import Client

from tests.page import read
from tests.standards.cast import draft, person
from tests.standards.workshop.rooms import address, fields, opened, raw

pytestmark = pytest.mark.django_db


def hidden(page: object) -> dict[str, str]:
    return {box["name"]: box["value"] for box in page.all("input", type="hidden")}  # type: ignore[attr-defined]


def test_after_signing_in_again_the_same_text_is_saved() -> None:
    one = draft()
    typed = {**opened("umi", one), "biaya": "Ditulis lama-lama"}
    client = Client(enforce_csrf_checks=True)
    client.get("/masuk/")
    token = client.cookies["csrftoken"].value

    kept = client.post(address("edition", one), {**typed, "csrfmiddlewaretoken": token})
    client.force_login(person("umi"))
    client.cookies["csrftoken"] = "b" * 32
    again = client.post(address("edition", one), hidden(read(kept)))
    page = read(again)
    client.post(address("edition", one), fields(page))

    assert (kept.status_code, again.status_code) == (403, 403)
    assert raw(page.one("textarea", name="biaya")) == "Ditulis lama-lama"
    assert one.components.get(key="biaya").text == "Ditulis lama-lama"


def test_whoever_has_gone_reads_only_what_they_sent() -> None:
    one = draft(biaya="Rahasia konsep")

    answer = Client().post(address("edition", one), {"produk": "<b>Tulisan saya</b>"})

    assert answer.status_code == 403
    assert hidden(read(answer))["produk"] == "<b>Tulisan saya</b>"
    assert "Rahasia konsep" not in answer.content.decode()
