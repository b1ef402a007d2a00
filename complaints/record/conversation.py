"""What complainant and office said to each other, with the files that came along."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from complaints.models import Attachment, Event
from complaints.timing.wording import size_words
from complaints.workflow import Role
from standards.dates import moment_words


@dataclass(frozen=True, slots=True)
class File:
    """A file to fetch, as `_components/files.html` lists it."""

    name: str
    size_words: str
    url: str


@dataclass(frozen=True, slots=True)
class Post:
    """One message, as `_components/thread.html` shows it."""

    who: str
    at_words: str
    iso: str
    text: str
    from_office: bool
    files: Sequence[File]


def posts(
    events: Iterable[Event],
    attachments: Iterable[Attachment],
    *,
    who: Callable[[Event], str],
    url: Callable[[Attachment], str],
) -> list[Post]:
    """The messages of an aduan, the oldest first: steps with a text, and shared files.

    `who` names the writer for the reader of this page, `url` says where a file is fetched.
    Internal files are left out, and so is what the system itself wrote.
    """
    files = defaultdict(list)
    for attachment in attachments:
        if not attachment.internal:
            files[attachment.event_id].append(as_file(attachment, url))
    return [
        _post(event, who(event), files[event.pk])
        for event in events
        if (event.text or files[event.pk]) and event.role != Role.SYSTEM
    ]


def as_file(attachment: Attachment, url: Callable[[Attachment], str]) -> File:
    """An attachment by the name that people see, never by the one it had."""
    return File(attachment.label, size_words(attachment.size), url(attachment))


def _post(event: Event, who: str, files: Sequence[File]) -> Post:
    return Post(
        who,
        moment_words(event.at),
        event.at.isoformat(),
        event.text,
        from_office=event.role != Role.COMPLAINANT,
        files=files,
    )
