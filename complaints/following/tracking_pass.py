"""The pass of a complainant: a signed cookie that opens one aduan for half an hour.

It says which aduan and carries a mark of the key that opened it, so that a renewed key ends every
pass of the old one. It is sent to the pages below /aduan/lacak/ alone, and nothing is kept of it
on the server: each browser holds its own.
"""

from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac

from complaints.models import Complaint

COOKIE = "lacak"

LASTS = timedelta(minutes=30)
"""From the last page that was opened with it."""

_SALT = "complaints.following.tracking_pass"


def give(response: HttpResponseBase, complaint: Complaint) -> None:
    """Let a browser open an aduan for the next half hour."""
    response.set_cookie(
        COOKIE,
        signing.dumps([complaint.pk, _mark(complaint)], salt=_SALT),
        max_age=LASTS,
        path=_path(),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def take_back(response: HttpResponseBase) -> None:
    """Let a browser forget its pass."""
    response.delete_cookie(COOKIE, path=_path(), samesite="Lax")


def complaint_of(request: HttpRequest) -> Complaint | None:
    """The aduan that a request has the pass for, one query; None without a good one."""
    try:
        pk, mark = signing.loads(request.COOKIES.get(COOKIE, ""), salt=_SALT, max_age=LASTS)
    except signing.BadSignature:
        return None
    complaint = Complaint.objects.for_page().filter(pk=pk).first()
    if complaint is None or not constant_time_compare(mark, _mark(complaint)):
        return None
    return complaint


def _mark(complaint: Complaint) -> str:
    """What shows that the key is still the same, and helps nobody to guess it."""
    return salted_hmac(_SALT, complaint.key_hash, algorithm="sha256").hexdigest()[:32]


def _path() -> str:
    return reverse("complaints:track")
