"""The maklumat pelayanan: written as drafts, fixed once published."""

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest

from standards.admin.lookups import LookupAdmin
from standards.models import ServicePledge
from standards.pages import today

_FIELDS = ["institution", "biro", "text", "number", "decree"]
_SIGNED = ["issued_on", "place", "signatory_title", "signatory_name", "state"]

_LOCKED = "Maklumat ini sudah terbit dan tidak dapat diubah. Pembaruannya menjadi maklumat baru."
_OPEN = (
    "Satu maklumat untuk satu instansi atau satu Biro. Isinya ditulis seperti bunyi standar: satu "
    "butir sebaris. Begitu keadaannya “Terbit”, semua orang dapat membacanya."
)


def is_published(pledge: Any) -> bool:
    """Whether a pledge can be read by everybody; then it says what it says for good."""
    published = ServicePledge.objects.filter(state=ServicePledge.State.PUBLISHED)
    return pledge is not None and published.filter(pk=pledge.pk).exists()


class PledgeForm(forms.ModelForm):
    """Nothing is published before the day it was issued on."""

    def clean(self) -> dict[str, Any]:
        """Judge what takes more than one field."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        issued_on = cleaned.get("issued_on")
        publishes = cleaned.get("state") == ServicePledge.State.PUBLISHED
        if publishes and issued_on and issued_on > today():
            self.add_error("state", "Maklumat belum dapat terbit sebelum tanggal ditetapkannya.")
        return cleaned


@admin.register(ServicePledge)
class ServicePledgeAdmin(LookupAdmin, admin.ModelAdmin):
    """The latest one issued holds; a renewal is a new one."""

    form = PledgeForm
    list_display = ["unit", "issued_on", "state", "renewal_due_on"]
    list_filter = ["state"]
    list_select_related = ["institution", "biro"]
    autocomplete_fields = ["decree"]
    actions = None

    @admin.display(description="instansi atau Biro")
    def unit(self, pledge: ServicePledge) -> str:
        return str(pledge.unit)

    @admin.display(description="diperbarui paling lambat")
    def renewal_due_on(self, pledge: ServicePledge) -> Any:
        return pledge.renewal_due_on

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """The page says why a published pledge cannot be changed."""
        told = _LOCKED if is_published(obj) else _OPEN
        return [
            (None, {"fields": _FIELDS, "description": told}),
            ("Penetapan", {"fields": _SIGNED}),
        ]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not is_published(obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return not is_published(obj) and super().has_delete_permission(request, obj)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """With the day on which it came before the public."""
        if obj.state == ServicePledge.State.PUBLISHED:
            obj.published_on = today()
        super().save_model(request, obj, form, change)
