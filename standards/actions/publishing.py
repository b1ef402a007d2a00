"""Setting: a decree gives an approved edition its date; it then comes into force by itself."""

from datetime import datetime

from django.utils import timezone

from standards.access import Author
from standards.actions.step import NotPossible, step
from standards.digests import digest
from standards.models import Decree, Edition
from standards.workflow import Act


def schedule(edition: Edition, *, decree: Decree, by: Author, at: datetime) -> None:
    """Set an approved edition with a decree that has number, date and effective date.

    The edition begins on the decree's effective date, also where that day has passed already: a
    decree often reaches the portal late. Raises NotPermitted or NotPossible.
    """
    with step(edition, Act.SCHEDULE, by=by, at=at) as this:
        if decree.in_force_from is None or decree.issued_on is None or not decree.number:
            raise NotPossible(
                "Keputusan ini belum lengkap: isi nomor, tanggal penetapan, dan tanggal berlakunya."
            )
        if decree.in_force_from < decree.issued_on:
            raise NotPossible("Keputusan tidak dapat berlaku sebelum tanggal penetapannya.")
        if digest(this.edition) != this.edition.approved_digest:
            raise NotPossible("Isi konsep bukan lagi isi yang disetujui; setujui ulang.")
        _refuse_earlier_than_last(this.edition, decree)
        this.edition.decree = decree
        this.edition.in_force_from = decree.in_force_from
        this.facts = {"keputusan": decree.slug, "berlaku_sejak": decree.in_force_from.isoformat()}


def unschedule(edition: Edition, *, reason: str, by: Author, at: datetime) -> None:
    """Take an edition out of its decree before it came into force.

    Raises NotPermitted or NotPossible.
    """
    with step(edition, Act.UNSCHEDULE, by=by, at=at) as this:
        begins = this.edition.in_force_from
        if this.edition.transcribed or begins is None or begins <= timezone.localdate(at):
            raise NotPossible("Edisi ini sudah berlaku; perubahan dibuat sebagai edisi baru.")
        _need(reason)
        this.note = reason
        this.edition.decree = None
        this.edition.in_force_from = None


def withdraw(edition: Edition, *, reason: str, by: Author, at: datetime) -> None:
    """End an edition today, with a reason that the public reads; its page stays.

    Raises NotPermitted or NotPossible.
    """
    with step(edition, Act.WITHDRAW, by=by, at=at) as this:
        today = timezone.localdate(at)
        begins = this.edition.in_force_from
        if this.edition.withdrawn_on is not None:
            raise NotPossible("Standar ini sudah dicabut.")
        if begins is None or begins > today:
            raise NotPossible("Edisi ini belum berlaku; batalkan penetapannya.")
        _need(reason)
        this.note = reason
        this.edition.withdrawn_on = today
        this.edition.withdrawal_reason = reason


def _need(reason: str) -> None:
    if not reason.strip():
        raise NotPossible("Tulis alasannya.")


def _refuse_earlier_than_last(edition: Edition, decree: Decree) -> None:
    others = edition.service.editions.public().filter(in_force_from__gte=decree.in_force_from)
    if others.exists():
        raise NotPossible(
            "Layanan ini sudah mempunyai edisi yang berlaku sejak tanggal itu atau sesudahnya."
        )
