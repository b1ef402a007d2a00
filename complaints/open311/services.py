"""What a request can be about: each service in force, and each Biro for all the rest.

The codes are those of the decree (`1.5`) and the Biro's own (`biro-hukum`). Questions beyond those
of the specification are attributes, the same for every service.
"""

from collections.abc import Iterator, Mapping

from complaints.everyday import EVERYDAY
from complaints.forms.identity import LABELS
from complaints.forms.services import biro_in_force, service_in_force
from complaints.models import Complaint
from complaints.open311.writing import Value
from standards.models import Edition, Service
from standards.pages import today
from standards.typed_text import tidied

DESCRIPTION = (
    "Aduan tentang layanan ini. Nama dan alamat pengadu (address_string) wajib, kecuali tanpa "
    "nama; keduanya disegel. Titik peta (lat, long, address_id) diterima dan tidak disimpan."
)
_REST = "Untuk yang tidak ada di daftar layanan. Bila Biro tidak diketahui, pakai biro-organisasi."

_COLUMNS = (
    "service__code",
    "service__short_name",
    "service__biro__slug",
    "service__biro__name",
)
_AT_ONCE = 500
"""Rows that are read from the database at a time."""

ATTRIBUTES: Mapping[str, tuple[str, str, Mapping[str, str]]] = {
    "identitas": (
        "singlevaluelist",
        "Yang boleh tahu nama pengadu; bila kosong: pengelola, atau anonim bila tanpa nama",
        LABELS,
    ),
    "janji": ("singlevaluelist", "Janji mana yang tidak ditepati?", EVERYDAY),
    "permintaan": ("text", "Apa yang diminta pengadu?", {}),
    "tanggal": ("datetime", "Tanggal kejadian", {}),
    "kuasa": ("string", "Nama orang yang diwakili, hanya dengan kuasa", {}),
    "kabar": (
        "multivaluelist",
        "Pengadu mau dikabari lewat",
        {"surel": "Surel", "whatsapp": "WhatsApp"},
    ),
    "izin": (
        "multivaluelist",
        "Yang diizinkan pengadu",
        {"isi": "Isi boleh dikutip tanpa nama", "jawaban": "Jawaban boleh diterbitkan"},
    ),
}
"""Further questions by their code: kind, words, and what may be chosen. None must be answered."""


def listed() -> Iterator[Value]:
    """All services in the order of the annex, and after those of each Biro the rest; one query.

    One after the other, as plain rows: there may be a hundred thousand.
    """
    rows = Edition.objects.in_force(today()).of_host().for_list().values_list(*_COLUMNS)
    bureaus: dict[str, str] = {}
    for code, name, slug, biro in rows.iterator(_AT_ONCE):
        bureaus[slug] = biro
        yield _service(code, name, DESCRIPTION, biro)
    for slug, biro in bureaus.items():
        yield _service(slug, f"Lainnya: {biro}", _REST, biro)


def exists(code: str) -> bool:
    """Whether something can be filed under a code now; at most one query."""
    if code != tidied(code):
        return False
    found = biro_in_force(code) if is_biro(code) else service_in_force(code)
    return found is not None


def is_biro(code: str) -> bool:
    """Whether a code that exists is that of a Biro."""
    return not code[:1].isdigit()


def code_and_name(complaint: Complaint) -> tuple[str, str]:
    """Under what an aduan is listed; `service` and `biro` must be at hand."""
    about: Service | None = complaint.service
    if about is None:
        return complaint.biro.slug, f"Lainnya: {complaint.biro.name}"
    return about.code, about.short_name


def definition(code: str) -> Value:
    """The further questions for a code."""
    asked = enumerate(ATTRIBUTES.items(), start=1)
    return {
        "service_code": code,
        "attributes": [
            {
                "variable": True,
                "code": name,
                "datatype": kind,
                "required": False,
                "datatype_description": None,
                "order": order,
                "description": words,
                "values": [{"key": key, "name": said} for key, said in choices.items()],
            }
            for order, (name, (kind, words, choices)) in asked
        ],
    }


def _service(code: str, name: str, description: str, biro: str) -> Value:
    return {
        "service_code": code,
        "service_name": name,
        "description": description,
        "metadata": True,
        "type": "realtime",
        "keywords": biro,
        "group": biro,
    }
