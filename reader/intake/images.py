"""Pictures to coloured dots, decoded in a child process."""

import base64
from dataclasses import dataclass
from importlib.util import find_spec

from reader.errors import UnsupportedSourceError
from reader.intake.sandbox.limits import Limits
from reader.intake.sandbox.process import run_parser

_LIMITS = Limits(seconds=15.0)


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded picture."""

    width: int
    """Dots across."""
    height: int
    """Dots down."""
    dots: bytes
    """Red, green and blue of each dot, row by row."""

    def dot(self, x: int, y: int) -> tuple[int, int, int]:
        """Return red, green and blue of a dot, each 0 to 255."""
        at = 3 * (y * self.width + x)
        red, green, blue = self.dots[at : at + 3]
        return red, green, blue


def decode_picture(data: bytes, *, name: str, width: int, height: int) -> Picture:
    """Decode a picture, no larger than asked.

    Args:
        data: The whole file.
        name: The name by which errors refer to it.
        width: The most dots across.
        height: The most dots down.

    Raises:
        GaveUpError: If it takes too much time or memory.
        UnreadableSourceError: If it is not a picture of a known kind, or a damaged one.
        UnsupportedSourceError: If Pillow is not installed.
    """
    if find_spec("PIL") is None:
        raise UnsupportedSourceError("drawing pictures needs Pillow: python -m pip install pillow")
    options = {"width": width, "height": height}
    found = run_parser("image", data, name=name, options=options, limits=_LIMITS)
    return Picture(found["width"], found["height"], base64.b64decode(found["dots"]))
