"""The segments of a JPEG, for pictures inside a PDF: those are not decoded, only tidied.

Pure; ITU-T T.81, annex B: a marker is 0xFF and a code, most are followed by a length and data.
"""

import re

_END_OF_IMAGE = 0xD9
_START_OF_SCAN = 0xDA
_COMMENT = 0xFE
_APPLICATION = range(0xE0, 0xF0)
_NEEDED = {0xE0, 0xEE}
"""JFIF, and Adobe's note on how the colours are meant; all other applications only tell tales."""

_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""The first marker that is neither a stuffed byte nor a restart within the scan."""


def without_metadata(picture: bytes) -> bytes:
    """The same picture, bit for bit, without EXIF, XMP, comments and what follows its end."""
    kept, place = [picture[:2]], 2
    while place + 1 < len(picture) and picture[place] == 0xFF:
        code = picture[place + 1]
        if code == _END_OF_IMAGE:
            kept.append(picture[place : place + 2])
            break
        end = _end_of_segment(picture, place)
        if code != _COMMENT and (code not in _APPLICATION or code in _NEEDED):
            kept.append(picture[place:end])
        place = end
    return b"".join(kept)


def _end_of_segment(picture: bytes, place: int) -> int:
    end = place + 2 + int.from_bytes(picture[place + 2 : place + 4])
    if picture[place + 1] != _START_OF_SCAN:
        return end
    after = _AFTER_SCAN.search(picture, end)
    return after.start() if after else len(picture)
