"""Who handles complaints, and, sealed apart from everything else, who made them."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from complaints.models.cases import Complaint
from complaints.workflow import BIRO_ROLES, ROLE_WORDS, Role
from standards.models import Biro
from standards.models.appointments import Appointment

OFFICER_ROLES = [role for role in Role if role not in {Role.COMPLAINANT, Role.SYSTEM}]


class Duty(Appointment):
    """A role that a member of staff holds, for one Biro where the role belongs to a Biro.

    Duties are dated: who is transferred keeps a name in the history and loses access.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="duties", verbose_name="petugas"
    )
    role = models.CharField(
        "peran", max_length=20, choices=[(role.value, ROLE_WORDS[role]) for role in OFFICER_ROLES]
    )
    biro = models.ForeignKey(
        Biro, models.PROTECT, null=True, blank=True, related_name="duties", verbose_name="Biro"
    )

    class Meta(Appointment.Meta):
        verbose_name = "tugas"
        verbose_name_plural = "tugas petugas pengaduan"
        constraints = [
            *Appointment.Meta.constraints,
            models.CheckConstraint(
                condition=Q(role__in=sorted(BIRO_ROLES), biro__isnull=False)
                | Q(~Q(role__in=sorted(BIRO_ROLES)), biro__isnull=True),
                name="complaints_duty_biro_fits_role",
                violation_error_message=(
                    "Peran di dalam Biro memerlukan Biro; peran lain tidak boleh memilikinya."
                ),
            ),
            models.CheckConstraint(
                condition=Q(role__in=sorted(OFFICER_ROLES)), name="complaints_duty_role_known"
            ),
        ]

    def __str__(self) -> str:
        place = f", {self.biro.name}" if self.biro else ""
        return f"{self.get_role_display()}{place}"


class Reporter(models.Model):
    """The complainant's identity, sealed (`complaints.vault`); none exists for an anonymous aduan.

    Kept apart so that no list, search or export can meet it by accident. Opening it is an act of
    its own and stands in the ledger (UU 25/2009 Pasal 49, UU 27/2022 Pasal 35).
    """

    complaint = models.OneToOneField(
        Complaint, models.CASCADE, related_name="reporter", verbose_name="aduan"
    )
    sealed = models.TextField("identitas tersegel")
    by_email = models.BooleanField("kabari lewat surel", default=False)
    by_whatsapp = models.BooleanField("kabari lewat WhatsApp", default=False)

    class Meta:
        verbose_name = "pengadu"
        verbose_name_plural = "pengadu"
        constraints = [
            models.CheckConstraint(condition=~Q(sealed=""), name="complaints_reporter_sealed")
        ]

    def __str__(self) -> str:
        return "pengadu (tersegel)"
