"""The application server: two workers with four threads each, sharing what is loaded before."""

import os
import shutil
from pathlib import Path
from typing import Any

_figures = Path(os.environ.get("VAR_DIR", Path(__file__).resolve().parent.parent / "var")) / "angka"

bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("WORKERS", "2"))
worker_class = "portal.worker.Worker"
threads = int(os.environ.get("THREADS", "4"))
preload_app = True
# Idle readers keep their connection: a short limit cuts off a click after a minute of reading.
keepalive = 75
raw_env = [
    # Only the server cuts long queries off (settings.py); commands run without.
    f"QUERY_LIMITS={os.environ.get('QUERY_LIMITS', '1')}",
    # Where all workers count their requests (portal/operations/figures.py).
    f"PROMETHEUS_MULTIPROC_DIR={_figures}",
]
timeout = 30
max_requests = 200_000
max_requests_jitter = 20_000
# Longer request lines than any of ours are refused before Django sees them (portal.worker).
limit_request_line = 8190
# Whether a request came by HTTPS is told by Django's settings alone (BEHIND_PROXY).
secure_scheme_headers: dict[str, str] = {}
# One socket file a user, outside our folder; nothing here needs it.
control_socket_disable = True
errorlog = "-"
loglevel = "warning"


def on_starting(server: Any) -> None:
    """Begin to count anew: figures of an earlier server are not ours."""
    shutil.rmtree(_figures, ignore_errors=True)
    _figures.mkdir(parents=True)
