"""Finding aduan by words of their text, among many thousands, alike on both databases.

What is indexed: the story, what was asked for, the service and the tracking id of LAPOR!; never who
complained. Words are compared by their stems (`standards.search.words`).
"""

from complaints.models import Complaint, ComplaintWord
from complaints.models.cases import ComplaintQuerySet
from standards.search.words import stem, weight, words

LONGEST_WORD = 40
"""Characters; what is longer is cut, in texts and questions alike."""

MOST_ASKED = 8
"""Words of one question that are looked for, the longest, which tell most."""

MOST_WORDS = 400
"""Different words kept of one aduan; a story of 4,000 characters has about 250."""


def index_rows(complaint: Complaint) -> list[ComplaintWord]:
    """What the index holds of a new aduan, unsaved, as the aduan itself may be still."""
    found = sorted(words_of(complaint))[:MOST_WORDS]
    return [ComplaintWord(complaint=complaint, word=word) for word in found]


def words_of(complaint: Complaint) -> set[str]:
    """The words by which an aduan is found."""
    service = complaint.service
    named = f"{service.code} {service.short_name}" if service else ""
    return stems(f"{complaint.story} {complaint.request} {named} {complaint.lapor_id}")


def stems(text: str) -> set[str]:
    """The stems of a text that tell something, cut to length."""
    return {stem(word)[:LONGEST_WORD] for word in words(text) if weight(word)}


def matching(cases: ComplaintQuerySet, typed: str) -> ComplaintQuerySet:
    """Those of the aduan that contain every word of what was typed; none when it says nothing."""
    asked = sorted(stems(typed), key=len, reverse=True)[:MOST_ASKED]
    if not asked:
        return cases.none()
    for word in asked:
        # A list of keys a word: EXISTS would make SQLite try every aduan in turn.
        having = ComplaintWord.objects.filter(word=word)
        cases = cases.filter(pk__in=having.values("complaint"))
    return cases


def forget(complaint: Complaint) -> None:
    """Take the words of an aduan out of the index, as retention does with its story."""
    complaint.words.all().delete()
