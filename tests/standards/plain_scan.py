"""A second, much simpler reading of the sources, to hold the transcriber's result against.

It knows only where a title row begins and that tags, ruler rows and group headings are no text.
It shares no code with `fixtures.transcribe`; only the table of repairs is common.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

FIXTURES = Path(__file__).parents[2] / "fixtures"
SK = "sk-1829-or-2021.txt"
DRAFTS = {
    "2020 3.1": "kesra-2020-konsultasi.txt",
    "2020 3.2": "kesra-2020-data.txt",
    "2020 3.4": "kesra-2020-audiensi.txt",
    "dinkes 1": "dinkes-kubu-raya-pengaduan.txt",
}
_TITLES = {
    "Persyaratan Fasilitasi Penegasan Batas Daerah di Provinsi.": "persyaratan",
    "Persyaratan Fasilitasi Penetapan Lokasi Pengadaan Tanah untuk Kepentingan Umum di Wilayah "
    "Provinsi": "persyaratan",
    "Persyaratan": "persyaratan",
    "Sistem, Mekanisme dan Prosedur": "prosedur",
    "Prosedur/Alur Pelayanan": "prosedur",
    "Jangka Waktu Penyelesaian": "jangka_waktu",
    "Waktu Pelayanan": "jangka_waktu",
    "Biaya (tarif)": "biaya",
    "Biaya (Tarif)": "biaya",
    "Biaya/Tarif": "biaya",
    "Biaya / Tarif": "biaya",
    "Produk Pelayanan": "produk",
    "Produk Layanan": "produk",
    "Produk": "produk",
    "Penanganan Pengaduan, Saran, dan Masukan": "pengaduan",
    "Pengelolaan Pengaduan": "pengaduan",
    "Dasar Hukum": "dasar_hukum",
    "Sarana, Prasarana, dan/atau Fasilitas": "sarana",
    "Sarana dan Prasarana": "sarana",
    "Kompetensi Pelaksana": "kompetensi",
    "Pengawasan Internal": "pengawasan",
    "Jumlah Pelaksana": "jumlah_pelaksana",
    "Jaminan Pelayanan": "jaminan_pelayanan",
    "Jaminan Keamanan dan Keselamatan Pelayanan": "jaminan_keamanan",
    "Jaminan Keamanan Keselamatan Pelayanan": "jaminan_keamanan",
    "Evaluasi Kinerja Pelaksana": "evaluasi",
}
_TITLE_ROW = re.compile(
    r"\n\t?(?:\d{1,2}\.?|No\.)\s+(?:<[pi]>)?(" + "|".join(map(re.escape, _TITLES)) + r")(?=[\s<])"
)
_HEADING = re.compile(r"\n(\d\.\d{1,2})\.? ")
_FURNITURE = re.compile(
    r"\n(?:<i>)?(?:Service Delivery|Manufacturing)(?:</i>)?\s*(?=\n)|\n-+\t-+(?=\n)"
)
# Between the columns of Biro Hukum's table; on a line of its own (1.13) a colon is text.
_COLUMN_COLON = re.compile(r"\A\t: ")
_PART_ABOVE = re.compile(r"\n[A-Z]\.\t.+")
_CHART = re.compile(r"<pre>(.*?)</pre>", re.DOTALL)
MARKER = re.compile(r"(?<!\S)(?:[A-Za-z]\.|\d{1,2}[.)]|[-•])(?!\S)")


def source(name: str) -> str:
    """A source as it came."""
    return (FIXTURES / "sources" / name).read_text(encoding="utf-8")


@cache
def scanned() -> dict[str, str]:
    """The raw slice of every component of all 61 standards, by `1.5 prosedur`."""
    return {
        f"{place} {_TITLES[title]}": raw
        for place, standard in _standards()
        for title, raw in _components(standard)
    }


@cache
def repair_table() -> dict[str, Any]:
    """The committed table of repairs and restored markers."""
    path = FIXTURES / "transcribe" / "repairs.yaml"
    table: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return table


def wording(where: str) -> str:
    """The words of a scanned component in one line, repaired, without its flow chart."""
    text = _one_line(_CHART.sub(" ", _COLUMN_COLON.sub("", scanned()[where])))
    for row in repair_table()["repairs"]:
        if where in row["places"]:
            text = text.replace(_one_line(row["before"]), _one_line(row["after"]))
    return text


def boxes(where: str) -> list[str]:
    """The boxes of the flow chart of a scanned component, in order."""
    charts = _CHART.findall(scanned()[where])
    return [box.strip() for chart in charts for box in re.findall(r"\[([^]]*)\]", chart)]


def letters(text: str) -> str:
    """Only what is printed: no whitespace, no list markers."""
    return "".join(MARKER.sub("", text).split())


def restored_markers(where: str) -> list[str]:
    """The markers that the table gives back to a component."""
    rows = [row for row in repair_table()["restored_markers"] if where in row["places"]]
    return [marker for row in rows for marker in _run(row["first"], len(row["openings"]))]


def _standards() -> Iterator[tuple[str, str]]:
    annex = source(SK).partition("\nLAMPIRAN\n")[2].partition("\nPih. SEKRETARIS")[0]
    parts = _HEADING.split(annex)
    for code, standard in zip(parts[1::2], parts[2::2], strict=True):
        yield code, re.split(r"\n\d\. LAMPIRAN", standard)[0]
    for place, name in DRAFTS.items():
        text = source(name)
        if place in {"2020 3.2", "2020 3.4"}:
            # These two scans put a dash of their own before every item.
            text = re.sub(r"(?m)^ *- ", "", text).replace("*", "")
        yield place, text


def _components(standard: str) -> Iterator[tuple[str, str]]:
    parts = _TITLE_ROW.split(_FURNITURE.sub("\n", standard))
    if above := _PART_ABOVE.search(parts[0]):
        parts[2] = above[0] + parts[2]
    yield from zip(parts[1::2], parts[2::2], strict=True)


def _one_line(raw: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", raw).split())


def _run(first: str, length: int) -> list[str]:
    if not first:
        return []
    start, tail = first[:-1], first[-1]
    if start.isdigit():
        return [f"{number}{tail}" for number in range(int(start), int(start) + length)]
    return [f"{chr(ord(start) + step)}{tail}" for step in range(length)]
