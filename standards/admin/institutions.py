"""The institutions and their Biro: contacts, heads, and how one Biro follows another."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from standards.models import Biro, Institution

_CONTACTS: list[Any] = ["address", "phone", "whatsapp", "email", "office_hours"]
_HEAD: list[Any] = ["head_title", "head_name", "head_since"]
_NAMES: list[Any] = ["institution", "code", "position", "slug", "name", "annex_name", "decree_name"]


class UnitAdmin(admin.ModelAdmin):
    """Units end or are renamed; none is deleted, since standards and aduan belong to them."""

    actions = None

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Biro)
class BiroAdmin(UnitAdmin):
    """The names of a Biro stay: one that is renamed ends, and a new Biro continues it."""

    list_display = ["name", "aliases", "institution", "until"]
    list_select_related = ["institution"]
    search_fields = ["name", "aliases"]
    fieldsets = [
        (
            None,
            {
                "fields": [*_NAMES, "aliases"],
                "description": (
                    "Nama dan alamat halaman tidak diubah. Bila Biro berganti nama, tambahkan "
                    "Biro baru, lalu isi “ada sampai” dan “dilanjutkan oleh” pada Biro lama."
                ),
            },
        ),
        ("Kontak", {"fields": _CONTACTS}),
        ("Pimpinan", {"fields": _HEAD}),
        ("Masa", {"fields": ["since", "until", "successor"]}),
    ]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return _NAMES if obj else []


@admin.register(Institution)
class InstitutionAdmin(UnitAdmin):
    """Name and address of the page stay; contacts and head are kept up to date."""

    list_display = ["name", "is_host"]
    fieldsets = [
        (None, {"fields": ["name", "short_name", "slug", "is_host"]}),
        ("Kontak", {"fields": [*_CONTACTS, "fax", "website"]}),
        ("Pimpinan", {"fields": _HEAD}),
    ]
    readonly_fields = ["name", "short_name", "slug", "is_host"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False
