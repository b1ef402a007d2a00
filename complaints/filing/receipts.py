"""The receipt (tanda terima): UU 25/2009 Pasal 44 ayat (1) and (2) give one to everybody.

The key is not stored. It is derived again from the token in the citizen's cookie, and shown for
half an hour; afterwards number and key open the tracking page, and nothing opens the receipt.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.urls import reverse

from complaints import promises, references, vault
from complaints.actions.filing import fingerprint
from complaints.calendars import working_calendar
from complaints.models import Complaint, Reporter
from complaints.papers import receipt as paper
from complaints.promises import Promise
from complaints.timing import clock
from complaints.timing.explaining import Explanation, explain
from complaints.timing.tiers import Tier
from complaints.timing.wording import name_of
from complaints.timing.worktime import to_local
from standards.dates import day_words, moment_words

SHOWN_FOR = timedelta(minutes=30)

PORTAL = "Portal Standar Pelayanan, Pontianak"
OFFICE = "Sekretariat Daerah Provinsi Kalimantan Barat, Pontianak"
"""Where an aduan was received: by the portal itself, or by an officer."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the page and the paper say of an aduan that was just filed."""

    complaint: Complaint
    key: str
    promised: Mapping[Tier, Promise]
    triage: Explanation

    @property
    def received(self) -> str:
        return moment_words(self.complaint.received_at)

    @property
    def complete_by(self) -> str:
        """By when we say whether anything is missing (UU 25/2009 Pasal 44 ayat (3))."""
        due = clock.completeness_due(self.complaint.received_at)
        return day_words(to_local(due).date())


def of(token: str, *, at: datetime) -> Receipt | None:
    """The receipt of the aduan filed with a token at most half an hour before a moment."""
    filed = Complaint.objects.for_page().filter(
        filing=fingerprint(token), recorded_at__gt=at - SHOWN_FOR
    )
    complaint = filed.first()
    if complaint is None:
        return None
    return Receipt(
        complaint,
        references.new_key_from(token),
        promises.promised(complaint.edition),
        _triage(complaint),
    )


def pdf(receipt: Receipt, *, at: datetime) -> bytes:
    """The receipt as a paper, with the complainant's name as the law wants it."""
    complaint = receipt.complaint
    person = _person(complaint)
    edition, service = complaint.edition, complaint.service
    filled = paper.Receipt(
        printed_at=at,
        number=complaint.number,
        secret_key=receipt.key,
        complainant=person.get("name", paper.ANONYMOUS),
        address=person.get("address", ""),
        service=f"{service.code} {service.short_name}" if service else "",
        edition=receipt.promised[Tier.NORMATIVE].source if edition else "",
        biro=complaint.biro.name,
        channel=complaint.get_channel_display(),
        place=OFFICE if complaint.recorded_by else PORTAL,
        received_at=complaint.received_at,
        received_by=name_of(complaint.recorded_by) if complaint.recorded_by else "",
        story=complaint.story,
        request=complaint.request,
        triage_due=receipt.triage.due,
        promises=[paper.Promise(one.label, str(one.limit)) for one in receipt.promised.values()],
        tracking_address=f"{settings.SITE_ADDRESS}{reverse('complaints:track')}",
    )
    return filled.pdf()


def _triage(complaint: Complaint) -> Explanation:
    """By when the aduan gets its tier, as counted at the receipt, whatever has happened since."""
    promise = promises.triage(complaint.edition)
    received = complaint.received_at
    return explain(
        clock.deadline(received, promise.limit, (), working_calendar()),
        received=received,
        limit=promise.limit,
        source=promise.source,
        wording=promise.wording,
    )


def _person(complaint: Complaint) -> dict[str, str]:
    """Who complained: for the complainant's own receipt alone."""
    reporter = Reporter.objects.filter(complaint=complaint).first()
    return vault.unseal(reporter.sealed) if reporter else {}
