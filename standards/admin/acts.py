"""The legal acts that standards cite."""

from django.contrib import admin

from standards.admin.base import ReadOnly
from standards.models import LegalAct


@admin.register(LegalAct)
class LegalActAdmin(ReadOnly):
    list_display = ["label", "title", "kind"]
    list_filter = ["kind"]
    search_fields = ["number", "year", "title"]
