"""An aduan that came by another channel: written down, then its receipt for the complainant."""

from http import HTTPStatus

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from complaints import access, actions
from complaints.desk import unfinished
from complaints.desk.log_form import LogForm, new_token
from complaints.desk.officers import OfficerRequest, desk_page, form_page, officer_page
from complaints.filing import receipts
from complaints.filing.receipts import Receipt
from standards.pages import NotFound

EXPIRED = "Sesi Anda habis. Tulisan Anda masih ada di bawah; periksa lalu kirim lagi."

_LOGGED = "catatan"
"""In the session of an officer: the tokens of the aduan just logged, by number."""

_MOST_LOGGED = 10


def _again(request: OfficerRequest) -> HttpResponse:
    """The form as it was typed, when its token has expired."""
    if unfinished.is_of_another(request):
        return redirect("desk:log")
    form = LogForm(initial=request.POST.dict(), at=request.at)
    return _form(request, form, notice=EXPIRED, status=403)


@form_page(_again)
@require_http_methods(["GET", "HEAD", "POST"])
def log(request: OfficerRequest) -> HttpResponseBase:
    """/petugas/catat/: one page for everything; any officer may log for any Biro."""
    if request.method != "POST":
        return _begun(request)
    unfinished.forget(request)
    form = LogForm(request.POST, at=request.at)
    if not form.is_valid():
        return _form(request, form, status=422)
    token = form.cleaned_data["token"]
    complaint = actions.file(form.report, token=token, by=request.officer, at=request.at)
    _remember(request, complaint.number, token)
    response = redirect("desk:logged", complaint.number)
    response.status_code = HTTPStatus.SEE_OTHER
    return response


@officer_page
@require_safe
def logged(request: OfficerRequest, number: str) -> HttpResponseBase:
    """/petugas/catat/<number>/: number and key for the complainant, for half an hour."""
    receipt = _receipt(request, number)
    may_open = access.visible(request.officer).filter(pk=receipt.complaint.pk).exists()
    context = {"receipt": receipt, "may_open": may_open}
    return desk_page(request, "desk/logged.html", context, here="log")


@officer_page
@require_safe
def logged_pdf(request: OfficerRequest, number: str) -> HttpResponseBase:
    """/petugas/catat/<number>/tanda-terima.pdf: the receipt to be printed and handed over."""
    receipt = _receipt(request, number)
    return HttpResponse(
        receipts.pdf(receipt, at=request.at),
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="tanda-terima-{number}.pdf"'},
    )


def _begun(request: OfficerRequest) -> HttpResponse:
    """A new form, or the one that was being filled in when the session ended."""
    typed = unfinished.kept(request)
    if typed is None:
        return _form(request, LogForm(initial={"token": new_token()}, at=request.at))
    return _form(request, LogForm(initial=typed.dict(), at=request.at), notice=EXPIRED)


def _form(
    request: OfficerRequest, form: LogForm, *, notice: str = "", status: int = 200
) -> HttpResponse:
    context = {"form": form, "notice": notice}
    return desk_page(request, "desk/log.html", context, here="log", status=status)


def _remember(request: OfficerRequest, number: str, token: str) -> None:
    """The last few only: a day of logging shall not swell the session."""
    earlier = list(request.session.get(_LOGGED, {}).items())
    request.session[_LOGGED] = dict([*earlier, (number, token)][-_MOST_LOGGED:])


def _receipt(request: OfficerRequest, number: str) -> Receipt:
    """The receipt of an aduan that was logged in this session; NotFound once it is over."""
    token = request.session.get(_LOGGED, {}).get(number, "")
    receipt = receipts.of(token, at=request.at) if token else None
    if receipt is None:
        raise NotFound(
            "Tanda terima hanya tampil 30 menit bagi petugas yang mencatat. "
            "Aduannya sendiri ada di antrean."
        )
    return receipt
