"""Debian's Chromium, driven by Playwright; no browser is downloaded."""

from pathlib import Path

PROGRAM = Path("/usr/bin/chromium")

OPTIONS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""Without these a closed network makes Chromium try its maker's servers at every start."""


def available() -> bool:
    """Whether stories can be told in a browser on this machine."""
    return PROGRAM.exists()
