"""The discussion of a draft with the public, and the papers that prove it (PP 96/2012 Ps 26–27)."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from standards.models.editions import Edition


class Consultation(models.Model):
    """One discussion of a draft: when, where, with how many, and what came of it.

    The draft is published within 5 working days after the minutes are signed; comments are taken
    for 7 working days from then on (Ps 27). Both days are typed: the working calendar belongs to
    the complaints. Days are local dates.
    """

    edition = models.ForeignKey(
        Edition, models.PROTECT, related_name="consultations", verbose_name="edisi"
    )
    held_on = models.DateField("tanggal pembahasan")
    place = models.CharField("tempat", max_length=200)
    participants = models.PositiveIntegerField("jumlah peserta")
    published_on = models.DateField("rancangan dipublikasikan pada", null=True, blank=True)
    comments_until = models.DateField("tanggapan diterima sampai", null=True, blank=True)
    outcome = models.TextField("hasil", blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="dicatat oleh"
    )
    recorded_at = models.DateTimeField("dicatat")

    class Meta:
        verbose_name = "pembahasan dengan masyarakat"
        verbose_name_plural = "pembahasan dengan masyarakat"
        ordering = ["held_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(participants__gte=1),
                name="standards_consultation_has_participants",
                violation_error_message="Jumlah peserta paling sedikit 1.",
            ),
            models.CheckConstraint(
                condition=Q(published_on__isnull=True) | Q(published_on__gte=F("held_on")),
                name="standards_consultation_published_after_held",
                violation_error_message=(
                    "Rancangan dipublikasikan pada atau sesudah tanggal pembahasan."
                ),
            ),
            models.CheckConstraint(
                condition=Q(comments_until__isnull=True)
                | Q(published_on__isnull=False, comments_until__gte=F("published_on")),
                name="standards_consultation_comments_after_published",
                violation_error_message=(
                    "Tanggapan diterima sesudah rancangan dipublikasikan; isi kedua tanggalnya."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edition}, dibahas {self.held_on:%d-%m-%Y}"


class ConsultationFile(models.Model):
    """The minutes or the attendance list of a discussion; the bytes lie in `standards.files.store`.

    `original_name` is what it was called when it came; on the disk and in downloads it has ours.
    """

    class Role(models.TextChoices):
        MINUTES = "berita-acara", "Berita acara"
        ATTENDANCE = "daftar-hadir", "Daftar hadir"

    class Kind(models.TextChoices):
        PDF = "pdf", "PDF"
        JPEG = "jpeg", "JPEG"
        PNG = "png", "PNG"

    consultation = models.ForeignKey(
        Consultation, models.PROTECT, related_name="files", verbose_name="pembahasan"
    )
    role = models.CharField("berkas", max_length=20, choices=Role)
    kind = models.CharField("jenis", max_length=10, choices=Kind)
    original_name = models.CharField("nama asli", max_length=200)
    stored = models.CharField("nama simpan", max_length=40, unique=True)
    size = models.PositiveIntegerField("ukuran (bita)")
    digest = models.CharField("sidik SHA-256", max_length=64)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="oleh"
    )
    added_at = models.DateTimeField("ditambahkan")

    class Meta:
        verbose_name = "berkas pembahasan"
        verbose_name_plural = "berkas pembahasan"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(role__in=["berita-acara", "daftar-hadir"]),
                name="standards_consultationfile_role_known",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["pdf", "jpeg", "png"]),
                name="standards_consultationfile_kind_known",
            ),
            models.UniqueConstraint(
                fields=["consultation", "digest"], name="standards_consultationfile_once"
            ),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The name under which it is downloaded: `berita-acara-7.pdf`."""
        ending = "jpg" if self.kind == self.Kind.JPEG else self.kind
        return f"{self.role}-{self.pk}.{ending}"
