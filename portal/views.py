"""The front door: home, prose pages and robots."""

import math
from collections.abc import Iterator, Mapping
from itertools import islice

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from complaints.models import RetentionRule
from standards.catalogue import in_force
from standards.models import Biro, Decree, LegalAct, Service
from standards.pages import published

MOST_IN_SITEMAP = 50_000
"""Addresses in one file, as https://www.sitemaps.org/protocol.html bounds them."""


@published
def home(request: HttpRequest) -> HttpResponse:
    """/: search, the kinds of service, the nine Biro."""
    services = in_force.of_host().narrowed({})
    context = {
        "kinds": _kinds(services.counts["jenis"]),
        "bureaus": in_force.by_biro(services),
        "total": len(services),
    }
    return render(request, "portal/home.html", context)


@published
def prose(request: HttpRequest, page: str) -> HttpResponse:
    """A page of plain text: tentang, aksesibilitas."""
    return render(request, f"portal/{page}.html")


@published
def privacy(request: HttpRequest) -> HttpResponse:
    """/privasi/: what is kept, why, and for how long; the periods are those that staff set."""
    context = {"rules": RetentionRule.objects.all(), "csrf_cookie": settings.CSRF_COOKIE_NAME}
    return render(request, "portal/privacy.html", context)


@published
def robots(request: HttpRequest) -> HttpResponse:
    """/robots.txt: everything public may be read; the workshop is not for robots."""
    return render(request, "portal/robots.txt", content_type="text/plain; charset=utf-8")


@published
def sitemap(request: HttpRequest) -> HttpResponse:
    """/sitemap.xml: every page that stays; of more than fit into one file, where the files are."""
    addresses = list(_lasting_addresses())
    if len(addresses) <= MOST_IN_SITEMAP:
        return _sitemap(request, "portal/sitemap.xml", addresses)
    parts = range(1, math.ceil(len(addresses) / MOST_IN_SITEMAP) + 1)
    return _sitemap(
        request, "portal/sitemap_index.xml", [reverse("sitemap_part", args=[n]) for n in parts]
    )


@published
def sitemap_part(request: HttpRequest, number: str) -> HttpResponse:
    """/sitemap-2.xml: one of the files that the index names."""
    stop = int(number) * MOST_IN_SITEMAP
    addresses = list(islice(_lasting_addresses(), stop - MOST_IN_SITEMAP, stop))
    if not addresses:
        raise Http404
    return _sitemap(request, "portal/sitemap.xml", addresses)


def _sitemap(request: HttpRequest, template: str, addresses: list[str]) -> HttpResponse:
    context = {"root": request.build_absolute_uri("/")[:-1], "addresses": addresses}
    return render(request, template, context, content_type="application/xml")


def _kinds(counts: Mapping[str, int]) -> list[tuple[str, str, int]]:
    """The kinds of service that occur, as (value, label, how many)."""
    choices = Service.Kind.choices
    return [(value, label, counts[value]) for value, label in choices if counts.get(value)]


def _lasting_addresses() -> Iterator[str]:
    """The addresses worth indexing: the fixed pages, then every record's own."""
    for name in ("home", "help", "about", "accessibility", "privacy"):
        yield reverse(name)
    for name in ("services", "biro_list", "acts", "decrees", "pledges", "data"):
        yield reverse(f"standards:{name}")
    for name in ("start", "deadline", "statistics"):
        yield reverse(f"complaints:{name}")
    yield from in_force.of_host().addresses()
    yield from in_force.of_others().addresses()
    for record in (*Biro.objects.all(), *LegalAct.objects.by_rank(), *Decree.objects.public()):
        yield record.get_absolute_url()
