"""The people who sign in."""

from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    """A member of staff. Citizens need no account.

    An own class from the first migration on: swapping Django's later would mean a new database.
    """

    password_lent_at = models.DateTimeField("diberikan pengelola sejak", null=True, editable=False)
    """When somebody else set the password; nothing once its owner has chosen one."""

    class Meta(AbstractUser.Meta):
        verbose_name = "pengguna"
        verbose_name_plural = "pengguna"
