"""The tables of postings follow the standards."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import DatabaseError

from standards.catalogue import finding
from standards.models import (
    Biro,
    Edition,
    SearchIndex,
    SearchKey,
    SearchPosting,
    SearchStem,
    Service,
)
from standards.pages import today
from standards.searchable import groups, upkeep
from tests.standards.catalogue import in_force, new_edition, service

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept() -> None:
    upkeep.build()


def rows() -> list[list[tuple[object, ...]]]:
    """All that is kept but the keys of stems, which are given anew."""
    stems = SearchStem.objects.order_by("stem")
    postings = SearchPosting.objects.order_by("edition", "stem__stem")
    keys = SearchKey.objects.order_by("edition", "kind", "key")
    return [
        list(stems.values_list("stem", "holders", "surfaces", "worth", "postings")),
        list(postings.values_list("edition", "stem__stem", "strength", "component")),
        list(keys.values_list("edition", "kind", "key")),
    ]


@pytest.mark.usefixtures("kept")
def test_writing_again_changes_nothing() -> None:
    before = rows()
    upkeep.write([service("1.5").pk, service("9.1").pk])
    assert rows() == before

    upkeep.build()
    assert rows() == before


@pytest.mark.usefixtures("kept")
def test_a_changed_service_is_found_by_its_new_name_once_committed(
    django_capture_on_commit_callbacks,
) -> None:
    renamed = service("1.5")
    with django_capture_on_commit_callbacks(execute=True):
        renamed.short_name = "Bengkel xylofon"
        renamed.save()

    assert list(finding.find("xylofon").found) == [renamed.pk]
    assert list(finding.find("xylofom").found) == [renamed.pk]


@pytest.mark.usefixtures("kept")
def test_a_renamed_biro_takes_its_services_along(django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        biro = Biro.objects.get(services=service("9.1"))
        biro.aliases = "zamrud"
        biro.save()

    found = finding.find("konsultasi zamrud").found
    assert next(iter(found)) == service("9.1").pk


@pytest.mark.usefixtures("kept")
def test_an_edition_to_come_is_found_from_its_first_day_on(
    django_capture_on_commit_callbacks, monkeypatch
) -> None:
    begins = today() + timedelta(days=3)
    with django_capture_on_commit_callbacks(execute=True):
        new_edition("1.5", begins=begins, persyaratan="1. Kartu xylofon.")
    assert finding.find("xylofon").found == {}

    for module in ("standards.kept", "standards.searchable.groups"):
        monkeypatch.setattr(f"{module}.today", lambda: begins)
    assert list(finding.find("xylofon").found) == [service("1.5").pk]


def test_few_services_need_no_tables(django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        service("1.5").save()
        in_force("1.5").save()

    assert not SearchPosting.objects.exists()


def test_the_command_writes_for_many_and_clears_for_few(monkeypatch, capsys) -> None:
    monkeypatch.setattr(upkeep, "MOST_IN_MEMORY", 56)
    call_command("susun_pencarian")
    assert "57 standar" in capsys.readouterr().out
    assert SearchIndex.objects.get().documents == 57

    monkeypatch.setattr(upkeep, "MOST_IN_MEMORY", 57)
    call_command("susun_pencarian")
    assert "di memori" in capsys.readouterr().out
    assert not SearchIndex.objects.exists()
    assert not SearchPosting.objects.exists()


@pytest.mark.usefixtures("kept")
def test_what_was_saved_stays_when_its_postings_cannot_be_written(
    django_capture_on_commit_callbacks, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(services: object) -> None:
        raise DatabaseError

    monkeypatch.setattr(upkeep, "write", fail)
    renamed = service("1.5")
    with django_capture_on_commit_callbacks(execute=True):
        renamed.short_name = "Bengkel xylofon"
        renamed.save()

    assert service("1.5").short_name == "Bengkel xylofon"


@pytest.mark.usefixtures("kept")
def test_groups_know_what_is_in_force_and_of_whom() -> None:
    in_force = Edition.objects.in_force(today())
    known = groups.read()

    ours = in_force.of_host().for_list().values_list("pk", "service", "service__biro__name")
    everything = Edition.objects.order_by("-pk").values_list("pk", flat=True)
    assert known.standing([*everything, 0, 10**9]) == list(ours)

    current = dict(in_force.values_list("service", "pk"))
    services = list(Service.objects.values_list("pk", flat=True))
    assert {pk: known.edition_of(pk) for pk in services} == {pk: current.get(pk) for pk in services}
    assert known.edition_of(10**9) is None
    assert len(ours) < len(current)
