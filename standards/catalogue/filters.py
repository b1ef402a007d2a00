"""By what the list may be narrowed: Biro, kind, time and cited act; the address holds all of it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from django.core.exceptions import BadRequest
from django.http import QueryDict

from standards.catalogue import in_force
from standards.catalogue.in_force import Listed
from standards.models import Service, Summary

MOST_VALUES = 60
"""Values in one address; no reader ticks as many, and each costs work."""

ACTS_SHOWN = 8
"""How many acts are offered; the index of acts leads to all the others."""

Chosen = Mapping[str, Collection[str]]
"""The values chosen of each filter, by its name in the address; none chosen lets all pass."""


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter: its name in the address, the names of its values, the values of a service.

    `most` is the number of values offered, the most frequent first; None offers all in their order.
    """

    name: str
    label: str
    names: Callable[[], Mapping[str, str]]
    values: Callable[[Listed], Collection[str]]
    most: int | None = None

    def passes(self, service: Listed, chosen: Chosen) -> bool:
        """Whether a service has one of the chosen values."""
        wanted = chosen[self.name]
        return not wanted or any(value in wanted for value in self.values(service))


FILTERS = (
    Filter("biro", "Biro", in_force.biro_names, lambda service: (service.biro.slug,)),
    Filter(
        "jenis",
        "Jenis layanan",
        lambda: dict(Service.Kind.choices),
        lambda service: (service.kind,),
    ),
    Filter("waktu", "Waktu", lambda: dict(Summary.Time.choices), lambda service: (service.time,)),
    Filter("akta", "Dasar hukum", in_force.act_labels, lambda service: service.acts, ACTS_SHOWN),
)


def chosen(address: QueryDict) -> Chosen:
    """What an address chooses; BadRequest names the filter whose value is unknown."""
    if sum(len(values) for _, values in address.lists()) > MOST_VALUES:
        raise BadRequest("Terlalu banyak pilihan sekaligus. Hapus sebagian saringan.")
    return {one.name: _known(one, address.getlist(one.name)) for one in FILTERS}


def _known(one: Filter, values: Collection[str]) -> frozenset[str]:
    wanted = frozenset(values)
    if wanted - one.names().keys():
        raise BadRequest(
            f"Pilihan pada saringan “{one.label}” tidak dikenal. Hapus pilihan itu, lalu coba lagi."
        )
    return wanted
