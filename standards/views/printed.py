"""From paper back to the portal."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from standards.exports import short_codes
from standards.models import Edition
from standards.pages import NotFound, public

_NO_SUCH_CODE = "Tidak ada standar dengan kode cetak itu. Periksa lagi huruf dan angkanya."


@public
def short_code(request: HttpRequest, code: str) -> HttpResponse:
    """/e/<kode>/: from a printed standard to that very edition, which says whether it holds."""
    try:
        printed = Edition.objects.public().filter(pk=short_codes.decode(code))
    except short_codes.WrongCode:
        raise NotFound(_NO_SUCH_CODE) from None
    found = printed.select_related("service__biro").first()
    if found is None:
        raise NotFound(_NO_SUCH_CODE)
    return redirect(found)
