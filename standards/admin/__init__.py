"""The staff's workshop. What is published is never edited; corrections are new editions."""

from standards.admin import (
    acts,
    appointments,
    decrees,
    editions,
    institutions,
    pledges,
    searching,
    services,
)

__all__ = [
    "acts",
    "appointments",
    "decrees",
    "editions",
    "institutions",
    "pledges",
    "searching",
    "services",
]
