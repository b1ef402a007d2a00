"""What the rows of the published tables are called, in their order."""

from collections.abc import Iterable, Mapping

from django.db.models import Q

from complaints.models import Channel
from complaints.statistics.counting import INSPECTORATE
from complaints.timing.tiers import LABELS
from complaints.workflow import CLOSING_WORDS, OUTCOME_WORDS
from standards.components import COMPONENTS
from standards.models import Biro, Service

TIERS = {tier.value: label for tier, label in LABELS.items()} | {"": "Belum ditetapkan"}
CHANNELS: Mapping[str, str] = {channel.value: channel.label for channel in Channel}
COMPONENT_TITLES = {kind.key: kind.title for kind in COMPONENTS.values()} | {"": "Tidak disebut"}
OUTCOMES = {one.value: words for one, words in OUTCOME_WORDS.items()} | {"": "Belum ada hasil"}
CLOSINGS = {one.value: words for one, words in CLOSING_WORDS.items()}

OTHER_SERVICES = "Layanan lain, atau tanpa layanan"


def biro(counted: Iterable[str]) -> dict[str, str]:
    """Our Biro by their slug, others that were counted, and the circle of what is secret."""
    ours_or_counted = Q(institution__is_host=True) | Q(slug__in=counted)
    rows = Biro.objects.filter(ours_or_counted).order_by("-institution__is_host", "position")
    return {one.slug: one.name for one in rows} | {INSPECTORATE: "Inspektorat"}


def services() -> dict[str, str]:
    """The short name of every service by its code; where two institutions share one, ours."""
    rows = Service.objects.order_by("biro__institution__is_host", "pk")
    return dict(rows.values_list("code", "short_name"))
