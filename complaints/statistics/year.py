"""Promise and performance: the share answered in time over twelve months, per Biro and service.

Taken from what was judged (see `judging`), so that slow tiers count in the end. Shares are rounded
and the number of aduan is told as a lower bound only: two windows that overlap by eleven months
must not give away what happened in the twelfth.
"""

from typing import Any

from complaints.periods import Period
from complaints.statistics.judging import Judged, judged_by

ENOUGH_ANSWERS = 10
"""From here on a share says something and points at nobody."""

SHARE_STEP = 5
"""Percent."""


def shares(period: Period) -> dict[str, list[dict[str, Any]]]:
    """Biro and services with enough answers; a service is named by its Biro and code."""
    by_biro = judged_by(("biro__slug",), period)
    by_service = judged_by(("service__biro__slug", "service__code"), period)
    return {
        "biro": [{"kode": slug} | _told(found) for (slug,), found in by_biro if _enough(found)],
        "layanan": [
            {"biro": slug, "kode": code} | _told(found)
            for (slug, code), found in by_service
            if code and _enough(found)
        ],
    }


def _enough(found: Judged) -> bool:
    return found.answered >= ENOUGH_ANSWERS


def _told(found: Judged) -> dict[str, int]:
    percent = 100 * found.answered_in_time / found.total
    return {
        "persen_tepat_waktu": SHARE_STEP * round(percent / SHARE_STEP),
        "aduan_paling_sedikit": found.total - found.total % ENOUGH_ANSWERS,
    }
