"""What the citizen takes home: the receipt as a page and as a PDF, for half an hour."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone

from complaints.citizens import citizen_page
from complaints.filing import cookie, receipts


@citizen_page
def receipt(request: HttpRequest) -> HttpResponseBase:
    """/aduan/baru/selesai/: number, key and what happens next; later, where to look instead."""
    found = receipts.of(cookie.token_of(request), at=timezone.now())
    if found is None:
        return render(request, "complaints/receipt_gone.html")
    return render(request, "complaints/receipt.html", {"receipt": found})


@citizen_page
def receipt_pdf(request: HttpRequest) -> HttpResponseBase:
    """/aduan/baru/selesai/tanda-terima.pdf: the same to keep or to print."""
    at = timezone.now()
    found = receipts.of(cookie.token_of(request), at=at)
    if found is None:
        return redirect("complaints:receipt")
    name = f"tanda-terima-{found.complaint.number}.pdf"
    return HttpResponse(
        receipts.pdf(found, at=at),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
