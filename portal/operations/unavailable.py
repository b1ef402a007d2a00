"""The page for when the portal cannot serve for now: what that means, what to do, when to retry.

A form that was sent is not lost: it stands in the page with a button that sends it again.
"""

import sys
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from portal import errors
from portal.operations.outages import Outage, outage

_TELEPHONE = "Bila mendesak, hubungi (0561) 736541 pada jam kerja."


@dataclass(frozen=True, slots=True)
class _Told:
    """What is said of an outage, and after how many seconds a machine may ask again."""

    title: str
    text: str
    retry_after: int


_TOLD = {
    Outage.AWAY: _Told(
        "Portal sedang terganggu",
        "Basis data kami sedang tidak terjangkau. Halaman layanan umumnya tetap dapat dibaca; "
        f"yang lain pulih dengan sendirinya. {_TELEPHONE}",
        30,
    ),
    Outage.BUSY: _Told(
        "Portal sedang sibuk",
        f"Permintaan Anda menunggu terlalu lama. Coba lagi sebentar lagi. {_TELEPHONE}",
        5,
    ),
    Outage.FULL: _Told(
        "Portal belum dapat menyimpan",
        "Tempat penyimpanan kami penuh dan sedang kami tangani. Halaman lain tetap dapat dibaca. "
        f"{_TELEPHONE}",
        300,
    ),
    Outage.READ_ONLY: _Told(
        "Portal sedang dibaca saja",
        "Kami sedang merawat sistem. Semua halaman dapat dibaca, tetapi untuk sementara tidak ada "
        f"yang dapat dikirim. {_TELEPHONE}",
        300,
    ),
}

_NEVER_WRITTEN_BACK = "password"
"""A form with such a field is not shown again: no secret shall stand in a page."""


def server_error(request: HttpRequest) -> HttpResponse:
    """The answer to an error nobody expected: 503 for an outage, else 500."""
    found = outage(sys.exc_info()[1])
    return answer(request, found) if found else errors.server_error(request)


def answer(request: HttpRequest, found: Outage) -> HttpResponse:
    """503 with the page of an outage, or its JSON; no copy is kept."""
    told = _TOLD[found]
    message = errors.Message(503, told.title, told.text)
    is_form = request.method == "POST"
    context = {"is_form": is_form, "typed": _typed(request) if is_form else []}
    response = errors.answer(request, message, "unavailable.html", context)
    response["Retry-After"] = str(told.retry_after)
    response["Cache-Control"] = "no-store"
    response.outage = found  # type: ignore[attr-defined]
    return response


def _typed(request: HttpRequest) -> list[tuple[str, str]]:
    """The fields of a form that can be sent again as it is; none when it holds files or secrets."""
    try:
        fields = [(name, value) for name, values in request.POST.lists() for value in values]
        is_whole = not request.FILES
    except Exception:
        # Whatever kept the form from being read: this page must come all the same.
        return []
    is_open = not any(_NEVER_WRITTEN_BACK in name for name, _ in fields)
    return fields if is_whole and is_open else []
