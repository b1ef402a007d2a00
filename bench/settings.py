"""The portal's own settings with the yardstick beside its pages, the store by environment."""

import os

from portal.settings import *  # noqa: F403
from portal.settings import PUBLISHED_PAGES_BYTES as KEPT_BYTES

ROOT_URLCONF = "bench.hello"
PUBLISHED_PAGES_BYTES = int(os.environ.get("PUBLISHED_PAGES_BYTES", KEPT_BYTES))

# What `django-admin startproject` gives every new site.
HELLO_MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
