"""The 57 services of the decree as documents of the search, from the fixtures, without Django."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from standards.citations import facts as cited_acts
from standards.facts import channels
from standards.search.documents import Document
from standards.search.index import Index
from tests.standards.texts import ANNEX, codes, components, text_of

FIXTURES = Path(__file__).parents[3] / "fixtures"


@cache
def index() -> Index:
    """The index of the 57 services with the synonyms of the first day."""
    return Index(documents(), synonyms())


@cache
def documents() -> tuple[Document, ...]:
    """The services in the order of the annex; the code is the key."""
    return tuple(_document(code) for code in codes())


@cache
def synonyms() -> tuple[tuple[str, str], ...]:
    """The pairs (term, expansion) of the fixture."""
    fields = [row["fields"] for row in rows("synonyms.yaml")]
    return tuple((pair["term"], pair["expansion"]) for pair in fields)


def found(query: str, limit: int | None = None) -> list[str]:
    """The codes found, best first."""
    return [hit.key for hit in index().search(query, limit).hits]


def document(code: str) -> Document:
    """One service."""
    return next(document for document in documents() if document.code == code)


def component_texts(code: str) -> dict[str, str]:
    """Key → text of the components of a service."""
    return dict(document(code).components)


def table(path: Path) -> dict[str, Any]:
    """A YAML table of the tests."""
    loaded: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return loaded


def rows(name: str) -> list[dict[str, Any]]:
    """The records of one fixture."""
    loaded: list[dict[str, Any]] = yaml.load(
        (FIXTURES / name).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
    )
    return loaded


def _document(code: str) -> Document:
    service, edition = _records()["service", code], _records()["edition", code]
    biro = _biros()[service["biro"][0]]
    texts = {key: text_of(code, key) for key in _keys(code)}
    return Document(
        key=code,
        code=code,
        title=edition["name"],
        other_names=(service["short_name"], edition["decree_name"]),
        biro=biro["name"],
        biro_aliases=(biro["annex_name"].title(), *_aliases(biro)),
        kind=service["kind"],
        components=texts,
        numbers=tuple(c["nilai"] for c in channels.read(texts["pengaduan"]) if c["nilai"]),
        acts=tuple(act["slug"] for act in cited_acts(texts["dasar_hukum"]) if act["slug"]),
    )


def _aliases(biro: dict[str, Any]) -> list[str]:
    return [alias.strip() for alias in biro.get("aliases", "").split(",") if alias.strip()]


@cache
def _records() -> dict[tuple[str, str], dict[str, Any]]:
    """("service" or "edition", code) → fields."""
    found = {}
    for path in sorted(FIXTURES.glob(ANNEX)):
        for row in rows(path.name):
            kind = row["model"].removeprefix("standards.")
            if kind in ("service", "edition"):
                code = row["fields"].get("code") or row["fields"]["service"][1]
                found[kind, code] = row["fields"]
    return found


@cache
def _biros() -> dict[str, dict[str, Any]]:
    fields = [row["fields"] for row in rows("institutions.yaml")]
    return {biro["slug"]: biro for biro in fields if "annex_name" in biro}


def _keys(code: str) -> list[str]:
    return [key for of, key in components() if of == code]
