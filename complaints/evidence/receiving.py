"""Bounds what an upload may take while it is still being read, at every address of the portal.

Django limits what forms type, but neither the size of files nor how many bytes it writes down for
them. Here one file a request is let through, and of that one byte more than may be kept: enough
for `cleaning` to see that it is too large, so that the form can be shown again as it was typed.
"""

from typing import Any

from django.core.exceptions import BadRequest
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import QueryDict

from complaints.evidence.cleaning import LARGEST

MOST_SENT = 8 * LARGEST
"""Bytes of a request that are read at all, so that a file somewhat too large gets its sentence."""


class BoundedUpload(FileUploadHandler):
    """The first of `settings.FILE_UPLOAD_HANDLERS`; those after it store what it lets through."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.files = 0

    def handle_raw_input(
        self,
        input_data: Any,
        META: dict[str, str],  # noqa: N803 (Django's name)
        content_length: int,
        boundary: str,
        encoding: str | None = None,
    ) -> tuple[QueryDict, Any] | None:
        """Refuse, unread, what announces far more than a form with a file."""
        if content_length > MOST_SENT:
            raise BadRequest("Kiriman ini terlalu besar. Kirim satu berkas, paling besar 8 MB.")
        return None

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Let the first file through and skip the others."""
        super().new_file(*args, **kwargs)
        self.files += 1
        if self.files > 1:
            raise SkipFile

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Let through what is needed to know that a file is too large; the rest is read only."""
        return raw_data[: LARGEST + 1 - start] or None if start <= LARGEST else None

    def file_complete(self, file_size: int) -> None:
        """The next handler has the file."""
