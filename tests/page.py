"""Read a page as a person does: its visible text, its links, one element by name or attribute."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

_VOID = {"meta", "link", "input", "br", "hr", "img"}


class Element:
    """One element with its attributes and what is inside, in order."""

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element | str] = []

    def __getitem__(self, attribute: str) -> str:
        return self.attributes.get(attribute, "")

    @property
    def text(self) -> str:
        """The text inside, every run of whitespace one space."""
        return " ".join("".join(self._strings()).split())

    def all(self, tag: str = "", **attributes: str) -> list["Element"]:
        """Every element below with this tag and these attributes (`class_` is one class)."""
        return [found for found in self._below() if found._fits(tag, attributes)]

    def one(self, tag: str = "", **attributes: str) -> "Element":
        """The only such element."""
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{len(found)} × {tag} {attributes}"
        return found[0]

    def links(self) -> dict[str, str]:
        """The address of every link below and what it says (the first of each address)."""
        links: dict[str, str] = {}
        for link in self.all("a"):
            links.setdefault(link["href"], link.text)
        return links

    def _strings(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child._strings()

    def _below(self) -> Iterator["Element"]:
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child._below()

    def _fits(self, tag: str, attributes: dict[str, str]) -> bool:
        wanted = dict(attributes)
        class_ = wanted.pop("class_", None)
        return (
            (not tag or self.tag == tag)
            and (class_ is None or class_ in self["class"].split())
            and all(self[name] == value for name, value in wanted.items())
        )


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("document", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"<{self.open[-1].tag}> ditutup dengan </{tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read(response: Any) -> Element:
    """The page of a response; fails when its elements are not closed in order."""
    reader = _Reader()
    reader.feed(response.content.decode())
    assert [element.tag for element in reader.open] == ["document"]
    return reader.open[0]


def headers(answer: Any) -> dict[str, str]:
    """The headers of an answer but for the number of the request, which differs each time."""
    return {name: value for name, value in answer.headers.items() if name != "X-Request-ID"}
