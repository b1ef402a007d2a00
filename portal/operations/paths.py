"""The path of a request as it may stand in the log: no query, and no secret that is part of it."""

from django.http import HttpRequest

_SECRETS = ("token", "key", "secret")
"""The names of those parts of our addresses that open something to whoever holds them."""

_LONGEST = 200


def told(request: HttpRequest) -> str:
    """The path, secrets replaced by an ellipsis, cut off where nothing of ours is as long."""
    path = request.path
    match = request.resolver_match
    for name in _SECRETS:
        value = match.kwargs.get(name) if match else None
        if value:
            path = path.replace(str(value), "…")
    return path[:_LONGEST]
