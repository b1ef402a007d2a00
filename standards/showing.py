"""The standard that an edition sets, with its texts rendered for the page.

Rendering the fourteen texts is most of what a page costs, and a published edition never changes:
for the editions in force it is done once for each state of the content.
"""

from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from standards.exports import data_blocks, structured_data
from standards.kept import until_the_content_changes
from standards.models import Edition
from standards.sheets import Sheet, sheet

MOST_KEPT = 200
"""Standards that a worker keeps, about 0.1 MB each; others are read when they are asked for."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A standard and the HTML of its texts."""

    sheet: Sheet
    texts: SafeString


def shown(edition: Edition, **how: Any) -> Shown:
    """An edition as its page shows it; `how` tells the template of what kind the page is."""
    whole = sheet(edition)
    context = {"sheet": whole, **how}
    return Shown(whole, render_to_string("_components/standard_texts.html", context))


@until_the_content_changes(most=MOST_KEPT)
def in_force(pk: int) -> Shown:
    """The edition with this key, which is in force today, counted among its siblings."""
    return shown(Edition.objects.public().counted().for_page().get(pk=pk))


@until_the_content_changes(most=MOST_KEPT)
def data_block(pk: int, root: str) -> SafeString:
    """The same edition for search engines (JSON-LD); `root` is the portal's address, no slash."""
    return data_blocks.json_ld(structured_data.government_service(in_force(pk).sheet, root))
