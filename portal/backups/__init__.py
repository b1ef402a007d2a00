"""Backups: the whole portal in one file, made while it runs, and an empty place filled from it.

`manifest` says what a backup holds, `archive` is the file around it, `sqlite` and `postgresql` know
their database, `making` and `restoring` are the two ways, `keeping` knows which backups there are.
VAULT_KEYS and SECRET_KEY are never in a backup: keep them apart, or it tells who complained.
"""

from portal.backups.keeping import last

__all__ = ["last"]
