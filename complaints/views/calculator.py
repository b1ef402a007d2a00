"""The public deadline calculator, as a page and as data."""

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from complaints.calculator import address
from complaints.calculator.form import CalculatorForm
from complaints.timing.worktime import InputError
from standards.pages import published, today

ASKED = "tanggal"
"""The form sends this field even when it is empty; links from a service do not."""


@published
def deadline_page(request: HttpRequest) -> HttpResponse:
    """/aduan/tenggat/: the form, and below its heading the deadline with its explanation."""
    if ASKED not in request.GET:
        form = CalculatorForm(initial={"tanggal": today(), **request.GET.dict()})
        return render(request, "complaints/deadline.html", {"form": form})
    form = CalculatorForm(request.GET)
    if not form.is_valid():
        return render(request, "complaints/deadline.html", {"form": form}, status=422)
    question = form.cleaned_data["question"]
    found = form.cleaned_data["deadline"]
    context = {
        "form": form,
        "deadline": found,
        "explanation": question.explain(found),
        "data_query": address.written(question),
    }
    return render(request, "complaints/deadline.html", context)


@published
def deadline_data(request: HttpRequest) -> JsonResponse:
    """/aduan/tenggat.json: when a limit runs out and how it was counted; 400 says what is wrong."""
    try:
        found = address.read(request.GET).answer()
    except InputError as error:
        raise BadRequest(str(error)) from error
    return JsonResponse(found.as_json(), json_dumps_params={"ensure_ascii": False})
