"""Tanda terima pengaduan: UU 25/2009 Pasal 44 ayat (1) and (2) give everybody who complains one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from standards.papers.paper import Paper

ANONYMOUS = "Anonim"
CONFIDENTIAL = "Dirahasiakan"


@dataclass(frozen=True, slots=True)
class Promise:
    """What the standard promises for one tier: `Normatif`, `5 hari kerja`."""

    tier: str
    limit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt(Paper):
    """A receipt on one page; long texts are shortened on it.

    `secret_key` is given for the first print only, since it is stored as a hash. `complainant` is
    a name or one of `ANONYMOUS` and `CONFIDENTIAL`. `received_by` is the officer who signs, ""
    when the system received it. `triage_due` as `complaints.timing.wording.due_words` tells it.
    `tracking_address` is written out to be typed.
    """

    template: ClassVar[str] = "receipt"

    number: str
    secret_key: str = ""
    complainant: str
    address: str = ""
    service: str
    edition: str = ""
    biro: str
    channel: str
    place: str
    received_at: datetime
    received_by: str = ""
    story: str
    request: str = ""
    triage_due: str
    promises: Sequence[Promise]
    tracking_address: str
