"""Who holds a role, from when to when. Appointments end; none is deleted or rewritten."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import HttpRequest

from standards.admin.lookups import LookupAdmin
from standards.models import Mandate
from standards.models.appointments import Appointment
from standards.pages import today

FIXED = ["user", "role", "biro", "since"]
"""What somebody was appointed to. A transfer ends it, and the person gets another one."""


class AppointmentForm(forms.ModelForm):
    """Also judges the last day where the first one can no longer be changed."""

    giver: Any = None
    """Who gives or ends the appointment."""

    def clean_user(self) -> Any:
        """Nobody opens a door to themselves: who keeps the accounts asks another for it."""
        user = self.cleaned_data["user"]
        if user == self.giver:
            raise ValidationError("Tugas untuk diri sendiri diberikan oleh orang lain.")
        return user

    def clean_until(self) -> date | None:
        """Not before the first day; the database would refuse it without a word."""
        until: date | None = self.cleaned_data["until"]
        since = self.cleaned_data.get("since") or self.instance.since
        if until and since and until < since:
            raise ValidationError("Tanggal akhir tidak boleh sebelum tanggal mulai.")
        return until


class AppointmentAdmin(LookupAdmin, admin.ModelAdmin):
    """Whoever is transferred gets a last day; the ledger still tells as what they acted."""

    form = AppointmentForm
    fields = [*FIXED, "until"]
    list_display = ["user", "role", "biro", "since", "until"]
    list_filter = ["role", "biro"]
    list_select_related = ["user", "biro"]
    search_fields = ["user__username", "user__first_name", "user__last_name"]
    autocomplete_fields = ["user"]
    date_hierarchy = "since"
    actions = None

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Most begin on the day on which they are given."""
        return {"since": today(), **super().get_changeform_initial_data(request)}

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        return FIXED if obj else []

    def get_form(
        self, request: HttpRequest, obj: Model | None = None, change: bool = False, **kwargs: Any
    ) -> type[forms.ModelForm]:
        """The form, which knows who gives the appointment."""
        form = super().get_form(request, obj, change, **kwargs)
        form.giver = request.user  # type: ignore[attr-defined]
        return form

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Not of one's own: an ended one would be opened again."""
        is_own = isinstance(obj, Appointment) and obj.user_id == request.user.pk
        return not is_own and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class AppointmentInline(admin.TabularInline):
    """What a person was appointed to, on the page of the account."""

    form = AppointmentForm
    fields = [*FIXED[1:], "until"]
    readonly_fields = FIXED[1:]
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Not on the page of the own account."""
        return obj != request.user and super().has_change_permission(request, obj)


@admin.register(Mandate)
class MandateAdmin(AppointmentAdmin):
    """Who writes the standards of which Biro, and who reviews those of all."""


class MandateInline(AppointmentInline):
    """The mandates of a person."""

    model = Mandate
