"""The maklumat pelayanan: what an institution or a Biro promises in public to keep to."""

from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from standards.appraisal.terms import add_months
from standards.dates import date_words
from standards.models.decrees import Decree
from standards.models.institutions import Biro, Institution


class PublishedError(RuntimeError):
    """Somebody tried to change or delete a published pledge."""


class ServicePledgeQuerySet(models.QuerySet["ServicePledge"]):
    def get_by_natural_key(
        self, institution: str | None, biro: str | None, issued_on: str
    ) -> "ServicePledge":
        return self.get(institution__slug=institution, biro__slug=biro, issued_on=issued_on)

    def published(self, on: date) -> Self:
        """Those that hold or held on a day (local date), the newest first."""
        found = self.filter(state=ServicePledge.State.PUBLISHED, issued_on__lte=on)
        return found.order_by("-issued_on")

    def of(self, slug: str) -> Self:
        """Those of the institution or Biro with this address."""
        return self.filter(Q(institution__slug=slug) | Q(biro__slug=slug))


class ServicePledge(models.Model):
    """A maklumat pelayanan of one unit (UU 25/2009 Pasal 22, PP 96/2012 Pasal 30).

    The latest one that was issued is the one that holds. It is renewed every year, as the
    standards are evaluated (PP 96/2012 Pasal 32). A published one never changes.
    """

    class State(models.TextChoices):
        DRAFT = "draf", "Draf"
        PUBLISHED = "terbit", "Terbit"

    institution = models.ForeignKey(
        Institution,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="pledges",
        verbose_name="instansi",
    )
    biro = models.ForeignKey(
        Biro, models.PROTECT, null=True, blank=True, related_name="pledges", verbose_name="Biro"
    )
    number = models.CharField("nomor", max_length=60, blank=True)
    decree = models.ForeignKey(
        Decree,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="pledges",
        verbose_name="keputusan",
        help_text="Bila maklumat ditetapkan dengan keputusan.",
    )
    text = models.TextField("isi")
    issued_on = models.DateField("ditetapkan pada")
    place = models.CharField("ditetapkan di", max_length=60)
    signatory_title = models.CharField("jabatan penanda tangan", max_length=120)
    signatory_name = models.CharField("nama penanda tangan", max_length=120)
    state = models.CharField(
        "keadaan",
        max_length=20,
        choices=State,
        default=State.DRAFT,
        help_text="Yang sudah terbit tidak dapat diubah atau dihapus lagi.",
    )
    published_on = models.DateField("terbit pada", null=True, blank=True, editable=False)

    objects = ServicePledgeQuerySet.as_manager()

    class Meta:
        verbose_name = "maklumat pelayanan"
        verbose_name_plural = "maklumat pelayanan"
        constraints = [
            models.CheckConstraint(
                condition=Q(institution__isnull=True, biro__isnull=False)
                | Q(institution__isnull=False, biro__isnull=True),
                name="standards_servicepledge_of_one_unit",
                violation_error_message="Pilih satu: instansi atau Biro.",
            ),
            models.CheckConstraint(
                condition=Q(state="draf", published_on__isnull=True)
                | Q(state="terbit", published_on__isnull=False, published_on__gte=F("issued_on")),
                name="standards_servicepledge_published_after_issue",
            ),
            models.UniqueConstraint(
                fields=["institution", "issued_on"],
                name="standards_servicepledge_institution_once_a_day",
                violation_error_message="Instansi ini sudah punya maklumat bertanggal itu.",
            ),
            models.UniqueConstraint(
                fields=["biro", "issued_on"],
                name="standards_servicepledge_biro_once_a_day",
                violation_error_message="Biro ini sudah punya maklumat bertanggal itu.",
            ),
        ]

    def __str__(self) -> str:
        return f"Maklumat {self.unit}, {date_words(self.issued_on)}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Refuse to change what was published."""
        self._refuse_if_published()
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("standards:pledge", args=[self.unit.slug])

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Refuse to delete what was published."""
        self._refuse_if_published()
        return super().delete(*args, **kwargs)

    def natural_key(self) -> tuple[str | None, str | None, date]:
        institution = self.institution.slug if self.institution else None
        return institution, self.biro.slug if self.biro else None, self.issued_on

    natural_key.dependencies = ["standards.institution", "standards.biro"]  # type: ignore[attr-defined]

    @property
    def unit(self) -> Any:
        """The institution or the Biro that promises."""
        return self.biro or self.institution

    @property
    def renewal_due_on(self) -> date:
        """The day by which the next one is due."""
        return add_months(self.issued_on, 12)

    def _refuse_if_published(self) -> None:
        stored = ServicePledge.objects.filter(pk=self.pk, state=self.State.PUBLISHED)
        if stored.exists():
            raise PublishedError("Maklumat yang sudah terbit tidak dapat diubah atau dihapus.")
