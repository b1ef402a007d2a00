"""Changes of one phrase in the standards of many services."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class MassChange(models.Model):
    """A phrase that was changed in many drafts in one step, so that they are reviewed in one."""

    phrase = models.CharField("semula", max_length=300)
    replacement = models.CharField("menjadi", max_length=300, blank=True)
    note = models.TextField("alasan perubahan")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh"
    )
    at = models.DateTimeField("waktu")

    class Meta:
        verbose_name = "perubahan serentak"
        verbose_name_plural = "perubahan serentak"
        constraints = [
            models.CheckConstraint(condition=~Q(phrase=""), name="standards_masschange_has_phrase"),
            models.CheckConstraint(
                condition=~Q(phrase=F("replacement")), name="standards_masschange_changes"
            ),
            models.CheckConstraint(condition=~Q(note=""), name="standards_masschange_has_note"),
        ]

    def __str__(self) -> str:
        return f"“{self.phrase}” menjadi “{self.replacement}”"
