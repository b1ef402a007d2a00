"""The fourteen components of a service standard: key, order, official title, group.

UU 25/2009 Pasal 21 lists them; PermenPANRB 15/2014 divides them into six that the public meets
(service delivery) and eight that the provider works with (manufacturing). The decree prints them
in this order, under these titles.
"""

from dataclasses import dataclass
from enum import StrEnum


class Group(StrEnum):
    """The two halves of a standard, named as the decree prints them."""

    DELIVERY = "Service Delivery"
    MANUFACTURING = "Manufacturing"


@dataclass(frozen=True, slots=True)
class ComponentKind:
    """One of the fourteen: its permanent key, its place, its official title and its group."""

    key: str
    order: int
    title: str
    group: Group


_DELIVERY = {
    "persyaratan": "Persyaratan",
    "prosedur": "Sistem, Mekanisme dan Prosedur",
    "jangka_waktu": "Jangka Waktu Penyelesaian",
    "biaya": "Biaya (tarif)",
    "produk": "Produk Pelayanan",
    "pengaduan": "Penanganan Pengaduan, Saran, dan Masukan",
}
_MANUFACTURING = {
    "dasar_hukum": "Dasar Hukum",
    "sarana": "Sarana, Prasarana, dan/atau Fasilitas",
    "kompetensi": "Kompetensi Pelaksana",
    "pengawasan": "Pengawasan Internal",
    "jumlah_pelaksana": "Jumlah Pelaksana",
    "jaminan_pelayanan": "Jaminan Pelayanan",
    "jaminan_keamanan": "Jaminan Keamanan dan Keselamatan Pelayanan",
    "evaluasi": "Evaluasi Kinerja Pelaksana",
}


def _numbered() -> dict[str, ComponentKind]:
    titles = [(Group.DELIVERY, item) for item in _DELIVERY.items()]
    titles += [(Group.MANUFACTURING, item) for item in _MANUFACTURING.items()]
    return {
        key: ComponentKind(key, order, title, group)
        for order, (group, (key, title)) in enumerate(titles, start=1)
    }


COMPONENTS: dict[str, ComponentKind] = _numbered()
"""All fourteen by key, in the order of the decree."""

WITH_FLOW = frozenset({"prosedur", "pengaduan"})
"""The components whose wording is accompanied by a flow chart."""
