"""The forms of the workshop withstand what no browser of ours would send."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from standards.models import LegalAct

pytestmark = pytest.mark.django_db

ODD = ["http://contoh.id\r\nx: y", "9" * 30, "-1", "1e3", "²", "\x00", "<b>", "' OR 1=1 --"]


@pytest.fixture
def supervisor(reader: Client) -> Client:
    reader.force_login(get_user_model().objects.create_superuser("pengelola"))
    return reader


def forms() -> Iterator[tuple[str, list[str]]]:
    """Every form for a new row: its address and its fields."""
    for model in admin.site._registry:
        names = [field.name for field in model._meta.fields]
        yield reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add"), names


@pytest.mark.parametrize("odd", ODD)
def test_no_form_for_a_new_row_breaks(supervisor: Client, odd: str) -> None:
    for where, names in forms():
        asked = supervisor.get(where, dict.fromkeys(names, odd))
        sent = supervisor.post(where, dict.fromkeys(names, odd))
        assert {asked.status_code, sent.status_code} <= {200, 302, 400, 403, 422}, where


def test_nor_does_one_for_rows_within_a_row(supervisor: Client) -> None:
    act = LegalAct.objects.filter(changes__isnull=True)[0]
    rows = {"TOTAL_FORMS": "1", "INITIAL_FORMS": "0", "0-how": "mencabut", "0-by": ODD[0]}
    sent: dict[str, Any] = {f"changes-{name}": value for name, value in rows.items()}

    answer = supervisor.post(reverse("admin:standards_legalact_change", args=[act.pk]), sent)

    assert answer.status_code == 200
