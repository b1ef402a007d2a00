"""The addresses of a decree's documents: what they hold, and what they refuse."""

import io

import docx
import pytest
from django.test import Client

from standards.annex import documents
from standards.models import Edition
from standards.views import decrees
from tests.page import read

DECREE = "/keputusan/sk-1829-or-2021/"


def headings(content: bytes) -> list[str]:
    paragraphs = docx.Document(io.BytesIO(content)).paragraphs
    return [one.text.split("\t")[0] for one in paragraphs if one.style.name == "Heading 2"]


def test_the_annex_holds_every_service_one_biro_or_one_service(reader: Client) -> None:
    whole = reader.get(f"{DECREE}lampiran.docx")
    of_biro = reader.get(f"{DECREE}lampiran.docx?biro=biro-umum")
    of_service = reader.get(f"{DECREE}lampiran.docx?layanan=7.4")

    assert len(headings(whole.content)) == 57
    assert headings(of_biro.content) == ["7.1.", "7.2.", "7.3.", "7.4.", "7.5."]
    assert headings(of_service.content) == ["7.4."]
    assert whole["Content-Disposition"] == ('attachment; filename="lampiran-sk-1829-or-2021.docx"')
    assert of_service["Content-Disposition"] == (
        'attachment; filename="lampiran-sk-1829-or-2021-7-4.docx"'
    )


def test_the_pdf_opens_in_the_browser_and_is_revalidated(reader: Client) -> None:
    first = reader.get(f"{DECREE}lampiran.pdf?layanan=7.4")
    again = reader.get(
        f"{DECREE}lampiran.pdf?layanan=7.4", headers={"if-none-match": first["ETag"]}
    )

    assert first["Content-Type"] == "application/pdf"
    assert first["Content-Disposition"].startswith("inline;")
    assert again.status_code == 304


def test_an_annex_of_very_many_standards_is_taken_biro_by_biro(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (documents, decrees):
        monkeypatch.setattr(module, "MOST_IN_ONE_FILE", 56)

    links = read(reader.get(DECREE)).links()
    assert f"{DECREE}lampiran.pdf" not in links
    assert f"{DECREE}lampiran.pdf?biro=biro-umum" in links
    refused = reader.get(f"{DECREE}lampiran.pdf")
    assert refused.status_code == 404
    assert "tiap Biro" in read(refused).text
    assert reader.get(f"{DECREE}lampiran.docx?biro=biro-umum").status_code == 200


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (f"{DECREE}lampiran.docx?biro=biro-angkasa", "tidak menetapkan standar untuk Biro"),
        (f"{DECREE}lampiran.pdf?layanan=99.9", "tidak menetapkan standar untuk Biro"),
        (f"{DECREE}lampiran.pdf?layanan=%00", "tidak menetapkan standar untuk Biro"),
        ("/keputusan/rancangan-kesra-2020/naskah.docx", "tidak tersimpan"),
        ("/keputusan/tidak-ada/lampiran.docx", "tidak"),
    ],
)
def test_what_is_not_there_is_said(reader: Client, address: str, said: str) -> None:
    response = reader.get(address)

    assert response.status_code == 404
    assert said in response.content.decode()


def test_drafts_are_nobodys_to_take(reader: Client) -> None:
    Edition.objects.filter(service__code="7.4").update(
        state=Edition.State.DRAFT, in_force_from=None
    )

    assert reader.get(f"{DECREE}lampiran.docx?layanan=7.4").status_code == 404


def test_the_decree_leads_to_its_documents(reader: Client) -> None:
    links = read(reader.get(DECREE)).links()
    draft = read(reader.get("/keputusan/rancangan-kesra-2020/")).links()

    for name in ("naskah.docx", "naskah.pdf", "lampiran.docx", "lampiran.pdf"):
        assert DECREE + name in links
    assert f"{DECREE}lampiran.pdf?biro=biro-hukum" in links
    assert "/keputusan/rancangan-kesra-2020/lampiran.docx" in draft
    assert "/keputusan/rancangan-kesra-2020/naskah.docx" not in draft
