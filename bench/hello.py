"""The yardstick: a constant page, beside the portal's own addresses."""

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, path

from portal import urls


def hello(request: HttpRequest) -> HttpResponse:
    """Four bytes: what Django itself costs."""
    return HttpResponse("halo")


urlpatterns: list[URLPattern | URLResolver] = [path("hello/", hello), *urls.urlpatterns]
handler400 = urls.handler400
handler403 = urls.handler403
handler404 = urls.handler404
handler500 = urls.handler500
