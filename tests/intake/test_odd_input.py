"""Input so odd that it is met once in a library's life: each has its plain answer."""

import io
import socket
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import UnreadableSourceError
from reader.intake.formats import source
from reader.intake.formats.front_matter import read_front_matter
from reader.intake.http.network import Deadline
from reader.intake.imports import bookmarks, csv_rows, fields, item, json_entries
from reader.intake.imports.export_file import ExportFile
from reader.intake.imports.item import BadRow
from reader.intake.imports.recognise import open_import
from reader.intake.sandbox.parsers import __main__ as child
from reader.intake.sandbox.parsers import cleaning
from reader.intake.sandbox.parsers.fragment import fragment_blocks, parse_fragment
from reader.intake.sandbox.parsers.links import parse_links


def _export(data: bytes) -> ExportFile:
    return ExportFile("x", held=data)


ANSWERS: list[tuple[str, Callable[[], object], object]] = [
    ("an address that is half a number", lambda: fields.is_web("http://["), False),
    ("tags that are a number", lambda: fields.tags(5), ()),
    ("the opening of nothing", lambda: item._opening(" "), ""),
    ("the opening of a note", lambda: item._opening("A ferry,\nlate! ..."), "A ferry, late"),
    ("a header that is no CSV", lambda: csv_rows.header_of("a\rb,c"), ()),
    ("a moment beyond time", lambda: bookmarks.added("9" * 20), None),
    ("an export that is a number", lambda: json_entries.entries(b"3", "x"), []),
    ("a page of an interface",
     lambda: json_entries.entries(b'{"_embedded": {"items": []}}', "x"), []),
    ("a list of nothing", lambda: parse_links(b""), []),
    ("a piece of nothing", lambda: fragment_blocks("", ""), []),
    ("a title that is a list",
     lambda: read_front_matter("---\ntitle:\n- a\n- b\n---\n").metadata.title, "a"),
    ("a title that is an empty list",
     lambda: read_front_matter("---\ntitle: []\nid: x\n---\n").metadata.title, ""),
    ("the ending of half an address", lambda: source.suffix_of("http://[a/b.html"), ""),
]  # fmt: skip


@pytest.mark.parametrize(("what", "ask", "answer"), ANSWERS, ids=[what for what, *_ in ANSWERS])
def test_it_has_a_plain_answer(what: str, ask: Callable[[], object], answer: object) -> None:
    assert ask() == answer


def test_a_field_that_is_too_long_is_a_bad_row() -> None:
    rows = list(csv_rows.read_rows(_export(b'url\n"' + b"a" * 200_000).text()))
    assert [type(row) for row in rows] == [BadRow]


def test_a_piece_without_text_is_said() -> None:
    with pytest.raises(UnreadableSourceError, match="no text"):
        parse_fragment(b"<p> </p>")


def test_a_page_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cleaning, "PAGE_CAP", 10)
    with pytest.raises(UnreadableSourceError, match="larger than"):
        cleaning.clean_page(b"<p>more than that</p>", charset="", name="x")


def test_a_stream_that_does_not_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "SIZE_CAP", 10)
    with pytest.raises(UnreadableSourceError, match="standard input"):
        source.read_stream(io.BytesIO(b"more than that"))


def test_a_disk_that_fails_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> bytes:
        raise OSError(5, "Input/output error")

    (tmp_path / "a.txt").write_text("words")
    monkeypatch.setattr(source, "_read_open", fail)
    with pytest.raises(UnreadableSourceError, match="Input/output error"):
        source.read_parsed(tmp_path / "a.txt")


def test_a_zip_file_of_two_kinds_of_lists_gives_those_of_one(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "export.zip", "w") as archive:
        archive.writestr("a.json", "{}")
        archive.writestr("b.csv", "title,url,time_added,tags,status\nA,https://a.org/,1,,unread\n")
        archive.writestr("c.csv", "URL,Title,Selection,Folder,Timestamp\nhttps://b.org/,B,,x,1\n")
    rows = list(open_import(tmp_path / "export.zip").rows())
    assert [getattr(row, "url", "") for row in rows if not isinstance(row, BadRow)] == [
        "https://a.org/"
    ]


def test_a_connection_that_is_shut_already_is_let_be() -> None:
    deadline = Deadline(0.05)
    closed = socket.socket()
    closed.close()
    deadline.watch(closed)
    time.sleep(0.2)
    assert deadline.left() == 0
    deadline.cancel()


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (MemoryError(), "memory"),
        (KeyError("x"), "cannot be parsed (KeyError): save its text by hand"),
        (UnreadableSourceError("no page"), "no page"),
    ],
)
def test_whatever_a_parser_trips_over_is_an_answer(
    monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    def parser(_data: bytes) -> None:
        raise error

    monkeypatch.setattr(child, "load", lambda _name: parser)
    asked = {"parser": "page", "options": {}, "seconds": 20}
    assert child.do(asked, b"") == ({"error": said}, b"")
