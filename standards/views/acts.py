"""Legal acts and the services that cite them."""

from collections.abc import Iterable

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from standards.models import Citation, Edition, LegalAct
from standards.pages import asked_words, published, today

_of_host = Q(component__edition__service__biro__institution__is_host=True)


@published
def acts(request: HttpRequest) -> HttpResponse:
    """/dasar-hukum/: every act by rank, with how many services cite it today."""
    words = asked_words(request)
    current = Edition.objects.in_force(today()).of_host()
    cited = Count(
        "citations__component__edition",
        filter=Q(citations__component__edition__in=current),
        distinct=True,
    )
    found = LegalAct.objects.by_rank().annotate(service_count=cited).prefetch_related("changes__by")
    shown = [act for act in found if _matches(act, words)]
    unresolved = (
        Citation.objects.filter(act__isnull=True, component__edition__in=current)
        .select_related("component__edition__service__biro")
        .order_by("component__edition__service__biro__position", "component_id", "order")
    )
    context = {"acts": shown, "words": words, "unresolved": unresolved}
    return render(request, "standards/acts.html", context)


@published
def act(request: HttpRequest, slug: str) -> HttpResponse:
    """One act and every service in force that cites it, with the wording of the citation."""
    found = get_object_or_404(LegalAct.objects.prefetch_related("changes__by"), slug=slug)
    citations = (
        Citation.objects.filter(act=found, component__edition__in=Edition.objects.in_force(today()))
        .select_related("component__edition__service__biro")
        .order_by(
            "component__edition__service__biro__position",
            "component__edition__service__position",
            "nested",
            "order",
        )
    )
    context = {
        "act": found,
        "changes": found.changes.all(),
        "changed_acts": list(found.changed_acts.select_related("act")),
        "citations": _first_of_each_service(citations.filter(_of_host)),
        "others": _first_of_each_service(citations.exclude(_of_host)),
    }
    return render(request, "standards/act.html", context)


def _first_of_each_service(citations: Iterable[Citation]) -> list[Citation]:
    first: dict[int, Citation] = {}
    for citation in citations:
        first.setdefault(citation.component.edition_id, citation)
    return list(first.values())


def _matches(act: LegalAct, words: str) -> bool:
    """Whether every word stands somewhere in the act's name; `uu 25/2009` works too."""
    name = f"{act.label} {act.title} {act.slug.replace('-', ' ')}".lower()
    return all(word in name for word in words.lower().replace("/", " ").split())
