"""Durations in plain words for the fact box, and the four answers of the search filter.

Short and true: stages are never added up, because the decree does not say that they follow each
other, and a missing number is said to be missing.
"""

from collections.abc import Sequence

from standards.facts.durations import Duration

_DAYS_OF_UNIT = {
    "menit": 1 / 1440,
    "jam": 1 / 24,
    "hari": 1,
    "minggu": 7,
    "bulan": 30,
    "tahun": 365,
}
_SEVERITY = {"ringan", "sedang", "berat"}
_UNSAID = "tidak ditentukan"


def headline(durations: Sequence[Duration]) -> str:
    """One short phrase, such as "3 hari" or "1–2 minggu per tahap"; "" for no durations."""
    numbered = [duration for duration in durations if duration["nilai"] is not None]
    open_ended = [duration for duration in durations if duration["nilai"] is None]
    parts = [_numbered_words(numbered), _open_words(open_ended, bool(numbered))]
    return ", ".join(filter(None, parts))


def bucket(durations: Sequence[Duration]) -> str:
    """By the longest stage: `sehari` (up to 1 day), `seminggu` (2 to 7 days) or `lebih`.

    `tergantung` as soon as some stage has no number, because no end can then be promised.
    """
    if not durations or any(duration["nilai"] is None for duration in durations):
        return "tergantung"
    longest = max(map(_longest_days, durations))
    if longest <= 1:
        return "sehari"
    return "seminggu" if longest <= 7 else "lebih"


def _numbered_words(numbered: Sequence[Duration]) -> str:
    if not numbered:
        return ""
    if len(numbered) == 1:
        return _single_words(numbered[0])
    between = _between(numbered)
    if {_lowered(duration["label"]) for duration in numbered} <= _SEVERITY:
        return f"{between} menurut beratnya"
    return f"{between} per tahap"


def _single_words(duration: Duration) -> str:
    label = _lowered(duration["label"])
    return f"{_amount_words(duration)} untuk {label}" if label else _amount_words(duration)


def _between(numbered: Sequence[Duration]) -> str:
    """The shortest and the longest of several durations."""
    shortest = min(numbered, key=_shortest_days)
    longest = max(numbered, key=_longest_days)
    low, high = shortest["nilai"], longest["nilai_maks"] or longest["nilai"]
    if shortest["satuan"] != longest["satuan"]:
        return f"{low} {shortest['satuan']} sampai {high} {longest['satuan']}"
    return f"{low} {longest['satuan']}" if low == high else f"{low}–{high} {longest['satuan']}"


def _amount_words(duration: Duration) -> str:
    high = f"–{duration['nilai_maks']}" if duration["nilai_maks"] else ""
    return f"{duration['nilai']}{high} {duration['satuan']}"


def _open_words(open_ended: Sequence[Duration], after_numbers: bool) -> str:
    if not open_ended:
        return ""
    conditions = [_condition(duration) for duration in open_ended]
    if all(conditions):
        return ", ".join(conditions)
    return f"selebihnya {_UNSAID}" if after_numbers else _UNSAID


def _condition(duration: Duration) -> str:
    """`Konsultasi : Sesuai materi konsultasi` as "konsultasi sesuai materi"; "" without one."""
    before, colon, after = duration["teks"].partition(":")
    label = _lowered(duration["label"])
    condition = _lowered((after if colon else before).strip(" .;"))
    if condition == label or duration["satuan"]:
        return ""
    return f"{label} {condition.removesuffix(label).strip()}".strip()


def _shortest_days(duration: Duration) -> float:
    return _days(duration["nilai"] or 0, duration["satuan"] or "hari")


def _longest_days(duration: Duration) -> float:
    longest = duration["nilai_maks"] or duration["nilai"] or 0
    return _days(longest, duration["satuan"] or "hari")


def _days(amount: int, unit: str) -> float:
    """Calendar days; working days take at least the weekends between them as well."""
    if unit == "hari kerja":
        return amount + 2 * ((amount - 1) // 5)
    return amount * _DAYS_OF_UNIT[unit]


def _lowered(words: str | None) -> str:
    return words[:1].lower() + words[1:] if words else ""
