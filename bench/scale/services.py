"""Fill a database with services of a whole province, varied from the real ones.

Run as `python -m bench.scale.services 10000` in the environment of the measured server, after
`muat`: as many services of the portal's own institution as the argument says, in offices of
`IN_OFFICE` services with names and telephones of their own. Every fourth has an edition before the
one in force, every third borrows the text of a component from another service. The same number
gives the same data.
"""

import random
import re
import sys
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import django

IN_OFFICE = 200
BATCH = 500
OFFICES = ("Dinas", "Badan", "Balai", "Kantor", "Unit")
MATTERS = ("Kelautan", "Perhutanan", "Peternakan", "Perumahan", "Arsip", "Olahraga", "Pasar", "Air")
PLACES = ("Sambas", "Sintang", "Ketapang", "Landak", "Melawi", "Sekadau", "Sanggau", "Bengkayang")
FIRST_CODE = 100
"""Offices of the bench begin far behind the real ones, which have the numbers of the annex."""

_PHONE = re.compile(r"\(0561\) ?\d{5,7}|0561[- ]?\d{5,7}")


def main() -> None:
    """As many services as the first argument says, the real ones included."""
    django.setup()
    fill(int(sys.argv[1]))


def fill(number: int) -> None:
    """Add services until the institution has so many."""
    from django.db import connection, transaction

    from standards import content_version
    from standards.models import Edition, Service
    from standards.searchable import upkeep

    province = Province()
    missing = range(number - len(province.originals))
    for begin in range(0, len(missing), BATCH):
        with transaction.atomic():
            province.write(missing[begin : begin + BATCH])
    content_version.bump()
    upkeep.bring_up_to_date()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    print(f"{Service.objects.count()} services, {Edition.objects.count()} editions")


class Province:
    """The real editions with all that hangs on them, and what is made of them."""

    def __init__(self) -> None:
        from standards.models import Edition, Institution
        from standards.pages import today

        self.rng = random.Random(20261128)
        self.host = Institution.objects.get(is_host=True)
        found = Edition.objects.in_force(today()).of_host().for_list()
        self.originals = list(found.prefetch_related("components__citations"))
        self.office: Any = None

    def write(self, numbers: range) -> None:
        """The services of these numbers with their editions and texts."""
        from standards.models import Citation, Component, Edition, Service, Summary

        services = Service.objects.bulk_create(self._service(number) for number in numbers)
        editions = Edition.objects.bulk_create(
            one
            for number, service in zip(numbers, services, strict=True)
            for one in self._editions(number, service)
        )
        sources = [self._source_of(edition) for edition in editions]
        pairs = list(zip(editions, sources, strict=True))
        Summary.objects.bulk_create(
            _copied(source.summary, edition=edition) for edition, source in pairs
        )
        texts = [text for edition, source in pairs for text in self._texts(edition, source)]
        components = Component.objects.bulk_create(one for one, _ in texts)
        Citation.objects.bulk_create(
            _copied(citation, component=component)
            for component, (_, source) in zip(components, texts, strict=True)
            for citation in source.citations.all()
        )

    def _source_of(self, edition: Any) -> Any:
        return self.originals[(int(edition.service.position) - 1) % len(self.originals)]

    def _service(self, number: int) -> Any:
        if self.office is None or number % IN_OFFICE == 0:
            self.office = self._office(number // IN_OFFICE)
        original = self.originals[number % len(self.originals)].service
        place = PLACES[number // len(self.originals) % len(PLACES)]
        return _copied(
            original,
            biro=self.office,
            code=f"{self.office.code}.{number % IN_OFFICE + 1}",
            position=number + 1,
            slug=f"{original.slug[:70]}-{number}",
            short_name=f"{original.short_name[:45]} {place}"[:60],
        )

    def _office(self, number: int) -> Any:
        from standards.models import Biro

        kind, matter = OFFICES[number % len(OFFICES)], MATTERS[number // 5 % len(MATTERS)]
        name = f"{kind} {matter} {PLACES[number // 40 % len(PLACES)]} {number + 1}"
        code = str(FIRST_CODE + number)
        place = {"code": code, "position": FIRST_CODE + number, "slug": f"kantor-{number}"}
        return Biro.objects.create(institution=self.host, name=name, **place)

    def _editions(self, number: int, service: Any) -> Iterator[Any]:
        original = self.originals[number % len(self.originals)]
        has_earlier = number % 4 == 0 and original.in_force_from is not None
        if has_earlier:
            begun = original.in_force_from - timedelta(days=400)
            yield _copied(original, service=service, number=1, in_force_from=begun)
        yield _copied(original, service=service, number=1 + has_earlier, transcribed=True)

    def _texts(self, edition: Any, source: Any) -> Iterator[tuple[Any, Any]]:
        """Each component with the one it was made from."""
        office = edition.service.biro
        phone = f"(0561) {self.rng.randint(700_000, 799_999)}"
        borrowed = self.rng.randrange(42)
        for place, component in enumerate(source.components.all()):
            origin = component
            if place == borrowed:
                others = self.rng.choice(self.originals).components.all()
                origin = next((one for one in others if one.key == component.key), component)
            text = origin.text.replace(source.service.biro.name, office.name)
            yield _copied(origin, edition=edition, text=_PHONE.sub(phone, text)), origin


def _copied(row: Any, **changes: Any) -> Any:
    """An unsaved row like another one."""
    fields = [field for field in row._meta.concrete_fields if not field.primary_key]
    values = {field.attname: getattr(row, field.attname) for field in fields}
    for name in changes:
        values.pop(row._meta.get_field(name).attname, None)
    return type(row)(**values, **changes)


if __name__ == "__main__":
    main()
