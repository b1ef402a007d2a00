"""The words of CPSV-AP 3.2 that the catalogue uses, as a JSON-LD context.

Pure. Names, titles and descriptions are Indonesian text, as the profile wants them tagged.
"""

from typing import Any


def _text(term: str) -> dict[str, str]:
    return {"@id": term, "@language": "id"}


def _link(term: str) -> dict[str, str]:
    return {"@id": term, "@type": "@id"}


PREFIXES = {
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

CONTEXT: dict[str, Any] = {
    **PREFIXES,
    "identifier": "dct:identifier",
    "title": _text("dct:title"),
    "description": _text("dct:description"),
    "prefLabel": _text("skos:prefLabel"),
    "language": _link("dct:language"),
    "spatial": _link("dct:spatial"),
    "hasCompetentAuthority": _link("cv:hasCompetentAuthority"),
    "contactPoint": _link("cv:contactPoint"),
    "telephone": "cv:telephone",
    "email": "cv:email",
    "contactPage": _link("cv:contactPage"),
    "hasChannel": _link("cv:hasChannel"),
    "hasCost": _link("cv:hasCost"),
    "hasValue": {"@id": "cv:hasValue", "@type": "xsd:double"},
    "currency": _link("cv:currency"),
    "processingTime": {"@id": "cv:processingTime", "@type": "xsd:duration"},
    "hasLegalResource": _link("cv:hasLegalResource"),
    "hasInput": _link("cpsv:hasInput"),
    "produces": _link("cpsv:produces"),
    "follows": _link("cpsv:follows"),
    "implements": _link("cpsv:implements"),
}

INDONESIAN = "http://publications.europa.eu/resource/authority/language/IND"
RUPIAH = "http://publications.europa.eu/resource/authority/currency/IDR"
REGION_TYPE = "http://data.europa.eu/88u/dataset/atu-type"
"""The class that the profile asks of the area an organisation covers."""
