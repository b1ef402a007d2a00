"""While the disk is nearly full people read on, staff work on, and nothing more is taken in."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from portal.operations import room, unavailable
from portal.operations.outages import Outage
from portal.operations.read_only import READING

_OF_STAFF = ("/petugas/", "/admin/", "/masuk/", "/keluar/", "/akun/")
_FOLLOWING = ("/aduan/lacak/", "/aduan/lacak/keluar/")
"""Sent, so that no secret stands in an address, but only to read."""


class SparesTheDisk:
    """Refuses what citizens and programs send while the disk is nearly full.

    Staff go on: what they write is little, answers have a deadline, and they may have to make room.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if _goes_on(request) or not room.is_short():
            return self.get_response(request)
        return unavailable.answer(request, Outage.FULL)


def _goes_on(request: HttpRequest) -> bool:
    return (
        request.method in READING
        or request.path in _FOLLOWING
        or request.path.startswith(_OF_STAFF)
    )
