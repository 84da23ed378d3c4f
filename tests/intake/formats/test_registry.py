"""What a source is: told by its name, by what it was served as, or by its first bytes."""

import email.message
import email.policy
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import InputError, UnreadableSourceError, UnsupportedSourceError
from reader.intake.formats.format import Format
from reader.intake.formats.mhtml import SavedPage, page_of_mhtml
from reader.intake.formats.registry import FORMATS, format_of
from reader.intake.formats.source import parse_bytes, read_parsed
from reader.intake.sandbox.parsers.__main__ import load
from tests.intake.books import book
from tests.intake.formats.test_page import MARKDOWN, PAGE

pytestmark = pytest.mark.usefixtures("no_child")

HTML = b"<!DOCTYPE html><html>"
RECOGNISED = [
    ("a name", "notes.md", "", b"<html>", "markdown"),
    ("a name", "notes.txt", "", b"<html>", "text"),
    ("a name", "page.xhtml", "", b"text", "page"),
    ("a name", "page.mht", "", b"text", "mhtml"),
    ("a name", "book.epub", "", b"text", "epub"),
    ("a name", "paper.pdf", "", b"text", "pdf"),
    ("no name", "", "", HTML, "page"),
    ("no name", "", "", b"\xef\xbb\xbf\n<!-- saved from -->\n<HTML lang='en'>", "page"),
    ("no name", "", "", b"<?xml version='1.0'?><html xmlns='x'>", "page"),
    ("no name", "", "", b"<?xml version='1.0'?>\n<rss version='2.0'>", "feed"),
    ("no name", "", "", b"<feed xmlns='x'>", "feed"),
    ("no name", "", "", b'{ "version": "https://jsonfeed.org/version/1" }', "feed"),
    ("no name", "", "", b"MIME-Version: 1.0\nContent-Type: multipart/related; x\n\n", "mhtml"),
    ("no name", "", "", b"%PDF-1.7", "pdf"),
    ("no name", "", "", book()[:3_000], "epub"),
    ("no name", "", "", b"Some <html> in a text", "text"),
    ("no name", "", "", b"", "text"),
    ("a type", "", "text/html", b"words", "page"),
    ("a type", "", "text/html", b"<rss version='2.0'>", "feed"),
    ("a type", "", "application/atom+xml", b"<x>", "feed"),
    ("a type", "", "application/pdf", b"", "pdf"),
    ("a type", "", "text/markdown", b"# x", "markdown"),
    ("a type that says nothing", "", "application/octet-stream", HTML, "page"),
    ("a type that says nothing", "", "text/plain", b"words", "text"),
]


@pytest.mark.parametrize("number", range(len(RECOGNISED)))
def test_a_source_is_recognised(number: int) -> None:
    _, name, content_type, data, wanted = RECOGNISED[number]
    suffix = Path(name).suffix
    assert format_of(data, suffix=suffix, content_type=content_type).name == wanted


def test_no_two_formats_take_the_same_name_or_type() -> None:
    for taken in (
        [each.name for each in FORMATS],
        [suffix for each in FORMATS for suffix in each.suffixes],
        [media_type for each in FORMATS for media_type in each.types],
    ):
        assert len(taken) == len(set(taken))


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_what_a_row_names_is_there(form: Format) -> None:
    if form.is_opened:
        assert callable(form.reader())
    if form.parser:
        assert callable(load(form.parser))
    assert form.is_opened or not (form.parser or form.has_parts)


def mhtml(charset: str = "utf-8") -> bytes:
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message["Snapshot-Content-Location"] = "https://example.org/bridge"
    message["Subject"] = "x"
    message.set_content(PAGE.replace("utf-8", charset), subtype="html", charset=charset)
    message.add_related(b"\x89PNG", maintype="image", subtype="png", cid="<a@b>")
    return bytes(message)


@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_a_page_saved_in_one_file_of_parts_is_opened(tmp_path: Path, charset: str) -> None:
    for name in ("page.mhtml", "page"):
        (tmp_path / name).write_bytes(mhtml(charset))
        parsed = read_parsed(tmp_path / name)
        assert parsed.body == MARKDOWN
        assert parsed.metadata.source == "https://example.org/bridge"
        assert parsed.id == "page"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"words",
        b"Content-Type: multipart/related\n\n--x",
        b"MIME-Version: \r\nContent-Type: ;charset*\r\nContent-Location: =?\r\n\r\nhi",
    ],
)
def test_a_file_of_parts_without_a_page_is_said(data: bytes) -> None:
    with pytest.raises(UnreadableSourceError, match=r"^a\.mht: no page was found"):
        page_of_mhtml(data, name="a.mht")


@given(st.binary(max_size=60), st.integers(0, 2_000))
@settings(max_examples=40, deadline=None)
def test_any_file_of_parts_has_a_page_or_an_error(noise: bytes, at: int) -> None:
    whole = mhtml()
    try:
        page = page_of_mhtml(whole[:at] + noise + whole[at + len(noise) :], name="a.mht")
    except UnreadableSourceError as error:
        assert str(error).startswith("a.mht")  # noqa: PT017 - either is right
    else:
        assert isinstance(page, SavedPage)


def test_what_is_served_as_something_unsupported_is_named_with_the_cure() -> None:
    with pytest.raises(UnsupportedSourceError, match=r"x/a\.azw3: a Kindle book cannot be opened"):
        parse_bytes(b"x", name="https://x/a.azw3", url="https://x/a.azw3")


def test_a_text_that_is_served_is_read_in_its_charset() -> None:
    url = "https://example.org/notes.txt"
    (parsed,) = parse_bytes(
        "Мост закрыт".encode("koi8-r"), name=url, url=url, content_type="text/plain",
        charset="koi8-r",
    )  # fmt: skip
    assert parsed.body == "Мост закрыт"


@given(st.binary(max_size=60), st.sampled_from(["a", "a.html", "a.mht", "a.epub", "a.md", "a.xml"]))
@settings(max_examples=25, deadline=None)
def test_any_bytes_of_any_name_are_articles_or_an_error(data: bytes, name: str) -> None:
    starts = (
        b"",
        b"<html>",
        b"<rss>",
        b"PK\3\4application/epub+zip",
        b'{"version": "jsonfeed.org"',
    )
    for start in starts:
        try:
            assert parse_bytes(start + data, name=name)
        except InputError as error:
            said = str(error)
            if not said.startswith(f"{name}: "):
                raise
