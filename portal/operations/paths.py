"""The path of a request: which are for machines only, and how one may stand in the log."""

from django.http import HttpRequest
from django.urls import Resolver404, ResolverMatch, resolve

_HEALTH = "/sehat/"
"""Machines ask here all day long."""

_SECRETS = ("token", "key", "secret")
"""The names of those parts of our addresses that open something to whoever holds them."""

_LONGEST = 200


def is_health(path: str) -> bool:
    """Whether a path is one that machines ask for the health of the portal."""
    return path.startswith(_HEALTH)


def told(request: HttpRequest) -> str:
    """The path for the log: no query, secrets replaced by an ellipsis, cut off where too long."""
    path = request.path
    match = request.resolver_match or _resolved(request.path_info)
    for name in _SECRETS:
        value = match.kwargs.get(name) if match else None
        if value:
            path = path.replace(str(value), "…")
    return path[:_LONGEST]


def _resolved(path: str) -> ResolverMatch | None:
    """What a path would have led to, where it was answered before: sent to HTTPS, a wrong host."""
    try:
        return resolve(path)
    except Resolver404:
        return None
