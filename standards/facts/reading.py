"""All facts of a component, in the shape of the public contract."""

from collections.abc import Callable
from typing import Any, TypedDict

from standards.citations import facts as citation_facts
from standards.facts import channels, durations, fees, procedure, staff, tiers
from standards.notation import flow as flow_chart

Fact = Any
"""Something JSON can hold; each module of this package gives the shape of its own fact."""


class Complaints(TypedDict):
    """How to complain: where, what happens then, and by when it is answered."""

    saluran: list[channels.Channel]
    alur: list[str]
    tingkat: list[tiers.Tier]


def read(key: str, text: str, flow: str) -> Fact | None:
    """The fact of one component text and its flow chart; None where there is nothing to read."""
    reader = _READERS.get(key)
    return reader(text, flow) if reader else None


def _complaints(text: str, flow: str) -> Complaints:
    return Complaints(
        saluran=channels.read(text), alur=flow_chart.boxes(flow), tingkat=tiers.read(text)
    )


_READERS: dict[str, Callable[[str, str], Fact]] = {
    "prosedur": procedure.read,
    "jangka_waktu": lambda text, _flow: durations.read(text),
    "biaya": lambda text, _flow: fees.read(text),
    "pengaduan": _complaints,
    "dasar_hukum": lambda text, _flow: citation_facts(text),
    "jumlah_pelaksana": lambda text, _flow: staff.read(text),
}
