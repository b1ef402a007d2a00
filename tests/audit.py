"""What the portal is built on: known holes in its dependencies, and their licences.

Holes are told by the Python Packaging Advisory Database, which is asked over the network; where it
does not answer this is said, and the licences are still looked at. Run by `make audit`.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path
from typing import Any

LOCKED = Path(__file__).parent.parent / "requirements.txt"

FREE = re.compile(
    r"\b(MIT|BSD|Apache|ISC|PSF|Python Software Foundation|LGPL|MPL|HPND|MIT-CMU|Unlicense)\b",
    re.IGNORECASE,
)
"""Licences that bind nobody who runs or changes the portal to more than naming them."""


def main() -> int:
    """Print what is wrong; the exit code tells whether anything is.

    The argument is the Python that has pip-audit.
    """
    auditor = sys.argv[1]
    wrong = [*_unfree(), *_holes(_audited(auditor))]
    print("\n".join(wrong), end="\n" if wrong else "")
    return int(bool(wrong))


def _unfree() -> Iterator[str]:
    for name in _locked_names():
        licence = _licence(metadata.metadata(name))
        if not FREE.search(licence):
            yield f"{name}: lisensi tidak dikenal ({licence or 'tidak disebut'})"


def _locked_names() -> list[str]:
    return re.findall(r"^([\w.-]+)(?:\[[\w,]+\])?==", LOCKED.read_text(), re.MULTILINE)


def _licence(about: Mapping[str, Any]) -> str:
    """Every place where a package may name its licence, the full text left out."""
    classifiers = [one for one in about.get_all("Classifier") or [] if "License" in one]
    short = (about.get("License") or "").partition("\n")[0]
    return " ".join([about.get("License-Expression") or "", short, *classifiers]).strip()


def _audited(auditor: str) -> list[dict[str, Any]]:
    """What pip-audit says of each locked package; nothing when it could ask nobody."""
    done = subprocess.run(
        [
            *(auditor, "-m", "pip_audit", "--disable-pip", "--require-hashes", "--format=json"),
            *(f"--requirement={LOCKED}", "--progress-spinner=off", "--timeout=5"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        answers = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        answers = []
    known = [answer for answer in answers if "vulns" in answer]
    if not known:
        print("Dilewati: daftar kerentanan tidak terjangkau.")
    return known


def _holes(answers: list[dict[str, Any]]) -> Iterator[str]:
    for answer in answers:
        for hole in answer["vulns"]:
            mended = ", ".join(hole["fix_versions"]) or "belum ada"
            yield f"{answer['name']} {answer['version']}: {hole['id']}, diperbaiki di {mended}"


if __name__ == "__main__":
    sys.exit(main())
