"""PDFs made for tests: letters put at places of a page, and nothing else."""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

ROMAN, BOLD, ITALIC, FIXED = "Times-Roman", "Times-Bold", "Times-Italic", "Courier"
FONTS = (ROMAN, BOLD, ITALIC, FIXED)
WIDTH, HEIGHT = 595, 842
"""Of a page, in points."""
_WIDTHS = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ .,-",
        [444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333,
         389, 278, 500, 500, 722, 500, 500, 444, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389,
         722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 250, 250,
         250, 333],
        strict=True,
    )
)  # fmt: skip
"""How wide the letters of Times are, in thousandths of its size."""


@dataclass(frozen=True)
class Put:
    """Words at a place of a page."""

    x: float
    y: float
    text: str
    size: float = 10
    font: str = ROMAN

    def operators(self) -> str:
        text = self.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        font = FONTS.index(self.font) + 1
        return f"BT /F{font} {self.size} Tf {self.x} {self.y} Td ({text}) Tj ET"


def column(
    lines: Iterable[str], *, x: float = 72, y: float = 760, size: float = 10, font: str = ROMAN
) -> list[Put]:
    """Put lines under one another, 12 points apart; an empty one leaves white space."""
    return [
        Put(x + 15 * line.startswith("\t"), y - 1.2 * size * at, line.strip("\t"), size, font)
        for at, line in enumerate(lines)
        if line
    ]


def width_of(text: str, *, size: float = 10) -> float:
    """Return how wide a text is in Times, in points."""
    return sum(_WIDTHS.get(letter, 500) for letter in text) * size / 1000


def wrapped(text: str, *, width: float = 450, size: float = 10) -> list[str]:
    """Break a text into lines that are at most as wide."""
    lines = [""]
    for word in text.split():
        if width_of(f"{lines[-1]} {word}", size=size) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def make_pdf(
    pages: Sequence[Sequence[Put]],
    info: dict[str, str] | None = None,
    *,
    turned: int = 0,
    trailer: str = "",
) -> bytes:
    """Return a PDF.

    Args:
        pages: What is on each page.
        info: What it says of itself.
        turned: By how many degrees viewers turn its pages.
        trailer: What else its trailer holds.
    """
    return make_raw([" ".join(put.operators() for put in page) for page in pages], info,
                    turned=turned, trailer=trailer)  # fmt: skip


def make_raw(
    contents: Sequence[str | bytes],
    info: dict[str, str] | None = None,
    *,
    turned: int = 0,
    trailer: str = "",
) -> bytes:
    """Return a PDF of pages whose operators are given."""
    fonts = " ".join(f"/F{at} {at + 2} 0 R" for at in range(1, len(FONTS) + 1))
    first = 3 + len(FONTS)
    kids = " ".join(f"{first + 2 * at} 0 R" for at in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode(),
        *(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{font} "
            "/Encoding /WinAnsiEncoding >>".encode()
            for font in FONTS
        ),
    ]
    for at, content in enumerate(contents):
        data = content.encode("cp1252") if isinstance(content, str) else content
        packed = zlib.compress(data)
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {turned} "
            f"/Resources << /Font << {fonts} >> >> /Contents {first + 2 * at + 1} 0 R >>".encode(),
            b"<< /Length %d /Filter /FlateDecode >> stream\n" % len(packed)
            + packed
            + b"\nendstream",
        ]
    if info:
        fields = " ".join(f"/{name} ({value})" for name, value in info.items())
        objects.append(f"<< {fields} >>".encode("latin-1"))
        trailer += f" /Info {len(objects)} 0 R"
    return make_objects(objects, trailer)


def make_objects(objects: Sequence[bytes], trailer: str = "") -> bytes:
    """Return a file of objects, of which the first is its catalog."""
    data = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\n".encode()
    return bytes(data + b"startxref\n%d\n%%%%EOF\n" % start)
