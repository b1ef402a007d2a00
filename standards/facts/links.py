"""Complaint channels for people: names, readable numbers, and what a tap on them opens."""

import re
from collections.abc import Mapping

LABELS = {
    "whatsapp": "WhatsApp",
    "telepon": "Telepon",
    "faksimile": "Faksimile",
    "email": "Surel",
    "instagram": "Instagram",
    "tatap_muka": "Tatap muka",
    "kotak": "Kotak pengaduan",
    "lapor": "SP4N-LAPOR!",
    "contact_center": "Contact center",
    "situs": "Situs",
}
"""The kinds of channel, as shown."""

_LANDLINE_AREA = "561"
"""Pontianak's area code; mobile numbers have none."""


def address(channel: Mapping[str, str]) -> str:
    """The link of a channel, "" for one that has none (a box, a counter, a fax)."""
    kind, value = channel["jenis"], channel["nilai"]
    if not value:
        return ""
    if kind == "whatsapp":
        return f"https://wa.me/{value.removeprefix('+')}"
    if kind in ("telepon", "contact_center"):
        return f"tel:{value}"
    if kind == "email":
        return f"mailto:{value}"
    if kind == "instagram":
        return f"https://www.instagram.com/{value}/"
    if kind in ("lapor", "situs"):
        return value if value.startswith("http") else f"https://{value}"
    return ""


def readable(channel: Mapping[str, str]) -> str:
    """The value as people write it, with the extension."""
    value = channel["nilai"]
    number = _national(value) if value.startswith("+62") else value
    extension = channel.get("ekstensi")
    return f"{number} ext. {extension}" if extension else number


def _national(number: str) -> str:
    """`+6289510532718` → `0895-1053-2718`, `+62561736541` → `(0561) 736541`."""
    national = number.removeprefix("+62")
    if national.startswith(_LANDLINE_AREA):
        return f"(0{_LANDLINE_AREA}) {national.removeprefix(_LANDLINE_AREA)}"
    return "-".join(re.findall(r".{1,4}", f"0{national}"))
