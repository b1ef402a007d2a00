"""The page on which unlisted preview addresses of a draft are opened and closed."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from standards import access, actions
from standards.actions import Refused
from standards.forms import Form
from standards.models import Edition
from standards.workflow import Act
from standards.workshop.pages import WorkshopRequest, edition_page, respond
from standards.workshop.running import SeeOther


class SharingForm(Form):
    """For how long an address opens."""

    days = forms.TypedChoiceField(
        label="Berlaku selama",
        coerce=int,
        choices=[(7, "7 hari"), (14, "14 hari"), (30, "30 hari"), (60, "60 hari")],
        initial=14,
        error_messages={"required": "Pilih lamanya", "invalid_choice": "Pilih lamanya"},
    )


@edition_page
@require_http_methods(["GET", "HEAD", "POST"])
def sharing(request: WorkshopRequest, edition: Edition) -> HttpResponse:
    """<pk>/bagikan/: the addresses of a draft; sent, one more is opened and shown this once.

    It is shown in the answer itself: nothing that could show it again is stored anywhere.
    """
    if request.method != "POST":
        return _show(request, edition, SharingForm())
    form = SharingForm(request.POST)
    if not form.is_valid():
        return _show(request, edition, form, status=422)
    try:
        token = actions.share(
            edition, days=form.cleaned_data["days"], by=request.author, at=request.at
        )
    except Refused as refused:
        form.add_error("days", str(refused))
        return _show(request, edition, form, status=422)
    address = request.build_absolute_uri(reverse("standards:preview", args=[token]))
    return _show(request, edition, SharingForm(), address=address)


@edition_page
@require_POST
def stop(request: WorkshopRequest, edition: Edition, number: int) -> HttpResponse:
    """<pk>/bagikan/<number>/tutup/: close an address."""
    links = edition.preview_links.select_related("edition__service")
    try:
        actions.stop_sharing(get_object_or_404(links, pk=number), by=request.author, at=request.at)
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, "Alamat pratinjau ditutup.")
    return SeeOther(reverse("admin:workshop_sharing", args=[edition.pk]))


def _show(
    request: WorkshopRequest,
    edition: Edition,
    form: SharingForm,
    *,
    address: str = "",
    status: int = 200,
) -> HttpResponse:
    links = edition.preview_links.select_related("created_by")
    context: dict[str, Any] = {
        "edition": edition,
        "form": form if Act.SHARE in access.steps(request.author, edition) else None,
        "address": address,
        "links": links.open(request.at),
    }
    title = "Bagikan pratinjau"
    return respond(request, "workshop/sharing.html", context, title=title, status=status)
