"""The staff's workshop. Published standards are shown, not edited; corrections are new editions."""

from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from standards.models import (
    Biro,
    Component,
    Decree,
    Edition,
    Institution,
    LegalAct,
    Service,
    Synonym,
    UnansweredQuery,
)


class ReadOnly(admin.ModelAdmin):
    """Everything can be looked at by those who may view it, nothing changed."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


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


@admin.register(Decree)
class DecreeAdmin(ReadOnly):
    list_display = ["kind_title", "number", "issued_on", "institution"]
    list_select_related = ["institution"]


@admin.register(LegalAct)
class LegalActAdmin(ReadOnly):
    list_display = ["label", "title", "kind"]
    list_filter = ["kind"]
    search_fields = ["number", "year", "title"]


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


@admin.register(Synonym)
class SynonymAdmin(admin.ModelAdmin):
    list_display = ["term", "expansion", "note"]
    search_fields = ["term", "expansion"]


@admin.register(UnansweredQuery)
class UnansweredQueryAdmin(admin.ModelAdmin):
    """What people looked for in vain, the most frequent first; may be cleared when answered."""

    list_display = ["words", "count", "last_on"]
    ordering = ["-count", "words"]
    search_fields = ["words"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False
