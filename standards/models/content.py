"""One number that says which state of the published content a page was made from."""

from django.db import models


class ContentVersion(models.Model):
    """A single row; its number grows with every change of what the public can read."""

    number = models.PositiveBigIntegerField("nomor", default=0)

    class Meta:
        verbose_name = "versi isi"
        verbose_name_plural = "versi isi"
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="standards_contentversion_one")
        ]

    def __str__(self) -> str:
        return str(self.number)
