"""Follows every link and every form that asks, and reads whatever comes: pages, papers, tables."""

import io
import re
import zipfile
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from html import unescape
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from django.http.response import HttpResponseBase
from django.test import Client

from tests.standards.papers import reading

ALIKE = 5
"""Addresses that differ in their numbers or query only; of more, the rest is not looked at."""

_LINK = re.compile(r'(?:href|src|action)="([^"]*)"|<loc>([^<]*)</loc>')
_FORM = re.compile(r"<form([^>]*)>(.*?)</form>", re.DOTALL)
_SELECT = re.compile(r'<select[^>]*name="([^"]*)"[^>]*>(.*?)</select>', re.DOTALL)
_OPTION = re.compile(r'<option value="([^"]+)"')


def crawl(client: Client, starts: Iterable[str], *, within: tuple[str, ...]) -> dict[str, str]:
    """The text of everything that can be reached below some addresses, by its own address."""
    waiting, seen, kinds = deque(starts), {""}, Counter[str]()
    found = {}
    while waiting:
        address = waiting.popleft()
        if address in seen or not address.startswith(within):
            continue
        seen.add(address)
        kind = re.sub(r"[0-9]+", "1", address.partition("?")[0])
        kinds[kind] += 1
        if kinds[kind] > ALIKE:
            continue
        answer = client.get(address)
        found[address] = text_of(answer)
        waiting += _onward(address, answer, found[address])
    return found


def text_of(answer: HttpResponseBase) -> str:
    """Everything that an answer says, its headers too."""
    body = b"".join(answer) if answer.streaming else bytes(answer.content)  # type: ignore[attr-defined]
    headers = "\n".join(f"{name}: {value}" for name, value in answer.headers.items())
    return f"{headers}\n\n{_words(body, answer['Content-Type'])}"


def _words(body: bytes, kind: str) -> str:
    if kind == "application/pdf":
        return reading.text(body)
    if "spreadsheetml" in kind:
        book = zipfile.ZipFile(io.BytesIO(body))
        return "\n".join(book.read(name).decode() for name in book.namelist())
    return unescape(body.decode("utf-8", "replace"))


def _onward(address: str, answer: HttpResponseBase, page: str) -> Iterator[str]:
    if "Location" in answer.headers:
        yield _inside(urljoin(address, answer.headers["Location"]))
    if not answer.headers["Content-Type"].startswith(("text/html", "application/xml")):
        return
    for link in _LINK.finditer(page):
        yield _inside(urljoin(address, link[1] or link[2]))
    for form in _FORM.finditer(page):
        if 'method="get"' in form[1]:
            yield from _asked(address, form[1], form[2])


def _asked(address: str, head: str, inside: str) -> Iterator[str]:
    """The address of a form, once with each option of each of its lists."""
    action = re.search(r'action="([^"]*)"', head)
    path = urlsplit(urljoin(address, action[1] if action else "")).path
    for name, options in _SELECT.findall(inside):
        for value in _OPTION.findall(options)[:3]:
            yield f"{path}?{urlencode({name: value})}"


def _inside(link: str) -> str:
    """The path and query of a link to this site; nothing for one to another."""
    parts = urlsplit(link)
    if parts.netloc not in {"", "testserver"} or parts.scheme not in {"", "http"}:
        return ""
    query = urlencode(parse_qsl(parts.query, keep_blank_values=True))
    return f"{parts.path}?{query}" if query else parts.path
