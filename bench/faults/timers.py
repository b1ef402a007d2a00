"""Two timers at once, one of them killed in the middle: everybody is told, and told once."""

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta

from bench.faults import mailbox
from bench.faults.ground import Ground
from bench.faults.mailbox import Mailbox
from bench.faults.office import MONDAY
from bench.faults.results import Result

_ADUAN = 60
_KILLED_AFTER = 20
"""Mails."""


def timers(ground: Ground, result: Result) -> None:
    """Nobody is left out; only the mail in flight at the kill may come twice.

    A mail that left in the instant of the kill cannot be told from one that did not: it is sent
    again, for an aduan nobody hears of is worse than a letter that comes twice.
    """
    ground.run("-m", "bench.faults.office", "fill", str(_ADUAN))
    with mailbox.opened() as mails:
        variables = {"EMAIL_URL": f"smtp://127.0.0.1:{mails.port}"}
        _two_at_once(ground, mails, variables)
        _later(ground, variables, minutes=11)
        told = len(mails.mails)
        _later(ground, variables, minutes=25)
        result.demand(len(mails.mails) == told, "a mail was sent again though all were sent")
    _judge(ground, mails, result)


def _two_at_once(ground: Ground, mails: Mailbox, variables: Mapping[str, str]) -> None:
    command = [sys.executable, "-m", "bench.faults.office", "run", MONDAY]
    environment = ground.environment() | variables
    victim, other = (
        subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) for _ in range(2)
    )
    while len(mails.mails) < _KILLED_AFTER and victim.poll() is None:
        time.sleep(0.005)
    victim.kill()
    victim.wait()
    other.wait()


def _later(ground: Ground, variables: Mapping[str, str], *, minutes: int) -> None:
    """After ten minutes what the killed one had claimed is free again."""
    moment = datetime.fromisoformat(MONDAY) + timedelta(minutes=minutes)
    ground.run("-m", "bench.faults.office", "run", moment.isoformat(), **variables)


def _judge(ground: Ground, mails: Mailbox, result: Result) -> None:
    queued = json.loads(ground.run("-m", "bench.faults.office", "expected"))
    expected = Counter((to, what) for to, what, _ in queued)
    posted = Counter(mails.posted)
    unsent = [state for _, _, state in queued if state != "terkirim"]
    result.figures |= {
        "aduan": _ADUAN,
        "lines and letters": len(queued),
        "mails": len(mails.mails),
        "twice": (posted - expected).total(),
    }
    result.demand(len(queued) >= 2 * _ADUAN, "too few were queued to show anything")
    result.demand(not unsent, f"{len(unsent)} not sent")
    result.demand(not expected - posted, f"{(expected - posted).total()} never came")
    result.demand((posted - expected).total() <= 1, f"twice: {(posted - expected).total()}")
