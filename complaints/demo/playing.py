"""Play the demo: every scene at its moment, and between them the time that passes."""

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
from complaints.worktime import midnight

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
    for scene in scenes:
        _let_nights_pass(last, scene.at)
        _play(scene, stage)
        last = scene.at
    _let_nights_pass(last, stage.days.now)
    OutgoingMail.objects.filter(complaint__isnull=False).delete()
    return len(stage.complaints)


def _let_nights_pass(since: datetime, until: datetime) -> None:
    for night in _nights(since, until):
        timekeeping.let_time_pass(at=night)


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
