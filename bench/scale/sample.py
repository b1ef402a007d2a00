"""Addresses out of a filled database, as JSON. Run in the environment of the measured server."""

import json
import random

import django

SERVICES = 60


def main() -> None:
    """Some services in force, spread over all, and some acts that they cite."""
    django.setup()
    from standards.models import LegalAct, Service

    rng = random.Random(7)
    of_host = Service.objects.filter(biro__institution__is_host=True)
    keys = list(of_host.order_by("pk").values_list("pk", flat=True))
    chosen = rng.sample(keys, min(SERVICES, len(keys)))
    services = list(Service.objects.filter(pk__in=chosen).select_related("biro"))
    acts = LegalAct.objects.filter(citations__isnull=False).distinct()[:20]
    print(
        json.dumps(
            {
                "pages": [one.get_absolute_url() for one in services],
                "codes": [one.code for one in services],
                "bureaus": sorted({one.biro.slug for one in services})[:10],
                "acts": [one.get_absolute_url() for one in acts],
            }
        )
    )


if __name__ == "__main__":
    main()
