"""From the records to a DOCX and back: the same texts, letter by letter."""

from hypothesis import given, settings
from hypothesis import strategies as st

from standards.annex import documents
from standards.annex.importing import reader
from standards.annex.importing.found import Wording
from standards.models import Decree
from tests.standards.annex.word_files import annex_of, read_one


def test_every_decree_on_record_comes_back_without_a_difference(db: None) -> None:
    seen = 0
    for decree in Decree.objects.all():
        editions = list(decree.editions.prefetch_related("components", "service"))
        reading = reader.read(documents.annex_docx(decree, editions))

        assert (reading.refusal, reading.notes) == ("", [])
        assert {one.code: one.name for one in reading.services} == {
            one.service.code: one.name for one in editions
        }
        for service in reading.services:
            [edition] = [one for one in editions if one.service.code == service.code]
            assert service.components == {
                one.key: Wording(one.printed_title, one.text, one.flow)
                for one in edition.components.all()
            }
            seen += 1
    assert seen == 61


LETTERS = st.sampled_from("ab.1)-•–“\"'’→↔\t \u00a0\u00ad\u200b;:/<&")
TEXTS = st.lists(st.text(LETTERS, max_size=12), min_size=1, max_size=5).map("\n".join)
NOT_BLANK = TEXTS.filter(lambda text: text.strip())


@settings(max_examples=50)
@given(NOT_BLANK, TEXTS)
def test_whatever_was_typed_comes_back(text: str, flow: str) -> None:
    service, reading = read_one(annex_of(text, flow))

    assert set(service.components.values()) == {Wording("", text, flow)}
    assert reading.notes == []
