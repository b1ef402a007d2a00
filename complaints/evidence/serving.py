"""Sends evidence so that no browser runs or keeps it."""

from django.http import FileResponse

from complaints.evidence import store
from complaints.evidence.kinds import CONTENT_TYPES, Kind
from standards.pages import NotFound


def file_response(stored_name: str, kind: Kind, label: str) -> FileResponse:
    """The file as a download called `label` (`bukti-2.jpg`); NotFound when its bytes are gone.

    There is NO access check here: the caller must have asked whether this reader may see this file.
    """
    try:
        file = store.open_file(stored_name)
    except FileNotFoundError as error:
        raise NotFound("Berkas bukti ini tidak tersimpan lagi.") from error
    return FileResponse(
        file,
        as_attachment=True,
        filename=label,
        content_type=CONTENT_TYPES[kind],
        headers={
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "sandbox; default-src 'none'",
            "Cache-Control": "private, no-store",
        },
    )
