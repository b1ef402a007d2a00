"""How a question, its hint and its error are drawn, and what a screen reader is told of them."""

from datetime import date, time
from typing import Any

from django import forms
from django.http import HttpResponse
from django.template.loader import render_to_string

from standards.forms import DateInput, Form, LongSelect, RadioWithHints, TimeInput
from tests.page import Element, read

BIRO = [("", "Pilih"), ("a", "Biro Umum"), ("b<", "Biro <Hukum>")]


class Question(Form):
    story = forms.CharField(
        label="Cerita",
        help_text="Tulis <kapan>.",
        widget=forms.Textarea,
        error_messages={"required": "Ceritakan apa yang terjadi"},
    )
    who = forms.ChoiceField(
        label="Siapa yang boleh tahu?",
        choices=[("terbuka", "Terbuka"), ("tanpa_nama", "Tanpa nama")],
        widget=RadioWithHints({"tanpa_nama": "Kami tidak bisa menghubungi Anda."}),
        error_messages={"required": "Pilih siapa yang boleh tahu"},
    )
    day = forms.DateField(label="Tanggal", required=False, widget=DateInput)
    at = forms.TimeField(label="Pukul", required=False, widget=TimeInput)


def drawn(form: Form, name: str) -> Element:
    html = render_to_string("_components/field.html", {"field": form[name]})
    return read(HttpResponse(html))


def summary(form: Form) -> Element:
    return read(HttpResponse(render_to_string("_components/error_summary.html", {"form": form})))


def test_an_input_is_described_by_its_hint_and_is_not_called_wrong() -> None:
    page = drawn(Question(), "story")
    field = page.one("textarea")

    assert page.one("label")["for"] == field["id"]
    assert page.one("p", id=field["aria-describedby"]).text == "Tulis <kapan>."
    assert "aria-invalid" not in field.attributes
    assert "required" not in field.attributes


def test_an_error_stands_before_the_input_and_describes_it() -> None:
    page = drawn(Question({}), "story")
    field = page.one("textarea")
    *_, last = field["aria-describedby"].split()

    assert page.one("p", id=last).text == "Galat: Ceritakan apa yang terjadi"
    assert field["aria-invalid"] == "true"
    assert [element.tag for element in page.one("div").all()][-1] == "textarea"


def test_only_what_may_be_left_empty_is_marked() -> None:
    form = Question()

    assert drawn(form, "day").one("label").text == "Tanggal (pilihan)"
    assert drawn(form, "story").one("label").text == "Cerita"


def test_a_choice_is_a_group_that_its_error_describes() -> None:
    page = drawn(Question({}), "who")
    group = page.one("fieldset")

    assert group.one("legend").text == "Siapa yang boleh tahu?"
    error = page.one("p", id=group["aria-describedby"])
    assert error.text == "Galat: Pilih siapa yang boleh tahu"


def test_an_option_is_described_by_what_follows_from_it() -> None:
    page = drawn(Question(), "who")
    open_, nameless = page.all("input", type="radio")

    assert "aria-describedby" not in open_.attributes
    hint = page.one("p", id=nameless["aria-describedby"])
    assert hint.text == "Kami tidak bisa menghubungi Anda."


def test_a_long_select_is_drawn_like_any_other() -> None:
    def select(widget: type[forms.Select], chosen: str) -> list[Any]:
        class Choosing(Form):
            biro = forms.ChoiceField(help_text="Satu.", choices=BIRO, widget=widget)

        shown = drawn(Choosing({"biro": chosen}), "biro").one("select")
        options = [(one.attributes, one.text) for one in shown.all("option")]
        return [shown.attributes, *options]

    for chosen in ("b<", "unknown"):
        assert select(LongSelect, chosen) == select(forms.Select, chosen)


def test_the_summary_leads_to_an_input_for_every_error() -> None:
    form = Question({"day": "kemarin"})
    links = summary(form).links()

    assert list(links.values())[:2] == ["Ceritakan apa yang terjadi", "Pilih siapa yang boleh tahu"]
    assert set(links) == {"#id_story", "#id_who_0", "#id_day"}
    for name, target in [("story", "id_story"), ("who", "id_who_0"), ("day", "id_day")]:
        assert drawn(form, name).one(id=target)


def test_the_summary_tells_what_belongs_to_no_field() -> None:
    form = Question({"story": "x", "who": "terbuka"})
    form.add_error(None, "Isi nomor WhatsApp atau surel, salah satu")

    assert "Isi nomor WhatsApp atau surel, salah satu" in summary(form).one("li").text


def test_without_errors_there_is_no_summary() -> None:
    assert summary(Question()).all("div") == []


def test_days_and_times_travel_as_browsers_write_them() -> None:
    form = Question({"story": "x", "who": "terbuka", "day": "2026-11-30", "at": "14:30"})
    assert form.is_valid()
    assert form.cleaned_data["day"] == date(2026, 11, 30)
    assert form.cleaned_data["at"] == time(14, 30)

    shown = Question(initial={"day": date(2026, 11, 30), "at": time(14, 30, 5)})
    assert drawn(shown, "day").one("input")["value"] == "2026-11-30"
    assert drawn(shown, "at").one("input")["value"] == "14:30"
