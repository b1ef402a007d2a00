"""Sending: what was typed becomes an aduan, whoever or whatever sends it.

Nothing is refused and nothing dropped in silence: what looks like mass sending is marked for an
officer's eye, and gets its number and receipt like everything else.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from complaints import actions, limits
from complaints.access import COMPLAINANT
from complaints.filing.cookie import browser_of
from complaints.filing.drafts import Draft
from complaints.filing.steps import Filled
from complaints.models import Channel, Complaint

FASTEST = timedelta(seconds=3)
"""No person fills in four pages in less; the beginning is kept on the server, out of reach."""


def send(draft: Draft, filled: Filled, *, address: str, trapped: bool, at: datetime) -> Complaint:
    """File the aduan of a draft, which ends with it; a second click gives the same aduan.

    `address` is where it comes from, `trapped` whether the field was filled in that no person sees.
    """
    suspect = _counts_as_mass(draft, address, at) or trapped or _is_hasty(draft, at)
    return file(filled, token=draft.token, channel=Channel.WEB, needs_check=suspect, at=at)


def file(
    filled: Filled, *, token: str, channel: Channel, needs_check: bool, at: datetime
) -> Complaint:
    """File what the forms hold, as the complainant; the same token gives the same aduan."""
    report = replace(_report(filled, needs_check=needs_check, at=at), channel=channel)
    return actions.file(report, token=token, by=COMPLAINANT, at=at)


def _report(filled: Filled, *, needs_check: bool, at: datetime) -> actions.Report:
    """The fields of the forms bear the names of those of a report."""
    contact = filled.contact.cleaned_data if filled.contact else {}
    given = filled.problem.cleaned_data | filled.identity.cleaned_data | contact
    chosen = {"service": filled.problem.chosen_service, "biro": filled.problem.chosen_biro}
    return actions.Report(**given | chosen, needs_check=needs_check, received_at=at)


def _is_hasty(draft: Draft, at: datetime) -> bool:
    return draft.begun_at is not None and at - draft.begun_at < FASTEST


def _counts_as_mass(draft: Draft, address: str, at: datetime) -> bool:
    subjects = {
        limits.SENT_BY_BROWSER: browser_of(draft.token),
        limits.SENT_FROM_ADDRESS: address,
        limits.SENT_IN_ALL: "",
    }
    return bool(limits.count(subjects, at=at) - {limits.SENT_IN_ALL})
