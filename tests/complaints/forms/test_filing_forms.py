"""What the pages of the form accept, what they refuse, and in which words."""

from datetime import date, timedelta
from typing import Any

import pytest

from complaints.everyday import EVERYDAY
from complaints.forms.answers import AnswersForm
from complaints.forms.contact import ContactForm
from complaints.forms.identity import IdentityForm
from complaints.forms.problem import ProblemForm
from complaints.models import Identity
from standards import content_version
from standards.components import COMPONENTS
from standards.pages import today
from tests.complaints.filing.form import CONTACT, PROBLEM, STORY

pytestmark = pytest.mark.django_db


def errors(form: AnswersForm) -> dict[str, str]:
    """The one error of each field."""
    return {name: " ".join(found) for name, found in form.errors.items()}


def test_every_component_has_everyday_words_in_the_order_of_the_decree() -> None:
    assert list(EVERYDAY) == list(COMPONENTS)


def test_a_choice_among_thousands_is_judged_without_asking_for_all(
    django_assert_num_queries: Any,
) -> None:
    content_version.current()

    with django_assert_num_queries(1) as asked:
        assert ProblemForm(PROBLEM).is_valid()
    assert "1.5" in asked.captured_queries[0]["sql"]
    with django_assert_num_queries(0):
        assert ProblemForm(PROBLEM).is_valid()


@pytest.mark.parametrize("story", ["", "   ", "Pendek", "\x00" * 20, "\u202e" * 20])
def test_a_story_needs_ten_letters(story: str) -> None:
    told = {"story": "Ceritakan apa yang terjadi, paling sedikit 10 huruf"}

    assert errors(ProblemForm(PROBLEM | {"story": story})) == told


def test_a_story_that_is_too_long_says_by_how_much() -> None:
    assert ProblemForm(PROBLEM | {"story": "a" * 4000}).is_valid()
    told = errors(ProblemForm(PROBLEM | {"story": "a" * 4001}))
    assert told == {"story": "Ceritakan apa yang terjadi: paling banyak 4000 huruf, sekarang 4001"}


def test_no_browser_cuts_off_what_is_pasted() -> None:
    assert "maxlength" not in str(ProblemForm()["story"])


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("service", "99.9", "Pilih layanan dari daftar"),
        ("service", "1.5 OR 1=1", "Pilih layanan dari daftar"),
        ("biro", "dinas-kesehatan-kubu-raya", "Pilih Biro dari daftar"),
        ("component", "sihir", "Pilih janji dari daftar"),
        ("happened_on", "kemarin", "Tanggal kejadian: tulis misalnya 23-11-2026"),
        ("happened_on", "2026-02-30", "Tanggal kejadian: tulis misalnya 23-11-2026"),
    ],
)
def test_what_is_not_offered_is_refused(field: str, value: str, told: str) -> None:
    assert errors(ProblemForm(PROBLEM | {field: value})) == {field: told}


def test_a_day_may_be_typed_as_people_write_it() -> None:
    form = ProblemForm(PROBLEM | {"happened_on": "02-09-2021"})

    assert form.is_valid()
    assert form.cleaned_data["happened_on"] == date(2021, 9, 2)


def test_nothing_can_have_happened_tomorrow() -> None:
    on = {"happened_on": today().isoformat()}
    tomorrow = {"happened_on": (today() + timedelta(days=1)).isoformat()}

    assert ProblemForm(PROBLEM | on).is_valid()
    assert "belum tiba" in errors(ProblemForm(PROBLEM | tomorrow))["happened_on"]


def test_the_name_is_for_the_manager_unless_something_else_is_chosen() -> None:
    assert IdentityForm()["identity"].value() == Identity.MANAGER
    assert set(dict(IdentityForm().fields["identity"].choices)) == set(Identity)  # type: ignore[attr-defined]


@pytest.mark.parametrize("identity", ["", "semua"])
def test_who_may_know_must_be_chosen(identity: str) -> None:
    told = {"identity": "Pilih siapa yang boleh tahu nama Anda"}

    assert errors(IdentityForm({"identity": identity})) == told


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0812 3456 7890", "+6281234567890"),
        ("+62 812-3456-7890", "+6281234567890"),
        ("6281234567890", "+6281234567890"),
        ("(0561) 736541", "+62561736541"),
    ],
)
def test_a_number_is_kept_in_its_international_form(typed: str, kept: str) -> None:
    form = ContactForm(CONTACT | {"phone": typed})

    assert form.is_valid(), form.errors
    assert form.cleaned_data["phone"] == kept


@pytest.mark.parametrize("typed", ["736541", "12345", "abc", "٠٨١٢٣٤٥٦٧٨٩٠", "0812\r\nBcc: x@y.id"])
def test_a_number_that_nobody_could_call_is_refused(typed: str) -> None:
    assert errors(ContactForm(CONTACT | {"phone": typed}))["phone"].startswith(
        "Nomor tidak dikenal"
    )


@pytest.mark.parametrize("typed", ["budi", "a@b@c.id", "a@b.id,c@d.id", "a@b.id\nBcc: c@d.id"])
def test_an_address_that_is_none_is_refused(typed: str) -> None:
    told = {"email": "Surel tidak dikenal; tulis seperti nama@contoh.id"}

    assert errors(ContactForm(CONTACT | {"email": typed})) == told


def test_name_address_and_one_way_to_be_reached_are_asked() -> None:
    assert errors(ContactForm({})) == {
        "name": "Isi nama lengkap",
        "address": "Isi alamat",
        "phone": "Isi nomor WhatsApp atau surel, salah satu",
    }
    assert ContactForm(CONTACT | {"phone": "", "email": "budi@contoh.id"}).is_valid()


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"phone": "", "email": "budi@contoh.id", "by_whatsapp": "on"}, "phone"),
        ({"by_email": "on"}, "email"),
    ],
)
def test_nobody_is_told_where_no_way_was_given(answers: dict[str, str], field: str) -> None:
    assert list(errors(ContactForm(CONTACT | answers))) == [field]


def test_no_form_asks_for_the_nik() -> None:
    fields = [*ProblemForm.base_fields, *IdentityForm.base_fields, *ContactForm.base_fields]

    assert not [name for name in fields if "nik" in name]


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        (ProblemForm, PROBLEM | {"happened_on": "02-09-2021", "story": f"\u202e {STORY}\r\n\x00"}),
        (IdentityForm, {"identity": "anonim", "answer_public": "on"}),
        (ContactForm, CONTACT | {"by_whatsapp": "on"}),
    ],
)
def test_what_was_accepted_is_accepted_again(
    kind: type[AnswersForm], given: dict[str, str]
) -> None:
    once = kind(given)
    assert once.is_valid(), once.errors
    again = kind(once.answers())

    assert again.is_valid(), again.errors
    assert again.answers() == once.answers()
