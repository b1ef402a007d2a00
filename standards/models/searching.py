"""What staff teach the search, and what it could not answer."""

from django.db import models


class SynonymManager(models.Manager["Synonym"]):
    def get_by_natural_key(self, term: str) -> "Synonym":
        return self.get(term=term)


class Synonym(models.Model):
    """An everyday word or abbreviation, and the words of the standards it stands for."""

    term = models.CharField("kata orang", max_length=80, unique=True)
    expansion = models.CharField("kata dalam standar", max_length=200)
    note = models.CharField("catatan", max_length=200, blank=True)

    objects = SynonymManager()

    class Meta:
        verbose_name = "sinonim"
        verbose_name_plural = "sinonim"

    def __str__(self) -> str:
        return f"{self.term} → {self.expansion}"

    def natural_key(self) -> tuple[str]:
        return (self.term,)


class UnansweredQuery(models.Model):
    """Words that found nothing, and how often. No person, no address, no time of day."""

    words = models.CharField("kata", max_length=80, unique=True)
    count = models.PositiveIntegerField("berapa kali", default=1)
    last_on = models.DateField("terakhir")

    class Meta:
        verbose_name = "pencarian tanpa hasil"
        verbose_name_plural = "pencarian tanpa hasil"

    def __str__(self) -> str:
        return f"{self.words} ({self.count})"
