"""Unlisted addresses under which a draft can be read without an account."""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from standards.models.editions import Edition
from standards.workflow import OPEN


class PreviewLinkQuerySet(models.QuerySet["PreviewLink"]):
    def open(self, at: datetime) -> Self:
        """Those that still lead to a draft at a moment (with zone)."""
        return self.filter(
            revoked_at__isnull=True, expires_at__gt=at, edition__state__in=sorted(OPEN)
        )


class PreviewLink(models.Model):
    """One such address; only the hash of its token is known here (`standards.preview_tokens`)."""

    edition = models.ForeignKey(
        Edition, models.PROTECT, related_name="preview_links", verbose_name="edisi"
    )
    token_hash = models.CharField("sidik kunci", max_length=64, unique=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="dibuat oleh"
    )
    created_at = models.DateTimeField("dibuat")
    expires_at = models.DateTimeField("berlaku sampai")
    revoked_at = models.DateTimeField("ditutup", null=True, blank=True)

    objects = PreviewLinkQuerySet.as_manager()

    class Meta:
        verbose_name = "alamat pratinjau"
        verbose_name_plural = "alamat pratinjau"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("created_at")),
                name="standards_previewlink_expires_later",
            )
        ]

    def __str__(self) -> str:
        return f"{self.edition}, pratinjau {self.pk}"
