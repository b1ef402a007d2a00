"""Pictures for the demo: a plain board with a caption, as somebody might have photographed it."""

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

_SIZE = (960, 640)
_WALL, _BOARD, _EDGE, _INK = "#9fb3a8", "#fffdf5", "#5f7168", "#14211b"
_LINES = range(280, 520, 40)


def drawn(caption: str, *, form: str) -> bytes:
    """A picture of a board with a caption; `form` is `png` or `pdf`, the form of the file."""
    picture = Image.new("RGB", _SIZE, _WALL)
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle((120, 70, 840, 570), radius=12, fill=_BOARD, outline=_EDGE, width=6)
    pen.text((160, 110), "GAMBAR REKAAN", fill=_EDGE, font=ImageFont.load_default(24))
    pen.text((160, 180), caption, fill=_INK, font=ImageFont.load_default(36))
    for top in _LINES:
        pen.line((160, top, 800 - top % 7 * 30, top), fill=_EDGE, width=6)
    file = BytesIO()
    picture.save(file, form)
    return file.getvalue()
