"""The one settings file. Every switch is an environment variable; docs/operasi.md lists them.

Three modes: `produksi` (the default: refuses to start without its secrets), `demo` (production's
settings on the own machine, without HTTPS) and `pengembangan` (debug pages, for tests and work).
"""

from pathlib import Path

import environ

from portal import environment

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(environment.text("VAR_DIR", str(BASE_DIR / "var")))

MODE = environment.choice("PORTAL_MODE", ["produksi", "demo", "pengembangan"], "produksi")
PRODUCTION = MODE == "produksi"
DEMO = MODE == "demo"
DEBUG = environment.flag("PORTAL_DEBUG", default=False) and not PRODUCTION

if MODE == "pengembangan":
    SECRET_KEY = environment.text("SECRET_KEY", "hanya-untuk-pengembangan-dan-uji")
else:
    SECRET_KEY = environment.secret(
        "SECRET_KEY", "Buat: python -c 'import secrets; print(secrets.token_urlsafe(50))'"
    )

if PRODUCTION:
    environment.required("ALLOWED_HOSTS", "Tulis nama situs, misalnya standar.kalbarprov.go.id")
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = environment.words("CSRF_TRUSTED_ORIGINS")

# Applications. The import arrow is portal → complaints → standards; a test holds it.

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_filters",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "standards",
    "complaints",
    "portal",
]

MIDDLEWARE = [
    "portal.operations.visits.Visits",
    # Outside all others, so that every answer has their headers: errors and pages from the store.
    "portal.security_headers.SecurityHeaders",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Outside the store, so that a page from it is never compressed twice.
    "django.middleware.gzip.GZipMiddleware",
    "portal.published_pages.PublishedPages",
    "portal.operations.read_only.ReadOnly",
    "portal.operations.sparing.SparesTheDisk",
    "portal.errors.FriendlyErrors",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "portal.accounts.session_limits.SessionLimits",
    "django_otp.middleware.OTPMiddleware",
    # Whoever has given a password only is nobody to all that follows.
    "portal.accounts.door.SecondStep",
    # Closed by default: a view is open only where it says so.
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
LOGIN_URL = "/masuk/"
LOGIN_REDIRECT_URL = "/petugas/"
LOGOUT_REDIRECT_URL = "/masuk/"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "portal.context.demo",
            ],
        },
    },
]

# Database: SQLite unless DATABASE_URL says otherwise.

_SQLITE_OPTIONS = {
    # Without IMMEDIATE two writers that read first lock each other out; WAL lets readers go on.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA journal_size_limit=27103364;"
    ),
}
_POSTGRESQL_OPTIONS: dict[str, int | str] = {
    "connect_timeout": 3,
    # A server that vanishes from the network is given up as soon, in milliseconds.
    "tcp_user_timeout": 4_000,
}
# A reader waits for no query longer than this; commands (`migrate`, `muat`) may take their time.
# Compiling (`jit`) would take longer than any query of ours.
_QUERY_LIMITS = (
    "-c statement_timeout=5s -c lock_timeout=3s -c idle_in_transaction_session_timeout=10s"
    " -c jit=off"
)
if environment.flag("QUERY_LIMITS", default=False):
    _POSTGRESQL_OPTIONS["options"] = _QUERY_LIMITS

_database = environ.Env().db_url("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'portal.sqlite3'}")
if _database["ENGINE"] == "django.db.backends.sqlite3":
    _database["OPTIONS"] = _SQLITE_OPTIONS
else:
    _database["OPTIONS"] = _POSTGRESQL_OPTIONS | _database.get("OPTIONS", {})
    _database["CONN_MAX_AGE"] = 60
    _database["CONN_HEALTH_CHECKS"] = True
DATABASES = {"default": _database}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FIXTURE_DIRS = [BASE_DIR / "fixtures"]

# People

AUTH_USER_MODEL = "portal.User"
# The first hashes new passwords; older ones are hashed anew when their owner signs in.
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "portal.accounts.passwords.NotTooLong"},
    {"NAME": "portal.accounts.passwords.NotOurWords"},
    {"NAME": "portal.accounts.passwords.NotedWhenChanged"},
]

# A code of an app beside the password, for whom `portal.accounts.second_factor` names.
SECOND_FACTOR = environment.flag("SECOND_FACTOR", default=PRODUCTION)
OTP_TOTP_ISSUER = "Standar Pelayanan Setda Kalbar"
# django-otp's brake doubles without end and would lock people out; ours lasts a quarter of an hour.
OTP_TOTP_THROTTLE_FACTOR = OTP_STATIC_THROTTLE_FACTOR = 0

# Complaints: who complained is sealed with keys that lie outside the database; evidence lies in a
# folder that no web server serves.

if MODE == "pengembangan":
    VAULT_KEYS = environment.words("VAULT_KEYS", "cGVuZ2VtYmFuZ2FuLWRhbi11amktc2FqYS1rdW5jaS0=")
else:
    VAULT_KEYS = environment.keys(
        "VAULT_KEYS",
        "Buat: python -c 'from cryptography.fernet import Fernet; "
        "print(Fernet.generate_key().decode())'",
    )
EVIDENCE_ROOT = VAR_DIR / "bukti"
# So many bytes of the disk stay free for the database, whatever is sent in.
EVIDENCE_SPARED_BYTES = 2_000_000_000
# Minutes and attendance lists of discussions about standards; no web server serves this one either.
CONSULTATION_ROOT = VAR_DIR / "konsultasi"

# Outgoing mail waits in the database until `manage.py jalankan` sends it.

_mail = environ.Env().email_url(
    "EMAIL_URL", default="smtp://localhost:25" if PRODUCTION else "consolemail://"
)
EMAIL_BACKEND = _mail["EMAIL_BACKEND"]
EMAIL_HOST, EMAIL_PORT = _mail["EMAIL_HOST"], _mail["EMAIL_PORT"]
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail["EMAIL_HOST_USER"], _mail["EMAIL_HOST_PASSWORD"]
EMAIL_USE_TLS = _mail.get("EMAIL_USE_TLS", False)
EMAIL_TIMEOUT = 20
# What the standards have to tell their editors and reviewers waits there, too.
STAFF_MAIL_QUEUE = "complaints.mailing.outbox.queue_for_staff"
DEFAULT_FROM_EMAIL = environment.text("MAIL_FROM", "pengaduan@localhost")
SITE_ADDRESS = environment.text("SITE_ADDRESS", "http://127.0.0.1:8000").rstrip("/")
SECURITY_CONTACT = environment.text("SECURITY_CONTACT", "tel:+62-561-736541")

# Language and time: one of each (WIB, UTC+7, no daylight saving).

LANGUAGE_CODE = "id"
TIME_ZONE = "Asia/Pontianak"
USE_I18N = True
USE_TZ = True

# Static files

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
if not PRODUCTION:
    # Neither SQLite nor WhiteNoise shall miss its folder in a fresh checkout.
    STATIC_ROOT.mkdir(parents=True, exist_ok=True)
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": (
            "django.contrib.staticfiles.storage.StaticFilesStorage"
            if MODE == "pengembangan"
            else "whitenoise.storage.CompressedManifestStaticFilesStorage"
        )
    },
}

# Security. HTTPS is on in production; the demo speaks plain HTTP on the own machine.

HTTPS = environment.flag("HTTPS", default=PRODUCTION)
SECURE_SSL_REDIRECT = HTTPS
_YEAR = 31_536_000
SECURE_HSTS_SECONDS = environment.seconds("HSTS_SECONDS", _YEAR) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
# The list that browsers are delivered with takes no site that promises less than a year.
SECURE_HSTS_PRELOAD = SECURE_HSTS_SECONDS >= _YEAR
SECURE_REDIRECT_EXEMPT = [r"^sehat/"]
SECURE_REFERRER_POLICY = "same-origin"
BEHIND_PROXY = environment.flag("BEHIND_PROXY", default=False)
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_ENGINE = "portal.accounts.sessions"
# With this prefix browsers take a cookie by HTTPS from this very host only, never from a sister.
_COOKIE_PREFIX = "__Host-" if HTTPS else ""
SESSION_COOKIE_NAME = f"{_COOKIE_PREFIX}sessionid"
SESSION_COOKIE_SECURE = HTTPS
# Seconds without use; the longest time in all stands in `portal.accounts.session_limits`.
SESSION_COOKIE_AGE = 30 * 60
CSRF_COOKIE_NAME = f"{_COOKIE_PREFIX}csrftoken"
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "portal.errors.csrf_failure"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
FILE_UPLOAD_HANDLERS = [
    "complaints.evidence.receiving.BoundedUpload",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

# No page of ours needs a script, a font or a request of its own; Django's workshop needs scripts.
CONTENT_SECURITY_POLICY = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
WORKSHOP_POLICY = CONTENT_SECURITY_POLICY | {"script-src": "'self'", "connect-src": "'self'"}

# Whoever brings this may read the figures at /sehat/angka/; without one nothing is counted.
METRICS_TOKEN = environment.optional_secret(
    "METRICS_TOKEN", "Buat: python -c 'import secrets; print(secrets.token_urlsafe(50))'"
)
# Its age tells whether the timer still runs (`manage.py jalankan`).
LAST_RUN_FILE = VAR_DIR / "jalankan-terakhir"
# While this file exists nothing can be sent (`manage.py hanya_baca`).
READ_ONLY_FILE = VAR_DIR / "hanya-baca"
# Below this part of a disk nothing is taken from citizens; what staff and timers write needs it.
LEAST_FREE_DISK = environment.percentage("LEAST_FREE_DISK_PERCENT", 5 if PRODUCTION else 0)

# So many bytes of finished public pages are kept in each worker; 0 switches the store off.
PUBLISHED_PAGES_BYTES = 0 if MODE == "pengembangan" else 16_000_000
# Open data of more services than fit in memory, compressed; made anew when it is missing.
DOWNLOADS_ROOT = VAR_DIR / "unduhan"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"little": {"()": "portal.logs.TellLittle"}},
    "formatters": {
        "plain": {
            "()": "portal.logs.ShortErrors",
            "format": "{asctime} {levelname} {name} {message}",
            "style": "{",
        },
        "lines": {"()": "portal.logs.JsonLines"},
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "lines" if PRODUCTION else "plain",
            "filters": ["little"],
        }
    },
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        # A wrong address is the reader's slip, not worth a line each; faults of ours are.
        "django.request": {"level": "ERROR"},
        "portal.visits": {"level": "INFO" if PRODUCTION else "WARNING"},
        # The table holds the same; the demo hires forty people at once.
        "portal.security": {"level": "INFO" if PRODUCTION else "WARNING"},
    },
}
