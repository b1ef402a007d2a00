"""The staff's workshop. Published standards are shown, not edited; corrections are new editions."""

from standards.admin import acts, decrees, editions, institutions, searching, services

__all__ = ["acts", "decrees", "editions", "institutions", "searching", "services"]
