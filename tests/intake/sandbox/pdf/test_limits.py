"""A PDF that unfolds without end is given up within its limits, and named."""

import pytest

from reader.errors import GaveUpError
from reader.intake.formats.parsed import parse_in_sandbox
from reader.intake.sandbox.limits import Limits
from tests.intake.pdfs import make_objects

PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R "
    b"/Resources << /XObject << /X 4 0 R >> >> >>"
)
FORM = (
    b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> "
    b"/Length 20 >> stream\n/X Do /X Do /X Do  \nendstream"
)


def test_a_picture_within_itself_is_given_up() -> None:
    data = make_objects(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            PAGE,
            FORM,
        ]
    )
    with pytest.raises(GaveUpError, match=r"^a\.pdf: given up: its parser broke down or needed"):
        parse_in_sandbox("pdf", data, name="a.pdf", limits=Limits(seconds=30, megabytes=400))
