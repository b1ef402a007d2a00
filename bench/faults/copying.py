"""A backup taken while citizens file and send evidence, restored into an empty place."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench import servers
from bench.faults.citizens import Citizens
from bench.faults.ground import Ground
from bench.faults.results import Result


def backup(ground: Ground, result: Result, filings: int) -> None:
    """Whatever was acknowledged before the backup began is in it, whole, with its files."""
    with tempfile.TemporaryDirectory(prefix="cadangan-") as folder:
        with Citizens(ground.port) as citizens, _evidence_is_sent(ground):
            citizens.wait_for(filings // 2)
            before = list(citizens.acknowledged)
            said = ground.run("manage.py", "cadangkan", folder)
            citizens.wait_for(filings - filings // 2)
        archive = next(Path(folder).glob("*.tar"))
        with _empty(ground) as variables:
            ground.run("manage.py", "pulihkan", str(archive), **variables)
            verdict = ground.verdict(citizens.begun, before, **variables)
    result.figures |= {"backup": said.partition(": ")[2].partition(";")[0]}
    result.figures |= {"acknowledged before it": len(before), "in it": verdict["stored"]}
    result.judge(citizens, ground)
    result.demand_nothing_of(verdict, "restored, ")


@contextmanager
def _evidence_is_sent(ground: Ground) -> Iterator[None]:
    """Pictures are attached to aduan all the time, by a process of their own."""
    command = [sys.executable, "-m", "bench.faults.senders"]
    process = subprocess.Popen(command, env=ground.environment())
    try:
        yield
    finally:
        process.kill()
        process.wait()


@contextmanager
def _empty(ground: Ground) -> Iterator[dict[str, str]]:
    """The variables of an empty portal with the same kind of database and the same keys."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        if ground.cluster is None:
            address = f"sqlite:///{folder}/pulih.sqlite3"
        else:
            address = ground.cluster.address.replace("/postgres", "/pulih")
            create = "import os, psycopg; psycopg.connect(os.environ['DATABASE_URL'], "
            create += "autocommit=True).execute('CREATE DATABASE pulih TEMPLATE template0')"
            servers.run(ground.variables, "-c", create)
        yield {"DATABASE_URL": address, "VAR_DIR": folder}
