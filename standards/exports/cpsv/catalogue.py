"""All services in force as one graph: what they share, then each service with its parts."""

from collections.abc import Iterable, Iterator
from typing import Any

from standards.exports.cpsv import service
from standards.exports.cpsv.vocabulary import CONTEXT, INDONESIAN, REGION_TYPE, RUPIAH
from standards.exports.structured_data import PROVINCE
from standards.models import Biro, Decree, LegalAct
from standards.sheets import Sheet

Node = dict[str, Any]


def document(sheets: Iterable[Sheet], acts: Iterable[LegalAct], root: str) -> dict[str, Any]:
    """The catalogue as JSON-LD; `root` is the portal's address without a slash at the end.

    `acts` are all on record; those that no service cites are left out.
    """
    shown = list(sheets)
    cited = {slug for sheet in shown for slug in service.cited_slugs(sheet)}
    biro = dict.fromkeys(sheet.edition.service.biro for sheet in shown)
    decrees = dict.fromkeys(sheet.edition.decree for sheet in shown if sheet.edition.decree)
    graph: list[Node] = [
        *_shared(root),
        *(_authority(one, root) for one in biro),
        *(_decree(one, root) for one in decrees),
        *(_act(one, root) for one in acts if one.slug in cited),
    ]
    for sheet in shown:
        graph += service.nodes(sheet, root)
    return {"@context": CONTEXT, "@graph": graph}


def _shared(root: str) -> Iterator[Node]:
    yield {"@id": service.region(root), "@type": ["dct:Location", REGION_TYPE], "title": PROVINCE}
    yield {"@id": INDONESIAN, "@type": "dct:LinguisticSystem"}
    yield {"@id": RUPIAH, "@type": "skos:Concept", "prefLabel": "Rupiah"}


def _authority(biro: Biro, root: str) -> Node:
    return {
        "@id": service.authority(biro, root),
        "@type": "cv:PublicOrganisation",
        "identifier": biro.slug,
        "prefLabel": biro.name,
        "spatial": service.region(root),
    }


def _decree(decree: Decree, root: str) -> Node:
    name = f"{decree.kind_title} Nomor {decree.number}" if decree.number else decree.kind_title
    return _legal_resource(root + decree.get_absolute_url(), decree.slug, name, decree.subject)


def _act(act: LegalAct, root: str) -> Node:
    return _legal_resource(root + act.get_absolute_url(), act.slug, act.label, act.title)


def _legal_resource(address: str, identifier: str, name: str, subject: str) -> Node:
    return {
        "@id": address,
        "@type": "eli:LegalResource",
        "identifier": identifier,
        "title": f"{name} tentang {subject}" if subject else name,
    }
