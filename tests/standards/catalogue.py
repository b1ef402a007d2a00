"""The services of the decree by code, and new editions of them for the tests' own dates."""

from datetime import date
from typing import Any

from standards.models import Component, Edition, Service

SERVICES_OF_BIRO = [13, 9, 7, 4, 6, 4, 5, 5, 4]
"""How many services each Biro has, in the order of the annex."""

CODES = [
    f"{biro}.{number}"
    for biro, count in enumerate(SERVICES_OF_BIRO, start=1)
    for number in range(1, count + 1)
]


def service(code: str) -> Service:
    """A service of the decree."""
    return Service.objects.select_related("biro").get(biro__institution__is_host=True, code=code)


def address(code: str) -> str:
    """The address of a service of the decree."""
    return service(code).get_absolute_url()


def in_force(code: str) -> Edition:
    """The edition that the decree set."""
    editions = Edition.objects.of_host().filter(service__code=code)
    return editions.filter(decree__slug="sk-1829-or-2021").earliest("number")


def new_edition(
    code: str,
    *,
    begins: date | None,
    state: Edition.State = Edition.State.PUBLISHED,
    **texts: str,
) -> Edition:
    """A further edition of a service: the wording in force, with some texts replaced."""
    old = in_force(code)
    components = list(old.components.all())
    edition = Edition.objects.get(pk=old.pk)
    edition.pk = None
    edition.number = old.service.editions.count() + 1
    edition.state, edition.in_force_from = state, begins
    edition.save()
    for component in components:
        _copy(component, edition=edition, text=texts.get(component.key, component.text))
    return edition


def _copy(component: Component, **values: Any) -> None:
    Component.objects.create(
        **{"key": component.key, "flow": component.flow, "text": component.text} | values
    )
