"""The log tells where something failed, and nothing of what people wrote."""

import logging
import sys
from typing import Any

import pytest
from django.conf import settings
from django.db import DatabaseError, connection

from complaints.models import Complaint
from portal import gunicorn
from portal.logs import ShortErrors
from portal.worker import Worker
from tests.complaints import cast

DETAIL = 'melanggar batasan "x"\nDETAIL:  Failing row contains (1, zqcerita7,\n\nzqnama7).'


def logged(message: str, *given: object, is_fault: bool = False) -> str:
    """A message as it stands in the log."""
    fault = sys.exc_info() if is_fault else None
    record = logging.LogRecord("x", logging.ERROR, "", 1, message, given, fault)
    return ShortErrors("{levelname} {message}", style="{").format(record)


def test_a_fault_is_traced_without_the_row_that_the_database_refused() -> None:
    try:
        try:
            raise ValueError(DETAIL)
        except ValueError as error:
            raise DatabaseError(DETAIL) from error
    except DatabaseError:
        said = logged("Gagal", is_fault=True)

    assert "zq" not in said
    assert "test_logs.py" in said
    assert said.index('ValueError: melanggar batasan "x"') < said.index("DatabaseError: melanggar")


@pytest.mark.django_db
def test_a_row_that_the_database_itself_refuses_is_not_told() -> None:
    complaint = cast.filed(story="zqcerita7 di loket.")
    try:
        Complaint.objects.filter(pk=complaint.pk).update(state="entah")
    except DatabaseError as error:
        said, whole = logged("Gagal", is_fault=True), str(error)

    assert "zqcerita7" not in said
    assert ("zqcerita7" in whole) == (connection.vendor == "postgresql")


@pytest.mark.parametrize("text", ["a\nERROR palsu", "a\r\nERROR palsu", "a\rERROR palsu"])
def test_an_event_is_one_line_whatever_is_in_it(text: str) -> None:
    assert len(logged("Alamat %s", text).splitlines()) == 1


def test_the_portal_logs_so_and_the_server_logs_no_visits() -> None:
    assert settings.LOGGING["formatters"]["plain"]["()"] == "portal.logs.ShortErrors"
    assert not hasattr(gunicorn, "accesslog")


def test_the_server_logs_no_query_when_something_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []
    monkeypatch.setattr(
        "gunicorn.workers.gthread.ThreadWorker.handle_error",
        lambda self, req, client, addr, exc: seen.append(req.uri),
    )
    request = type("Request", (), {"uri": "/petugas/?q=Budi", "path": "/petugas/"})()

    Worker.handle_error(object.__new__(Worker), request, None, None, RuntimeError())

    assert seen == ["/petugas/"]
