"""The open data: shapes that others rely on (contract in docs/open-data.md)."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from standards.catalogue.listed import Listed
from standards.components import COMPONENTS
from standards.exports import spreadsheets
from standards.models import Citation, Component, Decree, Edition, LegalAct
from standards.models.editions import EditionQuerySet

_FREE_WORDS = {True: "ya", False: "tidak", None: ""}

JSON_FORMAT: Mapping[str, Any] = {"ensure_ascii": False, "separators": (",", ":")}

BATCH = 200

CSV_COLUMNS = [
    "kode",
    "nama",
    "biro",
    "edisi",
    "berlaku_sejak",
    "keputusan",
    "waktu",
    "gratis",
    "url",
    *COMPONENTS,
]


def complete(editions: EditionQuerySet) -> EditionQuerySet:
    """The editions with all that an export shows, in a constant number of queries."""
    return editions.for_list().select_related("decree").prefetch_related("components")


def in_batches(editions: EditionQuerySet) -> Iterator[Edition]:
    """The same one after the other, however many: only `BATCH` at a time are in memory."""
    keys = list(editions.for_list().values_list("pk", flat=True))
    for begin in range(0, len(keys), BATCH):
        yield from complete(Edition.objects.filter(pk__in=keys[begin : begin + BATCH]))


def json_lines(editions: Iterable[Edition]) -> Iterator[str]:
    """`layanan.json`, a service at a time."""
    yield from _lines("layanan", map(service, editions))


def act_lines(records: Iterable[LegalAct], editions: EditionQuerySet) -> Iterator[str]:
    """`dasar-hukum.json`, an act at a time; a query for each."""
    yield from _lines(
        "dasar_hukum",
        (
            act(record) | {"layanan": citing_services(editions, record).get(record.pk, [])}
            for record in records
        ),
    )


def _lines(name: str, rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    yield f'{{"{name}":['
    for number, row in enumerate(rows):
        yield ("," if number else "") + json.dumps(row, **JSON_FORMAT)
    yield "]}"


def service(edition: Edition) -> dict[str, Any]:
    """One service in force, as in `layanan.json`."""
    biro = edition.service.biro
    texts = {component.key: component for component in edition.components.all()}
    return {
        "kode": edition.service.code,
        "nama": edition.name,
        "nama_diktum": edition.decree_name or None,
        "url": edition.service.get_absolute_url(),
        "biro": {"kode": biro.code, "nama": biro.name, "slug": biro.slug},
        "edisi": _edition(edition),
        "komponen": {key: _component(texts[key]) for key in COMPONENTS if key in texts},
    }


def result(service: Listed) -> dict[str, Any]:
    """One row of `cari.json`."""
    return {
        "kode": service.code,
        "nama": service.name,
        "biro": service.biro.name,
        "url": service.address,
    }


def citing_services(
    editions: EditionQuerySet, only: LegalAct | None = None
) -> dict[int, list[str]]:
    """For each act (by primary key) the codes of the services that cite it, in annex order."""
    citations = Citation.objects.of_editions(editions)
    rows = (
        (citations.filter(act=only) if only else citations.filter(act__isnull=False))
        .order_by(
            "component__edition__service__biro__position", "component__edition__service__position"
        )
        .values_list("act", "component__edition__service__code")
    )
    codes: dict[int, dict[str, None]] = {}
    for act_pk, code in rows:
        codes.setdefault(act_pk, {})[code] = None
    return {act_pk: list(unique) for act_pk, unique in codes.items()}


def act(record: LegalAct) -> dict[str, Any]:
    """One legal act, as in `dasar-hukum.json`."""
    return {
        "slug": record.slug,
        "jenis": record.kind,
        "nomor": record.number,
        "tahun": record.year,
        "tentang": record.title,
        "daerah": record.region or None,
        "pembentuk": record.issuer or None,
        "url": record.get_absolute_url(),
        "status": record.status,
        "sumber_status": record.status_source or None,
        "diperiksa": _day(record.checked_on),
        "perubahan": [
            {"slug": change.by.slug, "bagaimana": change.how, "catatan": change.note or None}
            for change in record.changes.all()
        ],
    }


def decree(record: Decree) -> dict[str, Any]:
    """One decree, as in `keputusan.json`; empty facts are null, never invented."""
    return {
        "slug": record.slug,
        "nomor": record.number or None,
        "tanggal": _day(record.issued_on),
        "berlaku_sejak": _day(record.in_force_from),
        "tentang": record.subject,
        "instansi": record.institution.name,
        "url": record.get_absolute_url(),
        "diktum": [
            {"diktum": clause.label, "teks": clause.text} for clause in record.clauses.all()
        ],
    }


def csv_lines(editions: Iterable[Edition]) -> Iterator[str]:
    """The services as CSV, one line at a time, headed by the column names."""
    return spreadsheets.csv_lines(CSV_COLUMNS, map(_csv_row, editions))


def _csv_row(edition: Edition) -> list[str]:
    texts = {component.key: component.text for component in edition.components.all()}
    summary = getattr(edition, "summary", None)
    return [
        edition.service.code,
        edition.name,
        edition.service.biro.name,
        str(edition.number),
        _day(edition.in_force_from) or "",
        edition.decree.number if edition.decree else "",
        summary.time_words if summary else "",
        _FREE_WORDS[summary.free if summary else None],
        edition.service.get_absolute_url(),
        *(texts.get(key, "") for key in COMPONENTS),
    ]


def _edition(edition: Edition) -> dict[str, Any]:
    decree = edition.decree
    return {
        "nomor": edition.number,
        "berlaku_sejak": _day(edition.in_force_from),
        "keputusan": {
            "nomor": decree.number or None if decree else None,
            "tanggal": _day(decree.issued_on) if decree else None,
        },
    }


def _component(component: Component) -> dict[str, Any]:
    kind = COMPONENTS[component.key]
    return {
        "judul": kind.title,
        "kelompok": kind.group.value,
        "teks": component.text,
        "fakta": component.facts,
    }


def _day(value: Any) -> str | None:
    return value.isoformat() if value else None
