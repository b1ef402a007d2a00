"""Refusals in the shape of the specification, in the format that the address asks for."""

import re
from collections.abc import Iterable

from django.http import HttpResponse

from complaints.open311.writing import TYPES, Value, written

_ADDRESS = re.compile(r"/open311/.*?(?:\.(?P<form>json|xml))?", re.DOTALL)


def asked_format(path: str) -> str | None:
    """The format of an address below `/open311/`, JSON where it names none; None elsewhere."""
    match = _ADDRESS.fullmatch(path)
    return (match["form"] or "json") if match else None


def refused(status: int, reasons: Iterable[str], form: str) -> HttpResponse:
    """An answer that says in a sentence each what was wrong."""
    said: Value = [{"code": status, "description": reason} for reason in reasons]
    content = written("errors", said, form)
    return HttpResponse(content, content_type=TYPES[form], status=status)
