"""The staff's workshop for complaints: what is kept as data. Aduan themselves are on the desk."""

from complaints.admin import calendar, exports, keeping

__all__ = ["calendar", "exports", "keeping"]
