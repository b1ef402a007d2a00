"""/open311/v2/: what can be filed is open to everybody, filing and reading need a key."""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from complaints import limits
from complaints.citizens import address
from complaints.limits import TooManyTries
from complaints.models import ApiKey
from complaints.open311 import answers, filing, keys, requests, services
from complaints.open311 import discovery as discovering
from complaints.open311.answers import Refused
from complaints.open311.refusing import refused
from complaints.open311.writing import TYPES, Value, pieces, written
from complaints.timing.worktime import to_local
from standards.catalogue import in_force
from standards.exports import downloads
from standards.pages import published

NO_KEY = "api_key: kunci tidak dikenal, sudah berakhir, atau tidak berlaku untuk ini."
NO_SUCH_SERVICE = "service_code: tidak ada layanan dengan kode itu."
NO_SUCH_REQUEST = "service_request_id: tidak ada aduan dengan nomor itu."
NO_TOKENS = "token: tidak dipakai; nomor aduan diberikan seketika."
NO_CODE = "service_code: wajib diisi."
WRONG_TYPE = "Kirim isian formulir: application/x-www-form-urlencoded."
TOO_OFTEN = "Terlalu banyak permintaan. Coba lagi sesudah jeda pada Retry-After."
LONGEST_MARK = 200


@published
def discovery(request: HttpRequest, form: str) -> HttpResponse:
    """discovery.json, discovery.xml."""
    return _answer("discovery", discovering.discovery(), form)


@published
def service_list(request: HttpRequest, form: str) -> HttpResponseBase:
    """services.json, services.xml: all that an aduan can be about, however long the list."""

    def lines() -> Iterator[str]:
        return pieces("services", services.listed(), form)

    if in_force.fit_in_memory():
        return HttpResponse("".join(lines()), content_type=TYPES[form])
    return downloads.answer(request, f"open311-services-{form}", lines, TYPES[form])


@published
def service(request: HttpRequest, code: str, form: str) -> HttpResponse:
    """services/1.5.json: the further questions about one."""
    if not services.exists(code):
        return refused(404, [NO_SUCH_SERVICE], form)
    return _answer("service_definition", services.definition(code), form)


@published
def token(request: HttpRequest, token: str, form: str) -> HttpResponse:
    """tokens/….json: none is ever given, since each request gets its number at once."""
    return refused(404, [NO_TOKENS], form)


def _keyed(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Open a view to programs with a key, as `_with_key` finds it; its answers are kept by nobody.

    Exempt from CSRF: no cookie opens anything here.
    """

    @csrf_exempt
    @login_not_required
    @cache_control(private=True, no_store=True)
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex"
        return response

    return guarded


@_keyed
@require_http_methods(["GET", "HEAD", "POST"])
def request_list(request: HttpRequest, form: str) -> HttpResponse:
    """requests.json: file an aduan (POST), or list those that were filed with the key."""
    if request.method == "POST":
        return _file(request, form)
    key = _with_key(request, form, may="may_read")
    if not isinstance(key, ApiKey):
        return key
    found = requests.asked(request.GET, key=key, at=timezone.now())
    if isinstance(found, Refused):
        return refused(400, found.reasons, form)
    return _answer("service_requests", found, form)


@_keyed
@require_http_methods(["GET", "HEAD"])
def one_request(request: HttpRequest, number: str, form: str) -> HttpResponse:
    """requests/ADU-2026-000123.json: where an aduan stands that was filed with the key."""
    key = _with_key(request, form, may="may_read")
    if not isinstance(key, ApiKey):
        return key
    found = requests.one(number, key=key)
    return _answer("service_requests", found, form) if found else _unknown(form)


def _file(request: HttpRequest, form: str) -> HttpResponse:
    # Before the body is read: files are not taken here, and need not arrive.
    if request.content_type != "application/x-www-form-urlencoded":
        return refused(400, [WRONG_TYPE, answers.NO_FILES], form)
    key = _with_key(request, form, may="may_file")
    if not isinstance(key, ApiKey):
        return key
    code = request.POST.get("service_code", "").strip()
    if not code:
        return refused(400, [NO_CODE], form)
    if not services.exists(code):
        return refused(404, [NO_SUCH_SERVICE], form)
    filled = answers.judged(request.POST, code)
    if isinstance(filled, Refused):
        return refused(400, filled.reasons, form)
    at, mark = timezone.now(), request.headers.get("Idempotency-Key", "")[:LONGEST_MARK]
    token = filing.token_of(key, request.POST, again=mark, at=at)
    complaint = filing.file(filled, token=token, key=key, at=at)
    notice = filing.notice(complaint, token)
    made = {"service_request_id": complaint.number, "service_notice": notice, "account_id": None}
    return _answer("service_requests", [made], form)


def _with_key(request: HttpRequest, form: str, *, may: str) -> ApiKey | HttpResponse:
    """The key of a request that may do this, counted; else the answer that refuses it.

    Wrong keys are counted by where they come from. Whether a key is wrong, has ended or is for
    something else is not told.
    """
    at, place = timezone.now(), {limits.WRONG_API_KEYS: address(request)}
    try:
        limits.take(place, at=at)
        key = keys.found(_said(request), on=to_local(at).date())
        if key is None or not getattr(key, may):
            return refused(403, [NO_KEY], form)
        limits.give_back(place, at=at)
        limits.take({_rule(key, may): str(key.pk)}, at=at)
    except TooManyTries as refusal:
        response = refused(429, [TOO_OFTEN], form)
        response["Retry-After"] = str(int((refusal.until - at).total_seconds()) + 1)
        return response
    keys.note_use(key, at=at)
    return key


def _said(request: HttpRequest) -> str:
    """The key as a parameter, as the specification wants it, or in a header, which no log keeps."""
    sent = request.POST if request.method == "POST" else request.GET
    return sent.get("api_key", "") or request.headers.get("X-Api-Key", "")


def _rule(key: ApiKey, may: str) -> limits.Rule:
    return limits.sent_with_key(key.hourly) if may == "may_file" else limits.READ_WITH_KEY


def _unknown(form: str) -> HttpResponse:
    return refused(404, [NO_SUCH_REQUEST], form)


def _answer(name: str, value: Value, form: str) -> HttpResponse:
    return HttpResponse(written(name, value, form), content_type=TYPES[form])
