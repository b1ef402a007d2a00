"""Quiet, helpful answers when something cannot be shown: as a page, or as data for machines."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase, HttpResponseNotAllowed
from django.template import loader

from complaints.open311.refusing import asked_format, refused
from portal import context as context_of_pages
from portal.accounts import security_log
from portal.data_addresses import is_data
from portal.operations import request_ids
from standards import expired_forms
from standards.pages import NotFound

_BEHIND_SIGN_IN = frozenset({"admin", "desk"})


@dataclass(frozen=True, slots=True)
class Message:
    """What happened and what to do, in the reader's words."""

    status: int
    title: str
    text: str


BAD_REQUEST = Message(
    400, "Permintaan tidak dapat dibaca", "Periksa alamat yang Anda buka, lalu coba lagi."
)
FORBIDDEN = Message(
    403, "Halaman ini bukan untuk umum", "Masuk dengan akun yang berhak untuk membukanya."
)
NOT_FOUND = Message(
    404,
    "Halaman tidak ditemukan",
    "Alamatnya mungkin salah ketik atau sudah pindah. Cari layanan yang Anda maksud di bawah ini.",
)
METHOD_NOT_ALLOWED = Message(
    405, "Cara membuka halaman ini tidak sesuai", "Halaman ini hanya untuk dibaca."
)
ONLY_SENT_TO = Message(
    405,
    METHOD_NOT_ALLOWED.title,
    "Alamat ini hanya menerima kiriman formulir. Kembali ke halaman sebelumnya.",
)
EXPIRED_FORM = Message(
    403,
    "Formulir sudah kedaluwarsa",
    "Kembali ke halaman sebelumnya, muat ulang, lalu kirim lagi. Tidak ada yang diubah.",
)
SERVER_ERROR = Message(
    500,
    "Maaf, ada gangguan di sistem kami",
    "Coba lagi beberapa menit lagi. Bila mendesak, hubungi (0561) 736541 pada jam kerja.",
)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400; a BadRequest raised by the portal itself says in Indonesian what was wrong."""
    said = str(exception) if type(exception) is BadRequest and exception.args else ""
    return answer(request, Message(400, BAD_REQUEST.title, said or BAD_REQUEST.text))


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403; told to the security log."""
    security_log.note_refusal(request)
    return answer(request, FORBIDDEN)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404; a NotFound raised by the portal itself says in Indonesian what is missing.

    Behind the sign-in it is told to the security log: what is none of theirs does not exist.
    """
    match = request.resolver_match
    if match and match.namespace in _BEHIND_SIGN_IN:
        security_log.note_refusal(request)
    said = str(exception) if isinstance(exception, NotFound) else ""
    if not said and is_data(request.path):
        said = "Periksa alamatnya; daftar alamat data ada di /data/."
    return answer(request, Message(404, NOT_FOUND.title, said or NOT_FOUND.text))


def server_error(request: HttpRequest) -> HttpResponse:
    """500; needs neither database nor session, nor any file but its own template."""
    return answer(request, SERVER_ERROR, "server_error.html")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponseBase:
    """403 for a form without a valid token; a citizen's form is shown again as it was typed."""
    return expired_forms.form_again(request) or answer(request, EXPIRED_FORM)


class FriendlyErrors:
    """Gives the answers that Django leaves empty (405) a page or JSON."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if not isinstance(response, HttpResponseNotAllowed):
            return response
        is_readable = "GET" in response["Allow"]
        friendly = answer(request, METHOD_NOT_ALLOWED if is_readable else ONLY_SENT_TO)
        friendly["Allow"] = response["Allow"]
        return friendly


def answer(
    request: HttpRequest,
    message: Message,
    template: str = "error.html",
    more: Mapping[str, object] | None = None,
) -> HttpResponse:
    """A message as a page (`more` is for its template); for machines as they expect it."""
    form = asked_format(request.path)
    if form:
        return refused(message.status, [f"{message.title}. {message.text}"], form)
    if is_data(request.path):
        return JsonResponse(
            {"galat": f"{message.title}. {message.text}"},
            status=message.status,
            json_dumps_params={"ensure_ascii": False},
        )
    context = {
        "message": message,
        "request_id": request_ids.current(),
        **context_of_pages.demo(request),
        **(more or {}),
    }
    return HttpResponse(loader.render_to_string(template, context), status=message.status)
