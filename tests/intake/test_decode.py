"""Bytes become text in one stated order."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import UnreadableSourceError
from reader.intake.decode import decode

DECODED = [
    ("plain ASCII", b"abc", "abc"),
    ("UTF-8", "naïve — “x”".encode(), "naïve — “x”"),
    ("UTF-8 with a mark", codecs.BOM_UTF8 + b"abc", "abc"),
    ("UTF-16, little end first", "añ".encode("utf-16"), "añ"),
    ("UTF-16, big end first", codecs.BOM_UTF16_BE + "añ".encode("utf-16-be"), "añ"),
    ("UTF-32", "añ".encode("utf-32"), "añ"),
    ("Windows line ends", b"a\r\nb\rc\n", "a\nb\nc\n"),
    ("nothing", b"", ""),
]


@pytest.mark.parametrize(("what", "data", "text"), DECODED)
def test_text_comes_out_without_a_note(what: str, data: bytes, text: str) -> None:
    decoded = decode(data, name="file")
    assert decoded.text == text
    assert decoded.notes == ()


def test_what_is_not_utf_8_is_read_as_windows_1252_and_says_so() -> None:
    decoded = decode("“Café” – 5 €".encode("cp1252"), name="file")
    assert decoded.text == "“Café” – 5 €"
    assert "Windows-1252" in decoded.notes[0]


def test_binary_data_is_refused_by_name() -> None:
    with pytest.raises(UnreadableSourceError, match=r"photo\.txt: not a text file"):
        decode(b"\x89PNG\r\n\x1a\n\x00\x00", name="photo.txt")


@given(st.binary())
def test_no_bytes_break_it(data: bytes) -> None:
    try:
        assert "\r" not in decode(data, name="file").text
    except UnreadableSourceError:
        assert b"\0" in data
