"""A promised duration as ISO 8601 (`P3D`, `PT30M`), where calendar units allow one.

Pure. Working days have no ISO form: `5 hari kerja` gives none, and the words have to speak.
"""

from collections.abc import Mapping, Sequence
from typing import Any

_FORMS = {
    "menit": ("PT", 1, "M"),
    "jam": ("PT", 1, "H"),
    "hari": ("P", 1, "D"),
    # xsd:duration, which is stricter than ISO 8601, knows no weeks.
    "minggu": ("P", 7, "D"),
    "bulan": ("P", 1, "M"),
    "tahun": ("P", 1, "Y"),
}
"""Each unit of the open data: prefix, factor, designator."""


def iso_duration(durations: Sequence[Mapping[str, Any]] | None) -> str | None:
    """The longest promised time of a service, from the facts of `jangka_waktu`.

    None when several stages or cases are promised: adding or choosing would invent a promise.
    """
    if not durations or len(durations) > 1:
        return None
    (one,) = durations
    amount = one["nilai_maks"] or one["nilai"]
    if not amount or one["satuan"] not in _FORMS:
        return None
    prefix, factor, designator = _FORMS[one["satuan"]]
    return f"{prefix}{amount * factor}{designator}"
