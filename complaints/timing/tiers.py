"""How serious a complaint is: the four tiers of the decree and the limits that hold in general.

Pure. The limits of a service stand in its own standard; see `complaints.promises`. The tier is
set by an officer at triage, never by the citizen.
"""

from collections.abc import Mapping
from enum import StrEnum

from complaints.timing.clock import Limit, Unit


class Tier(StrEnum):
    """The tiers by the codes of the contract, in the order of the decree."""

    MINOR = "ringan"
    NORMATIVE = "normatif"
    NON_SUPERVISORY = "tidak_berkadar"
    SUPERVISORY = "berkadar"


LABELS: Mapping[Tier, str] = {
    Tier.MINOR: "Ringan",
    Tier.NORMATIVE: "Normatif",
    Tier.NON_SUPERVISORY: "Tidak berkadar pengawasan",
    Tier.SUPERVISORY: "Berkadar pengawasan",
}

EXPLANATIONS: Mapping[Tier, str] = {
    Tier.MINOR: "Dapat dijawab atau dibereskan petugas pelayanan saat itu juga.",
    Tier.NORMATIVE: "Meminta penjelasan tentang aturan, syarat, atau tata cara layanan.",
    Tier.NON_SUPERVISORY: "Keluhan, saran, atau kritik atas layanan, tanpa dugaan pelanggaran.",
    Tier.SUPERVISORY: (
        "Dugaan penyalahgunaan wewenang atau pelanggaran hukum oleh petugas, "
        "misalnya pungutan liar; perlu pemeriksaan."
    ),
}
"""One line for officers and citizens. The last two follow Permendagri 8/2023; the first two are
told as the Biro use them, since no rule above the decree defines them."""

GENERAL_LIMITS: Mapping[Tier, Limit] = {
    Tier.MINOR: Limit(3, Unit.OFFICE_HOUR),
    Tier.NORMATIVE: Limit(5, Unit.WORKING_DAY),
    Tier.NON_SUPERVISORY: Limit(14, Unit.WORKING_DAY),
    Tier.SUPERVISORY: Limit(60, Unit.WORKING_DAY),
}
"""What SK 1829/OR/2021 promises for almost every service; holds where an edition is silent."""
