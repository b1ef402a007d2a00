"""How long aduan are kept, by how they ended; set by Biro Organisasi, shown as privacy page."""

from django.db import models
from django.db.models import F, Q

from complaints.workflow import CLOSING_WORDS, Closing

ANSWERED = "selesai"
SUPERVISORY = "berkadar"


class RetentionRuleManager(models.Manager["RetentionRule"]):
    def get_by_natural_key(self, ends: str) -> "RetentionRule":
        return self.get(ends=ends)


class RetentionRule(models.Model):
    """After how many months from its end an aduan loses its persons and words, and then is deleted.

    Kinds of end: one for each closing reason, `selesai` for what was answered, and `berkadar` for
    everything berkadar pengawasan, however it ended.
    """

    ends = models.CharField(
        "aduan yang",
        max_length=30,
        unique=True,
        choices=[
            (ANSWERED, "Selesai dijawab"),
            *((closing.value, CLOSING_WORDS[closing]) for closing in Closing),
            (SUPERVISORY, "Berkadar pengawasan, apa pun akhirnya"),
        ],
    )
    anonymise_after = models.PositiveSmallIntegerField("dianonimkan setelah (bulan)")
    delete_after = models.PositiveSmallIntegerField("dihapus setelah (bulan)")
    basis = models.CharField("dasar", max_length=300)

    objects = RetentionRuleManager()

    class Meta:
        verbose_name = "masa simpan"
        verbose_name_plural = "masa simpan"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(delete_after__gte=F("anonymise_after")),
                name="complaints_retention_anonymise_first",
                violation_error_message="Penghapusan tidak boleh mendahului penganoniman.",
            ),
            models.CheckConstraint(condition=~Q(basis=""), name="complaints_retention_has_basis"),
        ]

    def __str__(self) -> str:
        return self.get_ends_display()

    def natural_key(self) -> tuple[str]:
        return (self.ends,)
