"""The queue: what is due next stands first; and the search for one aduan among all."""

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from complaints import access, references
from complaints.calendars import missing_years
from complaints.desk.listing import listing
from complaints.desk.officers import OfficerRequest, desk_page, officer_page
from complaints.desk.saved_views import KeepForm, kept_by
from complaints.timing.worktime import to_local
from standards.pages import asked_words


@officer_page
@require_safe
def queue(request: OfficerRequest) -> HttpResponseBase:
    """A tab of the queue, or what a search finds; a number leads straight to its aduan."""
    words = asked_words(request)
    number = references.parse_number(words)
    if number and access.visible(request.officer).filter(number=number).exists():
        return redirect("desk:case", number)
    return _shown(request, request.GET, words)


@officer_page
@require_POST
def keep_view(request: OfficerRequest) -> HttpResponseBase:
    """Keep the filter on show under a name."""
    keeping = KeepForm(request.POST, by=request.officer)
    if not keeping.is_valid():
        address = QueryDict(request.POST.get("query", ""))
        return _shown(request, address, "", keeping)
    keeping.keep()
    messages.success(request, f"Saringan “{keeping.cleaned_data['name']}” disimpan.")
    return redirect(f"{reverse('desk:queue')}?{keeping.cleaned_data['query']}")


@officer_page
@require_POST
def forget_view(request: OfficerRequest, pk: int) -> HttpResponseBase:
    """Delete one of the officer's own filters."""
    view = get_object_or_404(kept_by(request.officer), pk=pk)
    view.delete()
    messages.success(request, f"Saringan “{view.name}” dihapus.")
    return redirect("desk:queue")


def _shown(
    request: OfficerRequest, address: QueryDict, words: str, refused: KeepForm | None = None
) -> HttpResponse:
    page = listing(address, words, by=request.officer, at=request.at)
    keeping = refused
    if page.filter.chosen and page.sheet and not refused:
        keeping = KeepForm(initial={"query": page.filter.query}, by=request.officer)
    context = {
        "page": page,
        "saved": kept_by(request.officer),
        "keeping": keeping,
        "missing_years": missing_years(to_local(request.at).date()),
    }
    status = 200 if page.sheet and not refused else 422
    return desk_page(request, "desk/queue.html", context, here="queue", status=status)
