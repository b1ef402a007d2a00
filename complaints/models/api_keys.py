"""The keys of other institutions' programs, and which aduan were filed with which."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from complaints.models.cases import Complaint


class ApiKey(models.Model):
    """A key with which a program files and reads aduan (`complaints.open311`).

    Only its hash is kept. Keys end, none is deleted: what was filed with one points to it. The
    last day is a local date, and still holds.
    """

    holder = models.CharField("instansi pemegang", max_length=200)
    contact = models.CharField("kontak penanggung jawab", max_length=200)
    key_hash = models.CharField("sidik kunci", max_length=64, unique=True, editable=False)
    may_file = models.BooleanField("boleh mengirim aduan", default=False)
    may_read = models.BooleanField("boleh membaca aduan kirimannya", default=False)
    hourly = models.PositiveSmallIntegerField("paling banyak kiriman per jam", default=60)
    ends_on = models.DateField("berlaku sampai")
    made_at = models.DateTimeField("dibuat", editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        verbose_name="dibuat oleh",
        editable=False,
    )
    ended_at = models.DateTimeField("diakhiri", null=True, blank=True, editable=False)
    used_at = models.DateTimeField("terakhir dipakai", null=True, blank=True, editable=False)

    class Meta:
        verbose_name = "kunci API"
        verbose_name_plural = "kunci API"
        ordering = ["holder", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(may_file=True) | Q(may_read=True),
                name="complaints_api_key_opens_something",
                violation_error_message="Pilih apa yang boleh dilakukan dengan kunci ini.",
            ),
            models.CheckConstraint(
                condition=Q(hourly__gte=1),
                name="complaints_api_key_hourly_positive",
                violation_error_message="Paling sedikit satu kiriman per jam.",
            ),
        ]

    def __str__(self) -> str:
        return self.holder


class ApiFiling(models.Model):
    """That an aduan was filed with a key: with that one alone can it be read."""

    complaint = models.OneToOneField(
        Complaint, models.CASCADE, related_name="api_filing", verbose_name="aduan"
    )
    key = models.ForeignKey(
        ApiKey, models.PROTECT, related_name="filings", verbose_name="kunci API"
    )

    class Meta:
        verbose_name = "kiriman API"
        verbose_name_plural = "kiriman API"

    def __str__(self) -> str:
        return f"{self.key_id}: {self.complaint_id}"
