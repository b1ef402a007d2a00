"""Loaded before everything else in a test run: tests never run in production's mode."""

import os

os.environ.setdefault("PORTAL_MODE", "pengembangan")
