"""Components whose look carries meaning: tones, what is upcoming, bars, pages, the main button."""

from typing import Any

import pytest
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.test import RequestFactory

from portal import style_examples, style_examples_of_desk
from tests.page import Element, read

PUBLIC = style_examples.complaints()
DESK = style_examples_of_desk.desk()


def drawn(component: str, address: str = "/", **given: Any) -> Element:
    request = RequestFactory().get(address)
    html = render_to_string(f"_components/{component}.html", given, request)
    return read(HttpResponse(html))


@pytest.mark.parametrize(
    ("tone", "colour"),
    [("tenang", "hijau"), ("dekat", "jingga"), ("lewat", "merah"), ("berhenti", "biru")],
)
def test_a_limit_is_a_date_with_a_badge_in_words(tone: str, colour: str) -> None:
    limit = {"words": "11 Desember 2026", "iso": "2026-12-11", "badge": "sisa 1 hari kerja"}
    page = drawn("deadline", deadline={**limit, "tone": tone})

    assert page.one("time", datetime="2026-12-11").text == "11 Desember 2026"
    assert page.one("span", class_=colour).text == "sisa 1 hari kerja"


def test_what_is_still_to_come_says_so() -> None:
    first, *rest = drawn("timeline", entries=PUBLIC["entries"]).all("li")

    assert first.one("b").text == "Berikutnya: tanggapan"
    assert not [entry for entry in rest if "Berikutnya" in entry.text]


def test_a_receipt_has_no_links_and_shows_the_key_only_when_given() -> None:
    shown = drawn("panel", title="Diterima", number="ADU-2026-00042", key="7Q4M")
    hidden = drawn("panel", title="Diterima", number="ADU-2026-00042")

    assert shown.links() == {}
    assert [value.text for value in shown.all("dd")] == ["ADU-2026-00042", "7Q4M"]
    assert [value.text for value in hidden.all("dd")] == ["ADU-2026-00042"]


def test_what_people_wrote_stays_text() -> None:
    post = {**PUBLIC["posts"][1], "text": "<b>tebal</b>\n\nkedua"}
    paragraphs = drawn("thread", posts=[post]).all("p")

    assert [p.text for p in paragraphs[1:]] == ["<b>tebal</b>", "kedua"]


def test_a_file_under_examination_cannot_be_fetched_yet() -> None:
    page = drawn("files", files=PUBLIC["posts"][1]["files"])

    assert list(page.links().values()) == ["Unduh bukti 1 (foto)"]
    assert "sedang diperiksa" in page.text


def test_bars_are_as_wide_as_their_figures_and_stand_in_a_table_too() -> None:
    chart = {**PUBLIC["charts"][0]}
    chart["rows"] = [{"label": "Biro Hukum", "value_words": "94,3 %", "width": 94.3}]
    page = drawn("bar_chart", chart=chart)

    assert [bar["width"] for bar in page.all("rect")] == ["100%", "94.3%"]
    assert page.one("th", scope="row").text == "Biro Hukum"
    assert page.one("td").text == "94,3 %"


def test_the_pages_of_a_list_keep_its_filters() -> None:
    page = drawn(
        "pagination", "/?biro=hukum&halaman=2", page=Paginator(range(120), 50).page(2), total=120
    )

    assert page.one("p").text == "51–100 dari 120"
    assert page.one("a", rel="prev")["href"] == "?biro=hukum&halaman=1"
    assert page.one("a", rel="next")["href"] == "?biro=hukum&halaman=3"


def test_the_last_page_leads_nowhere_further() -> None:
    page = drawn("pagination", page=Paginator(range(20), 50).page(1))

    assert page.one("p").text == "1–20"
    assert page.links() == {}


def test_only_the_first_step_has_the_main_button() -> None:
    buttons = drawn("actions", actions=DESK["actions"]).all("button")

    assert [button["class"] for button in buttons] == ["tombol", *["tombol kedua"] * 3]


def test_a_case_without_an_officer_is_not_silent_about_it() -> None:
    rows = drawn("case_table", caption="Antrean", cases=DESK["cases"]).all("tr")[1:]

    assert ["belum ada" in row.text for row in rows] == [False, True, False]
    assert ["rahasia" in row.text for row in rows] == [False, True, False]


def test_a_failure_is_announced_at_once_and_a_success_calmly() -> None:
    page = drawn("messages", messages=PUBLIC["messages"])

    assert page.one("p", role="status").text == "Keterangan Anda sudah ditambahkan."
    assert page.one("p", role="alert").text.startswith("Aduan ini baru saja diubah")
