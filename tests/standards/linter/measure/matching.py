"""When a finding and a label mean the same irregularity."""

import re

from standards.linter import kinds as kinds  # fills the table of rules
from standards.linter.finding import Finding
from standards.linter.rules import RULES
from standards.linter.subject import Standard
from tests.standards.linter.labelled import KINDS, Label, biro_of

LABEL_KINDS = {
    "angka": {"angka"},
    "bagan alur": {"alur", "salinan", "istilah"},
    "bahasa": {"istilah", "ejaan"},
    "biaya": {"angka"},
    "ejaan": {"ejaan", "istilah", "nama"},
    "jangka waktu": {"angka"},
    "kelengkapan": {"terpotong"},
    "nama": {"nama", "istilah"},
    "pengulangan": {"istilah"},
    "penomoran": {"urutan"},
    "peraturan": {"akta", "salinan", "terpotong"},
    "salinan": {"salinan", "sop_lain", "terpotong"},
    "saluran": {"saluran", "salinan"},
    "spasi": {"istilah"},
    "tanda baca": {"istilah"},
    "teks belum diisi": {"terpotong", "akta"},
    "teks terpotong": {"terpotong", "istilah"},
    "tingkat pengaduan": {"tingkat"},
}
"""Kinds of rules in the words of the labels; a kind that is not here may be any of them."""

ONE_CITATION = re.compile(r"\s+(tentang perubahan( \w+)? atas|telah diubah dengan)\s+", re.I)
"""What stands between an amending act and the act it amends: both are one place."""

STATUS_RULES = ("L721", "L722", "L723")
STATUS_NOTE = re.compile("dicabut|diubah|diganti|berakhir|sudah lewat")
"""Whether an act is still in force, and how it is cited, are two matters at one place."""

QUOTED = re.compile("“([^”]+)”")

Span = tuple[int, int]


def means(finding: Finding, label: Label, standard: Standard) -> bool:
    """Whether both are of one kind and stand at one place: service, component, overlapping words.

    Where both quote nothing something is missing, and the kind must do. A long quote would hit
    labels of other kinds by chance; that is why the kind counts everywhere.
    """
    return (
        label.service in (finding.service, biro_of(finding.service))
        and label.component == finding.component
        and kinds_agree(finding, label)
        and _quotes_agree(finding, label, words_at(standard, finding.component))
    )


def kinds_agree(finding: Finding, label: Label) -> bool:
    """Whether the rule looks for what the label says."""
    if label.kind == "akta" and RULES[finding.rule].kind == "peraturan":
        return (finding.rule in STATUS_RULES) == bool(STATUS_NOTE.search(label.note))
    return label.kind in LABEL_KINDS.get(RULES[finding.rule].kind, KINDS)


def words_at(standard: Standard, component: str) -> str:
    """Title, text and chart of a component, or all names of the service and its Biro."""
    if component:
        text = standard.texts.get(component)
        return f"{text.printed_title}\n{text.text}\n{text.flow}" if text else ""
    office = standard.office
    return "\n".join((standard.name, standard.decree_name, office.annex_name, office.decree_name))


def _quotes_agree(finding: Finding, label: Label, words: str) -> bool:
    if not (finding.quote and label.quote):
        return finding.quote == label.quote
    meant = _spans(label.quote, words)
    return any(_touch(a, b, words) for a in _places(finding, words) for b in meant)


def _places(finding: Finding, words: str) -> list[Span]:
    """Its quote, and what else its message names, unless that stands everywhere.

    A finding of several places quotes the first and names all in its message.
    """
    named = [_spans(each, words) for each in QUOTED.findall(finding.message)]
    return _spans(finding.quote, words) + [
        span for spans in named if len(spans) <= 2 for span in spans
    ]


def _spans(quote: str, words: str) -> list[Span]:
    """Where the quote stands; white space and capitals count alike."""
    pattern = r"\s+".join(map(re.escape, quote.split()))
    return [match.span() for match in re.finditer(pattern, words, re.IGNORECASE)]


def _touch(one: Span, other: Span, words: str) -> bool:
    """Whether two places overlap, or are the two acts of one citation."""
    (_, end), (start, _) = sorted((one, other))
    return start < end or bool(ONE_CITATION.fullmatch(words, end, start))
