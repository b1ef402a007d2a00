"""Whatever is written into any field comes out as words: no page gets another element for it.

The pages of an aduan full of markup must be built of the same kinds of elements, with the same
attributes, as those of an aduan with harmless words, whatever a browser would make of the text.
"""

from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from complaints import actions
from complaints.models import Complaint, Identity
from complaints.timing.tiers import Tier
from complaints.workflow import Outcome
from standards.typed_text import tidied
from tests.complaints import cast
from tests.complaints.calendars import wib
from tests.complaints.filing import form
from tests.complaints.tracking import DOOR, PAGE, enter, keyed
from tests.standards.papers import reading

pytestmark = pytest.mark.django_db

HARMLESS = "Kata-kata biasa saja"

TAGS = [
    "script",
    "img",
    "svg",
    "iframe",
    "object",
    "embed",
    "form",
    "input",
    "base",
    "link",
    "meta",
]
PAYLOADS = [
    *(f"<{tag} src=x onload=zq() onerror=zq()>" for tag in TAGS),
    *(f'"><{tag} autofocus onfocus=zq()>' for tag in ("input", "select", "textarea", "a")),
    *(f"</{tag}><script>zq()</script>" for tag in ("textarea", "title", "option", "style", "h1")),
    "'\"><b onmouseover=zq()>",
    "<b>tebal</b><i>miring</i>",
    "<a href=javascript:zq()>buka</a>",
    "javascript:zq()//",
    "data:text/html,<script>zq()</script>",
    "<style>@import 'https://jahat.example'</style>",
    "<img src=https://jahat.example/?",
    '" style="background:url(https://jahat.example)" x="',
    "' onclick='zq()",
    "` onclick=zq() `",
    "<math><mtext><option><FAKEFOO><option></option><mglyph><svg><mtext><textarea>",
    "<svg/onload=zq()>",
    "<details open ontoggle=zq()>",
    "<noscript><p title='</noscript><img src=x onerror=zq()>'>",
    "<!--><script>zq()</script-->",
    "<![CDATA[<script>zq()</script>]]>",
    "<?xml version='1.0'?><script>zq()</script>",
    "&lt;script&gt;zq()&lt;/script&gt;",
    "&#60;script&#62;zq()",
    "\\u003cscript\\u003ezq()",
    "＜script＞zq()＜/script＞",
    "<scr\x00ipt>zq()</scr\x00ipt>",
    "<ScRiPt >zq()</sCrIpT >",
    "{{ complaint.key_hash }}",
    "{% debug %}",
    "{% include 'error.html' %}",
    "%(number)s %s {0} {number} {track}",
    "[klik](javascript:zq())",
    "https://jahat.example/?a=<b>",
    "budi@contoh.id\r\nBcc: semua@contoh.id",
    "\u202e<script>\u2066zq()",
    '=HYPERLINK("https://jahat.example")',
    '#read("/etc/passwd") $x$ @label',
]


class _Skeleton(HTMLParser):
    """The elements of a page, each with the names of its attributes; and every address in it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.parts: list[tuple[str, ...]] = []
        self.links: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.append((tag, *(name for name, _ in attrs)))
        self.links += [value or "" for name, value in attrs if name in {"href", "src", "action"}]

    def handle_endtag(self, tag: str) -> None:
        self.parts.append((f"/{tag}",))


@pytest.fixture(autouse=True)
def _one_evening(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: wib("Tue 2026-11-24 09:00"))


def written(text: str) -> Complaint:
    """An aduan with a text in every field that takes one, answered at last."""
    complaint = keyed(
        cast.filed(
            story=text,
            request=text,
            lapor_id=text[:40],
            name=text[:100],
            address=text,
            phone=text[:30],
            email=text,
            acts_for=text[:100],
            identity=Identity.BIRO,
        )
    )
    sari, hendra, dewi = cast.actor("sari"), cast.actor("hendra"), cast.actor("dewi")
    hours = iter(range(1, 20))

    def step(by: Any = sari) -> dict[str, Any]:
        return {"by": by, "at": complaint.received_at + timedelta(hours=next(hours))}

    actions.classify(complaint, tier=Tier.NORMATIVE, reason=text, **step())
    actions.note(complaint, text=text, **step())
    actions.add(complaint, text=text, **step())
    when = complaint.received_at + timedelta(days=9)
    meeting = {"place": text[:200], "agenda": text, "with_complainant": True}
    actions.schedule(complaint, when=when, **meeting, **step())
    actions.hold(complaint, reason=text[:200], **step(dewi))
    actions.ask(complaint, question=text, **step())
    actions.complete(complaint, answer=text, **step(cast.COMPLAINANT))
    draft = {"text": text, "outcome": Outcome.SUBSTANTIATED}
    actions.draft_answer(complaint, **draft, **step())
    actions.return_draft(complaint, reason=text, **step(hendra))
    actions.draft_answer(complaint, **draft, **step())
    actions.approve(complaint, **step(hendra))
    return complaint


def pages(text: str) -> dict[str, str]:
    """Every page that shows what was written, or shows it again with an error."""
    # What a form takes it has tidied; what it refuses it shows again as it came.
    complaint = written(tidied(text))
    own = f"/petugas/aduan/{complaint.number}/"
    officer, citizen = Client(), Client()
    officer.force_login(cast.person("dewi"))
    enter(citizen, complaint)
    asked = {
        "case": officer.get(own),
        "queue": officer.get("/petugas/?tampilan=menunggu-pengadu"),
        "search": officer.get("/petugas/", {"q": text[:200].replace("\x00", "")}),
        "register": officer.get("/petugas/register/"),
        "refused": officer.post(f"{own}catat/", {"seen": complaint.version, "text": text * 999}),
        "preview": officer.post(f"{own}susun_jawaban/", {"text": text, "wish": "preview"}),
        "identity": officer.post(f"{own}buka_identitas/", {"reason": text}),
        "view": officer.post("/petugas/saringan/", {"name": text[:40], "query": ""}),
        "log": officer.post("/petugas/catat/", {"story": text, "name": text, "lapor_id": text}),
        "tracked": citizen.get(PAGE),
        "unsent": citizen.post(f"{PAGE}lengkapi/", {"page": "x", "text": text}),
        "door": Client().post(DOOR, {"number": text, "key": text}),
        "filing": Client().post(form.CONTACT_PAGE, {"name": text, "address": text, "phone": text}),
    }
    return {name: answer.content.decode() for name, answer in asked.items()}


@pytest.fixture(scope="module")
def harmless() -> dict[str, list[tuple[str, ...]]]:
    """Filled by the first test that needs it."""
    return {}


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_markup_in_any_field_builds_nothing(
    harmless: dict[str, list[tuple[str, ...]]], payload: str
) -> None:
    if not harmless:
        harmless |= {name: _Skeleton(page).parts for name, page in pages(HARMLESS).items()}

    for name, page in pages(payload).items():
        found = _Skeleton(page)
        assert [part for part in found.parts if part not in harmless[name]] == [], name
        assert not [link for link in found.links if link.startswith(("javascript", "data:"))]
        assert not [link for link in found.links if link.startswith("https://jahat")]
        assert "key_hash" not in page or "key_hash" in payload


def test_the_papers_print_markup_as_words() -> None:
    text = '<b>tebal</b> #read("rahasia") $x$ *a* _b_ @c'
    complaint = written(text)
    officer = Client()
    officer.force_login(cast.person("dewi"))

    for name in ("berkas.pdf", "surat.pdf"):
        paper = officer.get(f"/petugas/aduan/{complaint.number}/{name}")
        assert text in reading.text(paper.content)
