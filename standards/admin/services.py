"""The services, under the portal's own words."""

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from standards.models import Service


@admin.register(Service)
class ServiceAdmin(admin.ModelAdmin):
    """Short names and kinds are the portal's own words; code and address stay."""

    list_display = ["code", "short_name", "kind", "biro"]
    list_filter = ["biro", "kind"]
    list_select_related = ["biro"]
    search_fields = ["code", "short_name"]
    fields = ["biro", "code", "slug", "short_name", "kind"]
    readonly_fields = ["biro", "code", "slug"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False
