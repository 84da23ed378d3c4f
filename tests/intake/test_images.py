"""Pictures are decoded in a child process, made to fit, and refused where they are none."""

import io

import pytest

from reader.errors import UnreadableSourceError, UnsupportedSourceError
from reader.intake import images
from reader.intake.images import decode_picture

Image = pytest.importorskip("PIL.Image", reason="the extra `pictures` is not installed")

RED, CLEAR = (200, 30, 20), (0, 0, 0, 0)


def picture(kind: str, *, size: tuple[int, int] = (40, 20), mode: str = "RGB") -> bytes:
    file = io.BytesIO()
    Image.new(mode, size, RED if mode == "RGB" else CLEAR).save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "BMP"])
def test_a_picture_of_a_known_kind_is_made_to_fit(kind: str) -> None:
    found = decode_picture(picture(kind), name="p", width=10, height=40)
    assert (found.width, found.height, len(found.dots)) == (10, 5, 150)
    assert found.dot(9, 4) == pytest.approx(RED, abs=12)


def test_a_small_picture_stays_small_and_what_is_clear_is_white() -> None:
    found = decode_picture(picture("PNG", size=(3, 2), mode="RGBA"), name="p", width=99, height=99)
    assert (found.width, found.height, found.dot(2, 1)) == (3, 2, (255, 255, 255))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        picture("PNG")[:40],
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%!PS-Adobe-3.0 EPSF-3.0\n",
        picture("TIFF"),
    ],
)
def test_what_is_no_picture_of_these_kinds_is_named(data: bytes) -> None:
    with pytest.raises(UnreadableSourceError, match="p: not a picture that can be shown"):
        decode_picture(data, name="p", width=10, height=10)


@pytest.mark.parametrize("side", [9_000, 20_000])
def test_a_picture_that_unfolds_to_too_much_is_refused(side: int) -> None:
    with pytest.raises(UnreadableSourceError, match="too large"):
        decode_picture(picture("PNG", size=(side, side)), name="p", width=10, height=10)


def test_without_pillow_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(images, "find_spec", lambda _: None)
    with pytest.raises(UnsupportedSourceError, match="pip install pillow"):
        decode_picture(b"", name="p", width=10, height=10)
