"""A file beside the standards in force: what differs, and the drafts made of it."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from docx.document import Document

from standards.annex import changes, documents
from standards.annex.changes import Comparison
from standards.annex.importing import reader
from standards.annex.importing.comparing import FLOW, NAME, TEXT, TITLE, restored
from standards.models import Edition, Institution
from standards.workflow import State
from tests.standards.annex.word_files import edited, row_of, wording
from tests.standards.cast import TODAY, at, author, person
from tests.standards.catalogue import in_force

NOTE = "Impor lampiran."


def file_of(*codes: str, change: object = None) -> bytes:
    """The annex of some services in force, changed."""
    editions = [in_force(code) for code in codes]
    content = documents.annex_docx(editions[0].decree, editions)
    return edited(change, content) if callable(change) else content


def compared(content: bytes) -> Comparison:
    host = Institution.objects.get(is_host=True)
    return changes.compare(reader.read(content).services, host, on=TODAY)


def mended(document: Document) -> None:
    """Another duration, another chart, another title, another name, and quotes by Word."""
    wording(document, "jangka_waktu").paragraphs[0].runs[0].text = "Dua hari"
    box = wording(document, "prosedur").tables[0].rows[0].cells[0].paragraphs[0]
    box.runs[0].text = "Pemohon"
    document.tables[0].rows[row_of("biaya")].cells[1].text = "Biaya/Tarif"
    heading = next(one for one in document.paragraphs if one.text.startswith("7.4."))
    heading.runs[0].text = "7.4. Peminjaman Aula"


def test_a_file_of_the_standards_in_force_changes_nothing(db: None) -> None:
    found = compared(file_of("7.3", "7.4"))

    assert (found.same, list(found.changes), list(found.unknown)) == (2, [], [])


def test_every_difference_is_named(db: None) -> None:
    [change] = compared(file_of("7.4", change=mended)).changes

    assert [(one.key, one.what, one.after.split(" →")[0]) for one in change.differences] == [
        ("", NAME, "Peminjaman Aula"),
        ("prosedur", FLOW, "Pemohon"),
        ("jangka_waktu", TEXT, "Dua hari"),
        ("biaya", TITLE, "Biaya/Tarif"),
    ]


@pytest.mark.parametrize(
    ("read", "held"),
    [
        ("a. “Aula”", 'a. "Aula"'),
        ("a. WA – 0895", "a. WA - 0895"),
        ("a. satu…", "a. satu..."),
        ("a. satu", "a.  satu "),
        ("satu\ndua", "satu\n\ndua"),
    ],
)
def test_what_a_word_processor_did_unasked_is_no_difference(read: str, held: str) -> None:
    assert restored(read, held) == held


def test_only_the_line_that_somebody_changed_is_new() -> None:
    assert restored("a. “Aula”\nb. tiga", 'a. "Aula"\nb. dua') == 'a. "Aula"\nb. tiga'
    assert restored("a. x\n  b. y", "a. x\nb. y") == "a. x\n  b. y"


def test_drafts_hold_what_the_file_says(db: None) -> None:
    found = compared(file_of("7.4", change=mended))

    [drafted] = changes.draft(found.changes, note=NOTE, by=author("umi"), at=at())

    draft = Edition.objects.get(service__code="7.4", state=State.DRAFT)
    texts = {one.key: one for one in draft.components.all()}
    assert drafted.refusal == ""
    assert (draft.name, draft.change_note) == ("Peminjaman Aula", NOTE)
    assert texts["jangka_waktu"].text == "Dua hari"
    assert texts["prosedur"].flow.startswith("Pemohon → ")
    assert texts["persyaratan"].text == in_force("7.4").components.get(key="persyaratan").text


def test_nobody_drafts_for_another_biro_or_beside_an_open_draft(db: None) -> None:
    found = compared(file_of("7.4", change=mended))

    [foreign] = changes.draft(found.changes, note=NOTE, by=author("hana"), at=at())
    list(changes.draft(found.changes, note=NOTE, by=author("umi"), at=at()))
    [second] = changes.draft(found.changes, note=NOTE, by=author("udin"), at=at())

    assert "Biro lain" in foreign.refusal
    assert "sudah mempunyai konsep" in second.refusal
    assert Edition.objects.filter(service__code="7.4", state=State.DRAFT).count() == 1


def test_the_command_tells_and_changes_nothing(
    db: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "lampiran.docx"
    file.write_bytes(file_of("7.3", "7.4", change=lambda document: _drop_first(document)))

    call_command("impor_lampiran", str(file))

    said = capsys.readouterr().out
    assert "Jangka Waktu Penyelesaian (teks)\n    semula : " in said
    assert "menjadi: Dua hari" in said
    assert "1 layanan sama, 1 berbeda, 0 tidak dikenal." in said
    assert "tambahkan --buat-konsep --oleh NAMA" in said
    assert not Edition.objects.filter(state=State.DRAFT).exists()


def _drop_first(document: Document) -> None:
    wording(document, "jangka_waktu").paragraphs[0].runs[0].text = "Dua hari"


def test_the_command_makes_drafts_for_a_named_person(
    db: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "lampiran.docx"
    file.write_bytes(file_of("7.4", change=mended))
    person("umi")

    call_command("impor_lampiran", str(file), "--buat-konsep", "--oleh", "umi")

    assert "7.4: konsep dibuat. Judul komponen yang berbeda" in capsys.readouterr().out
    assert Edition.objects.filter(service__code="7.4", state=State.DRAFT).exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["tidak-ada.docx"], "tidak dapat dibuka"),
        ([__file__], "bukan dokumen Word"),
        ([__file__, "--instansi", "angkasa"], "Instansi itu tidak ada"),
        ([__file__, "--buat-konsep"], "Sebutkan dengan --oleh"),
    ],
)
def test_the_command_refuses_with_a_sentence(db: None, arguments: list[str], said: str) -> None:
    with pytest.raises(CommandError, match=said):
        call_command("impor_lampiran", *arguments)
