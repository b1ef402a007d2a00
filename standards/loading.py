"""Read the fixtures into the database, record by record, so that a mistake can be pointed at.

`loaddata` loads the same files, but its messages name neither the record nor, in Indonesian, the
reason; the people who mend a fixture need all three.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml
from django.apps import apps
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.core.serializers.base import DeserializationError
from django.core.serializers.python import Deserializer
from django.db import DatabaseError
from django.db.models import Count, Field, Model

from standards.components import COMPONENTS
from standards.models import Edition, Service

STAFF_OWNED = {
    "standards.actchange",
    "standards.biro",
    "standards.institution",
    "standards.legalact",
    "standards.service",
    "standards.servicepledge",
    "standards.synonym",
    "complaints.holiday",
    "complaints.officehours",
    "complaints.retentionrule",
    "complaints.standardtext",
}
"""Models whose records staff edit: a fixture makes new ones and never overwrites."""


class FixtureError(Exception):
    """A fixture that cannot be loaded; the message names the file, the record and the reason."""


def load(path: Path) -> None:
    """Save every record of one file; FixtureError at the first one that does not fit."""
    for number, record in enumerate(_records(path), start=1):
        try:
            _save(record)
        except Exception as error:
            place = f"{path.name}, catatan ke-{number} ({_name(record)})"
            raise FixtureError(f"{place}: {_reason(error)}") from error


def refuse_incomplete_editions() -> None:
    """FixtureError when a public edition has not all fourteen components (UU 25/2009 Pasal 21)."""
    counted = Edition.objects.public().annotate(count=Count("components"))
    edition = counted.exclude(count=len(COMPONENTS)).select_related("service__biro").first()
    if edition is None:
        return
    present = set(edition.components.values_list("key", flat=True))
    missing = ", ".join(key for key in COMPONENTS if key not in present)
    raise FixtureError(
        f"{edition.service.biro.slug} {edition.service.code}, edisi {edition.number}: "
        f"belum memuat keempat belas komponen; yang belum ada: {missing}."
    )


def refuse_misnumbered_services() -> None:
    """FixtureError when a service's code does not begin with that of its Biro (`1.5` in `1`).

    `/layanan/1.5/` names a service by its code alone, so codes must differ between Biro.
    """
    for service in Service.objects.filter(biro__institution__is_host=True).select_related("biro"):
        if not service.code.startswith(f"{service.biro.code}."):
            raise FixtureError(
                f"{service.biro.slug} {service.code}: kode layanan harus diawali "
                f"kode Biro, “{service.biro.code}.”."
            )


def _records(path: Path) -> list[Any]:
    try:
        records = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except FileNotFoundError as error:
        raise FixtureError(f"{path.name}: berkas tidak ditemukan.") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise FixtureError(f"{path.name}{_line(error)}: bukan YAML yang benar.") from error
    if not isinstance(records, list):
        raise FixtureError(f"{path.name}: isinya bukan daftar catatan.")
    return records


def _line(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    return f", baris {mark.line + 1}" if mark else ""


def _save(record: Any) -> None:
    if not isinstance(record, dict) or not isinstance(record.get("fields"), dict):
        raise FixtureError("catatan harus memuat `model` dan `fields`.")
    missing = _missing(apps.get_model(record["model"]), record["fields"])
    if missing:
        raise FixtureError(f"isian {', '.join(missing)} belum ada.")
    for item in Deserializer([record]):
        if item.object.pk is not None and record["model"] in STAFF_OWNED:
            continue
        # SQLite would take what PostgreSQL refuses: too long, no choice, no valid address.
        item.object.clean_fields(exclude=_relations(item.object))
        item.save()


def _missing(model: type[Model], fields: Mapping[str, Any]) -> list[str]:
    """The names of required fields without a value."""
    return [
        field.name
        for field in model._meta.concrete_fields
        if _is_required(field) and fields.get(field.name) in (None, "")
    ]


def _relations(record: Model) -> list[str]:
    """Fields that the reading has resolved already; checking them again would cost a query each."""
    return [field.name for field in record._meta.concrete_fields if field.is_relation]


def _is_required(field: "Field[Any, Any]") -> bool:
    return not (field.primary_key or field.null or field.blank or field.has_default())


def _name(record: Any) -> str:
    """What a person recognises a record by: its model and the fields that come first."""
    if not isinstance(record, dict):
        return "tanpa nama"
    fields = record.get("fields")
    values = list(fields.values())[:3] if isinstance(fields, dict) else []
    return " ".join([str(record.get("model", "tanpa model")), *_words(values)])


def _words(values: Iterable[Any]) -> Iterable[str]:
    for value in values:
        yield from _words(value) if isinstance(value, list) else [str(value)[:60]]


def _reason(error: Exception) -> str:
    if isinstance(error, FixtureError):
        return str(error)
    if isinstance(error, ValidationError):
        wrong = [f"{field}: {' '.join(said)}" for field, said in error.message_dict.items()]
        return f"isian tidak sah. {'; '.join(wrong)}"
    if isinstance(error, FieldDoesNotExist):
        return f"isian tidak dikenal. {error}"
    if isinstance(error, DeserializationError) and "does not exist" in str(error):
        return f"menunjuk catatan yang tidak ada. {error}"
    if isinstance(error, LookupError):
        return f"model tidak dikenal. {error}"
    if isinstance(error, DatabaseError):
        return f"melanggar aturan basis data. {' '.join(str(error).split())}"
    return f"tidak dapat dibaca. {error}"
