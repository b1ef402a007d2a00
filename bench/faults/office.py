"""An office with two officers and late aduan, and what should be posted to whom. Prints JSON.

`python -m bench.faults.office fill 60` files aduan whose time has passed; `… expected` tells every
line and letter that was queued, with its state; `… run MOMENT` is `jalankan` at that moment (ISO).
"""

import json
import sys
from datetime import datetime, timedelta
from typing import Any
from unittest import mock

import django

MONDAY = "2026-12-07T03:00:00+00:00"
"""In office hours, so that officers are told as well."""


def main() -> None:
    """One of the three."""
    django.setup()
    print(json.dumps(_ACTIONS[sys.argv[1]](*sys.argv[2:])))


def fill(number: str) -> None:
    """File so many aduan three weeks before that Monday, each with an address of its own."""
    from django.contrib.auth import get_user_model

    from complaints import actions
    from complaints.access import COMPLAINANT
    from complaints.models import Duty
    from standards.models import Service

    service = Service.objects.get(code="1.5")
    for name, role, biro in (("sari", "pengelola", service.biro), ("dewi", "koordinator", None)):
        user = get_user_model().objects.create_user(name, email=f"{name}@contoh.go.id")
        Duty.objects.create(user=user, role=role, biro=biro, since="2020-01-01")
    received = datetime.fromisoformat(MONDAY) - timedelta(days=21)
    for one in range(int(number)):
        report = actions.Report(
            story=f"Aduan uji {one}",
            received_at=received,
            service=service,
            name="Budi",
            address="Pontianak",
            email=f"warga{one}@contoh.id",
            by_email=True,
        )
        actions.file(report, token=f"{one}", by=COMPLAINANT, at=received)


def expected() -> list[tuple[str, str, str]]:
    """To whom, what, and in which state."""
    from complaints import vault
    from complaints.models import OutgoingMail

    mails = OutgoingMail.objects.select_related("user", "complaint__reporter").order_by("pk")
    return [
        (mail.user.email, mail.body, mail.state)
        if mail.user
        else (vault.unseal(mail.complaint.reporter.sealed)["email"], mail.subject, mail.state)
        for mail in mails
    ]


def run(moment: str) -> None:
    """The timer's command as if it were that moment."""
    from django.core.management import call_command
    from django.utils import timezone

    with mock.patch.object(timezone, "now", return_value=datetime.fromisoformat(moment)):
        call_command("jalankan")


_ACTIONS: dict[str, Any] = {"fill": fill, "expected": expected, "run": run}

if __name__ == "__main__":
    main()
