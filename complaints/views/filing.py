"""The form: its beginning, its pages of questions, the check before sending, and the way out."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from complaints.citizens import address, citizen_page, when_expired
from complaints.filing import cookie, drafts, review, sending, steps
from complaints.filing.drafts import Draft
from complaints.filing.steps import Filled, Step
from complaints.forms.answers import Answers, AnswersForm
from complaints.forms.services import needs_search
from complaints.promises import promised
from standards.catalogue import listing
from standards.pages import asked_words, published, today

EXPIRED = "Sesi Anda habis. Tulisan Anda masih ada di bawah; periksa lalu kirim lagi."
LOST = (
    "Sesi Anda habis, sehingga tulisan di langkah sebelumnya sudah dihapus. "
    "Yang baru saja Anda tulis tetap tersimpan; isilah yang kosong."
)


def _see(url: str) -> HttpResponseRedirect:
    """After a form: the browser asks for the next page anew (303)."""
    response = HttpResponseRedirect(url)
    response.status_code = 303
    return response


@published
def start(request: HttpRequest) -> HttpResponse:
    """/aduan/: what happens to an aduan, how soon it is answered, and every other way."""
    context = {"here": "aduan", "promises": promised(None).values()}
    return render(request, "complaints/start.html", context)


@citizen_page
def new(request: HttpRequest) -> HttpResponseBase:
    """/aduan/baru/: give the browser its cookie, and go to the first page with ?layanan= kept."""
    token = cookie.token_of(request)
    if not token or drafts.has_filed(token):
        token = cookie.new_token(token)
    if "layanan" in request.GET:
        first = f"{steps.PROBLEM.url}?{urlencode({'layanan': request.GET['layanan']})}"
    else:
        first = reverse("complaints:new_service") if needs_search() else f"{steps.PROBLEM.url}?"
    response = _see(first)
    cookie.give(response, token)
    return response


@citizen_page
@require_safe
def choose_service(request: HttpRequest) -> HttpResponse:
    """/aduan/baru/layanan/: the service by words, where there are too many for one list."""
    words = asked_words(request)
    page = listing.page(request.GET, words, on=today()) if words else None
    return render(request, "complaints/new_service.html", {"words": words, "page": page})


def _question_again(request: HttpRequest, step: Step) -> HttpResponse:
    """A page of questions as it was typed, when its token has expired."""
    typed = step.form(initial=request.POST.dict())
    return _ask(request, step, typed, {}, notice=EXPIRED, status=403)


@citizen_page
@when_expired(_question_again)
def question(request: HttpRequest, step: Step) -> HttpResponseBase:
    """/aduan/baru/masalah/, …/nama/, …/kontak/: one page of questions, kept when it is right."""
    if request.method == "POST":
        return _answer(request, step)
    draft = _draft(request)
    if not isinstance(draft, Draft):
        return draft
    earlier = steps.missing(draft.answers, before=step)
    if earlier:
        return _see(earlier.url)
    if step not in steps.ahead(draft.answers):
        return _see(reverse("complaints:new_check"))
    pinned = {"service": request.GET["layanan"]} if "layanan" in request.GET else {}
    form = step.form(initial=draft.answers | pinned)
    return _ask(request, step, form, draft.answers, notice=LOST if "habis" in request.GET else "")


def _answer(request: HttpRequest, step: Step) -> HttpResponseBase:
    """Keep the answers of a page; a draft that has expired begins again with them."""
    at = timezone.now()
    draft = drafts.read(cookie.token_of(request) or cookie.new_token(), at=at)
    form = step.form(request.POST)
    if not form.is_valid():
        return _ask(request, step, form, draft.answers, status=422)
    has_lost = draft.begun_at is None and step is not steps.PROBLEM
    draft = drafts.keep(draft, form.answers(), at=at)
    following = steps.missing(draft.answers)
    url = following.url if following else reverse("complaints:new_check")
    response = _see(f"{url}?habis" if has_lost else url)
    cookie.give(response, draft.token)
    return response


def _check_again(request: HttpRequest) -> HttpResponseBase:
    """The check, when its token has expired."""
    return _check(request, notice=EXPIRED)


@citizen_page
@when_expired(_check_again)
def check(request: HttpRequest) -> HttpResponseBase:
    """/aduan/baru/periksa/: everything once more; sending files the aduan."""
    return _check(request, sends=request.method == "POST")


def _check(request: HttpRequest, *, sends: bool = False, notice: str = "") -> HttpResponseBase:
    draft = _draft(request)
    if not isinstance(draft, Draft):
        return draft
    filled = steps.filled(draft.answers)
    if isinstance(filled, Step):
        return _see(f"{filled.url}?habis" if sends else filled.url)
    if sends:
        trapped = bool(request.POST.get("situs"))
        sending.send(draft, filled, address=address(request), trapped=trapped, at=timezone.now())
        return _see(reverse("complaints:receipt"))
    return _review(request, draft, filled, notice)


def _review(request: HttpRequest, draft: Draft, filled: Filled, notice: str) -> HttpResponse:
    pages = steps.ahead(draft.answers)
    context = {
        "answers": review.lines(filled),
        "warnings": review.warnings(filled, on=today()),
        "notice": notice,
        "back": pages[-1].url,
        "total": len(pages) + 1,
    }
    return render(request, "complaints/new_check.html", context, status=403 if notice else 200)


@citizen_page
@require_POST
def cancel(request: HttpRequest) -> HttpResponseBase:
    """/aduan/baru/batal/: delete what was typed and leave for a page that tells nothing."""
    drafts.drop(cookie.token_of(request))
    response = _see(reverse("home"))
    cookie.take(response)
    return response


def _draft(request: HttpRequest) -> Draft | HttpResponse:
    """The draft of a request; else what to show: how to begin, or the receipt of what was sent."""
    token = cookie.token_of(request)
    if not token:
        return render(request, "complaints/new_no_cookie.html")
    draft = drafts.read(token, at=timezone.now())
    if draft.begun_at is None and drafts.has_filed(token):
        return _see(reverse("complaints:receipt"))
    return draft


def _ask(
    request: HttpRequest,
    step: Step,
    form: AnswersForm,
    answers: Answers,
    *,
    notice: str = "",
    status: int = 200,
) -> HttpResponse:
    pages = steps.ahead(answers)
    number = pages.index(step) + 1 if step in pages else len(pages)
    context = {
        "step": step,
        "form": form,
        "notice": notice,
        "back": pages[number - 2].url if number > 1 else reverse("complaints:start"),
        "number": number,
        "needs_search": step is steps.PROBLEM and needs_search(),
        "total": len(pages) + 1,
    }
    return render(request, "complaints/new_question.html", context, status=status)
