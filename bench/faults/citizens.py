"""Citizens who file one aduan after another over the net, and send again when in doubt."""

import secrets
import threading
import time
from collections import Counter
from http.client import HTTPConnection, HTTPException
from types import TracebackType
from urllib.parse import urlencode

CLIENTS = 8
_PATIENCE = 40
"""Seconds until an answer is given up: SQLite may let a writer wait for half of that."""
_PAUSE = 0.05

_CSRF = "a" * 32
_RECEIPT = "/aduan/baru/selesai/"
_PAGES = {
    "/aduan/baru/masalah/": {"service": "1.5"},
    "/aduan/baru/nama/": {"identity": "pengelola"},
    "/aduan/baru/kontak/": {"name": "Budi", "address": "Pontianak", "by_email": "on"},
    "/aduan/baru/periksa/": {},
}
"""The pages of the form, with what is answered on each."""


class Citizens:
    """Eight at once, until the body is left; tokens in the order of begin and of acknowledgement.

    A token is acknowledged when the browser was sent on to the receipt. `answers` counts the kinds
    of answers: "303", "503", "none"; `wrong` holds what a citizen should never meet.
    """

    def __init__(self, port: int) -> None:
        self._port = port
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._file_on) for _ in range(CLIENTS)]
        self.begun: list[str] = []
        self.acknowledged: list[str] = []
        self.answers: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()

    def __enter__(self) -> "Citizens":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def wait_for(self, more: int, longest: float = 300) -> None:
        """Return once so many more filings were acknowledged. RuntimeError after too long."""
        until, end = len(self.acknowledged) + more, time.monotonic() + longest
        while len(self.acknowledged) < until:
            if time.monotonic() > end or not any(one.is_alive() for one in self._threads):
                raise RuntimeError(f"no more filings: {dict(self.answers)} {dict(self.wrong)}")
            time.sleep(0.01)

    def _file_on(self) -> None:
        while not self._stop.is_set():
            token = f"{secrets.token_urlsafe(16)}.{secrets.token_urlsafe(24)}"
            self.begun.append(token)
            if all(self._is_answered(token, page) for page in _PAGES):
                self.acknowledged.append(token)

    def _is_answered(self, token: str, page: str) -> bool:
        """Send a page until the browser is sent on; False when it is time to stop."""
        answers = _PAGES[page] | {"csrfmiddlewaretoken": _CSRF}
        if page.endswith("/masalah/"):
            answers["story"] = f"Aduan uji {token}"
        if page.endswith("/kontak/"):
            answers["email"] = f"{token[:8].lower().strip('_-')}@contoh.id"
        while not self._stop.is_set():
            status, location = self._post(token, page, answers)
            self.answers[str(status or "none")] += 1
            if status == 303:
                if page.endswith("/periksa/") and location != _RECEIPT:
                    # What was typed before was acknowledged, too.
                    self.wrong[f"sent on to {location}"] += 1
                    return False
                return True
            if status in (400, 403, 404, 422, 500):
                self.wrong[str(status)] += 1
            time.sleep(_PAUSE)
        return False

    def _post(self, token: str, page: str, answers: dict[str, str]) -> tuple[int | None, str]:
        """Status and where the browser is sent on to; None without an answer."""
        connection = HTTPConnection("127.0.0.1", self._port, timeout=_PATIENCE)
        headers = {
            "Cookie": f"aduan={token}; csrftoken={_CSRF}",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        try:
            connection.request("POST", page, urlencode(answers), headers)
            response = connection.getresponse()
            response.read()
        except (OSError, HTTPException):
            return None, ""
        else:
            return response.status, response.headers.get("Location", "")
        finally:
            connection.close()
