"""Findings of the linter that somebody set aside, for a reason and for a time."""

import hashlib
from datetime import date, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q

from standards.components import COMPONENTS
from standards.linter.finding import Finding
from standards.models.services import Service

LONGEST_DAYS = 366
"""A year: whoever still has the reason then says so again."""

Key = tuple[str, str, str, str]
"""What makes a finding the same: code of the service, rule, component, digest of the words."""


def words(finding: Finding) -> str:
    """The words that a finding means: its quote, or its message where something is missing."""
    return finding.quote or finding.message


def digest(finding: Finding) -> str:
    """SHA-256, in hexadecimal, over the words that a finding means."""
    return hashlib.sha256(words(finding).encode()).hexdigest()


def key(finding: Finding) -> Key:
    """By what a waiver knows its finding, among those of one institution."""
    return (finding.service, finding.rule, finding.component, digest(finding))


class Waiver(models.Model):
    """One finding that is left as it is, by whom and why; ended by a date, never deleted.

    It holds for these words only: other words in the same place are a new finding. `days` is how
    long it holds, counted from `since`; kept as a number, so that both databases can limit it.
    """

    service = models.ForeignKey(
        Service, models.PROTECT, related_name="waivers", verbose_name="layanan"
    )
    rule = models.CharField("aturan", max_length=10)
    component = models.CharField("komponen", max_length=20, blank=True)
    words = models.TextField("kata yang dimaksud")
    digest = models.CharField("sidik kata", max_length=64)
    reason = models.TextField("alasan")
    since = models.DateField("sejak")
    days = models.PositiveSmallIntegerField("selama hari")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh"
    )
    ended_on = models.DateField("diakhiri pada", null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="diakhiri oleh",
    )

    class Meta:
        verbose_name = "pengesampingan temuan"
        verbose_name_plural = "pengesampingan temuan"
        constraints = [
            models.UniqueConstraint(
                fields=["service", "rule", "component", "digest"],
                condition=Q(ended_on__isnull=True),
                name="standards_waiver_once",
            ),
            models.CheckConstraint(
                condition=Q(component__in=["", *COMPONENTS]),
                name="standards_waiver_component_known",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="standards_waiver_has_reason"),
            models.CheckConstraint(
                condition=Q(days__gte=1, days__lte=LONGEST_DAYS),
                name="standards_waiver_at_most_a_year",
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True, ended_by__isnull=True)
                | Q(ended_on__gte=models.F("since"), ended_by__isnull=False),
                name="standards_waiver_ended_by_somebody_after_begin",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.service.code} {self.rule}: {self.words[:60]}"

    @property
    def until(self) -> date:
        """The last day on which it holds, unless somebody ended it before."""
        return self.since + timedelta(days=self.days)

    @property
    def key(self) -> Key:
        """By what it knows its finding, among those of one institution."""
        return (self.service.code, self.rule, self.component, self.digest)
