"""Queries that name a thing exactly: a service code, a phone number, an e-mail, an act.

Such a query is answered by looking up, not by resemblance. The rest of the query, if any, only
orders the answers.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import StrEnum

from standards.citations import parse_query, slug_prefix
from standards.search.words import fold


class Kind(StrEnum):
    """What an exact query names."""

    CODE = "kode"
    NUMBER = "nomor"
    ACT = "akta"


@dataclass(frozen=True, slots=True)
class Exact:
    """A thing named in a query: the keys it may be found under, and the query without it."""

    kind: Kind
    keys: tuple[str, ...]
    rest: str


_CODE = re.compile(r"(?<![\w./])(\d{1,2}\.\d{1,2})(?![\w./]|\.\d)")
_PHONE = re.compile(r"(?<![\w/])(\+?62|\(?0)[\d().\s-]{5,20}\d(?![\w/])")
_LOCAL_PHONE = re.compile(r"(?<![\w./-])\d{6,8}(?![\w./-])")
_EXTENSION = re.compile(r"(?<!\w)(?:ext(?:ensi|ension)?|ekstensi)[.\s]*(\d{2,4})(?!\w)")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HANDLE = re.compile(r"(?<!\w)(@?)(\w[\w.]*\w)")
_ACT_WORDS = re.compile(
    r"""(?<!\w)(?:[\w/.-]*\d[\w/.-]* | no | nomor | tahun | thn | uu | undang | pp | perpres
    | perda | pergub | permen\w* | peraturan\s+(?:pemerintah|presiden|daerah|gubernur|menteri)
    )(?!\w)[.-]?""",
    re.VERBOSE,
)
_LONGEST_LOCAL_PHONE = 8


def phone(text: str) -> str:
    """A phone number in international form (`+62…`, digits only), however it was spelled.

    A local number without area code stays bare digits; text without a number gives "".
    """
    digits = re.sub(r"\D", "", text)
    if digits.startswith("0"):
        return "+62" + digits.lstrip("0")
    return (
        "+" + digits if digits.startswith("62") and len(digits) > _LONGEST_LOCAL_PHONE else digits
    )


def contact_keys(contact: str) -> set[str]:
    """The keys a phone number, e-mail or handle of a document can be found under.

    A number also without country and area code of its Biro and by its extension, an e-mail also
    by its first half.
    """
    folded = fold(contact).strip().lstrip("@")
    if "@" in folded:
        return {folded, folded.split("@")[0]}
    if re.search(r"[a-z]", folded.split("ext")[0].split(";")[0]):
        return {folded}
    number = phone(re.split(r"ext|;", folded)[0])
    extension = _EXTENSION.search(folded)
    keys = {number, *_local_forms(number), _extension_key(extension) if extension else ""}
    return keys - {""}


def act_keys(slug: str) -> set[str]:
    """The keys an act can be found under: its slug, and the slug without the year."""
    return {slug, slug.rpartition("-")[0] + "-"}


def recognise(query: str, contacts: Callable[[Collection[str]], Collection[str]]) -> Exact | None:
    """The thing a query names exactly, or None. `contacts` tells which words are handles."""
    folded = fold(query)
    for reader in (_email, _act, _phone, _extension, _code):
        if found := reader(folded):
            return found
    return _handle(folded, contacts)


def _email(query: str) -> Exact | None:
    match = _EMAIL.search(query)
    return match and _exact(Kind.NUMBER, (match.group(),), query, match)


def _act(query: str) -> Exact | None:
    slugs = parse_query(query) or [slug for slug in (slug_prefix(query),) if slug]
    if not slugs:
        return None
    return Exact(Kind.ACT, tuple(slugs), " ".join(_ACT_WORDS.sub(" ", query).split()))


def _phone(query: str) -> Exact | None:
    match = _PHONE.search(query) or _LOCAL_PHONE.search(query)
    return match and _exact(Kind.NUMBER, (phone(match.group()),), query, match)


def _extension(query: str) -> Exact | None:
    match = _EXTENSION.search(query)
    return match and _exact(Kind.NUMBER, (_extension_key(match),), query, match)


def _extension_key(match: re.Match[str]) -> str:
    return f"ext {match[1]}"


def _code(query: str) -> Exact | None:
    match = _CODE.search(query)
    return match and _exact(Kind.CODE, (match[1],), query, match)


def _handle(query: str, contacts: Callable[[Collection[str]], Collection[str]]) -> Exact | None:
    """A handle with its @, or a name nobody takes for a word: `organisasi` stays a word."""
    possible = [match for match in _HANDLE.finditer(query) if match[1] or not match[2].isalpha()]
    known = contacts({match[2] for match in possible}) if possible else ()
    first = next((match for match in possible if match[2] in known), None)
    return first and _exact(Kind.NUMBER, (first[2],), query, first)


def _exact(kind: Kind, keys: tuple[str, ...], query: str, match: re.Match[str]) -> Exact:
    return Exact(kind, keys, f"{query[: match.start()]} {query[match.end() :]}".strip())


def _local_forms(number: str) -> set[str]:
    """A land line without its area code: +62561736541 → 736541 (area codes have 2–3 digits)."""
    if not number.startswith("+62") or number.startswith("+628"):
        return set()
    return {number[3 + area :] for area in (2, 3) if len(number) - 3 - area >= 6}
