"""Makes pictures, honest and hostile, so that no binary file lies in the house."""

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import ExifTags, Image, PngImagePlugin

RED, BLUE = (200, 30, 30), (30, 30, 200)
PLACE = {ExifTags.GPS.GPSLatitudeRef: "S", ExifTags.GPS.GPSLatitude: (0.0, 1.0, 59.0)}
CAMERA = "Kamera Rahasia 9"


def saved(picture: Image.Image, format: str, **options: Any) -> bytes:
    written = BytesIO()
    picture.save(written, format, **options)
    return written.getvalue()


def half_red_half_blue(mode: str = "RGB", size: tuple[int, int] = (40, 20)) -> Image.Image:
    """Red on the left, blue on the right."""
    picture = Image.new("RGB", size, RED)
    picture.paste(BLUE, (size[0] // 2, 0, *size))
    return picture.convert(mode)


def jpeg(**options: Any) -> bytes:
    return saved(half_red_half_blue(), "JPEG", **options)


def png(mode: str = "RGB", **options: Any) -> bytes:
    return saved(half_red_half_blue(mode), "PNG", **options)


def webp(**options: Any) -> bytes:
    return saved(half_red_half_blue(), "WEBP", **options)


def photo_data(orientation: int = 1) -> Image.Exif:
    """What a phone writes into a photo: where it was, what it is, how it was held."""
    data = Image.Exif()
    data[ExifTags.Base.Orientation] = orientation
    data[ExifTags.Base.Model] = CAMERA
    data.get_ifd(ExifTags.IFD.GPSInfo).update(PLACE)
    return data


def told_on() -> PngImagePlugin.PngInfo:
    """The notes that a PNG may carry."""
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", CAMERA)
    notes.add_itxt("XML:com.adobe.xmp", f"<x>{CAMERA}</x>")
    return notes


def moving(format: str, frames: int = 3) -> bytes:
    pictures = [Image.new("RGB", (8, 8), (number % 256, 0, 0)) for number in range(frames)]
    return saved(pictures[0], format, save_all=True, append_images=pictures[1:], duration=20)


def two_views() -> bytes:
    """A JPEG with a second view of the scene, as many phones write it (MPO)."""
    return saved(
        half_red_half_blue(), "MPO", save_all=True, append_images=[Image.new("RGB", (40, 20))]
    )


def bomb(width: int, height: int) -> bytes:
    """A PNG of white bits: some kilobytes that ask for any amount of memory."""
    packer = zlib.compressobj(9)
    row = b"\x00" + b"\xff" * ((width + 7) // 8)
    packed = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    return png_of(struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0), packed)


def png_of(header: bytes, packed: bytes) -> bytes:
    chunks = [(b"IHDR", header), (b"IDAT", packed), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    checksum = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", checksum)


def claiming(content: bytes, width: int, height: int) -> bytes:
    """A JPEG whose frame header promises another size."""
    place = content.index(b"\xff\xc0")
    return content[: place + 5] + struct.pack(">HH", height, width) + content[place + 9 :]


def colour(content: bytes, x: float, y: float) -> tuple[int, ...]:
    """The colour at a place (0 to 1 from the left and the top)."""
    with Image.open(BytesIO(content)) as picture:
        place = (int(x * (picture.width - 1)), int(y * (picture.height - 1)))
        return picture.getpixel(place)


def close(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) < 40 for a, b in zip(one, other, strict=True))
