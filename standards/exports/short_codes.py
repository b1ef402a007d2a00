"""Short codes on printed standards: typed by hand as well as scanned, and one edition for ever.

Pure. A code is the edition's key in the database in base 31, then a check sign. The alphabet has
neither 0 nor i, l, o, u, which are misread; 31 is prime, so that one wrong sign and two swapped
ones are always noticed.
"""

ALPHABET = "123456789abcdefghjkmnpqrstvwxyz"

LONGEST = 12
"""Signs; room for any key that a database gives."""


class WrongCode(ValueError):
    """What was typed is no code, or was misread."""


def encode(key: int) -> str:
    """The short code of a key (a positive number)."""
    digits = ""
    while key:
        key, digit = divmod(key, len(ALPHABET))
        digits = ALPHABET[digit] + digits
    return digits + ALPHABET[_check(digits)]


def decode(code: str) -> int:
    """The key of a short code, in small letters or capitals; WrongCode when it cannot be one."""
    *digits, check = list(code.lower()[: LONGEST + 1] or " ")
    if not 0 < len(digits) < LONGEST or not {*digits, check} <= set(ALPHABET):
        raise WrongCode
    if ALPHABET[_check("".join(digits))] != check or digits[0] == ALPHABET[0]:
        raise WrongCode
    key = 0
    for digit in digits:
        key = key * len(ALPHABET) + ALPHABET.index(digit)
    return key


def _check(digits: str) -> int:
    """The check sign: each digit counts by its place, so that swapping two changes the sum."""
    placed = enumerate(digits, start=2)
    return sum(place * ALPHABET.index(digit) for place, digit in placed) % len(ALPHABET)
