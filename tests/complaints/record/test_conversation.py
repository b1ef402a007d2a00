"""What was said between complainant and office, as a thread with its files."""

from datetime import timedelta

import pytest

from complaints import actions
from complaints.models import Attachment, Complaint
from complaints.record import conversation, dossier
from complaints.record.conversation import Post
from complaints.workflow import State
from tests.complaints import cast

pytestmark = pytest.mark.django_db

AT = cast.RECEIVED + timedelta(hours=5)


def posts(complaint: Complaint) -> list[Post]:
    found = dossier.read(complaint)
    return conversation.posts(
        found.events,
        found.attachments,
        who=lambda event: event.role,
        url=lambda attachment: f"/{attachment.number}/",
    )


def attach(complaint: Complaint, *, internal: bool) -> None:
    actions.attach(
        complaint,
        content=b"x" * 212_000,
        kind=Attachment.Kind.JPEG,
        stored=f"{complaint.attachments.count():032x}",
        by=cast.actor("rudi"),
        at=AT,
        internal=internal,
    )


def test_question_and_answer_stand_in_order_with_their_writers() -> None:
    complaint = cast.brought_to(State.INCOMPLETE)
    actions.complete(complaint, answer="Tanggal 9.", by=cast.COMPLAINANT, at=AT)

    assert [(post.who, post.text, post.from_office) for post in posts(complaint)] == [
        ("penelaah", "Tanggal berapa?", True),
        ("pengadu", "Tanggal 9.", False),
    ]


def test_a_shared_file_is_a_message_and_an_internal_one_is_none() -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)
    attach(complaint, internal=True)
    attach(complaint, internal=False)

    (post,) = posts(complaint)

    assert [(file.name, file.size_words, file.url) for file in post.files] == [
        ("bukti-2.jpg", "212 KB", "/2/")
    ]


def test_notes_and_what_the_system_wrote_are_no_messages() -> None:
    complaint = cast.brought_to(State.IN_PROGRESS)
    actions.note(complaint, text="Hanya kami.", by=cast.actor("rudi"), at=AT)

    assert posts(complaint) == []
