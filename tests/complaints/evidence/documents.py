"""Makes PDF files, honest and hostile."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    NullObject,
    NumberObject,
    TextStringObject,
)

AUTHOR = "Penulis Yang Ingin Anonim"
WORDS = "Pungutan liar di loket"


def name(text: str) -> NameObject:
    return NameObject(text)


DCT = name("/DCTDecode")


def dictionary(**entries: Any) -> DictionaryObject:
    return DictionaryObject({name(f"/{key}"): value for key, value in entries.items()})


def words_drawn(text: str = WORDS) -> DecodedStreamObject:
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 12 Tf 20 100 Td ({text}) Tj ET".encode())
    return stream


def writer(pages: int = 1) -> PdfWriter:
    """A document with words on every page and an author's name in its notes."""
    made = PdfWriter()
    font = dictionary(Type=name("/Font"), Subtype=name("/Type1"), BaseFont=name("/Helvetica"))
    for _ in range(pages):
        page = made.add_blank_page(300, 200)
        page[name("/Contents")] = made._add_object(words_drawn())
        page[name("/Resources")] = dictionary(Font=dictionary(F1=font))
    made.add_metadata({"/Author": AUTHOR})
    return made


def pdf(change: Callable[[PdfWriter], object] = lambda made: None, pages: int = 1) -> bytes:
    """The document after a change."""
    made = writer(pages)
    change(made)
    written = BytesIO()
    made.write(written)
    return written.getvalue()


def locked(user: str = "rahasia", **options: Any) -> bytes:
    return pdf(lambda made: made.encrypt(user, "pemilik", **options))


def opening(**action: Any) -> Callable[[PdfWriter], None]:
    """A document that does something when it is opened."""

    def change(made: PdfWriter) -> None:
        kept = made._add_object(dictionary(Type=name("/Action"), **action))
        made.root_object[name("/OpenAction")] = kept

    return change


def on_page(**entries: Any) -> Callable[[PdfWriter], None]:
    def change(made: PdfWriter) -> None:
        made.pages[0].update(dictionary(**entries))

    return change


def annotated(**entries: Any) -> Callable[[PdfWriter], None]:
    """A page with one annotation on it."""
    place = ArrayObject([NumberObject(number) for number in (10, 10, 110, 30)])

    def change(made: PdfWriter) -> None:
        note = made._add_object(dictionary(Type=name("/Annot"), Rect=place, **entries))
        made.pages[0][name("/Annots")] = made._add_object(ArrayObject([note, NullObject()]))

    return change


def drawn_by(made: PdfWriter, text: str) -> DictionaryObject:
    """How an annotation looks (`/AP`): words in a form."""
    form = words_drawn(text)
    form.update(dictionary(Type=name("/XObject"), Subtype=name("/Form")))
    form[name("/BBox")] = ArrayObject([NumberObject(number) for number in (0, 0, 100, 20)])
    return dictionary(N=made._add_object(form))


def with_photo(photo: bytes, filters: Any = DCT) -> bytes:
    """A page that shows a JPEG, as scanning apps make it."""

    def change(made: PdfWriter) -> None:
        image = DecodedStreamObject()
        image.set_data(photo)
        image.update(
            dictionary(
                Type=name("/XObject"),
                Subtype=name("/Image"),
                Width=NumberObject(40),
                Height=NumberObject(20),
                BitsPerComponent=NumberObject(8),
                ColorSpace=name("/DeviceRGB"),
                Filter=made._add_object(filters),
                Metadata=made._add_object(words_drawn(AUTHOR)),
            )
        )
        page = made.pages[0]
        page["/Resources"][name("/XObject")] = dictionary(Im1=made._add_object(image))
        page[name("/Contents")] = made._add_object(_shows_image())

    return pdf(change)


def _shows_image() -> DecodedStreamObject:
    stream = DecodedStreamObject()
    stream.set_data(b"40 0 0 20 50 50 cm /Im1 Do")
    return stream


def of_many_objects(number: int) -> bytes:
    """A page that refers to so many objects."""

    def change(made: PdfWriter) -> None:
        objects = [made._add_object(TextStringObject(str(each))) for each in range(number)]
        made.pages[0]["/Resources"][name("/Properties")] = ArrayObject(objects)

    return pdf(change)


def raw(root: bytes, *objects: bytes) -> bytes:
    """A file by hand: object 1 is the catalog, the next ones follow."""
    body, places = b"%PDF-1.7\n", []
    for number, content in enumerate((root, *objects), start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return body + head + table + trailer % (len(places) + 1, len(body))


def read(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content), strict=True)


def everything_in(content: bytes) -> str:
    """Every object of a file, unpacked, as one text."""
    reader = read(content)
    numbers = sorted(reader.xref.get(0, {}))
    objects = [reader.get_object(number) for number in numbers if number]
    streams = [each.get_data() for each in objects if hasattr(each, "get_data")]
    return f"{reader.trailer} {objects} {streams}"
