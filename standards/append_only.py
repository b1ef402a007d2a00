"""Records of what has happened: written once, never changed and never deleted."""

from typing import Any, Never, TypeVar

from django.db import models


class LedgerError(RuntimeError):
    """Somebody tried to change or delete what has happened."""


REFUSAL = "Riwayat tidak dapat diubah atau dihapus."

_Row = TypeVar("_Row", bound=models.Model)


class AppendOnlyQuerySet(models.QuerySet[_Row]):
    def update(self, **changes: Any) -> Never:
        """Refused: the ledger only grows."""
        raise LedgerError(REFUSAL)

    def delete(self) -> Never:
        """Refused: the ledger only grows."""
        raise LedgerError(REFUSAL)


class AppendOnly(models.Model):
    """A row that is written once; the default manager must come from an `AppendOnlyQuerySet`."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Only ever a new row."""
        if self.pk is not None:
            raise LedgerError(REFUSAL)
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Never:
        """Refused: the ledger only grows."""
        raise LedgerError(REFUSAL)
