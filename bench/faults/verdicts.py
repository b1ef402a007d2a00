"""What a database holds of the filings that citizens were told of. Prints JSON.

Run as `python -m bench.faults.verdicts FILE` in the environment of the portal; the file names the
tokens that were begun and those that were acknowledged.
"""

import json
import sys
from pathlib import Path
from typing import Any

import django


def main() -> None:
    """Compare and print."""
    django.setup()
    print(json.dumps(compare(**json.loads(Path(sys.argv[1]).read_text()))))


def compare(begun: list[str], acknowledged: list[str]) -> dict[str, Any]:
    """How many acknowledged are lost, how many are there twice, half, or though nobody was told."""
    from complaints.actions.filing import fingerprint
    from complaints.models import Complaint

    stored = list(Complaint.objects.all())
    filings = {one.filing for one in stored}
    told = {fingerprint(token) for token in acknowledged}
    known = {fingerprint(token) for token in begun}
    return {
        "stored": len(stored),
        "lost": len(told - filings),
        "doubled": len(stored) - len({one.story for one in stored}),
        "half": sum(not _is_whole(one) for one in stored),
        "unknown": len(filings - known),
        "untold": len(filings - told),
        "unsafe": _unsafe_settings(),
        "files missing": _missing_files(),
    }


def _is_whole(complaint: Any) -> bool:
    """Whether it has its name, its receipt in the ledger, its round and its deadline, each once."""
    from complaints.models import Reporter
    from complaints.workflow import Act

    rounds, receipts = complaint.rounds.all(), complaint.events.filter(act=Act.RECEIVE)
    return (
        [one.at for one in receipts] == [complaint.recorded_at]
        and [one.started_at for one in rounds] == [complaint.received_at]
        and [one.due_at for one in rounds] == [complaint.due_at]
        and None not in (complaint.due_at, complaint.act_by)
        and Reporter.objects.filter(complaint=complaint).exists()
    )


def _unsafe_settings() -> list[str]:
    """Settings of the database that would give up what was acknowledged at a power cut.

    A killed process does not show that; these settings do.
    """
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA synchronous")
            return [] if cursor.fetchone()[0] >= 2 else ["synchronous"]
        names = ("fsync", "full_page_writes", "synchronous_commit")
        cursor.execute(
            "SELECT name FROM pg_settings WHERE setting = 'off' AND name = ANY(%s)", [list(names)]
        )
        return [row[0] for row in cursor.fetchall()]


def _missing_files() -> int:
    """Rows of evidence whose file is gone or has other bytes."""
    import hashlib

    from complaints.evidence import store
    from complaints.models import Attachment

    missing = 0
    for stored, digest in Attachment.objects.values_list("stored", "digest"):
        try:
            with store.open_file(stored) as file:
                missing += hashlib.sha256(file.read()).hexdigest() != digest
        except FileNotFoundError:
            missing += 1
    return missing


if __name__ == "__main__":
    main()
