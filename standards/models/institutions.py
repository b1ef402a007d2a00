"""Who provides the services: institutions and their Biro."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from standards.models.units import Unit


class InstitutionQuerySet(models.QuerySet["Institution"]):
    def get_by_natural_key(self, slug: str) -> "Institution":
        return self.get(slug=slug)


class Institution(Unit):
    """An organisation that sets standards: the Secretariat itself, or another one beside it."""

    slug = models.SlugField("alamat singkat", unique=True)
    name = models.CharField("nama", max_length=200)
    short_name = models.CharField("nama pendek", max_length=60)
    fax = models.CharField("faksimile", max_length=60, blank=True)
    website = models.CharField("situs", max_length=200, blank=True)
    is_host = models.BooleanField(
        "pemilik portal", default=False, help_text="Layanannya tampil di daftar utama."
    )

    objects = InstitutionQuerySet.as_manager()

    class Meta:
        verbose_name = "instansi"
        verbose_name_plural = "instansi"
        constraints = [
            *Unit.Meta.constraints,
            models.UniqueConstraint(
                fields=["is_host"],
                condition=Q(is_host=True),
                name="standards_institution_one_host",
            ),
        ]

    def __str__(self) -> str:
        return self.short_name

    def natural_key(self) -> tuple[str]:
        return (self.slug,)


class BiroQuerySet(models.QuerySet["Biro"]):
    def get_by_natural_key(self, slug: str) -> "Biro":
        return self.get(slug=slug)

    def of_host(self) -> Self:
        """The Biro of the portal's own institution, in the order of the annex."""
        return self.filter(institution__is_host=True).order_by("position")


class Biro(Unit):
    """A unit that provides services. The decree names it in up to three spellings; all are kept.

    A Biro that is renamed or merged ends and gets a successor; its page stays at its address.
    """

    institution = models.ForeignKey(
        Institution, models.PROTECT, related_name="biro", verbose_name="instansi"
    )
    code = models.CharField("kode", max_length=10)
    position = models.PositiveSmallIntegerField("urutan", default=0)
    slug = models.SlugField("alamat singkat", max_length=80, unique=True)
    name = models.CharField("nama resmi", max_length=120)
    annex_name = models.CharField("nama di lampiran", max_length=120, blank=True)
    decree_name = models.CharField("nama di diktum", max_length=120, blank=True)
    aliases = models.CharField(
        "sebutan lain",
        max_length=200,
        blank=True,
        help_text="Sebutan sehari-hari untuk pencarian, dipisah koma: kesra, ro kesra.",
    )

    since = models.DateField("ada sejak", null=True, blank=True)
    until = models.DateField("ada sampai", null=True, blank=True)
    successor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name="dilanjutkan oleh",
        help_text="Bila Biro ini berganti nama atau digabung.",
    )

    objects = BiroQuerySet.as_manager()

    class Meta:
        verbose_name = "Biro"
        verbose_name_plural = "Biro"
        constraints = [
            *Unit.Meta.constraints,
            # The successor may go on under the same number in the annex.
            models.UniqueConstraint(
                fields=["institution", "code"],
                condition=Q(until__isnull=True),
                name="standards_biro_code_unique",
                violation_error_message="Kode ini masih dipakai Biro lain.",
            ),
            models.CheckConstraint(
                condition=Q(since__isnull=True) | Q(until__isnull=True) | Q(until__gte=F("since")),
                name="standards_biro_dates_in_order",
                violation_error_message="Tanggal akhir tidak boleh sebelum tanggal mulai.",
            ),
            models.CheckConstraint(
                condition=Q(successor__isnull=True) | Q(until__isnull=False),
                name="standards_biro_succeeded_when_ended",
                violation_error_message=(
                    "Biro yang dilanjutkan oleh Biro lain memerlukan tanggal akhir."
                ),
            ),
            models.CheckConstraint(
                condition=Q(successor__isnull=True) | ~Q(successor=F("pk")),
                name="standards_biro_not_its_own_successor",
                violation_error_message="Biro tidak dilanjutkan oleh dirinya sendiri.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("standards:biro", args=[self.slug])

    def natural_key(self) -> tuple[str]:
        return (self.slug,)

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every name people may search by: official, annex, diktum, everyday."""
        names = [self.name, self.annex_name.title(), self.decree_name, *self.aliases.split(",")]
        return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))
