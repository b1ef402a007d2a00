"""What every page knows beside what its view tells it."""

from django.conf import settings
from django.http import HttpRequest


def demo(_: HttpRequest) -> dict[str, bool]:
    """Whether this is a demo: each of its pages says that what stands in it is invented.

    The same for every reader, so that published pages can be kept with it.
    """
    return {"is_demo": settings.DEMO}
