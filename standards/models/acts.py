"""Legal acts, and where the standards cite them."""

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.urls import reverse
from django.utils.text import get_text_list

from standards import citations
from standards.models.editions import Component, EditionQuerySet


class LegalActQuerySet(models.QuerySet["LegalAct"]):
    def get_by_natural_key(self, slug: str) -> "LegalAct":
        return self.get(slug=slug)

    def by_rank(self) -> Self:
        """In the order of the hierarchy (UU 12/2011 Pasal 7 and 8), then the oldest first."""
        return self.order_by("rank", "year", "number")


class LegalAct(models.Model):
    """One law, regulation or decree, whatever spellings the standards cite it in.

    Its status is what a person found at a source on a day; by which act it was amended or
    revoked stands in `changes` (`standards.models.act_changes`).
    """

    class Status(models.TextChoices):
        UNCHECKED = "belum_diperiksa", "Status belum diperiksa"
        IN_FORCE = "berlaku", "Berlaku"
        AMENDED = "diubah", "Diubah"
        REVOKED = "dicabut", "Dicabut"

    slug = models.SlugField("alamat singkat", max_length=80, unique=True)
    kind = models.CharField("jenis", max_length=40)
    rank = models.PositiveSmallIntegerField("tingkat", default=9)
    issuer = models.CharField("pembentuk", max_length=120, blank=True)
    region = models.CharField("daerah", max_length=60, blank=True)
    number = models.CharField("nomor", max_length=30)
    year = models.PositiveSmallIntegerField("tahun")
    title = models.CharField("tentang", max_length=500)
    publication = models.CharField("dimuat dalam", max_length=300, blank=True)
    status = models.CharField("status", max_length=20, choices=Status, default=Status.UNCHECKED)
    status_source = models.CharField(
        "sumber status",
        max_length=300,
        blank=True,
        help_text="Di mana statusnya dibaca: alamat JDIH, nomor peraturan yang mencabut.",
    )
    checked_on = models.DateField("diperiksa pada", null=True, blank=True)

    objects = LegalActQuerySet.as_manager()

    class Meta:
        verbose_name = "peraturan"
        verbose_name_plural = "peraturan"
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "region", "number", "year"], name="standards_legalact_once"
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=["belum_diperiksa", "berlaku", "diubah", "dicabut"]),
                name="standards_legalact_status_known",
            ),
            models.CheckConstraint(
                condition=models.Q(status="belum_diperiksa")
                | ~models.Q(status_source="") & models.Q(checked_on__isnull=False),
                name="standards_legalact_status_has_source_and_date",
                violation_error_message=(
                    "Status yang sudah diperiksa memerlukan sumber dan tanggal pemeriksaannya."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.label

    def get_absolute_url(self) -> str:
        return reverse("standards:act", args=[self.slug])

    def natural_key(self) -> tuple[str]:
        return (self.slug,)

    @property
    def label(self) -> str:
        """The short form that people write: `UU 25 Tahun 2009`."""
        return citations.label(self.kind, self.region, self.number, self.year)

    @property
    def full_label(self) -> str:
        """The form of the statute book: `Undang-Undang Nomor 25 Tahun 2009`."""
        return citations.full_label(self.kind, self.region, self.number, self.year)

    @property
    def status_words(self) -> str:
        """The status and the acts that it comes from: `dicabut dengan UU 20 Tahun 2023`."""
        by = [change.by.label for change in self.changes.all() if change.result == self.status]
        words = self.get_status_display().lower()
        return f"{words} dengan {get_text_list(by, 'dan')}" if by else words


class CitationQuerySet(models.QuerySet["Citation"]):
    def of_editions(self, editions: Iterable[int] | EditionQuerySet) -> Self:
        """Those of some editions; only the legal basis is read for acts, and its key is indexed."""
        return self.filter(component__edition__in=editions, component__key="dasar_hukum")


class Citation(models.Model):
    """One place in a text that cites an act; an index, rebuilt whenever the text is saved.

    `act` is empty where the wording does not tell which act is meant; the wording is kept.
    """

    component = models.ForeignKey(
        Component, models.CASCADE, related_name="citations", verbose_name="komponen"
    )
    act = models.ForeignKey(
        LegalAct,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="citations",
        verbose_name="peraturan",
    )
    order = models.PositiveSmallIntegerField("urutan")
    act_slug = models.CharField("peraturan yang terbaca", max_length=80, blank=True, db_index=True)
    nested = models.BooleanField("di dalam kutipan lain", default=False)
    doubtful = models.BooleanField("perlu diperiksa", default=False)
    text = models.TextField("bunyi")

    objects = CitationQuerySet.as_manager()

    class Meta:
        verbose_name = "kutipan"
        verbose_name_plural = "kutipan"
        constraints = [
            models.UniqueConstraint(
                fields=["component", "order"], name="standards_citation_order_unique"
            )
        ]
        indexes = [models.Index(fields=["component", "act"], name="standards_citation_acts")]

    def __str__(self) -> str:
        return self.text[:80]
