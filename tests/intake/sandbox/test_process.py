"""What no parser finishes is given up within its limits, named, and the next piece goes on."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.document.from_plain import plain_document
from reader.document.plain_values import document_values
from reader.errors import GaveUpError, UnreadableSourceError
from reader.intake.formats import epub
from reader.intake.formats.epub import read_book
from reader.intake.formats.feeds import read_feed
from reader.intake.sandbox import process
from reader.intake.sandbox.limits import Limits
from reader.intake.sandbox.parsers.__main__ import do
from reader.intake.sandbox.process import run_parser
from tests.intake.books import book, members
from tests.intake.books import page as book_page

STORY = (
    b"<html><body><article>" + b"<p>The council met on Monday and voted.</p>" * 9 + b"</article>"
)
ATTRIBUTES = b"<p " + b" ".join(b"a%d=1" % number for number in range(30_000)) + b">" + STORY


def story(name: str = "page") -> str:
    return str(run_parser("page", STORY, name=name)["document"]["text"])


HOSTILE = {
    "30,000 attributes": ATTRIBUTES,
    "100,000 attributes": b"<p " + b" ".join(b"b%d" % n for n in range(100_000)) + b">x",
    "100,000 nested tags": b"<div>" * 100_000 + b"word",
    "100,000 nested tags that are unknown": b"<x>" * 100_000 + STORY,
    "50,000 nested lists": b"<ul><li>" * 50_000 + STORY,
    "a megabyte of <": b"<" * 1_000_000,
    "a megabyte of &": b"&" * 1_000_000 + b";" * 9,
    "a script that is never closed": b"<script>" + b"<p>x" * 200_000,
    "a table of 50,000 cells": b"<table><tr>" + b"<td>x" * 50_000,
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_page_is_read_or_given_up_within_its_limits(what: str) -> None:
    begun = time.monotonic()
    said = "evil.html: "
    try:
        run_parser("page", HOSTILE[what], name="evil.html", limits=Limits(seconds=0.7))
    except UnreadableSourceError as error:
        said = str(error)
    assert said.startswith("evil.html: ")
    assert time.monotonic() - begun < 15
    assert "The council met" in story()


def test_what_was_given_up_says_so_and_what_to_do() -> None:
    with pytest.raises(
        GaveUpError, match=r"evil\.html: given up: .* more than 0.5 s: save its text"
    ):
        run_parser("page", ATTRIBUTES, name="evil.html", limits=Limits(seconds=0.5))


@pytest.mark.skipif(os.name == "nt", reason="this platform limits no memory")
def test_a_page_that_takes_too_much_memory_is_given_up() -> None:
    page = b"<p>" + b"<i>x</i>" * 1_000_000
    with pytest.raises((GaveUpError, UnreadableSourceError), match=r"^evil\.html: "):
        run_parser("page", page, name="evil.html", limits=Limits(seconds=20, megabytes=260))


def test_a_child_that_died_is_replaced() -> None:
    story()
    os.kill(process.PARSERS.idle_pids[-1], getattr(signal, "SIGKILL", signal.SIGTERM))
    with pytest.raises(GaveUpError, match="its parser broke down"):
        story()
    assert "The council met" in story()


def test_a_parser_that_fails_is_named_by_its_source() -> None:
    with pytest.raises(UnreadableSourceError, match=r"^a\.html: no article was found"):
        run_parser("page", b"<p></p>", name="a.html")
    with pytest.raises(UnreadableSourceError, match=r"^a\.xml: not a feed"):
        run_parser("feed", b"<p></p>", name="a.xml")
    with pytest.raises(UnreadableSourceError, match=r"^a: cannot be parsed \(TypeError\)"):
        run_parser("page", b"<p>x", name="a", options={"nonsense": 1})


def test_when_no_process_can_be_started_the_source_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    process.PARSERS.close()
    monkeypatch.setattr(subprocess, "Popen", fail)
    with pytest.raises(
        UnreadableSourceError,
        match=r"^a\.html: no process could be started .*temporarily unavailable",
    ):
        story("a.html")


TRIES = {
    "write a file": "open(sys.argv[1], 'wb', buffering=0).write(b'x')",
    "connect": "socket.create_connection(('127.0.0.1', int(sys.argv[2])))",
    "look a name up": "socket.getaddrinfo('localhost', 80)",
    "take much memory": "bytearray(2**30)",
}


@pytest.mark.skipif(os.name == "nt", reason="this platform limits no process")
@pytest.mark.parametrize("what", TRIES)
def test_a_child_can_do_no_more_than_parse(what: str, tmp_path: Path) -> None:
    tried = f"""
import socket, sys
from reader.intake.sandbox.parsers.__main__ import confine
confine(512)
try:
    {TRIES[what]}
except (OSError, MemoryError) as error:
    print("refused", type(error).__name__)
"""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = str(listener.getsockname()[1])
        done = subprocess.run(
            [sys.executable, "-c", tried, str(tmp_path / "file"), port],
            capture_output=True,
            text=True,
            check=False,
        )
    error = "MemoryError" if "memory" in what else "OSError"
    assert done.stdout == f"refused {error}\n"


def test_where_there_are_no_alarms_a_piece_is_parsed_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(signal, "alarm", raising=False)
    head, body = do({"parser": "page", "options": {}, "seconds": 5}, STORY)
    assert head == {}
    assert "The council met" in json.loads(body)["document"]["text"]


def test_a_feed_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.intake.formats.feeds.FEED_LIMITS", Limits(seconds=1.0))
    attributes = " ".join(f"a{n}='1'" for n in range(100_000))
    with pytest.raises(GaveUpError, match=r"^https://example\.org/feed: given up"):
        read_feed(f"<rss {attributes}/>".encode(), "https://example.org/feed")


def test_a_page_that_takes_too_long_is_left_out_and_the_rest_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(epub, "BOOK_LIMITS", Limits(seconds=1.0))
    monkeypatch.setattr(epub, "_PAGE_LIMITS", Limits(seconds=1.0))
    parts = members()
    attributes = " ".join(f'a{n}="1"' for n in range(60_000))
    parts["OEBPS/text/two b.xhtml"] = book_page(f"<p {attributes}>slow")
    parsed = read_book(book(parts), name="w")
    assert "It was wet." in parsed.body
    assert "Then it rained." in parsed.body
    assert parsed.notes == ("Page 2 of the book was left out: it took too long.",)


def _impatient(pages: int, slow: range) -> Callable[..., Any]:
    """Stand where the cage does: a book of these pages, slow as a whole and at some of them."""

    def run(parser: str, data: bytes, *, name: str, limits: Limits, options: Any = None) -> Any:
        options = options or {}
        page = options.get("only")
        if page in slow or not options:
            raise GaveUpError(f"{name}: given up: reading it took more than {limits.seconds:g} s")
        text = document_values(plain_document(f"Page {(page or 0) + 1}."))
        chapters = [] if page is None else [{"title": "", "document": text}]
        about = dict.fromkeys(("title", "author", "published", "publisher", "language"), "")
        return {**about, "tags": [], "notes": [], "pages": pages, "chapters": chapters}

    return run


def test_after_six_slow_pages_the_rest_of_a_book_is_left_out_and_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(epub, "run_parser", _impatient(20, slow=range(3, 20)))
    parsed = read_book(b"", name="w")
    assert parsed.body.split() == ["Page", "1.", "Page", "2.", "Page", "3."]
    assert parsed.notes == (
        *(f"Page {n} of the book was left out: it took too long." for n in range(4, 10)),
        "The pages after page 9 of the book were left out: all of them would take too long.",
    )


def test_no_more_pages_of_a_slow_book_are_tried_than_people_wait_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(epub, "_PAGES_TRIED", 2)
    monkeypatch.setattr(epub, "run_parser", _impatient(3, slow=range(0)))
    parsed = read_book(b"", name="w")
    assert parsed.body == "Page 1.\n\nPage 2.\n"
    assert parsed.notes == (
        "The pages after page 2 of the book were left out: all of them would take too long.",
    )


def test_a_book_of_slow_pages_alone_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(epub, "run_parser", _impatient(20, slow=range(20)))
    with pytest.raises(GaveUpError, match=r"^w: given up: reading it took more than 40 s"):
        read_book(b"", name="w")
