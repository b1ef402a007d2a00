"""What remains: the published figures of each month, and the traces of what was deleted."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class MonthlyReport(models.Model):
    """The figures of one month as published, with their definitions, frozen under a digest.

    A correction is a further revision with its reason; no row is ever changed.
    """

    year = models.PositiveSmallIntegerField("tahun")
    month = models.PositiveSmallIntegerField("bulan")
    revision = models.PositiveSmallIntegerField("revisi", default=1)
    figures = models.JSONField("angka")
    digest = models.CharField("sidik SHA-256", max_length=64)
    published_at = models.DateTimeField("diterbitkan")
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="oleh"
    )
    reason = models.CharField("alasan revisi", max_length=300, blank=True)

    class Meta:
        verbose_name = "statistik bulanan"
        verbose_name_plural = "statistik bulanan"
        ordering = ["year", "month", "revision"]
        constraints = [
            models.UniqueConstraint(
                fields=["year", "month", "revision"], name="complaints_report_revision_unique"
            ),
            models.CheckConstraint(
                condition=Q(month__gte=1, month__lte=12), name="complaints_report_month"
            ),
            models.CheckConstraint(
                condition=Q(revision=1) | ~Q(reason=""),
                name="complaints_report_revision_has_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02}, revisi {self.revision}"


class Tombstone(models.Model):
    """What is left of an aduan whose period of keeping has ended: figures, no person, no words."""

    number = models.CharField("nomor", max_length=20, unique=True)
    received_on = models.DateField("diterima")
    ended_on = models.DateField("berakhir")
    biro_code = models.CharField("kode Biro", max_length=10)
    service_code = models.CharField("kode layanan", max_length=20, blank=True)
    tier = models.CharField("tingkat", max_length=20, blank=True)
    channel = models.CharField("saluran", max_length=20)
    closing = models.CharField("alasan ditutup", max_length=30, blank=True)
    outcome = models.CharField("hasil", max_length=30, blank=True)
    anonymised_on = models.DateField("dianonimkan", null=True)
    deleted_on = models.DateField("dihapus", null=True)
    rule = models.CharField("aturan", max_length=200)

    class Meta:
        verbose_name = "jejak penghapusan"
        verbose_name_plural = "jejak penghapusan"

    def __str__(self) -> str:
        return self.number
