"""What staff teach the search, and what it could not answer."""

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from standards.models import Synonym, UnansweredQuery


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
