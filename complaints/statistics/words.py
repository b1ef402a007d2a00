"""Figures as readers get them: `1.204`, `94,3 %`, `4 hari kerja`, `<5`, `–`. Pure."""

NO_DATA = "–"

Figure = int | float | str | None
"""A number, `<5` or `≥5`, or None where there is no data."""


def figure_words(figure: Figure) -> str:
    """A number with Indonesian signs; what is hidden as it is."""
    if figure is None:
        return NO_DATA
    if isinstance(figure, str):
        return figure
    return f"{figure:,}".replace(",", "\0").replace(".", ",").replace("\0", ".")


def share_words(percent: float | None) -> str:
    """`94,3 %`; the blank does not break."""
    return NO_DATA if percent is None else f"{figure_words(percent)}\u00a0%"


def days_words(days: float | None) -> str:
    """`4 hari kerja`; 0 is the day of receipt itself."""
    if days is None:
        return NO_DATA
    return f"{figure_words(days)} hari kerja" if days else "hari itu juga"


def at_least(figure: Figure) -> float:
    """How long a bar may be drawn without telling what is hidden."""
    if isinstance(figure, str):
        return int(figure.removeprefix("≥")) if figure.startswith("≥") else 0
    return figure or 0
