"""Berkas pengaduan: everything about one aduan, on paper, for the archive."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from complaints.timing.explaining import Explanation
from standards.papers.paper import Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Who complained; printed only for those who may read it."""

    name: str
    address: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A deadline in words: what for, when, why, and whether it was met.

    `due` as `complaints.timing.wording.due_words` tells it, or that it waits; `basis` is the tier
    with its limit or the article.
    """

    name: str
    due: str
    basis: str
    standing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A row of the ledger; `by` is the role in words, never a name."""

    at: datetime
    by: str
    what: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A question, an answer to it, or an addition."""

    at: datetime
    by: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer that was sent, with its outcome and the position that approved it."""

    at: datetime
    by: str
    outcome: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A piece of evidence by its label; the name that its sender gave the file is not printed.

    `size` in words such as `212 KB`; `digest` is the first twelve digits of
    its SHA-256.
    """

    label: str
    kind: str
    size: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile(Paper):
    """The whole file of one aduan, over as many pages as it needs.

    `secret` puts the duty of secrecy on every page. Without `identity` the paper says that it
    holds none. `explanation` is that of the answer's deadline.
    """

    template: ClassVar[str] = "case_file"

    number: str
    state: str
    secret: bool
    service: str
    edition: str = ""
    biro: str
    channel: str
    lapor_id: str = ""
    tier: str = ""
    received_at: datetime
    terms: Sequence[Term]
    identity: Identity | None = None
    story: str
    request: str = ""
    component: str = ""
    events: Sequence[Event]
    messages: Sequence[Message] = ()
    answers: Sequence[Answer] = ()
    attachments: Sequence[Attachment] = ()
    explanation: Explanation
    printed_by: str
