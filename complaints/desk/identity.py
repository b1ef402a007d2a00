"""Who complained, as an officer reads it once: name, address, and ways to get in touch."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from complaints import actions
from complaints.access import Actor
from complaints.actions import NotPossible
from complaints.models import Answer, Complaint
from standards.facts import links, phones

_MOBILE = "+628"

GREETING = (
    "Selamat siang. Kami dari pengelola aduan Sekretariat Daerah Provinsi Kalimantan Barat. "
    "Ini tentang aduan nomor {number}. Bolehkah kami menghubungi Anda di sini?"
)
"""The prepared message: the number and nothing of the content, for a telephone may be shared."""


@dataclass(frozen=True, slots=True)
class Contact:
    """The identity as the page shows it; what was not given is empty.

    `call`, `chat` and `mail` are links, where the number or address is one.
    """

    name: str
    address: str
    acts_for: str
    phone: str
    call: str
    chat: str
    email: str
    mail: str


def open_for_letter(
    complaint: Complaint, *, reason: str, by: Actor, at: datetime
) -> dict[str, str]:
    """As `actions.open_identity`; refused, and nothing opened, while there is nothing to send."""
    if not Answer.objects.filter(round__complaint=complaint, state=Answer.State.SENT).exists():
        raise NotPossible("Belum ada jawaban yang dikirim.")
    return actions.open_identity(complaint, reason=reason, by=by, at=at)


def contact(person: Mapping[str, str], number: str) -> Contact:
    """The contact out of the vault (the keys of `Report.person`) for the aduan of this number."""
    typed, email = person.get("phone", ""), person.get("email", "")
    phone = phones.e164(typed)
    return Contact(
        name=person.get("name", ""),
        address=person.get("address", ""),
        acts_for=person.get("acts_for", ""),
        phone=links.readable({"jenis": "telepon", "nilai": phone}) if phone else typed,
        call=f"tel:{phone}" if phone else "",
        chat=_chat(phone, number) if phone else "",
        email=email,
        mail=f"mailto:{quote(email, safe='@')}?subject={quote(f'Aduan {number}')}" if email else "",
    )


def _chat(phone: str, number: str) -> str:
    """WhatsApp needs a mobile number."""
    if not phone.startswith(_MOBILE):
        return ""
    text = quote(GREETING.format(number=number))
    return f"https://wa.me/{phone.removeprefix('+')}?text={text}"
