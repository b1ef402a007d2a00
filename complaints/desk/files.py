"""The files of one aduan, sent only to officers who may see them; asked again every time."""

from django.http import Http404
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from complaints.desk.case import find
from complaints.desk.officers import OfficerRequest, officer_page
from complaints.desk.record import may_read
from complaints.evidence.kinds import Kind
from complaints.evidence.serving import file_response


@officer_page
@require_safe
def file(request: OfficerRequest, number: str, place: int) -> HttpResponseBase:
    """/petugas/aduan/<number>/bukti/<n>/: one piece of evidence as a download."""
    found = find(request, number).dossier
    attachment = next((one for one in found.attachments if one.number == place), None)
    if attachment is None or not may_read(attachment, found, request.officer):
        raise Http404
    return file_response(attachment.stored, Kind(attachment.kind), attachment.label)
