"""One answer in both formats of the specification.

Pure. Lists stand in XML as elements of one name inside another; in JSON (the Spark convention) the
outermost name falls away and lists are arrays. XML is only ever written here, never read.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias
from xml.etree import ElementTree as Xml

Value: TypeAlias = "str | int | bool | Sequence[Value] | Mapping[str, Value] | None"

EACH = {
    "attributes": "attribute",
    "endpoints": "endpoint",
    "errors": "error",
    "formats": "format",
    "service_requests": "request",
    "services": "service",
    "values": "value",
}
"""How one element of each list is called in XML."""

TYPES = {"json": "application/json; charset=utf-8", "xml": "text/xml; charset=utf-8"}
"""The formats, by the ending of an address."""


def written(name: str, value: Value, form: str) -> bytes:
    """A value under its name as `json` or `xml`, in UTF-8."""
    if form == "json":
        return json.dumps(value, ensure_ascii=False, indent=1).encode()
    text: bytes = Xml.tostring(_element(name, value), encoding="utf-8", xml_declaration=True)
    return text


def pieces(name: str, values: Iterable[Value], form: str) -> Iterator[str]:
    """The same bytes for a list that is too long to be held at once, an element at a time."""
    if form == "json":
        yield "["
        for number, value in enumerate(values):
            text = json.dumps(value, ensure_ascii=False, indent=1).replace("\n", "\n ")
            yield f",\n {text}" if number else f"\n {text}"
        yield "\n]"
        return
    yield f"<?xml version='1.0' encoding='utf-8'?>\n<{name}>"
    for value in values:
        yield Xml.tostring(_element(EACH[name], value), encoding="unicode")
    yield f"</{name}>"


def _element(name: str, value: Value) -> Xml.Element:
    element = Xml.Element(name)
    if isinstance(value, Mapping):
        element.extend(_element(key, inner) for key, inner in value.items())
    elif isinstance(value, bool):
        element.text = str(value).lower()
    elif isinstance(value, str | int):
        element.text = str(value)
    elif value is not None:
        element.extend(_element(EACH[name], inner) for inner in value)
    return element
