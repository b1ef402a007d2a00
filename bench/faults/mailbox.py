"""A mail server on the loopback address that keeps what it is sent, in the order of arrival."""

import contextlib
import email
import socketserver
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email import policy

_SECONDS_A_MAIL = 0.02
"""So slow that a kill meets the sender in the middle of its work."""

Posted = tuple[str, str]
"""To whom, and what: a line of an officer's digest, or the subject of a letter."""


class Mailbox(socketserver.ThreadingTCPServer):
    """What was taken is acknowledged only after it is kept."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Conversation)
        self.mails: list[list[Posted]] = []

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    @property
    def posted(self) -> list[Posted]:
        """Everything that all mails said."""
        return [one for mail in list(self.mails) for one in mail]


class _Conversation(socketserver.StreamRequestHandler):
    """SMTP as far as Django speaks it."""

    def handle(self) -> None:
        # The sender may be killed in the middle of a sentence.
        with contextlib.suppress(ConnectionError):
            self._converse()

    def _converse(self) -> None:
        self._say("220 uji")
        while line := self.rfile.readline():
            verb = line[:4].upper().strip()
            if verb == b"DATA":
                self._say("354 go on")
                text = b"".join(iter(self.rfile.readline, b".\r\n"))
                time.sleep(_SECONDS_A_MAIL)
                self.server.mails.append(_read(text))
            self._say("221 bye" if verb == b"QUIT" else "250 ok")
            if verb == b"QUIT":
                return

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


def _read(text: bytes) -> list[Posted]:
    mail = email.message_from_bytes(text, policy=policy.default)
    lines = [line[2:] for line in mail.get_content().splitlines() if line.startswith("- ")]
    return [(mail["To"], line) for line in lines or [mail["Subject"]]]


@contextmanager
def opened() -> Iterator[Mailbox]:
    """A mailbox that takes mails until the body is left."""
    with Mailbox() as mailbox:
        threading.Thread(target=mailbox.serve_forever, daemon=True).start()
        try:
            yield mailbox
        finally:
            mailbox.shutdown()
