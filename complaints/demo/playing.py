"""Play the demo: every scene at its moment, and between them what time does."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db import transaction

from complaints import timekeeping
from complaints.calendars import working_calendar
from complaints.demo import filing, script, verbs
from complaints.demo.days import DemoDays
from complaints.demo.script import Scene
from complaints.demo.stage import Stage
from complaints.models import OutgoingMail
from complaints.periods import Month
from complaints.statistics import closing
from complaints.timing.worktime import midnight

_NIGHTLY = timedelta(minutes=1)
"""After midnight, when what waited until the end of a day has waited in vain."""


@transaction.atomic
def play(*, now: datetime) -> int:
    """File all aduan of the demo and bring each to its state; how many there are.

    All or nothing; the officers must have been hired. No mail results: those that the steps queued
    are deleted, since none of them was ever sent, and “sent” would be a lie.
    """
    stage = Stage(DemoDays(working_calendar(), now))
    scenes = script.scenes(stage.days)
    last = scenes[0].at
    first_month = Month.of(last.date())
    for scene in scenes:
        _let_nights_pass(last, scene.at, first_month)
        _play(scene, stage)
        last = scene.at
    _let_nights_pass(last, stage.days.now, first_month)
    OutgoingMail.objects.filter(complaint__isnull=False).delete()
    return len(stage.complaints)


def _let_nights_pass(since: datetime, until: datetime, first_month: Month) -> None:
    """Let waiting end, and close each month that is told from its first day on."""
    for night in _nights(since, until):
        timekeeping.let_time_pass(at=night)
        if Month.of(night.date()).before() > first_month:
            closing.close_last_month(at=night)


def _nights(since: datetime, until: datetime) -> Iterator[datetime]:
    """A moment after each midnight between two moments."""
    for number in range(1, (until.date() - since.date()).days + 1):
        night = midnight(since.date() + timedelta(days=number)) + _NIGHTLY
        if night <= until:
            yield night


def _play(scene: Scene, stage: Stage) -> None:
    try:
        if scene.is_filing:
            stage.complaints[scene.name] = filing.file(scene.words, stage, scene.at)
        else:
            here = verbs.Moment(stage, stage.complaints[scene.name], scene.at)
            verbs.take(scene.words, here)
    except Exception as error:
        error.add_note(f"Aduan contoh “{scene.name}”, {scene.words.get('waktu', 'pencatatan')}")
        raise
