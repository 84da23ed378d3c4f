"""A picture to coloured dots: Pillow decodes it in this process, where it can do no harm."""

import base64
import io
from typing import Any

from PIL import (
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageOps,
    JpegImagePlugin,
    PngImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from reader.errors import UnreadableSourceError

# Listed here so that each is imported before this process is confined.
_DECODERS = (BmpImagePlugin, GifImagePlugin, JpegImagePlugin, PngImagePlugin, WebPImagePlugin)
_FORMATS = ("BMP", "GIF", "JPEG", "PNG", "WEBP")
_MOST_DOTS = 60_000_000
"""The most dots of a picture that is decoded: as many as a good camera takes."""
_TOO_LARGE = "the picture is too large: open it with f instead"
_MOST_SIDE = 1_000
"""The most dots on the longest side of the result."""


def parse_image(data: bytes, *, width: int, height: int) -> dict[str, Any]:
    """Decode a picture and make it fit.

    Args:
        data: The whole file.
        width: The most dots across.
        height: The most dots down.

    Returns:
        ``width``, ``height``, and ``dots``: red, green and blue of each dot, row by row, in
        base64.

    Raises:
        UnreadableSourceError: If it is not a picture in these formats, is too large, or is damaged.
    """
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
            if image.width * image.height > _MOST_DOTS:
                raise UnreadableSourceError(_TOO_LARGE)
            room = (max(1, min(width, _MOST_SIDE)), max(1, min(height, _MOST_SIDE)))
            image.draft("RGB", room)
            fitted = _on_white(ImageOps.exif_transpose(image))
            fitted.thumbnail(room, Image.Resampling.LANCZOS)
    except Image.DecompressionBombError as error:
        raise UnreadableSourceError(_TOO_LARGE) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise UnreadableSourceError("not a picture that can be shown, or a damaged one") from error
    dots = base64.b64encode(fitted.tobytes()).decode()
    return {"width": fitted.width, "height": fitted.height, "dots": dots}


def _on_white(image: Image.Image) -> Image.Image:
    """Return the picture in red, green and blue; transparent parts are white."""
    if image.mode not in {"RGBA", "LA", "PA"} and "transparency" not in image.info:
        return image.convert("RGB")
    layered = image.convert("RGBA")
    ground = Image.new("RGBA", layered.size, "white")
    return Image.alpha_composite(ground, layered).convert("RGB")
