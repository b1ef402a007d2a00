"""Open data: documented shapes, stable addresses; bad input answers `{"galat": …}`."""

from collections.abc import Callable, Iterable, Iterator

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.text import slugify

from standards.catalogue import finding, in_force, unanswered
from standards.exports import downloads, opendata
from standards.exports.cpsv import catalogue
from standards.models import Decree, Edition, Institution, LegalAct
from standards.models.editions import EditionQuerySet
from standards.pages import NotFound, asked_words, published, today
from standards.sheets import sheets

CARI_LIMIT = 20
"""How many services `cari.json` returns at most."""


@published
def index(request: HttpRequest) -> HttpResponse:
    """/data/: what there is and what its fields mean."""
    return render(request, "standards/data.html")


@published
def services(request: HttpRequest) -> HttpResponseBase:
    """layanan.json: every service in force; of another institution with ?instansi=."""
    return _all_services(request, "layanan.json", opendata.json_lines, "application/json")


@published
def service(request: HttpRequest, code: str) -> HttpResponse:
    """layanan/<kode>.json: one service in force."""
    found = opendata.complete(_in_force(request).filter(service__code=code)).first()
    if found is None:
        raise NotFound(f"Tidak ada layanan yang berlaku dengan kode {code}.")
    return _json(opendata.service(found))


@published
def services_csv(request: HttpRequest) -> HttpResponseBase:
    """layanan.csv: the same services, one a line."""
    content_type = "text/csv; charset=utf-8"
    response = _all_services(request, "layanan.csv", opendata.csv_lines, content_type)
    response["Content-Disposition"] = 'attachment; filename="layanan.csv"'
    return response


@published
def acts(request: HttpRequest) -> HttpResponseBase:
    """dasar-hukum.json: every legal act with the codes of the services that cite it."""
    editions = Edition.objects.in_force(today()).of_host()
    records = LegalAct.objects.by_rank().prefetch_related("changes__by")
    if not in_force.fit_in_memory():
        return downloads.answer(
            request,
            "dasar-hukum.json",
            lambda: opendata.act_lines(records, editions),
            "application/json",
        )
    cited = opendata.citing_services(editions)
    rows = [opendata.act(record) | {"layanan": cited.get(record.pk, [])} for record in records]
    return _json({"dasar_hukum": rows})


@published
def decrees(request: HttpRequest) -> HttpResponse:
    """keputusan.json: every decree with its clauses."""
    public = Decree.objects.public().select_related("institution")
    records = public.prefetch_related("clauses").order_by("slug")
    return _json({"keputusan": [opendata.decree(record) for record in records]})


@published
def cpsv(request: HttpRequest) -> HttpResponse:
    """cpsv-ap.jsonld: the services of the host for catalogues that speak CPSV-AP."""
    if not in_force.fit_in_memory():
        raise NotFound("Katalog CPSV-AP hanya dibuat sampai 2.000 layanan. Pakai layanan.json.")
    editions = Edition.objects.in_force(today()).of_host().for_list()
    shown = sheets(editions.select_related("decree"))
    root = request.build_absolute_uri("/")[:-1]
    answer = _json(catalogue.document(shown, LegalAct.objects.by_rank(), root))
    answer["Content-Type"] = "application/ld+json"
    return answer


@published
def search(request: HttpRequest) -> HttpResponse:
    """cari.json?q=…: the ranking of the search page."""
    words = asked_words(request)
    answer = finding.find(words)
    if words and not answer.found:
        unanswered.count(words, on=today())
    found = list(answer.found)[:CARI_LIMIT]
    services = {service.pk: service for service in in_force.of_host().having(found)}
    rows = [opendata.result(services[pk]) for pk in found if pk in services]
    return _json({"hasil": rows})


def _all_services(
    request: HttpRequest,
    name: str,
    lines: Callable[[Iterable[Edition]], Iterator[str]],
    content_type: str,
) -> HttpResponseBase:
    """A file about all services in force, at once or in batches."""
    editions = _in_force(request)
    if in_force.fit_in_memory():
        content = "".join(lines(opendata.complete(editions)))
        return HttpResponse(content, content_type=content_type)
    asked = slugify(request.GET.get("instansi", ""))
    name = f"{asked}-{name}" if asked else name
    return downloads.answer(
        request, name, lambda: lines(opendata.in_batches(editions)), content_type
    )


def _in_force(request: HttpRequest) -> EditionQuerySet:
    editions = Edition.objects.in_force(today())
    slug = request.GET.get("instansi")
    if slug is None:
        return editions.of_host()
    # PostgreSQL refuses to look for a NUL.
    institution = Institution.objects.filter(slug=slug.replace("\x00", " ")).first()
    if institution is None:
        raise NotFound("Tidak ada instansi dengan nama itu.")
    return editions.filter(service__biro__institution=institution)


def _json(data: object) -> JsonResponse:
    return JsonResponse(data, json_dumps_params=dict(opendata.JSON_FORMAT))
