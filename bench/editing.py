"""How long it takes to save a draft whose fourteen texts have all changed: python -m bench.editing.

On a database of its own, SQLite in a file unless DATABASE_URL names another, in one process, with
everything that a request passes: middleware, session, rights, form, saving, ledger.
"""

import os
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

ROUNDS = 40
MUST_MS = 200


def main() -> None:
    """Print the median and the 95th percentile, and whether they stay below the bar."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("DATABASE_URL", f"sqlite:///{Path(folder) / 'bench.sqlite3'}")
        os.environ |= {"PORTAL_MODE": "pengembangan", "VAR_DIR": folder}
        os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings"
        taken = sorted(_measure())
    median, slow = statistics.median(taken), taken[int(len(taken) * 0.95)]
    verdict = "pass" if median < MUST_MS else "below"
    print(f"saving fourteen texts: p50 {median:.1f} ms, p95 {slow:.1f} ms (< {MUST_MS}: {verdict})")


def _measure() -> list[float]:
    """Milliseconds of each save."""
    import django
    from django.core.management import call_command
    from django.test.utils import setup_test_environment

    django.setup()
    setup_test_environment()
    call_command("migrate", verbosity=0)
    call_command("muat", verbosity=0)
    return [_save(*_prepared(), number) for number in range(ROUNDS)]


def _prepared() -> tuple[Any, str]:
    from django.urls import reverse

    from standards.workflow import State
    from tests.standards import cast
    from tests.standards.workshop.rooms import signed_in

    service = cast.service("7.4")
    one = service.editions.open_drafts().first() or cast.brought_to(State.DRAFT)
    return signed_in("umi"), reverse("admin:workshop_edition", args=[one.pk])


def _save(client: Any, url: str, number: int) -> float:
    from standards.components import COMPONENTS
    from standards.models import Edition

    draft = Edition.objects.open_drafts().get()
    text = "1. Teks ke-{} dari {} selama 3 (tiga) hari kerja\n2. UU Nomor 25 Tahun 2009"
    typed = {key: text.format(number, key) for key in COMPONENTS}
    started = time.perf_counter()
    answer = client.post(url, {"seen": draft.version, "alasan": f"Ke-{number}.", **typed})
    milliseconds = (time.perf_counter() - started) * 1000
    assert answer.status_code == 303, answer.status_code
    return milliseconds


if __name__ == "__main__":
    main()
