"""The services: permanent, whatever edition of their standard is in force."""

from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse

from standards.models.institutions import Biro

CODE = r"^[0-9]{1,4}(\.[0-9]{1,6})?$"
"""The number in the annex, as addresses know it."""


class ServiceQuerySet(models.QuerySet["Service"]):
    def get_by_natural_key(self, biro: str, code: str) -> "Service":
        return self.select_related("biro").get(biro__slug=biro, code=code)


class Service(models.Model):
    """One service of a Biro: its address and history outlive every edition.

    The code is the number in the annex (`1.5`); official names belong to the editions, since
    decrees rename. `short_name` is ours: short enough for a telephone.
    """

    class Kind(models.TextChoices):
        CONSULTATION = "konsultasi", "Konsultasi"
        DATA = "data", "Data dan informasi"
        SPEAKER = "narasumber", "Narasumber"
        SPEECH = "naskah", "Naskah sambutan"
        AUDIENCE = "audiensi", "Rapat dan audiensi"
        LAW = "hukum", "Produk dan bantuan hukum"
        ADMINISTRATION = "administrasi", "Administrasi dan rekomendasi"
        PROCUREMENT = "pengadaan", "Pengadaan barang dan jasa"
        LETTERS = "surat", "Surat-menyurat"
        FACILITIES = "fasilitas", "Fasilitas dan kegiatan pimpinan"
        COMPLAINTS = "pengaduan", "Pengaduan"

    biro = models.ForeignKey(Biro, models.PROTECT, related_name="services", verbose_name="Biro")
    code = models.CharField("kode", max_length=20, validators=[RegexValidator(CODE)])
    position = models.PositiveIntegerField("urutan", default=0)
    slug = models.SlugField("alamat singkat", max_length=80)
    short_name = models.CharField("nama pendek", max_length=60)
    kind = models.CharField("jenis", max_length=20, choices=Kind)

    objects = ServiceQuerySet.as_manager()

    class Meta:
        verbose_name = "layanan"
        verbose_name_plural = "layanan"
        constraints = [
            models.UniqueConstraint(fields=["biro", "code"], name="standards_service_code_unique"),
            models.UniqueConstraint(fields=["biro", "slug"], name="standards_service_slug_unique"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.short_name} ({self.biro.name})"

    def get_absolute_url(self) -> str:
        return reverse("standards:service", args=[self.biro.slug, self.slug])

    def natural_key(self) -> tuple[str, str]:
        return (self.biro.slug, self.code)

    natural_key.dependencies = ["standards.biro"]  # type: ignore[attr-defined]
