"""The decrees that set standards: written as drafts, fixed once something was published."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest

from standards import decree_addresses
from standards.models import Clause, Decree

_HEAD = ["institution", "kind_title", "number", "subject", "issued_on", "in_force_from"]
_SIGNED = ["place", "signatory_title", "signatory_name"]
_TEXTS = ["letterhead", "considering", "citing"]
FIXED = [*_HEAD, *_SIGNED, *_TEXTS]
"""What a decree says; only the portal's note on it may be changed later."""

_LOCKED = (
    "Keputusan ini sudah menetapkan standar yang terbit, sehingga nomor, tanggal, dan bunyinya "
    "tidak dapat diubah lagi. Kekeliruan diperbaiki dengan keputusan baru."
)
_OPEN = (
    "Rancangan keputusan boleh disimpan tanpa nomor dan tanggal. Keduanya, dan tanggal mulai "
    "berlaku, diperlukan sebelum standar ditetapkan dengannya."
)


def is_published(decree: Any) -> bool:
    """Whether anything was published under a decree; then it says what it says for good."""
    return decree is not None and Decree.objects.public().filter(pk=decree.pk).exists()


class DecreeForm(forms.ModelForm):
    """Dates in order, and a number that no other decree of the institution has."""

    def clean(self) -> dict[str, Any]:
        """Judge what takes more than one field."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        issued_on, in_force_from = cleaned.get("issued_on"), cleaned.get("in_force_from")
        if issued_on and in_force_from and in_force_from < issued_on:
            self.add_error(
                "in_force_from", "Keputusan tidak berlaku sebelum tanggal ditetapkannya."
            )
        if cleaned.get("number") and decree_addresses.is_taken(cleaned["number"], self.instance):
            self.add_error("number", "Keputusan dengan nomor ini sudah ada.")
        return cleaned


class ClauseInline(admin.TabularInline):
    """KESATU, KEDUA … in their order."""

    model = Clause
    fields = ["order", "label", "text"]
    extra = 0

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not is_published(obj) and super().has_add_permission(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not is_published(obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not is_published(obj) and super().has_delete_permission(request, obj)


@admin.register(Decree)
class DecreeAdmin(admin.ModelAdmin):
    """A new decree begins as a draft record; its address follows from its number."""

    form = DecreeForm
    list_display = ["kind_title", "number", "issued_on", "in_force_from", "institution"]
    list_select_related = ["institution"]
    search_fields = ["number", "subject", "kind_title"]
    inlines = [ClauseInline]
    actions = None

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """The page says why a published decree cannot be changed."""
        told = _LOCKED if is_published(obj) else _OPEN
        return [
            (None, {"fields": _HEAD, "description": told}),
            ("Penetapan", {"fields": _SIGNED}),
            ("Bunyi", {"fields": _TEXTS}),
            ("Catatan portal", {"fields": ["note"]}),
        ]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return FIXED if is_published(obj) else []

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Only a draft decree that no edition was ever set with."""
        is_used = bool(obj) and obj.editions.exists()
        return not is_used and super().has_delete_permission(request, obj)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """With year and address, which follow from date and number while nothing is published."""
        if not is_published(obj):
            obj.year = obj.issued_on.year if obj.issued_on else obj.year
            obj.slug = decree_addresses.address(obj)
        super().save_model(request, obj, form, change)
