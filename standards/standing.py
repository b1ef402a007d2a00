"""Where an edition stands on a day: in force, to come, replaced, withdrawn or only archived."""

from datetime import date
from enum import StrEnum

from standards.dates import date_words
from standards.models import Edition
from standards.workflow import STATE_WORDS, State


class Standing(StrEnum):
    """As a reader reads it."""

    IN_FORCE = "berlaku"
    UPCOMING = "akan berlaku"
    REPLACED = "tidak berlaku lagi"
    WITHDRAWN = "dicabut"
    ARCHIVED = "arsip, tanpa nomor dan tanggal"


def standing(edition: Edition, current: Edition | None, on: date) -> Standing:
    """The standing on a local date; `current` is the edition of the service in force that day."""
    if edition.state == Edition.State.ARCHIVED:
        return Standing.ARCHIVED
    if current is not None and current.pk == edition.pk:
        return Standing.IN_FORCE
    if edition.withdrawn_on is not None and edition.withdrawn_on <= on:
        return Standing.WITHDRAWN
    if edition.in_force_from is not None and edition.in_force_from > on:
        return Standing.UPCOMING
    return Standing.REPLACED


_STANDING_WORDS = {
    Standing.IN_FORCE: "Berlaku",
    Standing.REPLACED: "Digantikan",
    Standing.WITHDRAWN: "Dicabut",
}


def words(edition: Edition, current: Edition | None, on: date) -> str:
    """The state of any edition on a local date for those who work on it, drafts too."""
    state = State(edition.state)
    if state not in {State.PUBLISHED, State.UNDATED}:
        return STATE_WORDS[state]
    found = standing(edition, current, on)
    if found is Standing.UPCOMING and edition.in_force_from is not None:
        return f"Terjadwal, berlaku {date_words(edition.in_force_from)}"
    return _STANDING_WORDS[found]
