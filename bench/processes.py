"""What a server takes from the machine, over its main process and all that descend from it."""

import os
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


def megabytes(pid: int) -> float:
    """The memory in use, shared pages counted once (proportional set size)."""
    return sum(_kilobytes(one) for one in _family(pid)) / 1024


def cpu_seconds(pid: int) -> float:
    """The processor time used since the start, also by workers that have ended."""
    return sum(_ticks(one) for one in _family(pid)) / _TICKS


def _family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(one for child in children for one in _family(int(child)))]


def _kilobytes(pid: int) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _ticks(pid: int) -> int:
    """User and system time, of the process and of its children that have ended."""
    after_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(int(field) for field in after_name[11:15])
