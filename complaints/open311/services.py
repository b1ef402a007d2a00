"""What a request can be about: each service in force, and each Biro for all the rest.

The codes are those of the decree (`1.5`) and the Biro's own (`biro-hukum`). Questions beyond those
of the specification are attributes, the same for every service.
"""

from collections.abc import Mapping

from complaints.everyday import EVERYDAY
from complaints.forms.identity import LABELS
from complaints.models import Complaint
from complaints.open311.writing import Value
from standards.models import Biro, Edition, Service
from standards.pages import today

DESCRIPTION = (
    "Aduan tentang layanan ini. Nama dan alamat pengadu (address_string) wajib, kecuali tanpa "
    "nama; keduanya disegel. Titik peta (lat, long, address_id) diterima dan tidak disimpan."
)
_REST = "Untuk yang tidak ada di daftar layanan. Bila Biro tidak diketahui, pakai biro-organisasi."

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


def listed() -> list[Value]:
    """All services in the order of the annex, and after those of each Biro the rest; one query."""
    services = [edition.service for edition in _in_force()]
    bureaus = dict.fromkeys(service.biro for service in services)
    return [
        *(_service(one.code, one.short_name, DESCRIPTION, one.biro) for one in services),
        *(_service(one.slug, f"Lainnya: {one.name}", _REST, one) for one in bureaus),
    ]


def exists(code: str) -> bool:
    """Whether something can be filed under a code now; one query."""
    services = [edition.service for edition in _in_force()]
    return code in {one.code for one in services} | {one.biro.slug for one in services}


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


def _service(code: str, name: str, description: str, biro: Biro) -> Value:
    return {
        "service_code": code,
        "service_name": name,
        "description": description,
        "metadata": True,
        "type": "realtime",
        "keywords": biro.name,
        "group": biro.name,
    }


def _in_force() -> list[Edition]:
    return list(Edition.objects.in_force(today()).of_host().for_list())
