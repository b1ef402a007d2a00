"""The page on which a decree sets approved drafts: all of them or chosen ones, in one step."""

from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from standards import actions
from standards.access import Author
from standards.actions import RefusedTogether
from standards.dates import date_words
from standards.forms import Form
from standards.models import Decree, Edition
from standards.workshop.pages import WorkshopRequest, respond, workshop_page
from standards.workshop.reviewing.queue import approved
from standards.workshop.running import SeeOther


class DecreeChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A decree with the day from which it sets."""

    def label_from_instance(self, obj: Any) -> str:
        """`Keputusan Sekretaris Daerah SK 2000/OR/2026, berlaku 1 Desember 2026`."""
        return f"{obj}, berlaku {date_words(obj.in_force_from)}"


class EditionChoices(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Approved drafts by service."""

    def label_from_instance(self, obj: Any) -> str:
        """`7.4 Peminjaman ruang rapat (Biro Umum)`."""
        return f"{obj.service.code} {obj.service.short_name} ({obj.service.biro.name})"


class SettingForm(Form):
    """Which decree sets what; everything that waits is chosen to begin with."""

    decree = DecreeChoice(
        label="Keputusan",
        queryset=Decree.objects.none(),
        empty_label="Pilih keputusan",
        error_messages={"required": "Pilih keputusannya"},
    )
    editions = EditionChoices(
        label="Standar yang ditetapkan",
        queryset=Edition.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Pilih paling sedikit satu standar",
            "invalid_choice": (
                "Salah satu standar tidak lagi menunggu keputusan; periksa pilihan Anda"
            ),
        },
    )

    def __init__(self, by: Author, *args: Any, **kwargs: Any) -> None:
        """For one reviewer."""
        super().__init__(*args, **kwargs)
        self.fields["decree"].queryset = complete_decrees()  # type: ignore[attr-defined]
        self.fields["editions"].queryset = approved(by)  # type: ignore[attr-defined]


def complete_decrees() -> QuerySet[Decree]:
    """The decrees of the portal's own institution that may set standards, the newest first."""
    dated = Decree.objects.filter(in_force_from__isnull=False, issued_on__isnull=False)
    return dated.filter(institution__is_host=True).exclude(number="").order_by("-in_force_from")


@workshop_page
@require_http_methods(["GET", "HEAD", "POST"])
def setting(request: WorkshopRequest) -> HttpResponse:
    """penetapan/: a decree and the approved drafts; sent, all chosen ones are set, or none is."""
    if not request.author.reviews:
        raise Http404
    waiting = approved(request.author)
    if request.method != "POST":
        chosen = {"editions": list(waiting.values_list("pk", flat=True))}
        return _show(request, SettingForm(request.author, initial=chosen))
    form = SettingForm(request.author, request.POST)
    if not form.is_valid():
        return _show(request, form, status=422)
    decree, editions = form.cleaned_data["decree"], list(form.cleaned_data["editions"])
    try:
        actions.together(
            actions.schedule, editions, decree=decree, by=request.author, at=request.at
        )
    except RefusedTogether as refused:
        return _show(request, form, status=422, refused=refused)
    messages.success(
        request,
        f"{len(editions)} standar ditetapkan dengan {decree.label}, "
        f"berlaku otomatis {date_words(decree.in_force_from)}.",
    )
    return SeeOther(reverse("admin:workshop_queue"))


def _show(
    request: WorkshopRequest,
    form: SettingForm,
    *,
    status: int = 200,
    refused: RefusedTogether | None = None,
) -> HttpResponse:
    context = {
        "form": form,
        "reasons": refused.reasons if refused else [],
        "has_decrees": complete_decrees().exists(),
        "has_drafts": approved(request.author).exists(),
    }
    title = "Tetapkan dengan keputusan"
    return respond(request, "workshop/setting.html", context, title=title, status=status)
