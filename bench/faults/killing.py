"""Killed in the middle of filing: the server, then the database's main process."""

import os
import random
import signal
import subprocess
import time

from bench.faults.citizens import Citizens
from bench.faults.ground import Ground
from bench.faults.results import Result
from tests.postgresql import Cluster

_LONGEST_RECOVERY = 30
"""Seconds until a killed database has to answer again, without hands."""


def server(ground: Ground, result: Result, filings: int, rounds: int) -> None:
    """kill -9 of the server with all its workers, so often during so many filings."""
    with Citizens(ground.port) as citizens:
        for _ in range(rounds):
            citizens.wait_for(filings // (rounds + 1))
            _any_moment()
            ground.kill()
            ground.start()
        citizens.wait_for(filings - len(citizens.acknowledged))
    result.figures["kills"] = rounds
    result.judge(citizens, ground)


def database(ground: Ground, result: Result, filings: int, rounds: int) -> None:
    """kill -9 of the postmaster; the server goes on and finds the database again by itself."""
    assert ground.cluster is not None
    slowest = 0.0
    with Citizens(ground.port) as citizens:
        for _ in range(rounds):
            citizens.wait_for(filings // (rounds + 1))
            _any_moment()
            slowest = max(slowest, _kill_and_recover(ground.cluster))
        citizens.wait_for(filings - len(citizens.acknowledged))
    result.figures |= {"kills": rounds, "slowest recovery": f"{slowest:.1f} s"}
    result.demand(slowest <= _LONGEST_RECOVERY, "recovery takes too long")
    result.judge(citizens, ground)


def _any_moment() -> None:
    time.sleep(random.random() / 2)


def _kill_and_recover(cluster: Cluster) -> float:
    """Seconds from the kill to the first answer; a service manager starts it as often as we do.

    It refuses to start while processes of the old one are still ending: asking again is enough.
    """
    begun = time.monotonic()
    os.kill(int((cluster.data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
    while True:
        try:
            cluster.start()
        except subprocess.CalledProcessError:
            if time.monotonic() - begun > 2 * _LONGEST_RECOVERY:
                raise
            time.sleep(0.2)
        else:
            return time.monotonic() - begun
