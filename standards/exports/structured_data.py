"""A service in the vocabulary of schema.org, for search engines and assistants.

Only what the standard or the Biro says: a property whose value is unknown is left out.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.urls import reverse

from standards import contacts
from standards.exports.iso_durations import iso_duration
from standards.facts import links
from standards.models import Biro, Decree
from standards.sheets import Sheet

PROVINCE = "Provinsi Kalimantan Barat"
"""Where the Secretariat serves."""


def government_service(sheet: Sheet, root: str) -> dict[str, Any]:
    """The `GovernmentService` of an edition in force; `root` is the portal's address, no slash."""
    edition, service = sheet.edition, sheet.edition.service
    biro = service.biro
    return _told(
        {
            "@context": "https://schema.org",
            "@type": "GovernmentService",
            "@id": f"{root}{service.get_absolute_url()}#layanan",
            "url": root + service.get_absolute_url(),
            "identifier": service.code,
            "name": edition.name.rstrip(". "),
            "alternateName": service.short_name,
            "serviceType": service.get_kind_display(),
            "serviceOutput": {"@type": "Thing", "name": sheet.product},
            "audience": {"@type": "Audience", "audienceType": "Masyarakat"},
            "areaServed": _area(biro),
            "provider": _provider(biro, root),
            "availableChannel": [_counter(sheet, root), _complaints(sheet.channels)],
            "offers": _offer(sheet),
            "termsOfService": root + edition.get_absolute_url(),
            "subjectOf": list(_legislation(sheet, root)),
            "mainEntityOfPage": _page(sheet, root),
        }
    )


def _area(biro: Biro) -> dict[str, Any] | None:
    if not biro.institution.is_host:
        return None
    return {"@type": "AdministrativeArea", "name": PROVINCE}


def _provider(biro: Biro, root: str) -> dict[str, Any]:
    institution = biro.institution
    return {
        "@type": "GovernmentOrganization",
        "name": biro.name,
        "url": root + biro.get_absolute_url(),
        "parentOrganization": {"@type": "GovernmentOrganization", "name": institution.name},
    }


def _counter(sheet: Sheet, root: str) -> dict[str, Any]:
    """The Biro itself, as it told how to reach it, and how long it takes there."""
    biro = sheet.edition.service.biro
    return _told(
        {
            "@type": "ServiceChannel",
            "name": biro.name,
            "serviceUrl": root + sheet.edition.service.get_absolute_url(),
            "servicePhone": list(_points(contacts.recorded(biro), "layanan")),
            "availableLanguage": "id",
            "processingTime": iso_duration(sheet.sections["jangka_waktu"].facts),
        }
    )


def _complaints(channels: Iterable[Mapping[str, Any]]) -> dict[str, Any] | None:
    """Where complaints go, as the standard itself says."""
    points = list(_points(channels, "pengaduan"))
    if not points:
        return None
    return {"@type": "ServiceChannel", "name": "Pengaduan", "servicePhone": points}


def _points(channels: Iterable[Mapping[str, Any]], purpose: str) -> Iterable[dict[str, Any]]:
    """Contact points for what can be dialled, written to or opened."""
    for channel in channels:
        address = links.address(dict(channel))
        if address:
            yield {"@type": "ContactPoint", "contactType": purpose} | _reached(channel, address)


def _reached(channel: Mapping[str, Any], address: str) -> dict[str, Any]:
    if channel["jenis"] == "email":
        return {"email": channel["nilai"]}
    if address.startswith("tel:"):
        return {"telephone": channel["nilai"]}
    return {"url": address}


def _offer(sheet: Sheet) -> dict[str, Any] | None:
    """What it costs, where the standard says that it is free; other fees are in its words only."""
    if not (sheet.sections["biaya"].facts or {}).get("gratis"):
        return None
    return {"@type": "Offer", "price": 0, "priceCurrency": "IDR"}


def _legislation(sheet: Sheet, root: str) -> Iterable[dict[str, Any]]:
    """The decree that set the standard, then each recorded act that it stands on."""
    if sheet.edition.decree and sheet.edition.decree.number:
        yield _decree(sheet.edition.decree, root)
    slugs = [fact["slug"] for fact in sheet.sections["dasar_hukum"].facts or []]
    for slug in dict.fromkeys(filter(None, slugs)):
        yield {"@type": "Legislation", "url": root + reverse("standards:act", args=[slug])}


def _decree(decree: Decree, root: str) -> dict[str, Any]:
    issued = decree.issued_on.isoformat() if decree.issued_on else None
    return _told(
        {
            "@type": "Legislation",
            "name": f"{decree.kind_title} Nomor {decree.number}",
            "legislationIdentifier": decree.number,
            "legislationDate": issued,
            "url": root + decree.get_absolute_url(),
        }
    )


def _page(sheet: Sheet, root: str) -> dict[str, Any]:
    """The page about it; a standard changes with its edition only, so that is its date."""
    begun = sheet.edition.in_force_from
    return _told(
        {
            "@type": "WebPage",
            "url": root + sheet.edition.service.get_absolute_url(),
            "inLanguage": "id",
            "dateModified": begun.isoformat() if begun else None,
            "isPartOf": {"@type": "WebSite", "name": "Standar Pelayanan", "url": f"{root}/"},
        }
    )


def _told(properties: dict[str, Any]) -> dict[str, Any]:
    """The properties that have a value; lists without what is missing in them."""
    listed = {
        key: [one for one in value if one] if isinstance(value, list) else value
        for key, value in properties.items()
    }
    return {key: value for key, value in listed.items() if value not in (None, "", [])}
