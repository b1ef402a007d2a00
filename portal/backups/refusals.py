"""Pure: why a backup is not made, not kept or not restored, in a sentence for the operator."""


class BackupError(Exception):
    """What stopped a backup or a restoration; the message is a sentence in Indonesian."""
