"""Complaint channels: all there, once each, readable, reachable."""

import re
from collections import Counter

from standards.facts import parts, phones
from standards.facts.links import LABELS
from standards.linter import contacts
from standards.linter.contacts import KEY
from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings

_NUMBERED = re.compile(
    r"(?:chat\s+)?(?:wa\b|w[ah]+t\S*\s?s?'?[au]p+\b)|telp|telepon|telpon|tlp|hp\b|fax|faks"
    r"|contact center|call center",
    re.IGNORECASE,
)
_MAIL = re.compile(r"(?:e-?mail|surel)\b\s*:?\s*(.*)", re.IGNORECASE)
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


@rule(
    "L301",
    "saluran",
    Severity.WARNING,
    "Saluran pengaduan kurang",
    "Tambahkan saluran yang juga ada pada layanan lain Biro ini.",
)
def missing(standard: Standard, among: Surroundings) -> Found:
    """A channel that most of the Biro's other standards name."""
    if KEY not in standard.texts:
        return
    siblings = among.siblings(standard)
    named = Counter(kind for each in siblings for kind in _kinds(each))
    for kind, count in named.items():
        if count > len(siblings) / 2 and count >= 2 and kind not in _kinds(standard):
            yield KEY, f"Tidak ada saluran {LABELS[kind]}, padahal layanan lain Biro ini punya.", ""


@rule(
    "L302",
    "saluran",
    Severity.WARNING,
    "Saluran pengaduan ganda",
    "Hapus salah satunya.",
)
def doubled(standard: Standard, _among: Surroundings) -> Found:
    """The same number or address of the same kind on two lines."""
    found = contacts.channels(standard)
    counts = Counter((each["jenis"], each["nilai"], each["ekstensi"]) for each in found)
    for (kind, value, _), count in counts.items():
        if count > 1:
            line = next(each["teks"] for each in found if each["nilai"] == value)
            yield KEY, f"{LABELS[kind]} “{line}” tertulis {count} kali.", line


@rule(
    "L303",
    "saluran",
    Severity.ERROR,
    "Nomor telepon tidak terbaca",
    "Tulis nomor lengkap dengan kode wilayah, misalnya “(0561) 736541” atau “0812 3456 7890”.",
)
def unreadable_number(standard: Standard, _among: Surroundings) -> Found:
    """A line of a telephone, fax or WhatsApp whose figures are no number of Indonesia."""
    for line in _channel_lines(standard):
        pieces = [piece for piece in re.split(r"/|;|\batau\b", line) if re.search(r"\d{4}", piece)]
        if _NUMBERED.match(line) and len(phones.find(line)) < len(pieces):
            yield KEY, f"Nomor pada “{line}” tidak lengkap atau bukan nomor telepon.", line


@rule(
    "L304",
    "saluran",
    Severity.ERROR,
    "Alamat surel tidak sah",
    "Tulis alamat tanpa spasi dengan satu @ dan nama domain, misalnya “umum@kalbarprov.go.id”.",
)
def malformed_mail(standard: Standard, _among: Surroundings) -> Found:
    """An address with a gap, without @ or without a domain."""
    for line in _channel_lines(standard):
        mail = _MAIL.match(line)
        typed = mail[1].rstrip(" .;") if mail else ""
        pieces = re.split(r"\s*(?:/|,|;|\bdan\b|\batau\b)\s*", typed)
        if mail and not all(_ADDRESS.fullmatch(piece) for piece in pieces):
            yield KEY, f"“{typed or line}” bukan alamat surel yang sah.", line


@rule(
    "L305",
    "saluran",
    Severity.ADVICE,
    "Surel pribadi untuk urusan dinas",
    "Pakai alamat surel dinas di bawah go.id.",
)
def private_mail(standard: Standard, _among: Surroundings) -> Found:
    """An official channel at a free mail service, which the office does not control."""
    for each in contacts.channels(standard):
        if each["jenis"] == "email" and contacts.is_private(each["nilai"]):
            yield KEY, f"“{each['nilai']}” bukan surel dinas.", each["teks"]


@rule(
    "L306",
    "saluran",
    Severity.WARNING,
    "Alamat SP4N-LAPOR! keliru",
    "Alamat resminya www.lapor.go.id.",
)
def wrong_lapor(standard: Standard, _among: Surroundings) -> Found:
    """The national channel with another address than its own."""
    for each in contacts.channels(standard):
        if each["jenis"] == "lapor" and each["nilai"] and "lapor.go.id" not in each["nilai"]:
            yield KEY, f"“{each['teks']}” tidak menunjuk ke www.lapor.go.id.", each["teks"]


def _kinds(standard: Standard) -> set[str]:
    return {each["jenis"] for each in contacts.channels(standard)}


def _channel_lines(standard: Standard) -> list[str]:
    text = standard.texts.get(KEY)
    return parts.channel_lines(text.text) if text else []
