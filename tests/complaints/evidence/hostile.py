"""What people with bad intentions, or bad luck, send in place of evidence."""

import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, PngImagePlugin
from pypdf.generic import ArrayObject, DecodedStreamObject, NumberObject, TextStringObject

from complaints.evidence import refusals
from complaints.evidence.kinds import Kind
from tests.complaints.evidence import documents as pdfs
from tests.complaints.evidence import pictures
from tests.complaints.evidence.documents import annotated, name, on_page, opening, pdf
from tests.complaints.evidence.pictures import bomb, jpeg, png, webp

HTML = b"<!doctype html><script>alert(1)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@dataclass(frozen=True)
class Case:
    """An upload, made when it is needed, and what becomes of it: a kind or a sentence."""

    label: str
    content: Callable[[], bytes]
    name: str
    outcome: Kind | str


def zipped(*names: str, data: bytes = b"isi") -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for each in names:
            archive.writestr(each, data)
    return written.getvalue()


def in_other_format(format: str) -> bytes:
    return pictures.saved(Image.new("L", (8, 8)), format)


def long_note() -> bytes:
    """A PNG whose packed note unpacks to far more than a note."""
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Comment", "x" * 5_000_000, zip=True)
    return png(pnginfo=notes)


def script() -> dict[str, object]:
    return {"S": name("/JavaScript"), "JS": TextStringObject("app.alert(1)")}


def named_script(made: pdfs.PdfWriter) -> None:
    """A script that runs when the document is opened, without being its opening action."""
    entries = ArrayObject([TextStringObject("a"), pdfs.dictionary(**script())])
    scripts = pdfs.dictionary(JavaScript=pdfs.dictionary(Names=entries))
    made.root_object[name("/Names")] = made._add_object(scripts)


def packed_content(size: int) -> Callable[[pdfs.PdfWriter], None]:
    """A page whose content unpacks to very much."""

    def change(made: pdfs.PdfWriter) -> None:
        stream = DecodedStreamObject()
        stream.set_data(zlib.compress(bytes(size), 9))
        stream[name("/Filter")] = name("/FlateDecode")
        made.pages[0][name("/Contents")] = made._add_object(stream)

    return change


def deep(levels: int) -> bytes:
    nested = b"[" * levels + b"]" * levels
    return pdfs.raw(b"<< /Type /Catalog /Pages 2 0 R /X %s >>" % nested, ONE_PAGE, PAGE)


CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
ONE_PAGE = b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"
OWN_CHILD = b"<< /Type /Pages /Count 1 /Kids [2 0 R] >>"
SPELLED = b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /J#61vaScript /J#53 (x) >> >>"


def not_evidence() -> Iterator[Case]:
    """Files of other types, whatever they are called, and names that differ from the content."""
    wrong, differs = refusals.WRONG_TYPE, refusals.NAME_DIFFERS
    yield Case("nothing", lambda: b"", "foto.jpg", refusals.EMPTY)
    yield Case("one byte too many", lambda: bytes(8 * 1024**2 + 1), "a.jpg", refusals.TOO_LARGE)
    yield Case("zip as PDF", lambda: zipped("a.txt"), "a.pdf", wrong)
    yield Case("zip bomb", lambda: zipped("a", data=bytes(100_000_000)), "a.jpg", wrong)
    yield Case("docx as PDF", lambda: zipped("word/document.xml"), "a.pdf", wrong)
    yield Case("svg as PNG", lambda: SVG, "a.png", wrong)
    yield Case("html as JPEG", lambda: HTML, "a.jpg", wrong)
    yield Case("html before a PDF", lambda: HTML + pdf(), "a.pdf", wrong)
    yield Case("gif with a script", lambda: b"GIF89a" + HTML, "a.jpg", wrong)
    yield Case("honest gif", lambda: in_other_format("GIF"), "a.gif", wrong)
    yield Case("tiff", lambda: in_other_format("TIFF"), "a.jpg", wrong)
    yield Case("bmp", lambda: in_other_format("BMP"), "a.png", wrong)
    yield Case("eps", lambda: in_other_format("EPS"), "a.pdf", wrong)
    yield Case("heic", lambda: b"\0\0\0\x18ftypheic" + bytes(40), "IMG_1.HEIC", wrong)
    yield Case("program as JPEG", lambda: b"MZ" + bytes(100), "a.jpg", wrong)
    yield Case("sound in RIFF", lambda: b"RIFF\0\0\0\0WAVE" + bytes(40), "a.webp", wrong)
    yield Case("JPEG as PDF", jpeg, "a.pdf", differs)
    yield Case("PDF as JPEG", pdf, "a.jpg", differs)
    yield Case("JPEG as PHP", jpeg, "a.jpg.php", differs)
    yield Case("JPEG as HTML", jpeg, "a.html", differs)
    yield Case("name cut by NUL", jpeg, "a.jpg\0.php", differs)
    yield Case("name turned around", jpeg, "foto\u202egpj.exe", differs)


def odd_names() -> Iterator[Case]:
    """Names that are looked at, forgotten, and never reach a disk."""
    yield Case("way up", jpeg, "../../x.jpg", Kind.JPEG)
    yield Case("two endings", jpeg, "x.php.jpg", Kind.JPEG)
    yield Case("NUL", jpeg, "x.php\0.jpg", Kind.JPEG)
    yield Case("300 letters", jpeg, "x" * 300 + ".jpg", Kind.JPEG)
    yield Case("right to left", jpeg, "\u202egpj.\u202c.jpg", Kind.JPEG)
    yield Case("no ending", jpeg, "1000012345", Kind.JPEG)
    yield Case("capitals", pdf, "SURAT.PDF", Kind.PDF)
    yield Case("PNG called JPEG", png, "a.jpg", Kind.JPEG)
    yield Case("WebP called JPEG", webp, "a.jpeg", Kind.JPEG)


def hostile_pictures() -> Iterator[Case]:
    many, damaged = refusals.TOO_MANY_PIXELS, refusals.DAMAGED
    yield Case("PNG of 900 megapixels", lambda: bomb(30_000, 30_000), "a.png", many)
    yield Case("PNG of 100 megapixels", lambda: bomb(10_000, 10_000), "a.png", many)
    yield Case("one pixel row too many", lambda: bomb(50_000, 1001), "a.png", many)
    yield Case("JPEG that claims 4 gigapixels", lambda: claims(65_000), "a.jpg", many)
    yield Case("PNG, very wide", lambda: bomb(10_000_000, 2), "a.png", Kind.JPEG)
    yield Case("moving PNG", lambda: pictures.moving("PNG", 500), "a.png", refusals.MOVING)
    yield Case("moving WebP", lambda: pictures.moving("WEBP", 500), "a.webp", refusals.MOVING)
    yield Case("note that is a bomb", long_note, "a.png", damaged)
    yield Case("first bytes of a JPEG only", lambda: b"\xff\xd8\xff" + HTML, "a.jpg", damaged)
    yield Case("first bytes of a PNG only", lambda: png()[:8] + SVG, "a.png", damaged)
    yield Case("first bytes of a WebP only", lambda: webp()[:12] + HTML, "a.webp", damaged)
    yield Case("half a JPEG", lambda: jpeg()[: len(jpeg()) // 2], "a.jpg", damaged)
    yield Case("half a PNG", lambda: png()[: len(png()) // 2], "a.png", damaged)
    yield Case("half a WebP", lambda: webp()[: len(webp()) // 2], "a.webp", damaged)
    yield Case("PNG without data", lambda: pictures.png_of(png()[16:29], b""), "a", damaged)
    yield Case("PNG whose data are none", without_pixels, "a", damaged)
    yield Case("WebP beyond the memory", large_webp, "a.webp", refusals.TOO_COMPLEX)
    yield Case("JPEG, then HTML", lambda: jpeg(comment=HTML) + HTML, "a.jpg", Kind.JPEG)
    yield Case("JPEG, then PDF", lambda: jpeg() + pdf(), "a.jpg", Kind.JPEG)
    yield Case("PNG, then zip", lambda: png() + zipped("a.exe"), "a.png", Kind.JPEG)


def without_pixels() -> bytes:
    """Pillow complains of such data once; asked again it shows an empty picture."""
    return pictures.png_of(png()[16:29], bytes(100))


def large_webp() -> bytes:
    """As many pixels as are allowed, in a format that needs more memory for them than others."""
    return pictures.saved(Image.new("RGB", (7070, 7070)), "WEBP", method=0)


def claims(side: int) -> bytes:
    return pictures.claiming(jpeg(), side, side)


def hostile_documents() -> Iterator[Case]:
    active, damaged = refusals.ACTIVE, refusals.DAMAGED
    yield Case("script by name", lambda: pdf(named_script), "a.pdf", active)
    yield Case("script on opening", lambda: pdf(opening(**script())), "a.pdf", active)
    yield Case("script spelled in hex", lambda: pdfs.raw(SPELLED, ONE_PAGE, PAGE), "a.pdf", active)
    yield Case("program named elsewhere", lambda: pdf(program_elsewhere), "a.pdf", active)
    yield Case("script in a link", lambda: linking(script()), "a.pdf", active)
    yield Case("script on turning the page", turning, "a.pdf", active)
    yield Case("program", lambda: linking({"S": name("/Launch")}), "a.pdf", active)
    yield Case("program on opening", lambda: pdf(opening(S=name("/Launch"))), "a.pdf", active)
    yield Case("site on opening", lambda: pdf(opening(S=name("/URI"))), "a.pdf", active)
    yield Case("form that sends", lambda: linking({"S": name("/SubmitForm")}), "a.pdf", active)
    yield Case("film", lambda: pdf(annotated(Subtype=name("/RichMedia"))), "a.pdf", active)
    yield Case("file inside", lambda: pdf(lambda made: made.add_attachment("a", b"x")), "a", active)
    yield Case("file on the page", attached, "a.pdf", active)
    yield Case("form in XML", form_in_xml, "a.pdf", active)
    yield Case("locked (RC4)", pdfs.locked, "a.pdf", refusals.LOCKED)
    yield Case("locked (AES)", lambda: pdfs.locked(algorithm="AES-256"), "a", refusals.LOCKED)
    yield Case("locked against printing only", lambda: pdfs.locked(""), "a", refusals.LOCKED)
    yield Case("51 pages", lambda: pdf(pages=51), "a.pdf", refusals.TOO_MANY_PAGES)
    yield Case("50 pages", lambda: pdf(pages=50), "a.pdf", Kind.PDF)
    yield Case("10,000 objects", lambda: pdfs.of_many_objects(10_000), "a.pdf", Kind.PDF)
    yield Case("21,000 objects", lambda: pdfs.of_many_objects(21_000), "a", refusals.TOO_COMPLEX)
    yield Case("pages in a ring", lambda: pdfs.raw(CATALOG, OWN_CHILD), "a.pdf", damaged)
    yield Case("nested without end", lambda: deep(100_000), "a.pdf", damaged)
    yield Case("content that is a bomb", lambda: pdf(packed_content(200_000_000)), "a", Kind.PDF)
    yield Case("header only", lambda: b"%PDF-1.7\n", "a.pdf", damaged)
    yield Case("header, then HTML", lambda: b"%PDF-1.7\n" + HTML, "a.pdf", damaged)
    yield Case("half a PDF", lambda: pdf()[: len(pdf()) // 2], "a.pdf", damaged)
    yield Case("no pages at all", lambda: pdfs.raw(b"<< /Type /Catalog >>"), "a.pdf", damaged)


def program_elsewhere(made: pdfs.PdfWriter) -> None:
    """An action that only refers to the object that says what it is."""
    opening(S=made._add_object(name("/Launch")))(made)


def linking(action: dict[str, object]) -> bytes:
    return pdf(annotated(Subtype=name("/Link"), A=pdfs.dictionary(**action)))


def turning() -> bytes:
    return pdf(on_page(AA=pdfs.dictionary(O=pdfs.dictionary(**script()))))


def attached() -> bytes:
    def change(made: pdfs.PdfWriter) -> None:
        file = DecodedStreamObject()
        file[name("/Type")] = name("/EmbeddedFile")
        held = pdfs.dictionary(EF=pdfs.dictionary(F=made._add_object(file)))
        annotated(Subtype=name("/FileAttachment"), FS=held)(made)

    return pdf(change)


def form_in_xml() -> bytes:
    def change(made: pdfs.PdfWriter) -> None:
        form = pdfs.dictionary(XFA=ArrayObject([NumberObject(1)]))
        made.root_object[name("/AcroForm")] = form

    return pdf(change)


CASES = [*not_evidence(), *odd_names(), *hostile_pictures(), *hostile_documents()]
