"""The public deadline calculator, as data."""

from django.core.exceptions import BadRequest
from django.http import HttpRequest, JsonResponse

from complaints import calculator_address
from complaints.worktime import InputError
from standards.pages import published


@published
def deadline_data(request: HttpRequest) -> JsonResponse:
    """/aduan/tenggat.json: when a limit runs out and how it was counted; 400 says what is wrong."""
    try:
        found = calculator_address.question(request.GET).answer()
    except InputError as error:
        raise BadRequest(str(error)) from error
    return JsonResponse(found.as_json(), json_dumps_params={"ensure_ascii": False})
