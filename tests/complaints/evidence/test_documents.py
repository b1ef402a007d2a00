"""The pages of a PDF stay as they look; notes, links, fields and earlier versions go."""

from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NumberObject, TextStringObject

from complaints.evidence.documents import cleaned
from complaints.evidence.jpeg import without_metadata
from tests.complaints.evidence.documents import (
    AUTHOR,
    WORDS,
    annotated,
    dictionary,
    drawn_by,
    everything_in,
    name,
    on_page,
    opening,
    pdf,
    read,
    with_photo,
)
from tests.complaints.evidence.pictures import (
    CAMERA,
    jpeg,
    photo_data,
    two_views,
)


def test_the_words_of_every_page_stay() -> None:
    pages = read(cleaned(pdf(pages=3))).pages

    assert [page.extract_text() for page in pages] == [WORDS] * 3
    assert pages[0].mediabox.width == 300


def test_the_author_and_the_program_go() -> None:
    assert AUTHOR in everything_in(pdf())
    result = cleaned(pdf())

    assert AUTHOR not in everything_in(result)
    assert read(result).metadata is None
    assert b"pypdf" not in result


def test_notes_on_pages_and_in_the_catalogue_go() -> None:
    def change(made: PdfWriter) -> None:
        note = DecodedStreamObject()
        note.set_data(AUTHOR.encode())
        kept = made._add_object(note)
        made.root_object[name("/Metadata")] = kept
        on_page(Metadata=kept, PieceInfo=dictionary(App=TextStringObject(AUTHOR)))(made)

    assert AUTHOR not in everything_in(cleaned(pdf(change)))


def test_an_earlier_version_goes() -> None:
    first = pdf(lambda made: on_page(Contents=drawn_by(made, AUTHOR).raw_get("/N"))(made))
    corrected = PdfWriter(BytesIO(first), incremental=True)
    content = DecodedStreamObject()
    content.set_data(b"BT ET")
    corrected.pages[0][name("/Contents")] = corrected._add_object(content)
    written = BytesIO()
    corrected.write(written)

    assert AUTHOR.encode() in written.getvalue()
    assert AUTHOR.encode() not in cleaned(written.getvalue())


def test_a_link_is_no_longer_one() -> None:
    action = dictionary(S=name("/URI"), URI=TextStringObject("https://contoh.id/jebakan"))
    result = cleaned(pdf(annotated(Subtype=name("/Link"), A=action)))

    assert "jebakan" not in everything_in(result)
    assert read(result).pages[0]["/Annots"] == []


def test_a_filled_field_stays_as_a_drawing() -> None:
    def change(made: PdfWriter) -> None:
        annotated(
            Subtype=name("/Widget"),
            FT=name("/Tx"),
            T=TextStringObject(AUTHOR),
            F=NumberObject(4),
            AP=drawn_by(made, "Isian saya"),
        )(made)

    result = cleaned(pdf(change))
    (drawing,) = read(result).pages[0]["/Annots"]

    assert set(drawing) == {"/Subtype", "/Rect", "/AP", "/F"}
    assert drawing["/Subtype"] == "/Stamp"
    assert b"Isian saya" in drawing["/AP"]["/N"].get_data()
    assert AUTHOR not in everything_in(result)


def test_opening_at_a_page_is_no_danger() -> None:
    result = cleaned(pdf(opening(S=name("/GoTo"))))

    assert "/OpenAction" not in read(result).root_object


def photo_in(content: bytes) -> bytes:
    images = PdfReader(BytesIO(content)).pages[0]["/Resources"]["/XObject"]
    return images["/Im1"]._data


@pytest.mark.parametrize(
    "photo",
    [
        jpeg(exif=photo_data(), comment=CAMERA.encode(), xmp=CAMERA.encode()),
        jpeg(exif=photo_data(), progressive=True),
        jpeg(exif=photo_data()) + CAMERA.encode(),
        two_views(),
    ],
    ids=["notes", "progressive", "behind the end", "two views"],
)
def test_a_photo_in_a_document_loses_place_and_device_and_no_pixel(photo: bytes) -> None:
    result = cleaned(with_photo(photo))
    kept = photo_in(result)

    assert CAMERA.encode() not in result
    assert AUTHOR not in everything_in(result)
    assert b"Exif" not in kept
    assert kept.count(b"\xff\xd8\xff") == 1
    with Image.open(BytesIO(photo)) as before, Image.open(BytesIO(kept)) as after:
        assert before.tobytes() == after.tobytes()


@pytest.mark.parametrize(
    "photo", [b"", b"\xff\xd8", b"\xff\xd8\xff", b"\xff\xd8\xff\xe1", b"x" * 9]
)
def test_a_broken_photo_in_a_document_breaks_nothing(photo: bytes) -> None:
    assert without_metadata(photo) == photo[:2] or photo.startswith(without_metadata(photo))
    assert read(cleaned(with_photo(photo))).pages[0].extract_text() == ""
