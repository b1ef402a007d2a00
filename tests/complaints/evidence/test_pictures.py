"""What is seen in a picture stays, everything else goes."""

from io import BytesIO

import pytest
from PIL import Image

from complaints.evidence.pictures import LONGEST_SIDE, cleaned
from tests.complaints.evidence.pictures import (
    BLUE,
    CAMERA,
    RED,
    bomb,
    close,
    colour,
    half_red_half_blue,
    jpeg,
    photo_data,
    png,
    saved,
    told_on,
    two_views,
    webp,
)

WHITE = (255, 255, 255)

UPRIGHT_COLOURS = {1: "left", 2: "right", 3: "right", 4: "left", 5: "top", 6: "top", 7: "bottom"}
UPRIGHT_COLOURS[8] = "bottom"
"""Where the red half belongs for each way to hold the camera."""

PLACES = {"left": (0.1, 0.5), "right": (0.9, 0.5), "top": (0.5, 0.1), "bottom": (0.5, 0.9)}


def opened(content: bytes) -> Image.Image:
    picture = Image.open(BytesIO(content), formats=["JPEG"])
    picture.load()
    return picture


@pytest.mark.parametrize(
    "content",
    [
        jpeg(exif=photo_data(), comment=CAMERA.encode(), dpi=(123, 123)),
        jpeg(xmp=CAMERA.encode()),
        png(exif=photo_data(), pnginfo=told_on()),
        webp(exif=photo_data(), xmp=CAMERA.encode()),
        jpeg() + CAMERA.encode(),
    ],
    ids=["jpeg", "jpeg with xmp", "png", "webp", "behind the end"],
)
def test_no_note_of_place_device_or_person_stays(content: bytes) -> None:
    assert CAMERA.encode() in content
    result = cleaned(content)

    assert CAMERA.encode() not in result
    assert b"Exif" not in result
    assert set(opened(result).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert opened(result).info["jfif_density"] == (1, 1)


def test_a_profile_of_colours_goes_too() -> None:
    assert b"ICC_PROFILE" not in cleaned(jpeg(icc_profile=CAMERA.encode()))


@pytest.mark.parametrize("orientation", UPRIGHT_COLOURS)
@pytest.mark.parametrize("make", [jpeg, png, webp])
def test_a_photo_is_turned_upright(make: object, orientation: int) -> None:
    result = cleaned(make(exif=photo_data(orientation)))
    red = UPRIGHT_COLOURS[orientation]

    assert close(colour(result, *PLACES[red]), RED)
    assert opened(result).size == ((40, 20) if orientation < 5 else (20, 40))


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_unknown_orientation_leaves_the_photo_as_it_is(orientation: int) -> None:
    assert close(colour(cleaned(jpeg(exif=photo_data(orientation))), 0.1, 0.5), RED)


def test_a_photo_with_broken_notes_is_taken_as_it_is() -> None:
    result = cleaned(jpeg(exif=b"Exif\0\0II*\0\xff\xff\xff\xff garbage"))

    assert close(colour(result, 0.1, 0.5), RED)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "L", "LA", "1", "CMYK", "I;16"])
def test_every_kind_of_colours_is_shown(mode: str) -> None:
    format = "JPEG" if mode == "CMYK" else "PNG"
    picture = half_red_half_blue("L" if mode == "I;16" else mode)
    if mode == "I;16":
        picture = picture.convert("I").point(lambda value: value * 257).convert("I;16")
    plain = half_red_half_blue("L" if mode in ("L", "LA", "I;16") else "RGB")
    if mode == "1":
        plain = half_red_half_blue("1")

    result = opened(cleaned(saved(picture, format)))

    assert (result.format, result.mode, result.size) == ("JPEG", "RGB", (40, 20))
    if mode != "1":
        for place in ((5, 10), (35, 10)):
            assert close(result.getpixel(place), plain.convert("RGB").getpixel(place))


def see_through(mode: str) -> bytes:
    """A picture whose left half is not there."""
    picture = half_red_half_blue("RGBA")
    picture.paste((0, 0, 0, 0), (0, 0, 20, 20))
    if mode == "colour key":
        flat = half_red_half_blue()
        return saved(flat, "PNG", transparency=RED)
    return saved(picture.quantize() if mode == "P" else picture.convert(mode), "PNG")


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "colour key"])
def test_what_is_transparent_becomes_white(mode: str) -> None:
    result = cleaned(see_through(mode))

    assert close(colour(result, 0.1, 0.5), WHITE)
    assert not close(colour(result, 0.9, 0.5), WHITE)


def test_a_large_photo_is_shrunk_and_keeps_its_shape() -> None:
    photo = saved(half_red_half_blue(size=(4000, 3000)), "JPEG")

    result = opened(cleaned(photo))

    assert result.size == (LONGEST_SIDE, 1500)
    assert close(result.getpixel((10, 700)), RED)
    assert close(result.getpixel((1990, 700)), BLUE)


@pytest.mark.parametrize("size", [(1, 1), (LONGEST_SIDE, 1), (3, 7)])
def test_a_small_picture_is_not_enlarged(size: tuple[int, int]) -> None:
    assert opened(cleaned(saved(Image.new("RGB", size), "PNG"))).size == size


def test_a_long_strip_keeps_at_least_one_pixel() -> None:
    assert opened(cleaned(bomb(100_000, 2))).size == (LONGEST_SIDE, 1)


def test_a_photo_with_a_second_view_is_taken_without_it() -> None:
    result = cleaned(two_views())

    assert opened(result).size == (40, 20)
    assert result.count(b"\xff\xd8\xff") == 1
