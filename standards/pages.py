"""What every public page has in common: open to all, read only, and fit to be kept."""

import re
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

View = Callable[..., HttpResponseBase]


class NotFound(Http404):
    """A thing that is not there, said in a sentence of ours for the reader."""


LONGEST_QUERY = 200
"""Characters of a search; longer ones are refused with a sentence."""


def public(view: View) -> View:
    """Open a view to everybody, for reading only (GET and HEAD).

    Exempt from CSRF, since it changes nothing: a wrong method shall be told so (405), not that a
    form expired.
    """
    return csrf_exempt(login_not_required(require_safe(view)))


def published(view: View) -> View:
    """A public view whose answer is the same for everybody until the content changes.

    The mark lets finished bytes be kept and revalidated; see `portal.published_pages`.
    """

    @wraps(view)
    def marked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        response.published = response.status_code == 200  # type: ignore[attr-defined]
        return response

    return public(marked)


def asked_date(request: HttpRequest) -> date | None:
    """The day of `?pada=YYYY-MM-DD`, None without it; BadRequest when it is no date."""
    value = request.GET.get("pada")
    if value is None:
        return None
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise BadRequest(
        "Tanggal pada alamat tidak dikenal. Tulis tahun-bulan-tanggal, misalnya ?pada=2021-09-02."
    )


def asked_words(request: HttpRequest) -> str:
    """The words of `?q=`, tidied; BadRequest when they are too long or not text."""
    words = request.GET.get("q", "")
    if len(words) > LONGEST_QUERY:
        raise BadRequest(
            f"Kata pencarian terlalu panjang. Paling banyak {LONGEST_QUERY} huruf; "
            "beberapa kata saja sudah cukup."
        )
    if "\x00" in words or "\ufffd" in words:
        raise BadRequest("Kata pencarian memuat tanda yang bukan huruf. Ketik ulang kata Anda.")
    return " ".join(words.split())


_ACCEPTS_GZIP = re.compile(r"(?<![\w-])(?:gzip|\*)(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))(?![\w-])")
"""Whether a reader takes gzip; `gzip;q=0` refuses it (RFC 9110, 12.5.3)."""


def accepts_gzip(request: HttpRequest) -> bool:
    """Whether the reader takes a compressed answer."""
    return bool(_ACCEPTS_GZIP.search(request.META.get("HTTP_ACCEPT_ENCODING", "")))


def today() -> date:
    """The local date in Pontianak (WIB)."""
    return timezone.localdate()


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"


def download(content: bytes, content_type: str, name: str) -> HttpResponse:
    """A finished document to keep, under a name that says what it is."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=content_type, headers=headers)
