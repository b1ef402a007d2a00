"""What the citizen reads once more before sending: the answers, and what might be amiss."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from complaints.everyday import EVERYDAY
from complaints.filing.steps import CONTACT, IDENTITY, PROBLEM, Filled
from complaints.forms.contact import ContactForm
from complaints.forms.identity import LABELS, IdentityForm
from complaints.forms.problem import ProblemForm
from standards.dates import day_words

TERM = timedelta(days=30)
"""UU 25/2009 Pasal 42 ayat (2): hari since the service was received. It warns and never blocks."""

_NIK = re.compile(r"(?<!\d)\d(?:[ .\-]?\d){15}(?!\d)")
"""Sixteen digits, in groups or not: a NIK, a KK number or a bank card."""

_NIK_WARNING = (
    "Tulisan Anda memuat nomor 16 angka. Bila itu NIK, nomor KK, atau nomor kartu, hapuslah: "
    "nomor itu tidak kami perlukan."
)
_LATE_WARNING = (
    "UU 25/2009 memberi waktu 30 hari sejak pelayanan diterima untuk mengadu. "
    "Kejadian ini lebih lama dari itu; aduan Anda tetap kami terima."
)


@dataclass(frozen=True, slots=True)
class Line:
    """One answer as `_components/check_answers.html` shows it; `url` is where it is changed."""

    label: str
    text: str
    url: str


def lines(filled: Filled) -> list[Line]:
    """Every answer that was given, in the order of the form."""
    contact = _contact(filled.contact) if filled.contact else ()
    return [*_problem(filled.problem), *_identity(filled.identity), *contact]


def warnings(filled: Filled, *, on: date) -> list[str]:
    """What the citizen may want to change; none of it keeps an aduan from being sent."""
    given = filled.problem.cleaned_data
    happened_on = given["happened_on"]
    found = []
    if _NIK.search(f"{given['story']}\n{given['request']}"):
        found.append(_NIK_WARNING)
    if happened_on is not None and on - happened_on > TERM:
        found.append(_LATE_WARNING)
    return found


def _problem(form: ProblemForm) -> Iterator[Line]:
    given, url = form.cleaned_data, PROBLEM.url
    yield Line("Layanan yang diadukan", _about(form), f"{url}#id_service")
    yield Line("Cerita", given["story"], f"{url}#id_story")
    if given["component"]:
        words = EVERYDAY[given["component"]]
        yield Line("Janji yang tidak ditepati", words, f"{url}#id_component")
    if given["request"]:
        yield Line("Yang Anda minta", given["request"], f"{url}#id_request")
    if given["happened_on"]:
        yield Line("Tanggal kejadian", day_words(given["happened_on"]), f"{url}#id_happened_on")


def _about(form: ProblemForm) -> str:
    """The name of a service alone says too little: 20 of 57 share it with another Biro's."""
    service, biro = form.chosen_service, form.chosen_biro
    place = biro.name if biro else "Biro belum diketahui, diteruskan oleh Biro Organisasi"
    return f"{service.short_name}, {place}" if service else place


def _identity(form: IdentityForm) -> Iterator[Line]:
    given, url = form.cleaned_data, IDENTITY.url
    yield Line("Yang boleh tahu nama Anda", LABELS[given["identity"]], f"{url}#id_identity_0")
    quoted = _allowed(given["content_public"])
    yield Line("Isi dikutip tanpa nama", quoted, f"{url}#id_content_public")
    published = _allowed(given["answer_public"])
    yield Line("Jawaban diterbitkan", published, f"{url}#id_answer_public")


def _contact(form: ContactForm) -> Iterator[Line]:
    given, url = form.cleaned_data, CONTACT.url
    yield Line("Nama lengkap", given["name"], f"{url}#id_name")
    yield Line("Alamat", given["address"], f"{url}#id_address")
    if given["phone"]:
        told = _told(given["by_whatsapp"], "lewat WhatsApp")
        yield Line("Nomor WhatsApp atau telepon", f"{given['phone']}\n{told}", f"{url}#id_phone")
    if given["email"]:
        told = _told(given["by_email"], "lewat surel")
        yield Line("Surel", f"{given['email']}\n{told}", f"{url}#id_email")
    if given["acts_for"]:
        yield Line("Mewakili", given["acts_for"], f"{url}#id_acts_for")


def _allowed(yes: bool) -> str:
    return "Boleh" if yes else "Tidak"


def _told(yes: bool, how: str) -> str:
    return f"Kabari {how}" if yes else f"Jangan kabari {how}"
