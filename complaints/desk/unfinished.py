"""What an officer had typed when the session ended: kept until the same person has signed in again.

Each form of the desk says, signed, for whom it was shown. Sent after the session has ended, what it
holds is sealed into the new session of that browser, where only the same person finds it, at the
same address; it goes with that session, half an hour later at most.
"""

from typing import Any

from django.core import signing
from django.http import HttpRequest, QueryDict

from complaints import vault

MARK = "writer"
"""The hidden input of a form that says whose it is."""

_KEPT = "unfinished"
"""In the session of a browser: who typed what at which address, sealed."""

_signer = signing.Signer(salt="complaints.desk.unfinished")


def mark(user: Any) -> str:
    """Whose form it is, as only the portal can say it."""
    return _signer.sign(str(user.pk))


def is_of_another(request: HttpRequest) -> bool:
    """Whether a form was shown to somebody else than who sends it now, on the same browser."""
    writer = _writer(request)
    return bool(writer) and writer != str(request.user.pk)


def keep(request: HttpRequest) -> bool:
    """Keep what a form brings that nobody signed in has sent; False when it is not a form of ours.

    Files are not kept.
    """
    writer = _writer(request)
    if not writer:
        return False
    typed = {"writer": writer, "path": request.path, "typed": request.POST.urlencode()}
    request.session[_KEPT] = vault.seal(typed)
    return True


def kept(request: HttpRequest) -> QueryDict | None:
    """What was kept for this person at this address; of another person it is forgotten instead."""
    try:
        found = vault.unseal(request.session[_KEPT])
    except (KeyError, vault.SealError):
        return None
    if found["writer"] != str(request.user.pk):
        forget(request)
        return None
    return QueryDict(found["typed"]) if found["path"] == request.path else None


def forget(request: HttpRequest) -> None:
    """Keep nothing any longer: it was sent again."""
    request.session.pop(_KEPT, None)


def _writer(request: HttpRequest) -> str:
    try:
        return _signer.unsign(request.POST.get(MARK, ""))
    except signing.BadSignature:
        return ""
