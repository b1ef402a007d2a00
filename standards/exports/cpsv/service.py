"""One service of the catalogue: itself, then what it needs, gives, costs and follows."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from standards.exports.cpsv.vocabulary import INDONESIAN, RUPIAH
from standards.exports.iso_durations import iso_duration
from standards.facts import links
from standards.models import Biro
from standards.notation import outline
from standards.sheets import Sheet

Node = dict[str, Any]


def region(root: str) -> str:
    """The name of the province in the graph."""
    return f"{root}/#kalimantan-barat"


def authority(biro: Biro, root: str) -> str:
    """The name of the Biro that is responsible."""
    return f"{root}{biro.get_absolute_url()}#penyelenggara"


def cited_slugs(sheet: Sheet) -> list[str]:
    """The recorded acts that the standard stands on, each once."""
    facts = sheet.sections["dasar_hukum"].facts or []
    return list(dict.fromkeys(fact["slug"] for fact in facts if fact["slug"]))


def nodes(sheet: Sheet, root: str) -> list[Node]:
    """The service and its parts; whatever the standard leaves open has no node."""
    page = root + sheet.edition.service.get_absolute_url()
    parts = {
        "hasInput": list(_evidence(sheet, page)),
        "produces": [_part(sheet, page, "produk", "cv:Output", title=sheet.product)],
        "follows": [_rule(sheet, page, root)],
        "hasChannel": [_channel(sheet, page)],
        "hasCost": list(_cost(sheet, page)),
        "contactPoint": list(_contacts(sheet, page)),
    }
    linked = {key: [node["@id"] for node in made] for key, made in parts.items() if made}
    return [_service(sheet, root) | linked, *(node for made in parts.values() for node in made)]


def _service(sheet: Sheet, root: str) -> Node:
    edition, service = sheet.edition, sheet.edition.service
    acts = [root + reverse("standards:act", args=[slug]) for slug in cited_slugs(sheet)]
    decree = [root + edition.decree.get_absolute_url()] if edition.decree else []
    return {
        "@id": f"{root}{service.get_absolute_url()}#layanan",
        "@type": "cpsv:PublicService",
        "identifier": service.code,
        "title": edition.name.rstrip(". "),
        "description": _in_words(sheet),
        "language": INDONESIAN,
        "spatial": region(root),
        "hasCompetentAuthority": authority(service.biro, root),
        "hasLegalResource": decree + acts,
        **_processing_time(sheet),
    }


def _in_words(sheet: Sheet) -> str:
    """What one receives, how long it takes and what it costs, in the words of the standard."""
    told = {
        "Produk": sheet.product,
        "Waktu": _line(sheet, "jangka_waktu"),
        "Biaya": _line(sheet, "biaya"),
    }
    return ". ".join(f"{label}: {words.rstrip('.')}" for label, words in told.items()) + "."


def _line(sheet: Sheet, key: str) -> str:
    """The wording of a component on one line."""
    return " ".join(sheet.sections[key].component.text.split())


def _processing_time(sheet: Sheet) -> Node:
    """The time where it is a duration; working days stay words, in the description."""
    duration = iso_duration(sheet.sections["jangka_waktu"].facts)
    return {"processingTime": duration} if duration else {}


def _part(sheet: Sheet, page: str, name: str, kind: str, **properties: Any) -> Node:
    """A part of a service, named after it."""
    identifier = f"{sheet.edition.service.code}/{name}"
    return {
        "@id": f"{page}#{name.replace('/', '-')}",
        "@type": kind,
        "identifier": identifier,
        **properties,
    }


def _evidence(sheet: Sheet, page: str) -> Iterator[Node]:
    """Each requirement, with what is listed below it."""
    for number, item in enumerate(sheet.sections["persyaratan"].items, start=1):
        below = outline.render_text(item.children)
        described = {"description": below} if below else {}
        title = item.text.rstrip(" ;.:") or item.marker
        yield _part(sheet, page, f"syarat/{number}", "cv:Evidence", title=title, **described)


def _rule(sheet: Sheet, page: str, root: str) -> Node:
    """The procedure, as the decree sets it."""
    decree = sheet.edition.decree
    section = sheet.sections["prosedur"]
    set_by = {"implements": root + decree.get_absolute_url()} if decree else {}
    words = {"title": section.kind.title, "description": section.component.text}
    return _part(sheet, page, "aturan", "cpsv:Rule", **words, **set_by)


def _channel(sheet: Sheet, page: str) -> Node:
    biro = sheet.edition.service.biro
    time = _processing_time(sheet)
    return _part(sheet, page, "loket", "cv:Channel", description=f"Loket {biro.name}", **time)


def _cost(sheet: Sheet, page: str) -> Iterator[Node]:
    """Nothing to pay, where the standard says so; any other fee is in its words only."""
    section = sheet.sections["biaya"]
    if (section.facts or {}).get("gratis"):
        free = {"hasValue": "0", "currency": RUPIAH, "description": section.component.text}
        yield _part(sheet, page, "tarif", "cv:Cost", **free)


def _contacts(sheet: Sheet, page: str) -> Iterator[Node]:
    """Where complaints go, a contact point for each way that can be dialled, written or opened."""
    for number, channel in enumerate(sheet.channels, start=1):
        address = links.address(channel)
        name = {"@id": f"{page}#kontak-{number}", "@type": "cv:ContactPoint"}
        if address.startswith("tel:"):
            yield name | {"telephone": channel["nilai"]}
        elif address.startswith("mailto:"):
            yield name | {"email": channel["nilai"]}
        elif address:
            yield name | {"contactPage": {"@id": address, "@type": "foaf:Document"}}
