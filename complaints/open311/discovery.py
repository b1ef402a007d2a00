"""Where the interface is and how to get a key (the specification's Service Discovery)."""

from django.conf import settings

from complaints.open311.writing import TYPES, Value
from standards import content_version

SPECIFICATION = "http://wiki.open311.org/GeoReport_v2"
BASE = "/open311/v2"


def discovery() -> Value:
    """The document; its `changeset` grows with every change of what is published."""
    changeset = f"{content_version.current():08d}"
    return {
        "changeset": changeset,
        "contact": "Biro Organisasi Setda Provinsi Kalimantan Barat, (0561) 736541, jam kerja",
        "key_service": "Kunci diberikan kepada instansi oleh Biro Organisasi atas permohonan.",
        "endpoints": [
            {
                "specification": SPECIFICATION,
                "url": f"{settings.SITE_ADDRESS}{BASE}",
                "changeset": changeset,
                "type": "test" if settings.DEMO else "production",
                "formats": [kind.partition(";")[0] for kind in TYPES.values()],
            }
        ],
    }
