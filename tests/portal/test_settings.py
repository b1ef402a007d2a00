"""The settings refuse to start half configured, and production is strict."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from portal import gunicorn

ROOT = Path(__file__).resolve().parents[2]
VAULT_KEY = "a3VuY2ktaGFueWEtdW50dWstcGVtZXJpa3NhYW4taW4="
COMPLETE = {
    "SECRET_KEY": "s" * 60,
    "ALLOWED_HOSTS": "standar.example.go.id",
    "VAULT_KEYS": VAULT_KEY,
}

PRINT_SETTINGS = """
import json, sys
from django.conf import settings
json.dump({name: getattr(settings, name) for name in sys.argv[1:]}, sys.stdout)
"""


def start(
    *names: str, mode: str = "produksi", **variables: str
) -> subprocess.CompletedProcess[str]:
    """Start Python with only these variables set and print the named settings."""
    environment = {"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "portal.settings"}
    if mode:
        environment["PORTAL_MODE"] = mode
    return subprocess.run(
        [sys.executable, "-c", PRINT_SETTINGS, *names],
        cwd=ROOT,
        env=environment | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def refusal(mode: str = "produksi", **variables: str) -> str:
    """The last line of what a refused start says."""
    started = start("DEBUG", mode=mode, **variables)
    assert started.returncode != 0
    return started.stderr.strip().splitlines()[-1]


def settings(*names: str, mode: str = "produksi", **variables: str) -> dict[str, object]:
    """The named settings of a start that works."""
    started = start(*names, mode=mode, **variables)
    assert started.returncode == 0, started.stderr
    values: dict[str, object] = json.loads(started.stdout)
    return values


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS", "VAULT_KEYS"])
@pytest.mark.parametrize("empty", [True, False])
def test_production_refuses_to_start_without_its_secrets(name: str, empty: bool) -> None:
    variables = {key: value for key, value in COMPLETE.items() if key != name}

    said = refusal(**variables, **({name: ""} if empty else {}))

    assert f"{name} belum diisi." in said


def test_production_is_what_runs_when_nothing_is_said() -> None:
    assert settings("PRODUCTION", mode="", **COMPLETE) == {"PRODUCTION": True}


def test_an_unknown_mode_is_refused_with_the_known_ones() -> None:
    assert "pilih: produksi, demo, pengembangan." in refusal(mode="production", **COMPLETE)


@pytest.mark.parametrize("name", ["PORTAL_DEBUG", "HTTPS", "BEHIND_PROXY"])
@pytest.mark.parametrize("value", ["true", "True", "yes", "ya", "", "2", " 1"])
def test_a_switch_is_1_or_0_and_nothing_else(name: str, value: str) -> None:
    assert f"{name}={value!r} tidak dikenal; tulis 1 atau 0." in refusal(
        **COMPLETE, **{name: value}
    )


def test_production_never_shows_debug_pages() -> None:
    assert settings("DEBUG", PORTAL_DEBUG="1", **COMPLETE) == {"DEBUG": False}
    assert settings("DEBUG", mode="pengembangan", PORTAL_DEBUG="1") == {"DEBUG": True}


def test_production_speaks_https_only() -> None:
    strict = settings(
        "SECURE_SSL_REDIRECT",
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "SECURE_HSTS_SECONDS",
        **COMPLETE,
    )

    assert strict == {
        "SECURE_SSL_REDIRECT": True,
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "SECURE_HSTS_SECONDS": 31_536_000,
    }


def test_a_young_site_may_promise_https_for_a_short_time_first() -> None:
    names = ("SECURE_HSTS_SECONDS", "SECURE_HSTS_PRELOAD")

    young = settings(*names, HSTS_SECONDS="3600", **COMPLETE)
    grown = settings(*names, **COMPLETE)

    assert young == {"SECURE_HSTS_SECONDS": 3600, "SECURE_HSTS_PRELOAD": False}
    assert grown == {"SECURE_HSTS_SECONDS": 31_536_000, "SECURE_HSTS_PRELOAD": True}


@pytest.mark.parametrize("value", ["", "-1", "1e6", "setahun", "²"])
def test_a_length_of_time_is_a_number_of_seconds(value: str) -> None:
    assert "tulis banyaknya detik." in refusal(**COMPLETE, HSTS_SECONDS=value)


def test_production_spares_the_last_of_the_disk_unless_told_otherwise() -> None:
    assert settings("LEAST_FREE_DISK", **COMPLETE) == {"LEAST_FREE_DISK": 0.05}
    told = settings("LEAST_FREE_DISK", **COMPLETE, LEAST_FREE_DISK_PERCENT="12")
    assert told == {"LEAST_FREE_DISK": 0.12}


@pytest.mark.parametrize("value", ["", "-1", "100", "5%", "²"])
def test_a_part_of_the_disk_is_a_whole_number_of_per_cent(value: str) -> None:
    assert "bilangan bulat 0 sampai 99" in refusal(**COMPLETE, LEAST_FREE_DISK_PERCENT=value)


def test_production_asks_for_a_second_step_and_the_demo_only_where_told_to() -> None:
    secrets = {"SECRET_KEY": "s" * 60, "VAULT_KEYS": VAULT_KEY}

    assert settings("SECOND_FACTOR", **COMPLETE) == {"SECOND_FACTOR": True}
    assert settings("SECOND_FACTOR", mode="demo", **secrets) == {"SECOND_FACTOR": False}
    told = secrets | {"SECOND_FACTOR": "1"}
    assert settings("SECOND_FACTOR", mode="demo", **told) == {"SECOND_FACTOR": True}


def test_the_demo_speaks_plain_http_on_the_own_machine_only() -> None:
    secrets = {"SECRET_KEY": "s" * 60, "VAULT_KEYS": VAULT_KEY}
    demo = settings("SECURE_SSL_REDIRECT", "ALLOWED_HOSTS", mode="demo", **secrets)

    assert demo == {
        "SECURE_SSL_REDIRECT": False,
        "ALLOWED_HOSTS": ["localhost", "127.0.0.1", "[::1]"],
    }


def test_a_proxy_is_believed_only_when_there_is_one() -> None:
    assert settings("SECURE_SSL_REDIRECT", BEHIND_PROXY="0", **COMPLETE)
    believed = settings("SECURE_PROXY_SSL_HEADER", BEHIND_PROXY="1", **COMPLETE)

    assert believed == {"SECURE_PROXY_SSL_HEADER": ["HTTP_X_FORWARDED_PROTO", "https"]}
    assert settings("SECURE_PROXY_SSL_HEADER", **COMPLETE) == {"SECURE_PROXY_SSL_HEADER": None}


def test_hosts_are_read_without_blanks() -> None:
    given = COMPLETE | {"ALLOWED_HOSTS": " a.example , b.example,, "}

    assert settings("ALLOWED_HOSTS", **given) == {"ALLOWED_HOSTS": ["a.example", "b.example"]}


def test_one_variable_moves_the_portal_to_postgresql() -> None:
    databases = settings("DATABASES", DATABASE_URL="postgres://u:p%40ss@db/portal", **COMPLETE)
    default = databases["DATABASES"]["default"]  # type: ignore[index]

    assert default["ENGINE"] == "django.db.backends.postgresql"
    assert (default["HOST"], default["NAME"], default["PASSWORD"]) == ("db", "portal", "p@ss")
    assert default["CONN_HEALTH_CHECKS"] is True


def test_only_the_server_cuts_long_queries_off() -> None:
    def given(**variables: str) -> dict[str, object]:
        address = {"DATABASE_URL": "postgres://u@db/portal"}
        found = settings("DATABASES", **COMPLETE, **address, **variables)
        return found["DATABASES"]["default"]["OPTIONS"]  # type: ignore[index, no-any-return]

    server = dict(variable.split("=") for variable in gunicorn.raw_env)

    assert "statement_timeout=5s" in str(given(QUERY_LIMITS=server["QUERY_LIMITS"])["options"])
    assert given() == {"connect_timeout": 3, "tcp_user_timeout": 4_000}


@pytest.mark.parametrize(
    "value", ["pendek", "bukan base64 !", f"{VAULT_KEY},pendek", "a" * 44 + "="]
)
def test_a_key_that_cannot_seal_stops_the_start(value: str) -> None:
    assert "VAULT_KEYS memuat kunci yang tidak benar." in refusal(
        **COMPLETE | {"VAULT_KEYS": value}
    )


def test_production_logs_every_visit_as_json() -> None:
    log = settings("LOGGING", **COMPLETE)["LOGGING"]

    assert log["handlers"]["console"]["formatter"] == "lines"  # type: ignore[index]
    assert log["loggers"]["portal.visits"]["level"] == "INFO"  # type: ignore[index]


def test_the_token_of_the_figures_is_long_or_not_there() -> None:
    assert settings("METRICS_TOKEN", **COMPLETE) == {"METRICS_TOKEN": ""}
    assert "METRICS_TOKEN terlalu pendek." in refusal(**COMPLETE, METRICS_TOKEN="pendek")


def test_by_https_cookies_are_bound_to_this_very_host() -> None:
    names = ("SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME")
    bound = {"SESSION_COOKIE_NAME": "__Host-sessionid", "CSRF_COOKIE_NAME": "__Host-csrftoken"}
    paths = settings("SESSION_COOKIE_PATH", "CSRF_COOKIE_PATH", "SESSION_COOKIE_DOMAIN", **COMPLETE)

    assert settings(*names, **COMPLETE) == bound
    assert list(settings(*names, HTTPS="0", **COMPLETE).values()) == ["sessionid", "csrftoken"]
    assert list(paths.values()) == ["/", "/", None]


def test_nginx_knows_who_is_signed_in_by_the_name_of_the_cookie() -> None:
    [cookie] = settings("SESSION_COOKIE_NAME", **COMPLETE).values()
    nginx = (ROOT / "docs/deploy/nginx/portal.conf").read_text()
    assert f'"~(^|; ){cookie}=" 1;' in nginx
    assert "proxy_cache_bypass $signed_in " in nginx
