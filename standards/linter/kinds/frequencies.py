"""How often something is done: `1 (satu) kali dalam 1 (satu) bulan`."""

import re
from collections import Counter

from standards.facts import amounts
from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings

_KEY = "evaluasi"
_MEETING = re.compile(r"\brapat\b.*?\bkali dalam (?P<period>.+)", re.IGNORECASE)


@rule(
    "L121",
    "angka",
    Severity.ADVICE,
    "Kekerapan rapat evaluasi berbeda dalam satu Biro",
    "Samakan dengan layanan lain, atau beri alasan bila memang berbeda.",
)
def meetings_differ(standard: Standard, among: Surroundings) -> Found:
    """The Biro meets once a month for its other services, here once in three months."""
    mine = _period(standard)
    usual = Counter(filter(None, map(_period, among.siblings(standard)))).most_common(1)
    if mine and usual and usual[0][1] >= 2 and mine[0] != usual[0][0][0]:
        quote, expected = mine[1], usual[0][0][0]
        message = f"Rapat “{quote}”; layanan lain Biro ini tiap {expected[0]} {expected[1]}."
        yield _KEY, message, quote


def _period(standard: Standard) -> tuple[tuple[int, str], str] | None:
    text = standard.texts.get(_KEY)
    found = _MEETING.search(text.text) if text else None
    amount = amounts.find(found["period"]) if found else None
    if found is None or amount is None:
        return None
    return (amount.low, amount.unit), "kali dalam " + found["period"].strip()
