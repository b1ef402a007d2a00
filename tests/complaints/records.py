"""What the database holds of an aduan, for tests to look at."""

from datetime import datetime
from typing import Any

from django.apps import apps

from complaints import deadlines
from complaints.models import Complaint, Event, Reporter, Round
from complaints.workflow import Act
from tests.complaints.calendars import day


def end(text: str) -> datetime:
    """The last second of `Mon 2026-11-23`: when a limit in days runs out."""
    return deadlines.end_of_day(day(text))


def last_event(complaint: Complaint) -> Event:
    """The newest row of the ledger."""
    return complaint.events.latest("pk")


def last_round(complaint: Complaint) -> Round:
    """The round that the aduan is in."""
    return complaint.rounds.latest("number")


def everything() -> dict[str, list[dict[str, Any]]]:
    """All rows of the complaints: equal before and after means that nothing was written."""
    return {
        model.__name__: list(model.objects.order_by("pk").values())
        for model in apps.get_app_config("complaints").get_models()
    }


def is_whole(complaint: Complaint) -> bool:
    """Whether an aduan just filed has all its parts: name, receipt in the ledger, round, date."""
    current, event = complaint.rounds.get(), complaint.events.get()
    return (
        Reporter.objects.filter(complaint=complaint).exists()
        and (event.act, event.at) == (Act.RECEIVE, complaint.recorded_at)
        and current.started_at == complaint.received_at
        and complaint.due_at is not None
        and complaint.due_at == current.due_at
        and complaint.act_by is not None
    )
