"""Filing: a report becomes an aduan with number, key, pinned edition, round and receipt."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction

from complaints import deadlines, promises, references, searching, vault
from complaints.access import Actor
from complaints.actions.step import NotPermitted
from complaints.calendars import working_calendar
from complaints.count_up import count_up
from complaints.mailing import notifications
from complaints.models import (
    Channel,
    Complaint,
    ComplaintWord,
    Event,
    FilingDraft,
    Identity,
    NumberSeries,
    Reporter,
    Round,
)
from complaints.promises import Promise
from complaints.timing.worktime import to_local
from complaints.workflow import Act, Role, State
from standards.kept import until_the_content_changes
from standards.models import Biro, Edition, Service

COORDINATING_BIRO = "biro-organisasi"
"""Where an aduan goes whose Biro nobody knows: Biro Organisasi coordinates."""

_MOST_KEPT = 500
"""Services that a worker remembers with what they promise, by the day."""

_LENGTH_OF_STAND_IN = 20
"""Of the mark that holds the place of the number until the commit; nobody ever sees it."""


@dataclass(frozen=True, slots=True)
class Report:
    """What somebody reports, checked by a form; the identity is left empty by the anonymous.

    Without `service` it goes to `biro`, without either to the coordinating Biro. `received_at` is
    the real moment of receipt, which for a letter lies before the moment it is written down.
    """

    story: str
    received_at: datetime
    channel: Channel = Channel.WEB
    service: Service | None = None
    biro: Biro | None = None
    component: str = ""
    request: str = ""
    happened_on: date | None = None
    identity: Identity = Identity.MANAGER
    content_public: bool = False
    answer_public: bool = False
    name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    acts_for: str = ""
    by_email: bool = False
    by_whatsapp: bool = False
    lapor_id: str = ""
    needs_check: bool = False

    @property
    def person(self) -> dict[str, str]:
        """What goes into the vault; empty for an anonymous report, whatever was typed before."""
        if self.identity == Identity.ANONYMOUS:
            return {}
        given = {
            "name": self.name,
            "address": self.address,
            "phone": self.phone,
            "email": self.email,
            "acts_for": self.acts_for,
        }
        return {name: value for name, value in given.items() if value}


def fingerprint(token: str) -> str:
    """What is kept of a filing's token: enough to know it again, too little to find the key."""
    return hashlib.sha256(token.encode()).hexdigest()


def file(report: Report, *, token: str, by: Actor, at: datetime) -> Complaint:
    """File a report; the key for the complainant is `references.new_key_from(token)`.

    The same token never files twice: a second click, or a form sent again after the connection
    was lost, gives the aduan of the first: the database refuses another one. What was typed so far
    ends with the same commit (`complaints.filing.drafts`). Raises NotPermitted for staff without a
    duty.
    """
    if by.user is not None and not by.handles:
        raise NotPermitted("Anda tidak bertugas mencatat aduan.")
    filing = fingerprint(token)
    key_hash = references.hash_key(references.new_key_from(token))
    try:
        with transaction.atomic():
            return _create(report, filing, key_hash, by, at)
    except IntegrityError:
        # The other click was faster; anything else has no such aduan and is a fault.
        filed = Complaint.objects.filter(filing=filing).first()
        if filed is None:
            raise
        return filed


def _create(report: Report, filing: str, key_hash: str, by: Actor, at: datetime) -> Complaint:
    """The number comes as late as can be, before the mails that tell it.

    Its series stays locked from its turn to the end, and everybody else who files waits for it.
    """
    edition, promise = _pinned(report)
    complaint = _unnumbered(report, edition, at)
    complaint.filing, complaint.key_hash, complaint.recorded_by = filing, key_hash, by.user
    calendar = working_calendar()
    first = deadlines.new_round(complaint, promise, at=report.received_at, calendar=calendar)
    deadlines.settle(complaint, first, calendar)
    event = _received(complaint, by, at)
    _store(complaint, first, _reporter(report, complaint), event)
    FilingDraft.objects.filter(token_hash=filing).delete()
    complaint.number = _next_number(to_local(at).year)
    complaint.save(update_fields=["number"])
    notifications.announce(event, first, calendar)
    return complaint


def _store(complaint: Complaint, first: Round, reporter: Reporter | None, event: Event) -> None:
    """Save a new aduan with all that belongs to it, under a stand-in for its number."""
    complaint.number = complaint.filing[:_LENGTH_OF_STAND_IN]
    complaint.save()
    first.save()
    ComplaintWord.objects.bulk_create(searching.index_rows(complaint))
    if reporter:
        reporter.save()
    event.save()


def _received(complaint: Complaint, by: Actor, at: datetime) -> Event:
    return Event(
        complaint=complaint,
        at=at,
        act=Act.RECEIVE,
        role=_role(by),
        by=by.user,
        after=State.RECEIVED,
        facts={"saluran": str(complaint.channel)},
    )


def _unnumbered(report: Report, edition: Edition | None, at: datetime) -> Complaint:
    return Complaint(
        channel=report.channel,
        lapor_id=report.lapor_id,
        received_at=report.received_at,
        recorded_at=at,
        biro=_responsible_biro(report),
        service=report.service,
        edition=edition,
        component=report.component,
        happened_on=report.happened_on,
        story=report.story,
        request=report.request,
        identity=report.identity,
        content_public=report.content_public,
        answer_public=report.answer_public,
        needs_check=report.needs_check,
        state=State.RECEIVED,
    )


def _reporter(report: Report, complaint: Complaint) -> Reporter | None:
    if not report.person:
        return None
    return Reporter(
        complaint=complaint,
        sealed=vault.seal(report.person),
        by_email=report.by_email and bool(report.email),
        by_whatsapp=report.by_whatsapp and bool(report.phone),
    )


def _next_number(year: int) -> str:
    """Count the year's series up; its row stays locked until the aduan is stored with it."""
    counted = count_up(NumberSeries, [(year,)], by=("year",), counter="last")
    return references.format_number(year, counted[year,])


def _responsible_biro(report: Report) -> Biro:
    if report.service is not None:
        return report.service.biro
    return report.biro or Biro.objects.get(slug=COORDINATING_BIRO)


def _pinned(report: Report) -> tuple[Edition | None, Promise]:
    """The edition by which it is judged, with its promise for the triage.

    It is the one in force when it happened, else when it was received.
    """
    if report.service is None:
        return None, promises.triage(None)
    received_on = to_local(report.received_at).date()
    return _in_force(report.service.pk, report.happened_on or received_on, received_on)


@until_the_content_changes(most=_MOST_KEPT)
def _in_force(service: int, first: date, then: date) -> tuple[Edition | None, Promise]:
    """What a service (primary key) promised on one of two days, the first if it did."""
    of_service = Edition.objects.filter(service=service).select_related("decree")
    editions = promises.with_facts(of_service)
    edition = editions.in_force(first).first() or editions.in_force(then).first()
    if edition is None:
        return None, promises.triage(None)
    return edition, promises.shortest(promises.fetched(edition))


def _role(by: Actor) -> Role:
    return min((grant.role for grant in by.grants), key=list(Role).index)
