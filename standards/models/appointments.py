"""Roles that members of staff hold from one day to another."""

from datetime import date
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from standards.models.institutions import Biro
from standards.workflow import BIRO_ROLES, ROLE_WORDS, Role


class AppointmentQuerySet(models.QuerySet[Any]):
    """Asked for the people who hold a role now."""

    def on(self, day: date) -> Self:
        """Those that hold on a day (local date) of people who may sign in."""
        return self.filter(
            Q(until__isnull=True) | Q(until__gte=day), since__lte=day, user__is_active=True
        )


class Appointment(models.Model):
    """A role that a member of staff holds, for one Biro where the role belongs to a Biro.

    Dated: who is transferred keeps a name in the history and loses access. The apps say which
    roles there are.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="petugas"
    )
    since = models.DateField("sejak")
    until = models.DateField("sampai", null=True, blank=True)

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                name="%(app_label)s_%(class)s_dates_in_order",
                violation_error_message="Tanggal akhir tidak boleh sebelum tanggal mulai.",
            ),
        ]


class Mandate(Appointment):
    """The task to write the standards of one Biro, or to review those of all."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="mandates", verbose_name="petugas"
    )
    role = models.CharField(
        "peran", max_length=20, choices=[(role.value, ROLE_WORDS[role]) for role in Role]
    )
    biro = models.ForeignKey(
        Biro, models.PROTECT, null=True, blank=True, related_name="mandates", verbose_name="Biro"
    )

    class Meta(Appointment.Meta):
        verbose_name = "tugas"
        verbose_name_plural = "tugas penyusun dan pemeriksa standar"
        constraints = [
            *Appointment.Meta.constraints,
            models.CheckConstraint(
                condition=Q(role__in=sorted(BIRO_ROLES), biro__isnull=False)
                | Q(~Q(role__in=sorted(BIRO_ROLES)), biro__isnull=True),
                name="standards_mandate_biro_fits_role",
                violation_error_message=(
                    "Penyusun memerlukan Biro; pemeriksa tidak boleh memilikinya."
                ),
            ),
            models.CheckConstraint(
                condition=Q(role__in=sorted(Role)), name="standards_mandate_role_known"
            ),
        ]

    def __str__(self) -> str:
        place = f", {self.biro.name}" if self.biro else ""
        return f"{self.get_role_display()}{place}"
