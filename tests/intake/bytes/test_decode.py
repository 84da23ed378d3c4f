"""Bytes become text in one stated order."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import UnreadableSourceError
from reader.intake.bytes.decode import declared_charset, decode

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


DECLARED = [
    ("a declaration that is true", "Мост".encode("cp1251"), "windows-1251", "Мост"),
    ("a declaration in other letters", "Мост".encode("cp1251"), " 'CP1251' ", "Мост"),
    ("UTF-8 in spite of the declaration", "é".encode(), "iso-8859-1", "é"),
    ("Latin 1 means Windows-1252", "“é”".encode("cp1252"), "iso-8859-1", "“é”"),
    ("seven bits", "橋".encode("iso2022-jp"), "ISO-2022-JP", "橋"),
    ("a name that the standard has and Python has not", "Ж".encode("koi8-r"), "cskoi8r", "Ж"),
    ("letters that GBK has not", "㐀橋".encode("gb18030"), "gb2312", "㐀橋"),
    ("two bytes without a mark", "añ".encode("utf-16-le"), "utf-16", "añ"),
]


@pytest.mark.parametrize(("what", "data", "declared", "text"), DECLARED)
def test_a_declared_encoding_is_believed_as_far_as_it_holds(
    what: str, data: bytes, declared: str, text: str
) -> None:
    decoded = decode(data, name="file", declared=declared)
    assert (decoded.text, decoded.notes) == (text, ()) or "Windows-1252" in decoded.notes[0]
    assert decoded.text == text


LYING = [
    ("UTF-8 that it is not", "é".encode("cp1252"), "utf-8", "not UTF-8, whatever it declares"),
    ("a codec that is none", "é".encode("cp1252"), "rot13", "neither UTF-8 nor rot13"),
    ("a codec that hides text", b"\xe9 ~{<:Ky~}", "hz-gb-2312", "neither UTF-8 nor hz-gb-2312"),
    ("a few bytes that went wrong", "橋 ".encode("euc-jp") * 90 + b"\xff", "euc-jp", "some bytes"),
    ("nothing but wrong bytes", b"a\xff\xff" * 90, "euc-jp", "Windows-1252"),
    ("two bytes that are one", "é".encode("cp1252"), "utf-16", "neither UTF-8 nor utf-16"),
]


@pytest.mark.parametrize(("what", "data", "declared", "note"), LYING)
def test_a_declaration_that_lies_is_noted(what: str, data: bytes, declared: str, note: str) -> None:
    assert note in decode(data, name="file", declared=declared).notes[0]


@pytest.mark.parametrize(
    ("head", "charset"),
    [(b'<meta charset="UTF-8">', "UTF-8"), (b"<META http-equiv=x content='a; charset=koi8-r'>",
      "koi8-r"), (b'<?xml version="1.0" encoding="big5"?>', "big5"), (b"<p>charset=x", ""),
     (b" " * 5_000 + b'<meta charset="x">', "")],
)  # fmt: skip
def test_a_page_declares_its_encoding_in_its_head(head: bytes, charset: str) -> None:
    assert declared_charset(head) == charset


@given(st.binary(), st.text(max_size=20))
@settings(deadline=None)
def test_no_declaration_breaks_it(data: bytes, declared: str) -> None:
    try:
        assert "\r" not in decode(data, name="file", declared=declared).text
    except UnreadableSourceError:
        assert b"\0" in data


def test_binary_data_is_refused_by_name() -> None:
    with pytest.raises(UnreadableSourceError, match=r"photo\.txt: not a text file"):
        decode(b"\x89PNG\r\n\x1a\n\x00\x00", name="photo.txt")


@given(st.binary())
def test_no_bytes_break_it(data: bytes) -> None:
    try:
        assert "\r" not in decode(data, name="file").text
    except UnreadableSourceError:
        assert b"\0" in data
