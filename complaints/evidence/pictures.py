"""A picture as a new JPEG: what could be seen in it and nothing else.

Pure. Only the pixels pass, so that places (GPS), names of devices, comments, thumbnails and
whatever was hidden behind the picture stay behind.
"""

import warnings
from io import BytesIO

from PIL import ExifTags, Image, UnidentifiedImageError

from complaints.evidence.refusals import DAMAGED, MOVING, TOO_MANY_PIXELS, RefusedError

FORMATS = ["JPEG", "PNG", "WEBP"]

MOST_PIXELS = 50_000_000
"""More than any phone photographs in its usual mode; a bomb promises far more."""

LONGEST_SIDE = 2000
"""Pixels of the new picture: a letter photographed whole stays readable."""

QUALITY = 85

_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What undoes each orientation of EXIF; 1 is upright already."""

Image.MAX_IMAGE_PIXELS = MOST_PIXELS


def cleaned(content: bytes) -> bytes:
    """The picture upright, on white, at most 2000 pixels a side, as JPEG without any metadata.

    Raises RefusedError for a moving picture, too many pixels and what is no whole picture;
    damaged files may raise anything else that Pillow raises.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            picture = Image.open(BytesIO(content), formats=FORMATS)
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            raise RefusedError(TOO_MANY_PIXELS) from error
        except UnidentifiedImageError as error:
            raise RefusedError(DAMAGED) from error
        return _as_jpeg(_small(_still(picture)))


def _still(picture: Image.Image) -> Image.Image:
    """A camera's JPEG may carry further views of the scene (MPO); its first is the photo."""
    if picture.format in ("PNG", "WEBP") and getattr(picture, "is_animated", False):
        raise RefusedError(MOVING)
    return picture


def _small(picture: Image.Image) -> Image.Image:
    """Shrunk before it is turned, since every step costs memory by the pixel."""
    picture = _in_plain_colours(picture)
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    # A small picture is still unread here, and reading must not fail inside `_orientation`.
    picture.load()
    turn = _UPRIGHT.get(_orientation(picture))
    return picture if turn is None else picture.transpose(turn)


def _in_plain_colours(picture: Image.Image) -> Image.Image:
    """Palettes, bits and greys of 16 bits cannot be shrunk smoothly as they are."""
    if picture.mode.startswith("I"):
        return picture.point(lambda value: value / 256).convert("L")
    if picture.mode in ("1", "P", "PA"):
        return picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    return picture


def _orientation(picture: Image.Image) -> int:
    """How the camera was held (1 to 8); a photo whose EXIF cannot be read counts as upright."""
    try:
        return int(picture.getexif().get(ExifTags.Base.Orientation, 1))
    except Exception:
        return 1


def _as_jpeg(picture: Image.Image) -> bytes:
    """Laid on a new white sheet: nothing comes along that belonged to the old file."""
    sheet = Image.new("RGB", picture.size, "white")
    if picture.has_transparency_data:
        seen = picture.convert("RGBA")
        sheet.paste(seen, mask=seen)
    else:
        sheet.paste(picture.convert("RGB"))
    written = BytesIO()
    sheet.save(written, "JPEG", quality=QUALITY)
    return written.getvalue()
