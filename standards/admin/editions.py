"""The editions of the standards, listed by mandate; one is worked on in the workshop."""

from typing import Any

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern

from standards import access
from standards.admin.base import ReadOnly
from standards.models import Edition
from standards.workshop.pages import author_of
from standards.workshop.urls import workshop_urls


@admin.register(Edition)
class EditionAdmin(ReadOnly):
    """Shown to whoever has a mandate, whatever Django's own table of permissions says.

    Nothing is saved through the admin's forms: every change is a step of `standards.actions`.
    """

    list_display = ["service", "number", "name", "state", "in_force_from"]
    list_filter = ["state", "service__biro"]
    list_select_related = ["service__biro"]
    search_fields = ["name", "service__code", "service__short_name"]
    actions = None

    def get_urls(self) -> list[URLPattern]:
        """The pages of the workshop before those of the admin."""
        return [*workshop_urls(self.admin_site), *super().get_urls()]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Edition]:
        return access.visible(author_of(request))

    def has_module_permission(self, request: HttpRequest) -> bool:
        return author_of(request).enters

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return author_of(request).enters

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """On to the page of the edition in the workshop."""
        return redirect("admin:workshop_edition", pk=object_id)
