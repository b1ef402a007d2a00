"""Who handles aduan, as what, from when to when. Duties end; none is deleted or rewritten."""

from datetime import date
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import HttpRequest

from complaints.models import Duty

FIXED = ["user", "role", "biro", "since"]
"""What a duty was given for. A transfer ends it, and the person gets another one."""


class DutyForm(forms.ModelForm):
    """Also judges the last day of a duty whose first day can no longer be changed."""

    giver: Any = None
    """Who gives or ends the duty."""

    def clean_user(self) -> Any:
        """Nobody opens aduan to themselves: who keeps the accounts asks another for a duty."""
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


@admin.register(Duty)
class DutyAdmin(admin.ModelAdmin):
    """Whoever is transferred gets a last day; the ledger still tells as what they acted."""

    form = DutyForm
    list_display = ["user", "role", "biro", "since", "until"]
    list_filter = ["role", "biro"]
    list_select_related = ["user", "biro"]
    search_fields = ["user__username", "user__first_name", "user__last_name"]
    autocomplete_fields = ["user"]
    date_hierarchy = "since"
    actions = None

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        return FIXED if obj else []

    def get_form(
        self, request: HttpRequest, obj: Model | None = None, change: bool = False, **kwargs: Any
    ) -> type[forms.ModelForm]:
        """The form, which knows who gives the duty."""
        form = super().get_form(request, obj, change, **kwargs)
        form.giver = request.user  # type: ignore[attr-defined]
        return form

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Not of the own duties: an ended one would be opened again."""
        is_own = isinstance(obj, Duty) and obj.user_id == request.user.pk
        return not is_own and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class DutyInline(admin.TabularInline):
    """The duties of a person, on the page of the account."""

    model = Duty
    form = DutyForm
    fields = [*FIXED[1:], "until"]
    readonly_fields = FIXED[1:]
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Not on the page of the own account."""
        return obj != request.user and super().has_change_permission(request, obj)
