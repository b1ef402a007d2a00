"""The audit sees what it is there for; here it is shown a hole and a licence that binds."""

from email.message import Message
from importlib import metadata

import pytest

from tests import audit


def test_a_hole_is_told_with_its_cure() -> None:
    answer = {
        "name": "django",
        "version": "5.2.1",
        "vulns": [{"id": "PYSEC-2025-1", "fix_versions": ["5.2.2"]}],
    }

    assert list(audit._holes([answer])) == ["django 5.2.1: PYSEC-2025-1, diperbaiki di 5.2.2"]


@pytest.mark.parametrize("licence", ["GPL-3.0-only", "Proprietary", ""])
def test_a_licence_that_binds_is_told(licence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    about = Message()
    about["License-Expression"] = licence
    monkeypatch.setattr(metadata, "metadata", lambda name: about)

    assert len(list(audit._unfree())) == len(audit._locked_names()) > 10


def test_everything_locked_is_free() -> None:
    assert list(audit._unfree()) == []
