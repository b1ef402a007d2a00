"""How standards are shown: wording, links out of the wording, and names."""

from html import escape

from django import template
from django.template import loader
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from standards import citations
from standards.catalogue.facets import Facet
from standards.facts import links
from standards.inspection import act_statuses
from standards.kept import until_the_content_changes
from standards.notation import flow, outline
from standards.search import highlight
from standards.sheets import Section

register = template.Library()


@register.simple_tag
def wording(section: Section) -> SafeString:
    """The official wording of a component with its flow chart.

    Cited acts are links; which of them were revoked is told below the wording, never inside it.
    """
    if section.kind.key == "dasar_hukum":
        return _safe(outline.render_html(section.items, _with_act_links) + _revoked_acts(section))
    chart = _flow_chart(section)
    if flow.ANNOUNCED_BY in section.component.text:
        return _safe(outline.render_html(section.items, None, {flow.ANNOUNCED_BY: chart}))
    return _safe(chart + outline.render_html(section.items))


@register.simple_tag
def branch(item: outline.Item) -> SafeString:
    """What is nested under one line, without the line itself."""
    return _safe(outline.render_html(item.children))


@register.simple_tag
def boxes(facet: Facet) -> SafeString:
    """The check boxes of a facet; by hand, since as a template they cost more than the search."""
    return format_html_join(
        "",
        '<div class="pilih"><input type="checkbox" id="{name}-{value}" name="{name}"'
        ' value="{value}"{checked}><label for="{name}-{value}">{label}'
        ' <span class="jumlah">({count})</span></label></div>\n',
        (
            {
                "name": facet.name,
                "value": each.value,
                "checked": _CHECKED if each.chosen else "",
                "label": each.label,
                "count": each.count,
            }
            for each in facet.values
        ),
    )


_CHECKED = mark_safe(" checked")


@register.filter
def outlined(text: str) -> SafeString:
    """Any text in the notation, as nested lists."""
    return _safe(outline.render_html(outline.parse(text)))


@register.filter
def with_act_links(text: str) -> SafeString:
    """Text in the notation with its cited acts as links, for the recitals of a decree."""
    return _safe(outline.render_html(outline.parse(text), _with_act_links))


@register.filter
def marked(text: str, words: tuple[str, ...]) -> SafeString:
    """The text with the found words highlighted."""
    return _safe(highlight.mark(text, words))


@register.filter
def snippet(text: str, words: tuple[str, ...]) -> SafeString:
    """A short part of the text around the found words, highlighted."""
    flat = " ".join(text.split())
    return _safe(highlight.mark(highlight.snippet(flat, words), words))


@register.filter
def channel_address(channel: dict[str, str]) -> str:
    """What a tap on a channel opens: `tel:`, `mailto:`, `https://wa.me/…`, or nothing."""
    return links.address(channel)


@register.filter
def channel_label(channel: dict[str, str]) -> str:
    """The name of a kind of channel for people: `WhatsApp`, `Telepon` …"""
    return links.LABELS[channel["jenis"]]


@register.filter
def channel_value(channel: dict[str, str]) -> str:
    """The number or address as people read it: `0895-1053-2718`, `(0561) 736541 ext. 342`."""
    return links.readable(channel)


@register.filter
def plain_name(name: str) -> str:
    """An official name without the full stop that some headings of the annex end with."""
    return name.rstrip(". ")


def _flow_chart(section: Section) -> str:
    """The flow chart of a component as a list; empty where the source has none."""
    if not section.flow:
        return ""
    context = {"steps": section.flow, "label": f"Bagan alur: {section.kind.title}"}
    return loader.render_to_string("_components/flow.html", context)


def _with_act_links(line: str) -> str:
    """Link each act that is recorded; the link covers the words from its kind to its year."""
    recorded = _recorded_acts()
    html, rest = [], line
    for citation in citations.find(line):
        before, found, after = rest.partition(_up_to_year(citation))
        if found and citation.slug in recorded:
            address = reverse("standards:act", args=[citation.slug])
            html.append(f'{escape(before)}<a href="{address}">{escape(found)}</a>')
            rest = after
    return "".join(html) + escape(rest)


def _revoked_acts(section: Section) -> str:
    """A note on the cited acts that were revoked; not on those in the title of another act."""
    recorded = _recorded_acts()
    cited = [fact["slug"] for fact in section.facts or [] if not fact.get("induk")]
    revoked = [told for slug in dict.fromkeys(cited) if (told := recorded.get(slug))]
    return loader.render_to_string("_components/revoked_acts.html", {"revoked": revoked})


@until_the_content_changes()
def _recorded_acts() -> dict[str, str]:
    """All acts on record with what to tell about them."""
    return act_statuses.recorded()


def _up_to_year(citation: citations.Citation) -> str:
    """The words that name the act, without what it is about."""
    before, year, _ = citation.text.partition(f"Tahun {citation.year}")
    return f"{before}{year}" if year else citation.text


def _safe(html: str) -> SafeString:
    """Mark HTML that was escaped where it was made."""
    return mark_safe(html)  # noqa: S308
