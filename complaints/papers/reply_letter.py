"""Surat jawaban: the decision on an aduan, as UU 25/2009 Pasal 50 ayat (2) and (9) want it told."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from standards.papers.paper import Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyLetter(Paper):
    """The letter to the complainant.

    `addressee` is a name, or words such as `Pengadu` for one who gave none. `reopen_until` is the
    last day on which it can be asked for again (10 hari kerja).
    """

    template: ClassVar[str] = "reply_letter"

    letter_number: str
    issued_on: date
    complaint_number: str
    received_on: date
    addressee: str
    address: str = ""
    subject: str
    service: str
    text: str
    outcome: str
    reopen_until: date
    tracking_address: str
    officer_name: str
    officer_position: str
