"""An authenticator app as the tests hold it: it reads the secret and shows six digits."""

from base64 import b32decode
from typing import Any

import pytest
from django.test import Client
from django_otp.oath import TOTP

from tests.page import read

PASSWORD = "sebuah-sandi-yang-panjang"
SETTING_UP, ASKING = "/masuk/verifikasi/", "/masuk/kode/"


class Phone:
    """A telephone with its clock, which moves only when told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1_795_000_000.0
        self.secret = b""
        monkeypatch.setattr("time.time", lambda: self.now)

    def reads(self, page: Any) -> None:
        """Take the secret from the page as somebody types it."""
        self.secret = b32decode(read(page).one("b", class_="kunci").text.replace(" ", ""))

    def code(self) -> str:
        """What the app shows now."""
        app = TOTP(self.secret)
        app.time = self.now
        return f"{app.token():06}"

    def waits(self, seconds: int = 60) -> None:
        """Until it shows another code; a minute is more than the tolerance for clocks."""
        self.now += seconds


def with_password(client: Client, name: str, **more: str) -> Any:
    """The answer to the right password."""
    return client.post("/masuk/", {"username": name, "password": PASSWORD, **more})


def set_up(client: Client, phone: Phone, name: str) -> list[str]:
    """Sign in for the first time, set the app up, and write the backup codes down."""
    assert with_password(client, name)["Location"].startswith(ASKING)
    phone.reads(client.get(SETTING_UP))
    page = client.post(SETTING_UP, {"code": phone.code()})
    assert page.status_code == 200
    phone.waits()
    return [one.text for one in read(page).all("b", class_="kunci")]


def sign_in(client: Client, phone: Phone, name: str) -> Any:
    """Both steps, at a moment of their own."""
    with_password(client, name)
    answer = client.post(ASKING, {"code": phone.code()})
    phone.waits()
    return answer
