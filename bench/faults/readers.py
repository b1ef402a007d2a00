"""Readers of public pages, who note what they are answered."""

import time
from collections import Counter
from collections.abc import Mapping
from http.client import HTTPConnection, HTTPException

PAGES = ("/", "/biro/", "/layanan/", "/aduan/")


def read_for(port: int, seconds: float) -> Counter[str]:
    """Ask for one page after another; the kinds of answers and how many there were of each."""
    answers: Counter[str] = Counter()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for page in PAGES:
            answers[status(port, page)] += 1
        time.sleep(0.1)
    return answers


def status(port: int, page: str) -> str:
    """What one page answers: "200", "503", or "none"."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", page)
        response = connection.getresponse()
        response.read()
    except (OSError, HTTPException):
        return "none"
    else:
        return str(response.status)
    finally:
        connection.close()


def words(answers: Mapping[str, int]) -> str:
    """The kinds of answers for the table."""
    return " ".join(f"{count}×{kind}" for kind, count in sorted(answers.items()))
