"""Who is told of what; every mail is queued in the transaction of the step that causes it."""

from complaints.models import Event


def announce(event: Event) -> None:
    """Queue the mails that follow from a step."""
