"""Published figures arranged for pages and papers: big figures, tables, bars."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from complaints.papers import notice
from complaints.periods import Month
from complaints.statistics.counting import Result
from complaints.statistics.definitions import DEFINITIONS
from complaints.statistics.tables import RECEIVED, SHARE
from complaints.statistics.words import Figure, at_least, days_words, figure_words, share_words

Figures = Mapping[str, Any]
Chart = dict[str, Any]

COLUMNS = {
    RECEIVED: "Diterima",
    Result.IN_TIME.value: "Tepat waktu",
    Result.LATE.value: "Terlambat",
    Result.OVERDUE.value: "Terbuka, lewat",
    Result.RUNNING.value: "Terbuka",
    Result.CLOSED.value: "Ditutup",
}
"""The columns of the tables by Biro and by tier, in short; the share follows."""

MAIN = {
    "menurut_tingkat": ("Menurut tingkat", "Tingkat"),
    "menurut_biro": ("Menurut Biro", "Biro"),
}
DETAILS = {
    "menurut_layanan": ("Menurut layanan", "Layanan"),
    "menurut_saluran": ("Menurut saluran", "Saluran"),
    "menurut_janji": ("Janji yang tidak ditepati", "Komponen standar"),
    "menurut_hasil": ("Hasil penanganan", "Hasil"),
    "alasan_ditutup": ("Ditutup tanpa jawaban, menurut alasan", "Alasan"),
}
"""The tables that are drawn as bars, by their key: title, and what a row is. Those of `MAIN` come
first, and are told by result too."""


def headlines(figures: Figures) -> list[notice.Figure]:
    """The three figures that come first."""
    return [
        notice.Figure(figure_words(figures[RECEIVED]), "aduan diterima"),
        notice.Figure(share_words(figures[SHARE]), "dijawab tepat waktu"),
        notice.Figure(days_words(figures["median_hari_kerja"]), "median waktu jawab"),
    ]


def by_biro(figures: Figures) -> notice.Table:
    """Biro by result, with the share in time and the total."""
    return _by_result(figures, "menurut_biro")


def by_tier(figures: Figures) -> notice.Table:
    """Tier by result, with the share in time and the total."""
    return _by_result(figures, "menurut_tingkat")


def _by_result(figures: Figures, key: str) -> notice.Table:
    title, row_title = MAIN[key]
    headings = [row_title, *COLUMNS.values(), "Bagian tepat"]
    rows = [_cells(row["nama"], row) for row in figures[key]]
    return notice.Table(title, headings, rows, _cells("Semua", figures))


def _cells(name: str, row: Figures) -> list[str]:
    return [name, *(figure_words(row[column]) for column in COLUMNS), share_words(row[SHARE])]


def results(figures: Figures) -> Chart:
    """What became of the aduan."""
    rows = [(DEFINITIONS[result].title, figures[result]) for result in Result]
    return bars("hasil", "Apa yang terjadi dengannya", "Hasil", rows)


def charts(figures: Figures, titles: Mapping[str, tuple[str, str]]) -> list[Chart]:
    """A chart for each of some tables that has anything to show; rows of zero are left out."""
    told = {key: [row for row in figures[key] if row[RECEIVED] != 0] for key in titles}
    return [
        bars(key, *titles[key], [(row["nama"], row[RECEIVED]) for row in rows])
        for key, rows in told.items()
        if rows
    ]


def trend(received: Mapping[Month, int | None]) -> Chart:
    """The months as bars, the oldest first."""
    rows = [(month.words, number) for month, number in received.items()]
    return bars("tren", "Aduan diterima per bulan", "Bulan", rows)


def bars(name: str, title: str, row_title: str, rows: Iterable[tuple[str, Figure]]) -> Chart:
    """A chart for `_components/bar_chart.html`; a hidden figure is drawn as long as it is told."""
    told = list(rows)
    longest = max((at_least(figure) for _, figure in told), default=0)
    return {
        "name": name,
        "title": title,
        "description": _most(told, longest),
        "row_title": row_title,
        "value_title": "Aduan",
        "rows": [
            {
                "label": label,
                "value_words": figure_words(figure),
                "width": round(100 * at_least(figure) / longest, 1) if longest else 0,
            }
            for label, figure in told
        ],
    }


def _most(rows: Sequence[tuple[str, Figure]], longest: float) -> str:
    if not longest:
        return "Tidak ada yang dapat digambar."
    label, figure = next(row for row in rows if at_least(row[1]) == longest)
    return f"Terbanyak: {label}, {figure_words(figure)} aduan."
