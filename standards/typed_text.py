"""Text as people type or paste it, without what cannot be seen. Pure.

Control characters break exports and logs, NUL breaks PostgreSQL, and the marks that turn the
direction of writing can make a text read otherwise than it is written.
"""

import re
import unicodedata

_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_BLANKS = re.compile(r"\s+")


def tidied(text: str) -> str:
    """The text in Unicode's composed form (NFC), its lines ended by a line feed alone."""
    seen = _UNSEEN.sub("", _LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", seen).strip()


def on_one_line(text: str) -> str:
    """The same on one line, with single blanks."""
    return _BLANKS.sub(" ", tidied(text))
