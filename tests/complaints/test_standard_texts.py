"""The texts that officers begin from: enough of each kind, polite, and with their gaps marked."""

from collections import Counter
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client

from complaints.desk.forms.base import MOST
from complaints.models import StandardText
from standards import loading

pytestmark = pytest.mark.django_db

FIXTURE = Path(settings.FIXTURE_DIRS[0]) / "standard_texts.yaml"


def test_there_are_texts_for_every_use() -> None:
    counts = Counter(StandardText.objects.values_list("use", flat=True))

    assert counts == {"pertanyaan": 3, "jawaban": 5, "penutupan": 3}


def test_every_text_thanks_and_addresses_the_reader_as_anda() -> None:
    for text in StandardText.objects.all():
        assert "erima kasih" in text.text, text.title
        assert "Anda" in text.text or "Kami" in text.text, text.title
        assert len(text.text) < MOST / 2, text.title


def test_an_answer_always_leaves_something_to_be_filled_in() -> None:
    for text in StandardText.objects.filter(use=StandardText.Use.ANSWER):
        assert "[" in text.text, text.title


def test_loading_again_leaves_alone_what_staff_changed() -> None:
    text = StandardText.objects.get(title="Bukti pendukung")
    text.text = "Diubah staf."
    text.save()

    loading.load(FIXTURE)

    text.refresh_from_db()
    assert text.text == "Diubah staf."
    assert StandardText.objects.count() == 11


def test_django_s_own_loader_reads_the_fixture() -> None:
    call_command("loaddata", FIXTURE, verbosity=0)

    assert StandardText.objects.count() == 11


def test_staff_change_the_texts_in_the_workshop(admin_client: Client) -> None:
    text = StandardText.objects.get(title="Bukti pendukung")

    page = admin_client.get(f"/admin/complaints/standardtext/{text.pk}/change/").content.decode()

    assert "kurung siku" in page
