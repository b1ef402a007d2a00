"""A header with the number of queries of each answer; only on the bench's own server."""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest
from django.http.response import HttpResponseBase

HEADER = "X-Queries"


class Counted:
    """Outermost: counts what the whole portal asks, without the two ends of a transaction."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        asked = 0

        def count(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
            nonlocal asked
            asked += "SAVEPOINT" not in sql
            return execute(sql, *rest)

        with connection.execute_wrapper(count):
            response = self._get_response(request)
        response[HEADER] = str(asked)
        return response
