"""The list of services and the pages of one service."""

from datetime import date
from itertools import pairwise

from django.db.models import Min
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from standards import comparison, showing
from standards.catalogue import in_force, listing
from standards.models import Edition, Service
from standards.models.editions import EditionQuerySet
from standards.pages import NotFound, asked_date, asked_words, public, published, today
from standards.showing import Shown
from standards.standing import Standing, standing


@published
def services(request: HttpRequest) -> HttpResponse:
    """/layanan/: every service that fits the words and the facets of the address."""
    words = asked_words(request)
    page = listing.page(request.GET, words, on=today())
    return render(request, "standards/services.html", {"page": page})


@public
def service_by_code(request: HttpRequest, code: str) -> HttpResponse:
    """/layanan/1.5/: the number in the annex leads to the service."""
    coded = Service.objects.filter(biro__institution__is_host=True, code=code)
    found = coded.select_related("biro").order_by("biro__position").first()
    if found is None:
        raise NotFound(f"Tidak ada layanan dengan kode {code}.")
    return redirect(found)


@published
def service(request: HttpRequest, biro: str, slug: str) -> HttpResponse:
    """One service: the edition in force today, or on the day of ?pada=."""
    asked = asked_date(request)
    if asked is not None:
        return _on_day(request, biro, slug, asked)
    now = in_force.at(biro, slug)
    if now is not None:
        return _page(request, showing.in_force(now.edition))
    editions = _public_editions(biro, slug)
    withdrawn = _withdrawn(editions)
    if withdrawn is not None:
        return _one(request, withdrawn, editions, editions.count())
    return _not_in_force(request, editions, today())


@published
def history(request: HttpRequest, biro: str, slug: str) -> HttpResponse:
    """All public editions of a service, the newest first."""
    editions = _public_editions(biro, slug)
    newest_first = list(editions.order_by("-number"))
    if not newest_first:
        raise Http404
    current = editions.in_force(today()).first()
    context = {
        "service": newest_first[0].service,
        "rows": [(one, standing(one, current, today())) for one in newest_first],
        "pairs": [(old, new) for new, old in pairwise(newest_first)],
    }
    return render(request, "standards/history.html", context)


@published
def edition(request: HttpRequest, biro: str, slug: str, number: int) -> HttpResponse:
    """One edition at its permanent address, saying whether it is the one in force."""
    editions = _public_editions(biro, slug)
    by_number = {one.number: one for one in editions}
    if number not in by_number:
        raise Http404
    return _one(request, by_number[number], editions, len(by_number))


@published
def compare(request: HttpRequest, biro: str, slug: str, before: int, after: int) -> HttpResponse:
    """Two editions, component by component, with the changed words marked."""
    editions = _public_editions(biro, slug)
    old = get_object_or_404(editions, number=before)
    new = get_object_or_404(editions, number=after)
    rows = comparison.rows(old, new)
    changed_count = sum(row.changed for row in rows)
    context = {"old": old, "new": new, "rows": rows, "changed_count": changed_count}
    return render(request, "standards/compare.html", context)


def _on_day(request: HttpRequest, biro: str, slug: str, day: date) -> HttpResponse:
    """The edition that was in force on a day."""
    editions = _public_editions(biro, slug)
    then = editions.in_force(day).counted().first()
    if then is None:
        return _not_in_force(request, editions, day)
    return _page(request, showing.shown(then, asked=day), asked=day)


def _page(request: HttpRequest, shown: Shown, **more: object) -> HttpResponse:
    edition = shown.sheet.edition
    context = {
        "sheet": shown.sheet,
        "texts": shown.texts,
        "share": _share(request, edition),
        "edition_count": edition.edition_count,
        **more,
    }
    return render(request, "standards/service.html", context)


def _one(
    request: HttpRequest, edition: Edition, editions: EditionQuerySet, count: int
) -> HttpResponse:
    """An edition with where it stands today among those of its service."""
    current = editions.in_force(today()).first()
    edition.edition_count = count
    where = standing(edition, current, today())
    return _page(
        request,
        showing.shown(edition, permanent=True),
        permanent=True,
        current=current,
        standing=where,
        replaced_on=_replaced_on(edition, editions) if where is Standing.REPLACED else None,
        consultations=edition.consultations.all(),
    )


def _replaced_on(shown: Edition, editions: EditionQuerySet) -> date | None:
    """The day on which the next edition began; None for an undated one, which no day bounds."""
    if shown.in_force_from is None:
        return None
    later = editions.filter(in_force_from__gt=shown.in_force_from, in_force_from__lte=today())
    first: date | None = later.aggregate(first=Min("in_force_from"))["first"]
    return first


def _withdrawn(editions: EditionQuerySet) -> Edition | None:
    """The edition whose withdrawal left the service without a standard; its page stays."""
    ended = editions.filter(withdrawn_on__lte=today())
    return ended.order_by("-in_force_from").first()


def _share(request: HttpRequest, shown: Edition) -> str:
    """The line that a reader sends on: what it is and where it stands."""
    address = request.build_absolute_uri(shown.service.get_absolute_url())
    return f"{shown.service.short_name}, {shown.service.biro.name}: {address}"


def _public_editions(biro: str, slug: str) -> EditionQuerySet:
    """The public editions of the service at an address, with what its pages show of them."""
    return Edition.objects.public().filter(service__biro__slug=biro, service__slug=slug).for_page()


def _not_in_force(request: HttpRequest, editions: EditionQuerySet, on: date) -> HttpResponse:
    """A clear page with a way on: 404 for an unknown service or a day without an edition."""
    all_editions = list(editions.order_by("number"))
    if not all_editions:
        raise Http404
    context = {
        "service": all_editions[0].service,
        "on": on,
        "editions": all_editions,
        "current": editions.in_force(today()).first(),
    }
    return render(request, "standards/not_in_force.html", context, status=404)
