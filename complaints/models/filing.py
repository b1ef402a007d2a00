"""What a citizen has typed so far, and how often something was tried."""

from django.db import models


class FilingDraft(models.Model):
    """An aduan on its way: kept for a day on the server, invisible to staff.

    Found by the hash of the token in the citizen's cookie. What was typed is sealed as a whole: it
    may hold a name and an address, and which service it is about is nobody's business yet.
    """

    token_hash = models.CharField("sidik token", max_length=64, unique=True)
    sealed = models.TextField("isian tersegel")
    begun_at = models.DateTimeField("dimulai")
    changed_at = models.DateTimeField("diubah", db_index=True)

    class Meta:
        verbose_name = "konsep aduan"
        verbose_name_plural = "konsep aduan"

    def __str__(self) -> str:
        return "konsep aduan"


class Attempts(models.Model):
    """How often something was tried within one window of time; see `complaints.limits`.

    `key` is a keyed hash, so that neither addresses nor numbers can be read from it.
    """

    key = models.CharField("sidik", max_length=64)
    window = models.PositiveBigIntegerField("jendela")
    count = models.PositiveIntegerField("banyaknya", default=0)

    class Meta:
        verbose_name = "hitungan percobaan"
        verbose_name_plural = "hitungan percobaan"
        constraints = [
            models.UniqueConstraint(fields=["key", "window"], name="complaints_attempts_unique")
        ]

    def __str__(self) -> str:
        return f"{self.count}"
