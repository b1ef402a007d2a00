"""The SOP that the staff must know: of this service, and named."""

import re
from collections.abc import Iterator

from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings
from standards.linter.words import telling

_SOP = re.compile(r"\bSOP\b\)?\s*(?P<name>[^;.]*)", re.IGNORECASE)


@rule(
    "L613",
    "salinan",
    Severity.WARNING,
    "SOP layanan lain",
    "Sebutkan SOP layanan ini.",
)
def procedure_of_another_service(standard: Standard, _among: Surroundings) -> Found:
    """An SOP of whose telling words at most half are in the name of the service."""
    for wording, about in _procedures(standard):
        if about and 2 * len(about & _own(standard)) <= len(about):
            yield "kompetensi", f"SOP “{wording}” bukan SOP “{standard.name}”.", wording


@rule(
    "L614",
    "salinan",
    Severity.ADVICE,
    "SOP tanpa nama",
    "Sebutkan nama SOP layanan ini.",
)
def unnamed_procedure(standard: Standard, _among: Surroundings) -> Found:
    """`Memahami Standar Operasional Prosedur (SOP) Pelayanan`: of what?"""
    for wording, about in _procedures(standard):
        if not about:
            yield "kompetensi", f"“{wording}” tidak menyebut nama SOP.", wording


def _procedures(standard: Standard) -> Iterator[tuple[str, frozenset[str]]]:
    """Each SOP named, and its telling words; that of the service by its own name is left out."""
    text = standard.texts.get("kompetensi")
    for line in text.lines if text else ():
        named = _SOP.search(line.text)
        if named and telling(named["name"]) != telling(standard.name):
            yield named["name"].strip() or line.text, telling(named["name"])


def _own(standard: Standard) -> frozenset[str]:
    """What tells the service from the others of its Biro, whose own name is in many of them."""
    return telling(standard.name) - telling(standard.office.name)
