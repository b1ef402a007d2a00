"""The editions of the standards, listed by mandate; one is worked on in the workshop."""

from typing import Any

from django.contrib import admin
from django.db.models import Case, Exists, Model, OuterRef, QuerySet, When
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern

from standards import access
from standards.admin.base import ReadOnly
from standards.models import Edition
from standards.pages import today
from standards.standing import words
from standards.workflow import OPEN
from standards.workshop.pages import author_of
from standards.workshop.urls import workshop_urls


@admin.register(Edition)
class EditionAdmin(ReadOnly):
    """Shown to whoever has a mandate, whatever Django's own table of permissions says.

    Nothing is saved through the admin's forms: every change is a step of `standards.actions`.
    """

    list_display = ["code", "name", "number", "stands", "biro"]
    list_display_links = ["code", "name"]
    list_filter = ["state", ("service__biro", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["service__biro"]
    list_per_page = 100
    search_fields = ["name", "service__code", "service__short_name"]
    actions = None

    @admin.display(description="kode", ordering="service__position")
    def code(self, edition: Edition) -> str:
        """The number of the service in the annex."""
        return edition.service.code

    @admin.display(description="keadaan", ordering="state")
    def stands(self, edition: Any) -> str:
        """Where the edition stands today, in words."""
        return words(edition, edition if edition.is_in_force else None, today())

    @admin.display(description="Biro", ordering="service__biro__position")
    def biro(self, edition: Edition) -> str:
        """Whose standard it is."""
        return edition.service.biro.name

    def get_urls(self) -> list[URLPattern]:
        """The pages of the workshop before those of the admin."""
        return [*workshop_urls(self.admin_site), *super().get_urls()]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Edition]:
        """What the person may see; open drafts first, then as in the annex."""
        in_force = Edition.objects.in_force(today()).filter(pk=OuterRef("pk"))
        return (
            access.visible(author_of(request))
            .annotate(is_in_force=Exists(in_force))
            .order_by(
                Case(When(state__in=OPEN, then=0), default=1),
                "service__biro__position",
                "service__position",
                "-number",
            )
        )

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
        if not object_id.isdecimal():
            raise Http404
        return redirect("admin:workshop_edition", pk=object_id)
