"""The working calendar, kept by staff: decrees change holidays in the middle of the year.

A change that moves deadlines of open aduan is shown before it is made, and asked for once more.
"""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from complaints import access, calendar_changes
from complaints.calendar_changes import Move, Span
from complaints.calendars import missing_years
from complaints.models import Holiday, OfficeHours
from complaints.timing.wording import due_words
from standards.dates import date_words

CONFIRMED = "_pasti"
"""The button of the preview."""


class CalendarAdmin(admin.ModelAdmin):
    """Saves and deletes a row of the calendar together with the deadlines that follow from it."""

    # Each change must be previewed; deleting many at once would skip that.
    actions = None

    def span(self, row: Any) -> Span:
        """The days that a row rules."""
        raise NotImplementedError

    def in_words(self, row: Any) -> str:
        """The row as complainants read it."""
        raise NotImplementedError

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show first which deadlines would move, then save."""
        if request.method == "POST" and CONFIRMED not in request.POST:
            moved = self._moves_of_form(request, object_id)
            if moved:
                return self._preview(request, moved)
        return super().changeform_view(request, object_id, form_url, extra_context)

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Ask, naming the deadlines that would move."""
        row = self.get_object(request, object_id)
        if request.method == "GET" and row is not None and self.has_delete_permission(request, row):
            moved = self._moves_of_deleting(row)
            if moved:
                lines = "; ".join(_lines(moved, request))
                messages.warning(request, f"Menghapus ini menggeser tenggat: {lines}.")
        return super().delete_view(request, object_id, extra_context)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Save, and let the deadlines follow."""
        before = self._stored(obj)
        super().save_model(request, obj, form, change)
        verb = "diubah" if change else "ditambahkan"
        self._follow(request, *before, self.span(obj), reason=f"{self.in_words(obj)} {verb}.")

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Delete, and let the deadlines follow."""
        span, words = self.span(obj), self.in_words(obj)
        super().delete_model(request, obj)
        self._follow(request, span, reason=f"{words} dihapus.")

    def _follow(self, request: HttpRequest, *spans: Span, reason: str) -> None:
        moved = calendar_changes.recount(*spans, reason=reason, at=timezone.now())
        if moved:
            messages.info(request, f"Tenggat {moved} aduan dihitung ulang dan dicatat.")

    def _stored(self, row: Any) -> list[Span]:
        """The days that the row ruled before this change."""
        stored = self.model._default_manager.filter(pk=row.pk).first() if row.pk else None
        return [self.span(stored)] if stored else []

    def _moves_of_form(self, request: HttpRequest, object_id: str | None) -> list[Move]:
        """What saving the sent form would move; nothing while it has errors to be shown first."""
        row = self.get_object(request, object_id) if object_id else None
        allowed = (
            self.has_change_permission(request, row) if row else self.has_add_permission(request)
        )
        if not allowed:
            raise PermissionDenied
        form = self.get_form(request, row, change=row is not None)(request.POST, instance=row)
        if not form.is_valid():
            return []
        spans = [*self._stored(form.instance), self.span(form.instance)]
        with transaction.atomic():
            form.instance.save()
            moved = calendar_changes.moves(*spans)
            transaction.set_rollback(True)
        return moved

    def _moves_of_deleting(self, row: Any) -> list[Move]:
        span = self.span(row)
        with transaction.atomic():
            self.model._default_manager.filter(pk=row.pk).delete()
            moved = calendar_changes.moves(span)
            transaction.set_rollback(True)
        return moved

    def _preview(self, request: HttpRequest, moved: list[Move]) -> HttpResponse:
        fields = [
            (name, value)
            for name, values in request.POST.lists()
            if name != "csrfmiddlewaretoken"
            for value in values
        ]
        context = {
            **self.admin_site.each_context(request),
            "title": "Tenggat yang bergeser",
            "opts": self.opts,
            "fields": fields,
            "confirmed": CONFIRMED,
            "count": len(moved),
            "lines": _lines(moved, request),
        }
        return TemplateResponse(request, "complaints/calendar_preview.html", context)


def _lines(moved: list[Move], request: HttpRequest) -> list[str]:
    """Each move in words; aduan that this person may not see are only counted."""
    officer = access.officer(request.user, on=timezone.localdate())  # type: ignore[arg-type]
    seen = [move for move in moved if access.roles_on(officer, move.complaint)]
    lines = [_line(move) for move in seen]
    hidden = len(moved) - len(seen)
    return [*lines, f"{hidden} aduan di luar wewenang Anda"] if hidden else lines


def _line(move: Move) -> str:
    unit = move.complaint.rounds.get(number=move.complaint.round).limit.unit
    return (
        f"{move.complaint.number}: {due_words(move.before, unit)} → {due_words(move.after, unit)}"
    )


@admin.register(Holiday)
class HolidayAdmin(CalendarAdmin):
    list_display = ["date", "name", "kind", "provisional", "source"]
    list_filter = ["kind", "provisional"]
    date_hierarchy = "date"
    ordering = ["date"]

    def span(self, row: Holiday) -> Span:
        return Span(row.date, row.date)

    def in_words(self, row: Holiday) -> str:
        return f"Hari libur {date_words(row.date)} ({row.name}, {row.source})"

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The list, with a warning months before a year begins whose holidays are missing."""
        for year in missing_years(timezone.localdate()):
            messages.warning(request, f"Hari libur tahun {year} belum diisi.")
        return super().changelist_view(request, extra_context)


@admin.register(OfficeHours)
class OfficeHoursAdmin(CalendarAdmin):
    list_display = ["regime", "weekday", "opens", "closes", "valid_from", "valid_until"]
    list_filter = ["regime"]
    ordering = ["valid_from", "weekday"]

    def span(self, row: OfficeHours) -> Span:
        return Span(row.valid_from, row.valid_until)

    def in_words(self, row: OfficeHours) -> str:
        return f"Jam kerja {row} ({row.source})"
