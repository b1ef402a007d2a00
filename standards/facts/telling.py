"""What was read out of a component, in a few words for whoever wrote it."""

from collections.abc import Callable, Iterator
from typing import Any

from standards.facts import links
from standards.facts.reading import read
from standards.notation import outline

NOTHING = "tidak ada yang terbaca"


def tell(key: str, text: str, flow: str = "") -> str:
    """The facts of a text as one line, such as `ringan 3 jam; WhatsApp +62895…`.

    Where nothing is read out of a component, how many items its list has.
    """
    teller = _TELLERS.get(key)
    parts = teller(read(key, text, flow)) if teller else _items(text)
    return "; ".join(parts) or NOTHING


def _items(text: str) -> Iterator[str]:
    marked = sum(1 for line in outline.lines(outline.parse(text)) if line.marker)
    if marked:
        yield f"{marked} butir"
    elif text.strip():
        yield "satu paragraf"


def _procedure(fact: Any) -> Iterator[str]:
    if fact["langkah"]:
        yield f"{len(fact['langkah'])} langkah"
    yield _boxes(fact["alur"])


def _boxes(boxes: list[str]) -> str:
    return f"bagan alur {len(boxes)} kotak" if boxes else "tidak ada bagan alur"


def _durations(facts: Any) -> Iterator[str]:
    for fact in facts:
        if fact["nilai"] is None:
            yield f"{(fact['label'] or fact['teks']).lower()} tanpa angka"
        else:
            high = f"–{fact['nilai_maks']}" if fact["nilai_maks"] else ""
            label = f"{fact['label'].lower()} " if fact["label"] else ""
            yield f"{label}{fact['nilai']}{high} {fact['satuan']}"


def _fee(fact: Any) -> Iterator[str]:
    if fact:
        yield "gratis" if fact["gratis"] else "berbayar"


def _complaints(fact: Any) -> Iterator[str]:
    for channel in fact["saluran"]:
        yield f"{links.LABELS[channel['jenis']]} {links.readable(channel)}".strip()
    for tier in fact["tingkat"]:
        yield f"{tier['kode'].replace('_', ' ')} {tier['jumlah']} {tier['satuan']}"
    if fact["alur"]:
        yield _boxes(fact["alur"])


def _citations(facts: Any) -> Iterator[str]:
    unknown = sum(1 for fact in facts if fact["slug"] is None)
    if facts:
        yield f"{len(facts)} peraturan" + (f" ({unknown} tidak dikenali)" if unknown else "")


def _staff(fact: Any) -> Iterator[str]:
    if fact:
        yield f"{fact['jumlah']} orang"
        for group in fact.get("kelompok", []):
            yield f"{group['label']} {group['jumlah']}"


_TELLERS: dict[str, Callable[[Any], Iterator[str]]] = {
    "prosedur": _procedure,
    "jangka_waktu": _durations,
    "biaya": _fee,
    "pengaduan": _complaints,
    "dasar_hukum": _citations,
    "jumlah_pelaksana": _staff,
}
