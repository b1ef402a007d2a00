"""/bantuan/: one page that helps citizens on, and leads to where each thing is done."""

from django.test import Client
from django.urls import reverse

from complaints.timing.tiers import LABELS
from portal.help import MEANINGS
from standards.components import COMPONENTS
from tests.page import read


def test_it_explains_each_of_the_fourteen_components_in_their_order(reader: Client) -> None:
    page = read(reader.get("/bantuan/"))
    terms = [term.text for term in page.one("section", **{"aria-labelledby": "membaca"}).all("dt")]

    assert list(MEANINGS) == list(COMPONENTS)
    assert terms == [f"{kind.order}. {kind.title}" for kind in COMPONENTS.values()]


def test_it_tells_by_when_each_tier_is_answered(reader: Client) -> None:
    page = read(reader.get("/bantuan/"))
    rows = page.one("section", **{"aria-labelledby": "tanggal"}).all("th", scope="row")

    assert len(rows) == len(LABELS)
    for row, label in zip(rows, LABELS.values(), strict=True):
        assert row.text.startswith(label)


def test_its_contents_lead_to_its_parts(reader: Client) -> None:
    page = read(reader.get("/bantuan/"))
    inside = [link for link in page.links() if link.startswith("#") and link != "#isi"]

    assert [f"#{heading['id']}" for heading in page.one("main").all("h2")] == inside


def test_help_is_offered_where_one_gets_stuck(reader: Client) -> None:
    stuck = [reverse("home"), reverse("complaints:start"), reverse("complaints:track"), "/tiada/"]
    for where in stuck:
        links = read(reader.get(where)).links()
        assert any(link.startswith("/bantuan/") for link in links), where
