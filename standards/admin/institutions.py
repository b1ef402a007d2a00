"""The institutions and their Biro."""

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from standards.admin.base import ReadOnly
from standards.models import Biro, Institution


@admin.register(Biro)
class BiroAdmin(admin.ModelAdmin):
    """The everyday names by which people search for a Biro."""

    list_display = ["name", "aliases", "institution"]
    list_select_related = ["institution"]
    fields = ["name", "annex_name", "decree_name", "aliases"]
    readonly_fields = ["name", "annex_name", "decree_name"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


@admin.register(Institution)
class InstitutionAdmin(ReadOnly):
    list_display = ["name", "is_host"]
