"""Evidence of the demo: drawn here, then cleaned and kept as if somebody had sent it."""

from datetime import datetime
from io import BytesIO

from complaints import actions
from complaints.access import Actor
from complaints.demo import pictures
from complaints.evidence import cleaning, store
from complaints.models import Attachment, Complaint


def attach(
    complaint: Complaint,
    *,
    caption: str,
    form: str = "png",
    internal: bool = False,
    by: Actor,
    at: datetime,
) -> None:
    """Add a drawn picture, or as `form` says a PDF of it; nothing where the disk is nearly full."""
    if not store.free_space_left():
        return
    clean = cleaning.clean(BytesIO(pictures.drawn(caption, form=form)), name=f"contoh.{form}")
    actions.attach(
        complaint,
        content=clean.content,
        kind=Attachment.Kind(clean.kind),
        stored=store.keep(clean.content),
        internal=internal,
        by=by,
        at=at,
    )
