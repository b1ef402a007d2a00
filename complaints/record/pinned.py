"""The standard by which an aduan is judged: the edition in force when it happened."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from complaints import promises
from complaints.models import Complaint
from complaints.promises import Promise
from complaints.timing.tiers import Tier
from standards.components import COMPONENTS
from standards.models import Component, Edition
from standards.sheets import Section

_TIME = "jangka_waktu"


class PinnedStandard:
    """What the pages show of the edition that is pinned to an aduan; one query, when asked.

    An aduan without a service has no edition: the general limits hold for it, and there is no
    wording to show.
    """

    def __init__(self, complaint: Complaint) -> None:
        self.complaint = complaint

    @property
    def edition(self) -> Edition | None:
        """The edition, with its decree if the aduan was fetched `for_page`."""
        return self.complaint.edition

    @cached_property
    def promises(self) -> dict[Tier, Promise]:
        """How soon it promises an answer, tier by tier."""
        found = self._components.get(promises.COMPONENT)
        return promises.read(self.edition, found.facts if found else None)

    @property
    def tiers(self) -> Sequence[Mapping[str, object]]:
        """The same for `_components/tiers.html`."""
        return [
            {"kode": tier.value, "jumlah": promise.limit.amount, "satuan": promise.limit.unit.value}
            for tier, promise in self.promises.items()
        ]

    @property
    def time(self) -> Section | None:
        """The time that the service itself promises."""
        return self._section(_TIME)

    @property
    def broken(self) -> Section | None:
        """The promise that the complainant says was broken; None when none was named."""
        return self._section(self.complaint.component)

    def _section(self, key: str) -> Section | None:
        found = self._components.get(key)
        return Section(COMPONENTS[key], found) if found else None

    @cached_property
    def _components(self) -> dict[str, Component]:
        if self.edition is None:
            return {}
        keys = {promises.COMPONENT, _TIME, self.complaint.component}
        found = Component.objects.filter(edition=self.edition, key__in=keys)
        return {component.key: component for component in found}
