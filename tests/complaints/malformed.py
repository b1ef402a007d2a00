"""Requests as no browser sends them, made from a seed: every run makes the same ones."""

from dataclasses import dataclass, field
from random import Random
from typing import Any
from urllib.parse import quote_from_bytes

from tests.test_bad_input import NASTY, RAW

BOUNDARY = "BATAS"
KINDS = ["text/plain", "application/json", "image/png", "", "multipart/form-data", "é/ü"]
HOSTILE_NAMES = ["a.jpg", "../../x.php", "a\x00.png", "\u202egpj.exe", "x" * 300, "", '";\r\nX: y']
NUMBERS = ["-1", "0", "1", "2147483648", "9223372036854775808", "9" * 5000, "1e309", "nan", "1,5"]
FILE_STARTS = [b"", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"%PDF-1.7\n", b"GIF89a", b"PK"]


@dataclass(frozen=True, slots=True)
class Target:
    """An address with the fields that it reads, each with a value that it likes."""

    path: str
    likes: dict[str, str] = field(default_factory=dict)
    file: str = ""


def queries(target: Target, *, seed: int, count: int) -> list[str]:
    """Query strings for an address."""
    random = Random(seed)  # noqa: S311 (the same every time, on purpose)
    return [_pairs(random, target).decode("latin-1") for _ in range(count)]


def bodies(target: Target, *, seed: int, count: int) -> list[dict[str, Any]]:
    """Arguments for `Client.generic`: the bytes sent to an address, and what they claim to be."""
    random = Random(seed)  # noqa: S311 (the same every time, on purpose)
    return [_body(random, target) for _ in range(count)]


def _body(random: Random, target: Target) -> dict[str, Any]:
    shape = random.random()
    if shape < 0.45:
        return _sent(_pairs(random, target), "application/x-www-form-urlencoded")
    if shape < 0.9:
        body = _parts(random, target)
        if random.random() < 0.3:
            body = body[: random.randrange(len(body))]
        return _sent(body, f"multipart/form-data; boundary={BOUNDARY}")
    return _sent(random.randbytes(random.randrange(300)), random.choice(KINDS))


def _sent(data: bytes, content_type: str) -> dict[str, Any]:
    return {"data": data, "content_type": content_type}


def _pairs(random: Random, target: Target) -> bytes:
    """Names and values as they are encoded in an address or a form; some not encoded at all."""
    pairs = [name + b"=" + _encoded(random, value) for name, value in _fields(random, target)]
    return b"&".join(pairs)


def _encoded(random: Random, value: bytes) -> bytes:
    if random.random() < 0.1:
        return random.choice(RAW).encode()
    return quote_from_bytes(value, safe="").encode()


def _parts(random: Random, target: Target) -> bytes:
    parts = [_part(name, value) for name, value in _fields(random, target)]
    if target.file:
        parts.append(_file(random, target.file))
    return b"".join(parts) + f"--{BOUNDARY}--\r\n".encode()


def _part(name: bytes, value: bytes, more: bytes = b"") -> bytes:
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="'.encode()
    return head + name + b'"' + more + b"\r\n\r\n" + value + b"\r\n"


def _file(random: Random, name: str) -> bytes:
    content = random.choice(FILE_STARTS) + random.randbytes(random.randrange(200))
    file_name = random.choice(HOSTILE_NAMES).encode()
    return _part(name.encode(), content, b'; filename="' + file_name + b'"')


def _fields(random: Random, target: Target) -> list[tuple[bytes, bytes]]:
    """Mostly what the address likes, so that the odd rest comes far; now and then a flood."""
    fields = [
        (name.encode(), _value(random, liked))
        for name, liked in target.likes.items()
        if random.random() < 0.9
    ]
    odd = random.random()
    if odd < 0.1:
        fields.append((_odd(random), _odd(random)))
    elif odd < 0.2 and fields:
        fields += random.choices(fields, k=3)
    elif odd < 0.22:
        fields += [(f"p{number}".encode(), b"x") for number in range(random.choice([200, 600]))]
    elif odd < 0.23:
        fields.append((b"n" * 100_000, b"x"))
    random.shuffle(fields)
    return fields


def _value(random: Random, liked: str) -> bytes:
    return liked.encode() if random.random() < 0.6 else _odd(random)


def _odd(random: Random) -> bytes:
    kind = random.random()
    if kind < 0.5:
        return random.choice(NASTY).encode("utf-8", "surrogatepass")
    if kind < 0.7:
        return random.randbytes(random.randrange(40))
    if kind < 0.8:
        return b"\xed\xa0\x80" + "".join(map(chr, random.choices(range(0xD7FF), k=9))).encode()
    return random.choice(NUMBERS).encode()
