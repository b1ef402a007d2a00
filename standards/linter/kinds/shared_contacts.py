"""Contacts that differ inside a Biro: the minority is the finding."""

import re
from collections import Counter
from difflib import SequenceMatcher

from standards.linter import contacts
from standards.linter.contacts import KEY, Deviation, Values
from standards.linter.finding import Severity
from standards.linter.rules import Found, rule
from standards.linter.subject import Standard, Surroundings

_ALIKE = 0.75
"""From here on two names before the @ are one name in two spellings."""


@rule(
    "L311",
    "saluran",
    Severity.WARNING,
    "Alamat surel dalam beberapa ejaan",
    "Pastikan ejaan yang benar, lalu samakan di semua layanan Biro ini.",
)
def spelled_differently(standard: Standard, among: Surroundings) -> Found:
    """`jdi.kalbarprov@…` where the Biro's others write `jdih.kalbarprov@…`."""
    for each in contacts.deviations(standard, among):
        if _misspelled(each):
            yield (
                KEY,
                f"{_words(each.values)}; layanan lain menulis {_words(each.usual)}.",
                each.line,
            )


@rule(
    "L312",
    "saluran",
    Severity.WARNING,
    "Kontak Biro lain",
    "Ganti dengan kontak Biro sendiri.",
)
def of_another_office(standard: Standard, among: Surroundings) -> Found:
    """A contact that another Biro uses, left behind by copying."""
    foreign = [
        (each, office)
        for each in contacts.deviations(standard, among)
        if (office := contacts.other_office(each, standard, among))
    ]
    if foreign:
        words = ", ".join(f"{each.label} {_words(each.values)}" for each, _ in foreign)
        yield KEY, f"{words} dipakai {foreign[0][1]}.", foreign[0][0].line


@rule(
    "L313",
    "saluran",
    Severity.WARNING,
    "Kontak berbeda dalam satu Biro",
    "Samakan dengan layanan lain Biro ini, atau sebutkan bagian yang dituju.",
)
def differing(standard: Standard, among: Surroundings) -> Found:
    """Another number, extension or address than the Biro usually gives."""
    odd = [
        each
        for each in contacts.deviations(standard, among)
        if not (
            _misspelled(each)
            or _private_beside_official(each)
            or each.values < each.usual
            or contacts.other_office(each, standard, among)
        )
    ]
    if odd:
        mine = ", ".join(f"{each.label} {_words(each.values)}" for each in odd)
        usual = ", ".join(_words(each.usual) for each in odd)
        yield KEY, f"{mine}; layanan lain menulis {usual}.", odd[0].line


@rule(
    "L314",
    "saluran",
    Severity.ADVICE,
    "Nomor atau alamat kurang",
    "Tambahkan yang juga tertulis pada layanan lain Biro ini.",
)
def incomplete(standard: Standard, among: Surroundings) -> Found:
    """One number where the Biro's others give two."""
    for each in contacts.deviations(standard, among):
        if each.values < each.usual:
            absent = _words(each.usual - each.values)
            yield KEY, f"{each.label} {absent} ada pada layanan lain, di sini tidak.", each.line


@rule(
    "L315",
    "saluran",
    Severity.ADVICE,
    "Nomor yang sama ditulis dengan cara lain",
    "Samakan cara menulis nomor di semua layanan Biro ini.",
)
def typed_differently(standard: Standard, among: Surroundings) -> Found:
    """`0813.91252589` where the others write `0813-91252589`."""
    lines = Counter(
        line for each in among.siblings(standard) for line in _number_lines(each).values()
    )
    by_number = {_digits(line): line for line, _ in reversed(lines.most_common())}
    for digits, line in _number_lines(standard).items():
        usual = by_number.get(digits, line)
        if line != usual and _number(line) != _number(usual) and lines[usual] >= 2 > lines[line]:
            yield KEY, f"“{line}”; layanan lain menulis “{usual}”.", line


def _misspelled(deviation: Deviation) -> bool:
    return deviation.kind == "email" and any(
        _alike(mine, usual) for mine in deviation.values for usual in deviation.usual
    )


def _alike(mine: str, usual: str) -> bool:
    """One address in two spellings: of its name, or of its domain."""
    name, _, domain = mine.partition("@")
    usual_name, _, usual_domain = usual.partition("@")
    if domain == usual_domain:
        return SequenceMatcher(None, name, usual_name).ratio() >= _ALIKE
    return name == usual_name and not contacts.is_private(mine)


def _private_beside_official(deviation: Deviation) -> bool:
    """Reported as a private address already."""
    return deviation.kind == "email" and all(map(contacts.is_private, deviation.values))


def _words(values: Values) -> str:
    return " dan ".join(f"“{value}”" for value in sorted(values))


def _number_lines(standard: Standard) -> dict[str, str]:
    kinds = ("whatsapp", "telepon", "faksimile", "contact_center")
    lines = [each["teks"] for each in contacts.channels(standard) if each["jenis"] in kinds]
    return {_digits(line): line for line in lines}


def _digits(line: str) -> str:
    return re.sub(r"\D", "", line)


def _number(line: str) -> str:
    """The number as typed, without the name of the channel before it and spaces."""
    return re.sub(r"^\D*?(?=[(+\d])|\s|[.;]$", "", line)
