"""The sessions of staff, each with the account that it belongs to."""

from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models


class StaffSession(AbstractBaseSession):
    """A browser that is signed in, or about to be; kept until its time is over.

    Django's own table does not know whose a session is, so that nobody could end them.
    """

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="sessions"
    )
    began_at = models.DateTimeField("sejak", null=True)
    used_at = models.DateTimeField("terakhir dipakai", null=True)
    browser = models.CharField("peramban", max_length=60, blank=True)

    class Meta(AbstractBaseSession.Meta):
        verbose_name = "sesi"
        verbose_name_plural = "sesi"

    @classmethod
    def get_session_store_class(cls) -> type:
        """The store that writes these rows."""
        from portal.accounts.sessions import SessionStore

        return SessionStore
