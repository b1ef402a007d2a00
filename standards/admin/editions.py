"""The editions with their fourteen texts, to be looked at."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from standards.admin.base import ReadOnly
from standards.models import Component, Edition


class ComponentInline(admin.StackedInline):
    model = Component
    fields = ["printed_title", "text", "flow", "facts"]
    readonly_fields = ["facts"]
    extra = 0
    can_delete = False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Edition)
class EditionAdmin(ReadOnly):
    list_display = ["service", "number", "name", "state", "in_force_from"]
    list_filter = ["state", "service__biro"]
    list_select_related = ["service__biro"]
    search_fields = ["name", "service__code", "service__short_name"]
    inlines = [ComponentInline]
