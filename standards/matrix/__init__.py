"""Semula–menjadi: the official table of what a decree changes, component by component.

`model` says what stands in it, `building` makes it of editions, `word` sets it as DOCX.
"""

from datetime import datetime, time

from django.utils.timezone import localdate

from standards.dates import ZONE
from standards.matrix import word
from standards.matrix.building import of_decree, of_drafts, of_pair
from standards.matrix.model import Matrix

__all__ = ["Matrix", "docx", "of_decree", "of_drafts", "of_pair"]


def docx(matrix: Matrix) -> bytes:
    """The table as DOCX for Word, the same bytes all day."""
    return word.docx(matrix, at=datetime.combine(localdate(), time.min, ZONE))
