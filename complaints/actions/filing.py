"""Filing: a report becomes an aduan with number, key, pinned edition, round and receipt."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.db.models import F

from complaints import deadlines, promises, references, searching, vault
from complaints.access import Actor
from complaints.actions.step import NotPermitted
from complaints.calendars import working_calendar
from complaints.mailing import notifications
from complaints.models import Channel, Complaint, Event, Identity, NumberSeries, Reporter
from complaints.timing.worktime import to_local
from complaints.workflow import Act, Role, State
from standards.models import Biro, Edition, Service

COORDINATING_BIRO = "biro-organisasi"
"""Where an aduan goes whose Biro nobody knows: Biro Organisasi coordinates."""


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
    was lost, gives the aduan of the first. Raises NotPermitted for staff without a duty.
    """
    if by.user is not None and not by.handles:
        raise NotPermitted("Anda tidak bertugas mencatat aduan.")
    filed = Complaint.objects.filter(filing=fingerprint(token)).first()
    return filed or _file_once(report, token, by, at)


def _file_once(report: Report, token: str, by: Actor, at: datetime) -> Complaint:
    key_hash = references.hash_key(references.new_key_from(token))
    try:
        with transaction.atomic():
            return _create(report, fingerprint(token), key_hash, by, at)
    except IntegrityError:
        # The other click was faster by a moment; anything else has no such aduan and is a fault.
        filed = Complaint.objects.filter(filing=fingerprint(token)).first()
        if filed is None:
            raise
        return filed


def _create(report: Report, filing: str, key_hash: str, by: Actor, at: datetime) -> Complaint:
    """Everything is counted first: the series of numbers stays locked from its turn to the end."""
    complaint = _unnumbered(report, at)
    complaint.filing, complaint.key_hash, complaint.recorded_by = filing, key_hash, by.user
    calendar, promise = working_calendar(), promises.triage(complaint.edition)
    first = deadlines.new_round(complaint, promise, at=report.received_at, calendar=calendar)
    deadlines.settle(complaint, first, calendar)
    complaint.number = _next_number(to_local(at).year)
    complaint.save()
    first.complaint = complaint
    first.save()
    searching.keep(complaint)
    _keep_identity(report, complaint)
    event = Event.objects.create(
        complaint=complaint,
        at=at,
        act=Act.RECEIVE,
        role=_role(by),
        by=by.user,
        after=State.RECEIVED,
        facts={"saluran": report.channel.value},
    )
    notifications.announce(event, first, calendar)
    return complaint


def _unnumbered(report: Report, at: datetime) -> Complaint:
    return Complaint(
        channel=report.channel,
        lapor_id=report.lapor_id,
        received_at=report.received_at,
        recorded_at=at,
        biro=_responsible_biro(report),
        service=report.service,
        edition=_pinned_edition(report),
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


def _keep_identity(report: Report, complaint: Complaint) -> None:
    if report.person:
        Reporter.objects.create(
            complaint=complaint,
            sealed=vault.seal(report.person),
            by_email=report.by_email and bool(report.email),
            by_whatsapp=report.by_whatsapp and bool(report.phone),
        )


def _next_number(year: int) -> str:
    """Count the year's series up; its row stays locked until the aduan is stored with it."""
    series = NumberSeries.objects.filter(year=year)
    if not series.update(last=F("last") + 1):
        NumberSeries.objects.get_or_create(year=year)
        series.update(last=F("last") + 1)
    return references.format_number(year, series.get().last)


def _responsible_biro(report: Report) -> Biro:
    if report.service is not None:
        return report.service.biro
    return report.biro or Biro.objects.get(slug=COORDINATING_BIRO)


def _pinned_edition(report: Report) -> Edition | None:
    """The promise by which it is judged: in force when it happened, else when it was received."""
    if report.service is None:
        return None
    received_on = to_local(report.received_at).date()
    editions = Edition.objects.filter(service=report.service).select_related("decree")
    happened = editions.in_force(report.happened_on or received_on).first()
    return happened or editions.in_force(received_on).first()


def _role(by: Actor) -> Role:
    return min((grant.role for grant in by.grants), key=list(Role).index)
