"""What was taken out of the portal, to be read by who supervises (UU 27/2022 Pasal 31)."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from complaints.models import ExportRecord


@admin.register(ExportRecord)
class ExportRecordAdmin(admin.ModelAdmin):
    """A record is written by the export itself, and by nobody else."""

    list_display = ["at", "by", "form", "first", "last", "count"]
    date_hierarchy = "at"
    list_select_related = ["by"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Never."""
        return False
