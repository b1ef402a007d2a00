"""The files of one aduan, sent only to officers who may see them; asked again every time."""

from collections.abc import Mapping

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from complaints.desk.case import find
from complaints.desk.offers import Offer
from complaints.desk.officers import OfficerRequest, officer_page
from complaints.evidence.kinds import Kind
from complaints.evidence.serving import file_response
from complaints.record import casefile

Person = Mapping[str, str] | None
"""Who complained, where the identity was opened for this file."""


@officer_page
@require_safe
def file(request: OfficerRequest, number: str, place: int) -> HttpResponseBase:
    """/petugas/aduan/<number>/bukti/<n>/: one piece of evidence as a download."""
    readable = find(request, number).dossier.files_for(request.officer)
    attachment = next((one for one in readable if one.number == place), None)
    if attachment is None:
        raise Http404
    return file_response(attachment.stored, Kind(attachment.kind), attachment.label)


@officer_page
@require_safe
def case_file(request: OfficerRequest, number: str) -> HttpResponseBase:
    """/petugas/aduan/<number>/berkas.pdf: everything on record, without the identity."""
    return case_file_of(find(request, number))


@officer_page
@require_safe
def letter(request: OfficerRequest, number: str) -> HttpResponseBase:
    """/petugas/aduan/<number>/surat.pdf: the newest answer as a letter, without a name."""
    return letter_of(find(request, number))


def case_file_of(offer: Offer, person: Person = None) -> HttpResponse:
    """The case file as a download."""
    paper = casefile.case_file(
        offer.dossier, person=person, by=offer.by, at=offer.at, calendar=offer.calendar
    )
    return _download(paper.pdf(), f"berkas-{offer.complaint.number}.pdf")


def letter_of(offer: Offer, person: Person = None) -> HttpResponse:
    """The letter as a download; 404 while nothing was answered."""
    answer = offer.dossier.sent
    if answer is None:
        raise Http404
    paper = casefile.reply_letter(
        offer.dossier, answer, person=person, at=offer.at, calendar=offer.calendar
    )
    return _download(paper.pdf(), f"surat-{offer.complaint.number}.pdf")


def _download(content: bytes, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type="application/pdf", headers=headers)
