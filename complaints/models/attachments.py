"""Evidence: what is known about each file; the bytes lie in `complaints.evidence`'s folder."""

from django.db import models
from django.db.models import Q

from complaints.models.cases import Complaint
from complaints.models.ledger import Event
from complaints.workflow import Role


class Attachment(models.Model):
    """One cleaned file. The name it had is not kept: it may name people.

    `number` counts within the aduan and makes the label that people see (`bukti-2.jpg`).
    """

    class Kind(models.TextChoices):
        JPEG = "jpeg", "Gambar"
        PDF = "pdf", "PDF"

    complaint = models.ForeignKey(
        Complaint, models.CASCADE, related_name="attachments", verbose_name="aduan"
    )
    event = models.ForeignKey(
        Event, models.CASCADE, related_name="attachments", verbose_name="peristiwa"
    )
    number = models.PositiveSmallIntegerField("nomor")
    kind = models.CharField("jenis", max_length=10, choices=Kind)
    size = models.PositiveIntegerField("ukuran (bita)")
    digest = models.CharField("sidik SHA-256", max_length=64)
    stored = models.CharField("nama simpan", max_length=80, unique=True)
    added_at = models.DateTimeField("ditambahkan")
    added_by = models.CharField("oleh", max_length=20, choices=[(role, role) for role in Role])
    internal = models.BooleanField("hanya untuk petugas", default=False)

    class Meta:
        verbose_name = "bukti"
        verbose_name_plural = "bukti"
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                fields=["complaint", "number"], name="complaints_attachment_number_unique"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["jpeg", "pdf"]), name="complaints_attachment_kind_known"
            ),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The name that people see and get when they download it."""
        return f"bukti-{self.number}.{'jpg' if self.kind == self.Kind.JPEG else 'pdf'}"
