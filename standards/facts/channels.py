"""Where a complaint can be made: the channels a standard names, with number or address.

Only the part on channels is read, and each line for itself: no line ever gets the number or the
address of another.
"""

import re
from collections.abc import Callable, Iterator
from typing import TypedDict

from standards.facts import parts, phones

_WORDINGS = {
    "contact_center": r"(?:contact|call)\s+cent(?:er|re)\b",
    "whatsapp": r"(?:chat\s+)?(?:wa\b|w[ah]+t['’`]?\s?s?['’`]?\s?[au]p+\b)",
    "telepon": r"(?:(?:no|nomor)\b\.?\s*)?(?:telp|telepon|telpon|tlp|hp|ponsel)\b",
    "faksimile": r"(?:(?:no|nomor)\b\.?\s*)?(?:fax\w*|faks\w*)",
    "email": r"(?:e-?mail|surel)\b",
    "instagram": r"(?:instagram|ig)\b",
    "lapor": r"(?=.*\b(?:sp4n|lapor!))",
    "kotak": r".*\bkotak\s+(?:pengaduan|aduan|saran)\b",
    "tatap_muka": r"tatap\s+muka\b|(?:datang\s+)?langsung\b",
    "situs": r"(?:online\s+melalui\s+)?(?:website|situs|laman|web)\b",
}
"""How a line of each channel begins, with the spellings of the decrees (`What'sup`, `Chat
wahtsapp`, `Faximile`). The first that fits counts: an address such as `dinas.lapor@…` is an email.
"""

_KINDS = {kind: re.compile(wording, re.IGNORECASE) for kind, wording in _WORDINGS.items()}
_BY_NUMBER = {"contact_center", "whatsapp", "telepon", "faksimile"}
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HANDLE = re.compile(r"@?([A-Za-z0-9_.]+)")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s()<>,;]+", re.IGNORECASE)


class Channel(TypedDict):
    """One channel; `nilai` is a number in E.164, an address or a handle, "" where it needs none."""

    jenis: str
    nilai: str
    ekstensi: str | None
    teks: str


def read(text: str) -> list[Channel]:
    """The channels in the order of the text; two numbers on a line are two channels."""
    channels: list[Channel] = []
    announced = ""
    for line in parts.channel_lines(text):
        kind = _kind(line)
        value = _value(kind, line)
        if kind:
            announced = kind if kind in _BY_NUMBER and not value else ""
        channels.extend(_read_line(kind or announced, value, line))
    return channels


def _kind(line: str) -> str:
    return next((kind for kind, wording in _KINDS.items() if wording.match(line)), "")


def _value(kind: str, line: str) -> str:
    """What follows the name of the channel; "" for a name that only announces lines below it."""
    name = _KINDS[kind].match(line) if kind else None
    return line[name.end() :].strip(" .:") if name else line


def _read_line(kind: str, value: str, line: str) -> Iterator[Channel]:
    if kind in _BY_NUMBER:
        for phone in phones.find(value):
            yield _channel(kind, phone.number, line, phone.extension)
    elif kind:
        yield _channel(kind, _ADDRESS_READERS.get(kind, _nothing)(value), line)


def _channel(kind: str, value: str, line: str, extension: str | None = None) -> Channel:
    return Channel(jenis=kind, nilai=value, ekstensi=extension, teks=line)


def _email(value: str) -> str:
    """An address holds no space, so a gap in it (`j dih.kalbarprov@…`) is a slip of the typist."""
    found = _EMAIL.fullmatch("".join(value.split()).rstrip(".;,")) or _EMAIL.search(value)
    return found[0] if found else ""


def _handle(value: str) -> str:
    found = _HANDLE.match(value)
    return found[1].rstrip(".") if found else ""


def _address(value: str) -> str:
    """A web address that can be followed; the decrees leave the scheme out."""
    found = _ADDRESS.search(value)
    if found is None:
        return ""
    address = found[0].rstrip(".")
    return address if "://" in address else f"https://{address}"


def _nothing(_value: str) -> str:
    return ""


_ADDRESS_READERS: dict[str, Callable[[str], str]] = {
    "email": _email,
    "instagram": _handle,
    "lapor": _address,
    "situs": _address,
}
