"""The door for the application server."""

import os

from django.core.wsgi import get_wsgi_application

from portal.content_type import OnlyUtf8
from portal.heads import NoBodyForHead

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
application = OnlyUtf8(NoBodyForHead(get_wsgi_application()))
