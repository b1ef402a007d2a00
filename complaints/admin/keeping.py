"""How long aduan are kept, and the traces of those that are gone."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from complaints.models import RetentionRule, Tombstone
from standards.admin.base import ReadOnly


@admin.register(RetentionRule)
class RetentionRuleAdmin(admin.ModelAdmin):
    """The periods may change; which kinds of end there are is the portal's own."""

    list_display = ["ends", "anonymise_after", "delete_after", "basis"]
    readonly_fields = ["ends"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Tombstone)
class TombstoneAdmin(ReadOnly):
    list_display = ["number", "received_on", "ended_on", "anonymised_on", "deleted_on", "rule"]
    search_fields = ["number"]
