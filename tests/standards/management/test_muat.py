"""Loading the fixtures: all or nothing, twice the same, and mistakes pointed at."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.conf import settings as project
from django.core.management import CommandError, call_command
from django.db.models import Model
from pytest_django import Settings

from complaints.models import Holiday, OfficeHours
from standards.components import COMPONENTS
from standards.management.commands import muat
from standards.models import (
    ActChange,
    Biro,
    Citation,
    Clause,
    Component,
    Decree,
    Edition,
    Institution,
    LegalAct,
    Service,
    Summary,
    Synonym,
)

LOADED: tuple[type[Model], ...] = (
    ActChange,
    Biro,
    Clause,
    Component,
    Decree,
    Edition,
    Holiday,
    Institution,
    LegalAct,
    OfficeHours,
    Service,
    Synonym,
)
READ_OUT: tuple[type[Model], ...] = (Citation, Summary)

SMALLEST = "standards_4_perekonomian.yaml"
"""The smallest file of a Biro; the broken fixtures are made from it."""

pytestmark = pytest.mark.django_db


def content(models: tuple[type[Model], ...]) -> dict[str, list[dict[str, Any]]]:
    """Everything in these tables, without the order in which it was written."""
    return {
        model.__name__: sorted(model.objects.values(), key=lambda row: row["id"])
        for model in models
    }


def read_out() -> list[tuple[Any, ...]]:
    """What was read out of the texts; its rows are written anew, their content is not."""
    citations = Citation.objects.order_by("component", "order").values_list(
        "component", "order", "act", "act_slug", "nested", "doubtful", "text"
    )
    summaries = Summary.objects.order_by("edition").values_list(
        "edition", "time", "time_words", "free"
    )
    return [*citations, *summaries]


def test_loading_again_changes_nothing() -> None:
    before, read_before = content(LOADED), read_out()
    assert len(before["Edition"]) == 57 + 3 + 1

    call_command("muat", ulang=True)

    assert content(LOADED) == before
    assert read_out() == read_before


def test_a_portal_with_data_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    Synonym.objects.create(term="kata staf", expansion="kata")
    before = content(LOADED)

    call_command("muat")

    assert content(LOADED) == before
    assert "Data sudah ada" in capsys.readouterr().out


def test_what_staff_found_out_about_an_act_stays_when_loading_again() -> None:
    found = {"status": "berlaku", "status_source": "JDIH", "checked_on": date(2026, 12, 1)}
    LegalAct.objects.filter(slug="uu-25-2009").update(**found)

    call_command("muat", ulang=True)

    assert LegalAct.objects.filter(slug="uu-25-2009", **found).exists()


def test_the_same_files_load_with_loaddata_too(settings: Settings) -> None:
    before = content((Institution, Biro, Decree, Clause, Synonym))

    call_command("loaddata", "institutions", "decrees", "synonyms", verbosity=0)

    assert content((Institution, Biro, Decree, Clause, Synonym)) == before


def test_every_fixture_is_loaded() -> None:
    files = {path.stem for path in Path(project.FIXTURE_DIRS[0]).glob("*.yaml")}

    assert set(muat.fixture_names()) == files


@pytest.fixture
def folder(settings: Settings, tmp_path: Path) -> Path:
    """A folder with a few of the fixtures, to break them: one service of one Biro."""
    real = Path(settings.FIXTURE_DIRS[0])
    for name in muat.ORDER:
        (tmp_path / f"{name}.yaml").write_text("[]")
    shutil.copy(real / "institutions.yaml", tmp_path)
    records = yaml.safe_load((real / SMALLEST).read_text(encoding="utf-8"))
    write(tmp_path, [record for record in records if "4.1" in _names(record)])
    settings.FIXTURE_DIRS = [tmp_path]
    return tmp_path


def write(folder: Path, records: list[dict[str, Any]]) -> None:
    """Write the records of the Biro into the folder."""
    text = yaml.safe_dump(records, allow_unicode=True, sort_keys=False)
    (folder / SMALLEST).write_text(text, encoding="utf-8")


def _names(record: dict[str, Any]) -> list[Any]:
    """What tells to which service a record belongs."""
    fields = record["fields"]
    return [fields.get("code"), *fields.get("service", []), *fields.get("edition", [])]


def refusal() -> str:
    """What loading the broken folder says; nothing may have changed."""
    before, read_before = content(LOADED), read_out()
    with pytest.raises(CommandError) as refused:
        call_command("muat", ulang=True)
    assert content(LOADED) == before
    assert read_out() == read_before
    said = str(refused.value)
    assert said.startswith("Tidak ada yang dimuat. ")
    return said


Change = Callable[[dict[str, Any]], None]


def spoil(folder: Path, number: int, change: Change) -> None:
    """Change the fields of one record (counted from 1) of the smallest Biro."""
    records = yaml.safe_load((folder / SMALLEST).read_text(encoding="utf-8"))
    change(records[number - 1]["fields"])
    write(folder, records)


def component_number(folder: Path) -> int:
    """The number of the first component of the file."""
    records = yaml.safe_load((folder / SMALLEST).read_text(encoding="utf-8"))
    return 1 + [record["model"] for record in records].index("standards.component")


def test_a_folder_in_order_loads(folder: Path) -> None:
    call_command("muat", ulang=True)


def test_what_is_no_yaml_is_refused_with_file_and_line(folder: Path) -> None:
    path = folder / SMALLEST
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines[:20], '  "terbuka: [', *lines[20:]]), encoding="utf-8")

    said = refusal()

    assert f"{SMALLEST}, baris " in said
    assert "bukan YAML yang benar" in said


@pytest.mark.parametrize("text", ["", "teks saja", "model: standards.biro", "[1, teks]"])
def test_what_is_no_list_of_records_is_refused(folder: Path, text: str) -> None:
    (folder / SMALLEST).write_text(text)

    assert SMALLEST in refusal()


def test_bytes_that_are_no_text_are_refused(folder: Path) -> None:
    (folder / SMALLEST).write_bytes(b"- model: \xff\xfe")

    assert f"{SMALLEST}: bukan YAML yang benar." in refusal()


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "synonyms.yaml").unlink()

    assert "synonyms.yaml: berkas tidak ditemukan." in refusal()


def test_an_unknown_field_is_refused_with_file_record_and_name(folder: Path) -> None:
    number = component_number(folder)
    spoil(folder, number, lambda fields: fields.update(biayaa="x"))

    said = refusal()

    assert f"{SMALLEST}, catatan ke-{number} (standards.component biro-perekonomian 4.1 1" in said
    assert "isian tidak dikenal." in said
    assert "biayaa" in said


def test_an_unknown_model_is_refused_with_its_name(folder: Path) -> None:
    path = folder / SMALLEST
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("standards.component", "standards.komponen", 1), encoding="utf-8")

    said = refusal()

    assert "standards.komponen" in said
    assert "model tidak dikenal." in said


def test_a_component_without_its_key_is_refused(folder: Path) -> None:
    number = component_number(folder)
    spoil(folder, number, lambda fields: fields.pop("key"))

    said = refusal()

    assert f"{SMALLEST}, catatan ke-{number} " in said
    assert "isian key belum ada." in said


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("edition", ["biro-perekonomian", "4.99", 1], "menunjuk catatan yang tidak ada."),
        ("edition", ["biro-kelautan", "4.1", 1], "menunjuk catatan yang tidak ada."),
        ("key", "ongkos", "isian tidak sah. key:"),
        ("text", "", "isian text belum ada."),
        ("text", None, "isian text belum ada."),
    ],
)
def test_a_component_that_does_not_fit_is_refused_with_the_reason(
    folder: Path, field: str, value: object, reason: str
) -> None:
    number = component_number(folder)
    spoil(folder, number, lambda fields: fields.update({field: value}))

    said = refusal()

    assert f"{SMALLEST}, catatan ke-{number} (standards.component " in said
    assert reason in said


def test_what_only_the_database_refuses_is_refused_with_its_rule(folder: Path) -> None:
    spoil(folder, component_number(folder) - 1, lambda fields: fields.update(in_force_from=None))

    assert "standards_edition_date_fits_state" in refusal()


def test_a_code_that_is_not_of_its_biro_is_refused(folder: Path) -> None:
    Edition.objects.filter(service__biro__slug="biro-perekonomian").delete()
    Service.objects.filter(biro__slug="biro-perekonomian").delete()
    text = (folder / SMALLEST).read_text(encoding="utf-8")
    (folder / SMALLEST).write_text(text.replace("'4.1'", "'3.91'"), encoding="utf-8")

    assert "kode layanan harus diawali kode Biro, “4.”." in refusal()


def test_a_new_edition_without_all_fourteen_components_is_refused(folder: Path) -> None:
    Edition.objects.filter(service__biro__slug="biro-perekonomian").delete()
    records = yaml.safe_load((folder / SMALLEST).read_text(encoding="utf-8"))
    missing = ("sarana", "evaluasi")
    write(folder, [record for record in records if record["fields"].get("key") not in missing])

    said = refusal()

    assert "biro-perekonomian 4.1, edisi 1: belum memuat keempat belas komponen" in said
    assert said.endswith("yang belum ada: sarana, evaluasi.")


def test_every_edition_of_the_fixtures_has_all_fourteen_components() -> None:
    for edition in Edition.objects.prefetch_related("components"):
        assert {component.key for component in edition.components.all()} == set(COMPONENTS)
