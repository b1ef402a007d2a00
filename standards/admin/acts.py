"""The legal acts that standards cite: what they are called, and whether they are in force."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path

from standards import citations
from standards.admin.lookups import LookupAdmin
from standards.inspection import act_statuses
from standards.models import ActChange, LegalAct
from standards.pages import today

_STATUS = ["status", "status_source", "checked_on"]
_NAMES = ["kind", "region", "number", "year"]


class NewActForm(forms.ModelForm):
    """A new act, named as it is cited: kind, number and year are read out of the name."""

    name = forms.CharField(
        label="Peraturan",
        max_length=200,
        help_text="Seperti dikutip, tanpa judulnya: Undang-Undang Nomor 20 Tahun 2023.",
        widget=forms.TextInput({"class": "vTextField"}),
    )

    class Meta:
        model = LegalAct
        fields = ["title", "publication", *_STATUS]

    def clean_name(self) -> str:
        """The name, whose act becomes the one that is saved."""
        name: str = self.cleaned_data["name"]
        found = next(iter(citations.find(name)), None)
        if found is None or not found.slug:
            raise ValidationError("Jenis, nomor, dan tahunnya tidak terbaca. Tulis seperti contoh.")
        if LegalAct.objects.filter(slug=found.slug).exists():
            raise ValidationError("Peraturan ini sudah ada dalam daftar.")
        kind = citations.kind_of(found.kind or "")
        self.instance.slug, self.instance.kind = found.slug, kind.code
        self.instance.rank, self.instance.issuer = kind.rank, kind.issuer
        for part in _NAMES[1:]:
            setattr(self.instance, part, getattr(found, part))
        return name


class ActChangeInline(LookupAdmin, admin.TabularInline):
    """By which acts it was amended or revoked."""

    model = ActChange
    fk_name = "act"
    fields = ["how", "by", "note"]
    autocomplete_fields = ["by"]
    extra = 0
    verbose_name_plural = "diubah atau dicabut dengan"


@admin.register(LegalAct)
class LegalActAdmin(admin.ModelAdmin):
    """What an act is stays; its status is kept up to date. Only an unused act may be deleted."""

    list_display = ["label", "title", "status", "checked_on"]
    list_filter = ["status", "kind"]
    search_fields = ["number", "year", "title", "slug"]
    inlines = [ActChangeInline]
    actions = None
    change_list_template = "standards/acts_workshop.html"

    def get_form(
        self, request: HttpRequest, obj: Model | None = None, change: bool = False, **kwargs: Any
    ) -> type[forms.ModelForm]:
        """A new act is named, an old one keeps its name."""
        if obj is None:
            kwargs["form"] = NewActForm
        return super().get_form(request, obj, change, **kwargs)

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        name = "full_label" if obj else "name"
        return [name, "title", "publication", *_STATUS]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return ["full_label"] if obj else []

    @admin.display(description="peraturan")
    def full_label(self, act: LegalAct) -> str:
        return act.full_label

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Only what no standard cites, and no other act was changed by."""
        is_used = obj and (obj.citations.exists() or obj.changed_acts.exists())
        return not is_used and super().has_delete_permission(request, obj)

    def get_urls(self) -> list[URLPattern]:
        """With the work list of outdated citations."""
        view = self.admin_site.admin_view(self.outdated_citations)
        own = path("kutipan-usang/", view, name="standards_legalact_outdated")
        return [own, *super().get_urls()]

    def outdated_citations(self, request: HttpRequest) -> HttpResponse:
        """Which standards in force cite an act that was revoked, or amended since."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": "Kutipan yang perlu diperbarui",
            "opts": self.opts,
            "outdated": act_statuses.citations_of_changed_acts(today()),
        }
        return TemplateResponse(request, "standards/outdated_citations.html", context)
