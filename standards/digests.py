"""The digest of an edition's content: an approval holds for exactly the words it was given to."""

import hashlib
import json

from standards.components import COMPONENTS
from standards.models import Edition


def digest(edition: Edition) -> str:
    """SHA-256, in hexadecimal, over the names and all texts, titles and flow charts."""
    rows = edition.components.values_list("key", "printed_title", "text", "flow")
    content = [edition.name, edition.decree_name, *sorted(rows, key=lambda row: _place(row[0]))]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()


def _place(key: str) -> int:
    return COMPONENTS[key].order
