"""The decrees that set standards, with their clauses (diktum)."""

from datetime import date
from typing import Self

from django.db import models
from django.urls import reverse

from standards.models.institutions import Institution
from standards.workflow import UNPUBLISHED, State


class DecreeQuerySet(models.QuerySet["Decree"]):
    def get_by_natural_key(self, slug: str) -> "Decree":
        return self.get(slug=slug)

    def public(self) -> Self:
        """Those under which something was published; one in preparation is nobody's business."""
        published = self.model.objects.filter(editions__state__in=sorted(set(State) - UNPUBLISHED))
        # Not a join: a decree would be read once for each of its editions, and sorted out again.
        return self.filter(pk__in=published.values("pk"))


class Decree(models.Model):
    """A decision that sets standards, or a draft of one; what the source does not tell is empty."""

    institution = models.ForeignKey(
        Institution, models.PROTECT, related_name="decrees", verbose_name="instansi"
    )
    slug = models.SlugField("alamat singkat", max_length=80, unique=True)
    kind_title = models.CharField("jenis keputusan", max_length=200)
    number = models.CharField("nomor", max_length=60, blank=True)
    subject = models.CharField("tentang", max_length=300)
    year = models.PositiveSmallIntegerField("tahun", null=True, blank=True)
    issued_on = models.DateField("ditetapkan pada", null=True, blank=True)
    in_force_from = models.DateField("berlaku sejak", null=True, blank=True)
    place = models.CharField("ditetapkan di", max_length=60, blank=True)
    signatory_title = models.CharField("jabatan penanda tangan", max_length=120, blank=True)
    signatory_name = models.CharField("nama penanda tangan", max_length=120, blank=True)
    letterhead = models.TextField("kepala surat", blank=True)
    considering = models.TextField("menimbang", blank=True)
    citing = models.TextField("mengingat", blank=True)
    note = models.TextField("catatan", blank=True)

    objects = DecreeQuerySet.as_manager()

    class Meta:
        verbose_name = "keputusan"
        verbose_name_plural = "keputusan"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(in_force_from__isnull=True)
                | models.Q(issued_on__isnull=False) & ~models.Q(number=""),
                name="standards_decree_in_force_needs_number_and_date",
                violation_error_message=(
                    "Keputusan yang berlaku memerlukan nomor dan tanggal ditetapkan."
                ),
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind_title} {self.label}"

    def get_absolute_url(self) -> str:
        return reverse("standards:decree", args=[self.slug])

    def natural_key(self) -> tuple[str]:
        return (self.slug,)

    @property
    def label(self) -> str:
        """How people call it: `SK 1829/OR/2021`, or that it has no number."""
        return f"SK {self.number}" if self.number else "(tanpa nomor)"

    def in_force(self, on: date) -> bool:
        """Whether the decree had taken effect on that day (local date)."""
        return self.in_force_from is not None and self.in_force_from <= on


class ClauseManager(models.Manager["Clause"]):
    def get_by_natural_key(self, decree: str, order: int) -> "Clause":
        return self.get(decree__slug=decree, order=order)


class Clause(models.Model):
    """One diktum: KESATU, KEDUA … with its wording in the decree's notation."""

    decree = models.ForeignKey(
        Decree, models.CASCADE, related_name="clauses", verbose_name="keputusan"
    )
    order = models.PositiveSmallIntegerField("urutan")
    label = models.CharField("diktum", max_length=40)
    text = models.TextField("isi")

    objects = ClauseManager()

    class Meta:
        verbose_name = "diktum"
        verbose_name_plural = "diktum"
        constraints = [
            models.UniqueConstraint(
                fields=["decree", "order"], name="standards_clause_order_unique"
            )
        ]

    def __str__(self) -> str:
        return f"{self.label} {self.decree.label}"

    def natural_key(self) -> tuple[str, int]:
        return (self.decree.slug, self.order)

    natural_key.dependencies = ["standards.decree"]  # type: ignore[attr-defined]
