"""What was done to keep a standard true: its yearly evaluation, its review every three years."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from standards.append_only import AppendOnly, AppendOnlyQuerySet
from standards.appraisal.terms import KIND_WORDS, Kind
from standards.models.services import Service


class AppraisalQuerySet(AppendOnlyQuerySet["Appraisal"]):
    """Only ever read and added to."""


class Appraisal(AppendOnly):
    """An evaluation or a review of a service's standard that has taken place.

    Of each kind the one recorded last counts, so that a wrong date is mended by recording the
    right one. `done_on` is a local date.
    """

    service = models.ForeignKey(
        Service, models.PROTECT, related_name="appraisals", verbose_name="layanan"
    )
    kind = models.CharField(
        "jenis", max_length=20, choices=[(kind.value, KIND_WORDS[kind]) for kind in Kind]
    )
    done_on = models.DateField("dilakukan pada")
    note = models.TextField("hasil")
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="dicatat oleh"
    )
    recorded_at = models.DateTimeField("dicatat")

    objects = AppraisalQuerySet.as_manager()

    class Meta:
        verbose_name = "evaluasi atau peninjauan"
        verbose_name_plural = "evaluasi dan peninjauan"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=sorted(Kind)), name="standards_appraisal_kind_known"
            ),
            models.CheckConstraint(
                condition=~Q(note=""), name="standards_appraisal_says_what_came_of_it"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.service} {self.get_kind_display()} {self.done_on:%d-%m-%Y}"
