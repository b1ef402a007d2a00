"""Which act amended or revoked which."""

from django.core.exceptions import ValidationError
from django.db import models

from standards.models.acts import LegalAct


class ActChangeManager(models.Manager["ActChange"]):
    def get_by_natural_key(self, act: str, by: str) -> "ActChange":
        return self.get(act__slug=act, by__slug=by)


class ActChange(models.Model):
    """One act was amended or revoked by another one."""

    class How(models.TextChoices):
        AMENDED = "mengubah", "diubah dengan"
        REVOKED = "mencabut", "dicabut dengan"

    act = models.ForeignKey(
        LegalAct, models.CASCADE, related_name="changes", verbose_name="peraturan"
    )
    by = models.ForeignKey(
        LegalAct, models.PROTECT, related_name="changed_acts", verbose_name="oleh peraturan"
    )
    how = models.CharField("bagaimana", max_length=20, choices=How)
    note = models.CharField(
        "catatan",
        max_length=200,
        blank=True,
        help_text="Bila hanya sebagian: “sepanjang mengenai Provinsi Kalimantan Barat”.",
    )

    objects = ActChangeManager()

    class Meta:
        verbose_name = "perubahan peraturan"
        verbose_name_plural = "perubahan peraturan"
        constraints = [
            models.UniqueConstraint(fields=["act", "by"], name="standards_actchange_once"),
            models.CheckConstraint(
                condition=~models.Q(act=models.F("by")),
                name="standards_actchange_not_by_itself",
            ),
            models.CheckConstraint(
                condition=models.Q(how__in=["mengubah", "mencabut"]),
                name="standards_actchange_how_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.act.label} {self.get_how_display()} {self.by.label}"

    def natural_key(self) -> tuple[str, str]:
        return (self.act.slug, self.by.slug)

    natural_key.dependencies = ["standards.legalact"]  # type: ignore[attr-defined]

    def clean(self) -> None:
        """Say in words what the database would refuse without any."""
        if self.by_id is not None and self.by_id == self.act_id:
            raise ValidationError("Sebuah peraturan tidak mengubah dirinya sendiri.")

    @property
    def result(self) -> LegalAct.Status:
        """The status that this change gives to the act."""
        is_revoked = self.how == self.How.REVOKED
        return LegalAct.Status.REVOKED if is_revoked else LegalAct.Status.AMENDED
