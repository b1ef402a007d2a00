"""Who took which figures or lists out of the portal."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class ExportRecord(models.Model):
    """One export of the register, written down before the file leaves.

    UU 27/2022 Pasal 31: all processing is recorded. The row names person, period and number of
    aduan, never what they say.
    """

    class Form(models.TextChoices):
        XLSX = "xlsx", "XLSX"
        CSV = "csv", "CSV"

    at = models.DateTimeField("waktu")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh"
    )
    form = models.CharField("bentuk", max_length=10, choices=Form)
    first = models.DateField("diterima sejak")
    last = models.DateField("diterima sampai")
    count = models.PositiveIntegerField("jumlah aduan")

    class Meta:
        verbose_name = "catatan ekspor"
        verbose_name_plural = "catatan ekspor"
        ordering = ["-at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(form__in=["csv", "xlsx"]), name="complaints_export_form_known"
            ),
            models.CheckConstraint(
                condition=Q(first__lte=F("last")), name="complaints_export_dates_in_order"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_form_display()} {self.first}–{self.last}"
