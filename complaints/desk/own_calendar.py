"""The officer's own calendar addresses: made, shown once, ended."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from complaints.access import Actor
from complaints.desk.officers import OfficerRequest, desk_page, officer_page, when_expired
from complaints.due_feed import addresses
from complaints.forms.fields import TextField
from standards.forms import Form

EXPIRED = "Sesi Anda habis. Tulisan Anda masih ada di bawah; kirim sekali lagi."


class AddressForm(Form):
    """The name of a new address, so that its owner knows later which one to end."""

    name = TextField(
        label="Nama perangkat",
        most=40,
        help_text="Misalnya: Telepon saya.",
        error_messages={"required": "Beri nama perangkat"},
    )

    def __init__(self, *args: Any, by: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by = by

    def clean_name(self) -> str:
        """Each name once, and not too many of them."""
        name: str = self.cleaned_data["name"]
        own = addresses.of(self.by)
        if own.filter(name=name).exists():
            raise forms.ValidationError("Nama ini sudah dipakai; akhiri dahulu alamatnya")
        if own.count() >= addresses.MOST:
            raise forms.ValidationError(
                f"Anda sudah mempunyai {addresses.MOST} alamat; akhiri satu dahulu"
            )
        return name


def _again(request: OfficerRequest) -> HttpResponse:
    """The form as it was typed, when its token has expired."""
    form = AddressForm(initial=request.POST.dict(), by=request.officer)
    return _page(request, form, notice=EXPIRED, status=403)


@when_expired(_again)
@officer_page
@require_http_methods(["GET", "HEAD", "POST"])
def own_calendar(request: OfficerRequest) -> HttpResponse:
    """/petugas/kalender/: the own addresses; a new one by POST, shown in the answer alone."""
    if request.method != "POST":
        return _page(request, AddressForm(by=request.officer))
    form = AddressForm(request.POST, by=request.officer)
    if not form.is_valid():
        return _page(request, form, status=422)
    token = addresses.make(form.cleaned_data["name"], by=request.officer, at=request.at)
    path = reverse("complaints:deadline_feed", args=[token])
    return _page(request, AddressForm(by=request.officer), new=settings.SITE_ADDRESS + path)


@officer_page
@require_POST
def end_address(request: OfficerRequest, pk: int) -> HttpResponse:
    """End one of the own addresses: from now on it does not exist."""
    address = get_object_or_404(addresses.of(request.officer), pk=pk)
    address.delete()
    messages.success(request, f"Alamat kalender “{address.name}” diakhiri.")
    return redirect("desk:own_calendar")


def _page(
    request: OfficerRequest, form: AddressForm, *, status: int = 200, **told: str
) -> HttpResponse:
    own = addresses.of(request.officer)
    context = {"form": form, "addresses": own, "new": "", "notice": "", **told}
    return desk_page(request, "desk/own_calendar.html", context, status=status)
