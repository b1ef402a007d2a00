"""What a program sent, judged by the same forms as what a citizen types."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.http import QueryDict

from complaints.filing.steps import Filled
from complaints.forms.answers import Answers, AnswersForm
from complaints.forms.contact import ContactForm
from complaints.forms.identity import IdentityForm
from complaints.forms.problem import ProblemForm
from complaints.models import Identity
from complaints.open311.services import ATTRIBUTES, is_biro
from complaints.timing.worktime import to_local

NO_FILES = (
    "media_url: bukti tidak diterima lewat alamat ini. Pengadu mengirimnya di halaman Lacak aduan, "
    "dengan nomor dan kode lacak."
)

_ATTRIBUTE = re.compile(r"attribute\[([^\]]*)\](?:\[\])?")

_PARAMETERS = {
    "service": "service_code",
    "biro": "service_code",
    "story": "description",
    "name": "first_name, last_name",
    "address": "address_string",
    "component": "attribute[janji]",
    "request": "attribute[permintaan]",
    "happened_on": "attribute[tanggal]",
    "identity": "attribute[identitas]",
    "acts_for": "attribute[kuasa]",
    "by_email": "attribute[kabar]",
    "by_whatsapp": "attribute[kabar]",
}
"""What a field of our forms is called by those who send; the others bear the same name."""

_PERSON = ("first_name", "last_name", "address_string", "email", "phone")


@dataclass(frozen=True, slots=True)
class Refused:
    """Why nothing was filed, a sentence each, the parameter first."""

    reasons: list[str]


def judged(sent: QueryDict, code: str) -> Filled | Refused:
    """The filled-in forms of a request about a service code that exists, or what is wrong."""
    given = _attributes(sent)
    wrong = [reason for name, chosen in given.items() for reason in _not_offered(name, chosen)]
    if sent.get("media_url", "").strip():
        wrong.append(NO_FILES)
    answers = _answers(sent, given, code)
    problem, identity = ProblemForm(answers), IdentityForm(answers)
    is_nameless = answers["identity"] == Identity.ANONYMOUS
    contact = None if is_nameless else ContactForm(answers)
    for form in (problem, identity, contact):
        wrong.extend(_errors(form) if form else [])
    return Refused(wrong) if wrong else Filled(problem, identity, contact)


def _attributes(sent: QueryDict) -> dict[str, list[str]]:
    """What `attribute[code]=value` and `attribute[code][]=value` say; empty ones say nothing."""
    given: dict[str, list[str]] = {}
    for parameter, values in sent.lists():
        match = _ATTRIBUTE.fullmatch(parameter)
        if match:
            said = [value for value in values if value.strip()]
            given[match[1]] = given.get(match[1], []) + said
    return given


def _not_offered(name: str, chosen: list[str]) -> Iterator[str]:
    """Nothing is dropped in silence: what we do not ask, or do not offer, is refused."""
    if name not in ATTRIBUTES:
        yield "attribute: ada pertanyaan yang tidak dikenal; lihat services/<kode>"
        return
    kind, _, offered = ATTRIBUTES[name]
    if kind != "multivaluelist" and len(chosen) > 1:
        yield f"attribute[{name}]: pilih satu saja"
    if kind == "multivaluelist" and not set(chosen) <= set(offered):
        yield f"attribute[{name}]: ada pilihan yang tidak dikenal"


def _answers(sent: QueryDict, given: dict[str, list[str]], code: str) -> Answers:
    one = {name: (given.get(name) or [""])[0] for name in ATTRIBUTES}
    news, allowed = given.get("kabar", []), given.get("izin", [])
    names = (sent.get("first_name", "").strip(), sent.get("last_name", "").strip())
    return {
        "biro" if is_biro(code) else "service": code,
        "story": sent.get("description", ""),
        "component": one["janji"],
        "request": one["permintaan"],
        "happened_on": _day(one["tanggal"]),
        "identity": one["identitas"] or _presumed(sent),
        "content_public": _ticked("isi" in allowed),
        "answer_public": _ticked("jawaban" in allowed),
        "name": " ".join(filter(None, names)),
        "address": sent.get("address_string", ""),
        "phone": sent.get("phone", ""),
        "email": sent.get("email", ""),
        "acts_for": one["kuasa"],
        "by_email": _ticked("surel" in news),
        "by_whatsapp": _ticked("whatsapp" in news),
    }


def _presumed(sent: QueryDict) -> Identity:
    """Who sends nothing about a person files without a name; else the closed choice holds."""
    is_named = any(sent.get(name, "").strip() for name in _PERSON)
    return Identity.MANAGER if is_named else Identity.ANONYMOUS


def _ticked(chosen: bool) -> str:
    return "on" if chosen else ""


def _day(said: str) -> str:
    """The local day of an ISO 8601 moment or day; what is neither is for the form to refuse."""
    try:
        moment = datetime.fromisoformat(said)
    except ValueError:
        return said
    day = to_local(moment).date() if moment.tzinfo else moment.date()
    return day.isoformat()


def _errors(form: AnswersForm) -> Iterator[str]:
    for field, sentences in form.errors.items():
        name = _PARAMETERS.get(field, field)
        yield from (f"{name}: {sentence}" for sentence in sentences)
