"""The register book (buku register): every aduan that was received in a period, one row each.

UU 25/2009 Pasal 37 wants complaints documented, the procedure of SK 1829/OR/2021 one book for all
channels. It holds no name: an extract with identities would need two persons and is not offered.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Count, F, FilteredRelation, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from complaints import access, deadlines
from complaints.access import Actor
from complaints.exports import Cell
from complaints.models import Answer, Attachment, Complaint, Event
from complaints.models.cases import ComplaintQuerySet
from complaints.periods import Period
from complaints.timing.wording import name_of
from complaints.workflow import Act
from standards.typed_text import on_one_line

LONGEST_EXCERPT = 120
"""Characters of a free text; the whole stands on the page of the aduan."""

Names = Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: an aduan with the facts of `received`, the names of staff, and the moment of asking.

    What is said of the answer is said of the first one: reopening does not undo it.
    """

    case: Any
    names: Names
    at: datetime

    @property
    def service_code(self) -> str:
        return self.case.service.code if self.case.service else ""

    @property
    def edition(self) -> int | None:
        return self.case.edition.number if self.case.edition else None

    @property
    def promise(self) -> str:
        """The component that was not kept, or ""."""
        return str(self.case.get_component_display())

    @property
    def subject(self) -> str:
        return _excerpt(self.case.story)

    @property
    def requested(self) -> str:
        return _excerpt(self.case.request)

    @property
    def receiver(self) -> str:
        """The receiving officer (Pasal 44 ayat (2)); "" where the portal itself received."""
        return self.names.get(self.case.recorded_by_id, "")

    @property
    def classifier(self) -> str:
        return self.names.get(self.case.classified_by, "")

    @property
    def statutory_due(self) -> datetime:
        return deadlines.statutory_due(self.case)

    @property
    def in_time(self) -> str:
        """`ya` or `tidak` once answered; `lewat batas` for what is still open and late."""
        if self.case.first_answered_at:
            return "ya" if self.case.first_in_time else "tidak"
        due = self.case.first_due_at
        is_late = self.case.first_finished_at is None and due is not None and due < self.at
        return "lewat batas" if is_late else ""


def _excerpt(text: str) -> str:
    flat = on_one_line(text)
    return flat if len(flat) <= LONGEST_EXCERPT else f"{flat[: LONGEST_EXCERPT - 1]}…"


COLUMNS: dict[str, Callable[[Entry], Cell]] = {
    "Nomor agenda": lambda row: row.case.number,
    "Diterima": lambda row: row.case.received_at,
    "Dicatat": lambda row: row.case.recorded_at,
    "Saluran": lambda row: row.case.get_channel_display(),
    "Nomor LAPOR!": lambda row: row.case.lapor_id,
    "Layanan": lambda row: row.service_code,
    "Edisi standar": lambda row: row.edition,
    "Biro": lambda row: row.case.biro.name,
    "Janji yang tidak ditepati": lambda row: row.promise,
    "Pokok aduan": lambda row: row.subject,
    "Yang diminta": lambda row: row.requested,
    "Jumlah bukti": lambda row: row.case.evidence,
    "Petugas penerima": lambda row: row.receiver,
    "Tingkat": lambda row: row.case.get_tier_display(),
    "Tingkat ditetapkan": lambda row: row.case.classified_at,
    "Tingkat ditetapkan oleh": lambda row: row.classifier,
    "Tenggat tingkat": lambda row: row.case.first_due_at,
    "Tenggat undang-undang": lambda row: row.statutory_due,
    "Jawaban pertama": lambda row: row.case.first_answered_at,
    "Tepat waktu": lambda row: row.in_time,
    "Hasil": lambda row: row.case.get_outcome_display(),
    "Alasan ditutup": lambda row: row.case.get_closing_display(),
    "Berakhir": lambda row: row.case.ended_at,
    "Dibuka kembali": lambda row: row.case.round - 1,
    "Keadaan": lambda row: row.case.get_state_display(),
}
"""Every column of the book by its heading; nothing here tells who complained."""


def received(period: Period, *, by: Actor) -> ComplaintQuerySet:
    """The aduan of a period (by receipt, WIB) that an officer may see, the oldest first.

    Each with `evidence`, `classified_at`, `classified_by` and the facts of its first round; one
    query, however many.
    """
    cases = access.visible(by).filter(received_at__gte=period.start, received_at__lt=period.end)
    classified = _newest(Event.objects.filter(complaint=OuterRef("pk"), act=Act.CLASSIFY))
    answer = Answer.objects.filter(
        round__complaint=OuterRef("pk"), round__number=1, state=Answer.State.SENT
    )
    return (
        cases.select_related("service", "edition", "biro")
        .annotate(first=FilteredRelation("rounds", condition=Q(rounds__number=1)))
        .annotate(
            first_due_at=F("first__due_at"),
            first_finished_at=F("first__finished_at"),
            first_in_time=F("first__in_time"),
            first_answered_at=Subquery(answer.values("decided_at")[:1]),
            classified_at=Subquery(classified.values("at")),
            classified_by=Subquery(classified.values("by")),
            evidence=Coalesce(Subquery(_number_of(Attachment)), 0),
        )
        .order_by("received_at", "pk")
    )


def entries(cases: Iterable[Complaint], *, at: datetime) -> Iterator[Entry]:
    """The rows of the book for aduan from `received`; one query for the names of staff."""
    names = {user.pk: name_of(user) for user in get_user_model().objects.all()}
    return (Entry(case, names, at) for case in cases)


def table(rows: Iterable[Entry]) -> Iterator[list[Cell]]:
    """The cells of each row, in the order of `COLUMNS`."""
    return ([value(row) for value in COLUMNS.values()] for row in rows)


def _newest(events: Any) -> Any:
    return events.order_by("-pk")[:1]


def _number_of(model: type[Attachment]) -> Any:
    rows = model.objects.filter(complaint=OuterRef("pk")).order_by().values("complaint")
    return rows.annotate(number=Count("pk")).values("number")
