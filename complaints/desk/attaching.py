"""A file that an officer adds to an aduan."""

from datetime import datetime
from typing import Any, BinaryIO, cast

from django.core.files.uploadedfile import UploadedFile

from complaints.access import Actor
from complaints.actions import NotPossible
from complaints.evidence.keeping import kept
from complaints.evidence.refusals import RefusedError
from complaints.models import Complaint


def attach(
    complaint: Complaint, *, file: "UploadedFile[Any]", shared: bool, by: Actor, at: datetime
) -> None:
    """Clean and keep an upload, for officers only unless it is `shared` with the complainant.

    Raises `actions.Refused`, for a file that is not taken as for a step that is not theirs.
    """
    try:
        with kept(cast(BinaryIO, file), name=file.name or "") as one:
            one.attach_to(complaint, by=by, at=at, internal=not shared)
    except RefusedError as refused:
        raise NotPossible(str(refused)) from refused
