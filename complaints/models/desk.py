"""What an officer keeps for the own work at the desk."""

from django.conf import settings
from django.db import models


class SavedView(models.Model):
    """A filtered queue that an officer keeps under a name of their own.

    `query` is what stands behind the question mark of the queue's address.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name="petugas"
    )
    name = models.CharField("nama", max_length=40)
    query = models.CharField("saringan", max_length=500)

    class Meta:
        verbose_name = "saringan petugas"
        verbose_name_plural = "saringan petugas"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["user", "name"], name="complaints_view_name_unique")
        ]

    def __str__(self) -> str:
        return self.name


class CalendarAddress(models.Model):
    """A secret address at which an officer's calendar fetches deadlines (`complaints.due_feed`).

    Only a hash of its token is kept: who reads the database cannot fetch anything with it.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="calendar_addresses",
        verbose_name="petugas",
    )
    name = models.CharField("nama", max_length=40)
    token_hash = models.CharField("sidik token", max_length=64, unique=True)
    made_at = models.DateTimeField("dibuat")
    used_at = models.DateTimeField("terakhir dipakai", null=True, blank=True)

    class Meta:
        verbose_name = "alamat kalender"
        verbose_name_plural = "alamat kalender"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "name"], name="complaints_calendar_address_name_unique"
            )
        ]

    def __str__(self) -> str:
        return self.name
