"""The staff's workshop for complaints: what is kept as data. Aduan themselves are on the desk."""

from complaints.admin import calendar, duties, exports, keeping, standard_texts

__all__ = ["calendar", "duties", "exports", "keeping", "standard_texts"]
