"""Legal acts and the services that cite them."""

from collections.abc import Sequence

from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from standards import paging
from standards.catalogue import in_force
from standards.catalogue.listed import Listed
from standards.kept import until_the_content_changes
from standards.models import Citation, Edition, LegalAct
from standards.pages import asked_words, published, today


@published
def acts(request: HttpRequest) -> HttpResponse:
    """/dasar-hukum/: every act by rank, with how many services cite it today."""
    words = asked_words(request)
    cited = in_force.of_host().narrowed({}).counts["akta"]
    found = LegalAct.objects.by_rank().prefetch_related("changes__by")
    shown = [(act, cited.get(act.slug, 0)) for act in found if _matches(act, words)]
    unresolved = [] if words else _unresolved()
    context = {
        "acts": shown,
        "words": words,
        "unresolved": unresolved[: paging.SIZE],
        "has_more": len(unresolved) > paging.SIZE,
    }
    return render(request, "standards/acts.html", context)


@published
def act(request: HttpRequest, slug: str) -> HttpResponse:
    """One act and every service in force that cites it, with the wording of the citation."""
    found = get_object_or_404(LegalAct.objects.prefetch_related("changes__by"), slug=slug)
    citing = paging.page(in_force.of_host().narrowed({"akta": [slug]}), request.GET)
    others = in_force.of_others().narrowed({"akta": [slug]})
    context = {
        "act": found,
        "changes": found.changes.all(),
        "changed_acts": list(found.changed_acts.select_related("act")),
        "page": citing,
        "citing": _with_wordings(list(citing), found),
        "others": _with_wordings(others[: paging.SIZE], found),
        "others_total": len(others),
    }
    return render(request, "standards/act.html", context)


@until_the_content_changes()
def _unresolved() -> Sequence[Citation]:
    """Citations of which nobody can tell the act: those of a page, and one that tells of more."""
    editions = Edition.objects.in_force(today()).of_host()
    found = Citation.objects.of_editions(editions).filter(act__isnull=True)
    found = found.select_related("component__edition__service__biro").order_by(
        "component__edition__service__biro__position", "component_id", "order"
    )
    return list(found[: paging.SIZE + 1])


def _with_wordings(services: Sequence[Listed], act: LegalAct) -> list[tuple[Listed, Citation]]:
    """Services, each with its citation of an act: the first that is not inside another one."""
    within = [service.edition for service in services]
    citations = Citation.objects.of_editions(within).filter(act=act)
    first: dict[int, Citation] = {}
    for citation in citations.annotate(edition=F("component__edition")).order_by("nested", "order"):
        first.setdefault(citation.edition, citation)  # type: ignore[attr-defined]
    return [(one, first[one.edition]) for one in services if one.edition in first]


def _matches(act: LegalAct, words: str) -> bool:
    """Whether every word stands somewhere in the act's name; `uu 25/2009` works too."""
    name = f"{act.label} {act.title} {act.slug.replace('-', ' ')}".lower()
    return all(word in name for word in words.lower().replace("/", " ").split())
