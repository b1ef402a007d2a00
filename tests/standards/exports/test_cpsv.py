"""The catalogue keeps to the profile: what CPSV-AP 3.2 demands of each class is there."""

import json
from collections import defaultdict
from typing import Any

import pytest
from django.test import Client

from tests.standards.catalogue import CODES

Node = dict[str, Any]

MUST = {
    "cpsv:PublicService": {"identifier", "title", "description", "hasCompetentAuthority"},
    "cpsv:Rule": {"identifier", "title", "description"},
    "cv:PublicOrganisation": {"prefLabel", "spatial"},
    "cv:Evidence": {"identifier", "title"},
    "cv:Output": {"identifier", "title"},
    "cv:Channel": {"identifier"},
    "cv:Cost": {"identifier"},
    "cv:ContactPoint": set(),
    "eli:LegalResource": {"identifier", "title"},
}
"""What the shapes of the profile demand, by class."""

LEADS_TO = {
    "hasCompetentAuthority": "cv:PublicOrganisation",
    "hasInput": "cv:Evidence",
    "produces": "cv:Output",
    "follows": "cpsv:Rule",
    "implements": "eli:LegalResource",
    "hasChannel": "cv:Channel",
    "hasCost": "cv:Cost",
    "contactPoint": "cv:ContactPoint",
    "hasLegalResource": "eli:LegalResource",
}
"""The class that each link must end at."""


@pytest.fixture
def document(reader: Client) -> Node:
    """The catalogue as it is sent."""
    answer = reader.get("/data/cpsv-ap.jsonld")
    assert answer["Content-Type"] == "application/ld+json"
    return dict(json.loads(answer.content))


@pytest.fixture
def by_class(document: Node) -> dict[str, list[Node]]:
    found = defaultdict(list)
    for node in document["@graph"]:
        found[str(node["@type"])].append(node)
    return found


def test_every_service_in_force_is_there_in_order(by_class: dict[str, list[Node]]) -> None:
    assert [node["identifier"] for node in by_class["cpsv:PublicService"]] == CODES


def test_every_node_has_what_its_class_demands(by_class: dict[str, list[Node]]) -> None:
    for kind, demanded in MUST.items():
        assert by_class[kind], kind
        for node in by_class[kind]:
            assert {key for key in demanded if not node.get(key)} == set(), node["@id"]


def test_every_link_ends_at_a_node_of_its_class(document: Node) -> None:
    kinds = {node["@id"]: node["@type"] for node in document["@graph"]}
    assert len(kinds) == len(document["@graph"])

    for node in document["@graph"]:
        for key in LEADS_TO.keys() & node.keys():
            targets = node[key] if isinstance(node[key], list) else [node[key]]
            assert {kinds.get(target) for target in targets} == {LEADS_TO[key]}, node["@id"]


def test_every_word_used_is_explained_by_the_context(document: Node) -> None:
    used = {key for node in document["@graph"] for key in node if not key.startswith("@")}

    assert used <= document["@context"].keys()


def test_a_time_is_a_duration_only_where_the_standard_promises_one(
    by_class: dict[str, list[Node]],
) -> None:
    services = {node["identifier"]: node for node in by_class["cpsv:PublicService"]}
    timed = [node for node in services.values() if "processingTime" in node]

    assert 0 < len(timed) < 57
    assert all("Waktu: " in node["description"] for node in services.values())
