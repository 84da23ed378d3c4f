"""What no parser finishes is given up within its limits, named, and the next piece goes on."""

import os
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from reader.errors import GaveUpError, UnreadableSourceError
from reader.intake import cage, epub
from reader.intake.cage import Limits, run_caged
from reader.intake.epub import read_book
from reader.intake.feeds import read_feed
from tests.intake.books import book, members
from tests.intake.books import page as book_page

STORY = (
    b"<html><body><article>" + b"<p>The council met on Monday and voted.</p>" * 9 + b"</article>"
)
ATTRIBUTES = b"<p " + b" ".join(b"a%d=1" % number for number in range(30_000)) + b">" + STORY


def story(name: str = "page") -> str:
    return str(run_caged("page", STORY, name=name)["markdown"])


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
        run_caged("page", HOSTILE[what], name="evil.html", limits=Limits(seconds=0.7))
    except UnreadableSourceError as error:
        said = str(error)
    assert said.startswith("evil.html: ")
    assert time.monotonic() - begun < 15
    assert "The council met" in story()


def test_what_was_given_up_says_so_and_what_to_do() -> None:
    with pytest.raises(
        GaveUpError, match=r"evil\.html: given up: .* more than 0.5 s: save its text"
    ):
        run_caged("page", ATTRIBUTES, name="evil.html", limits=Limits(seconds=0.5))


@pytest.mark.skipif(os.name == "nt", reason="this platform limits no memory")
def test_a_page_that_takes_too_much_memory_is_given_up() -> None:
    page = b"<p>" + b"<i>x</i>" * 1_000_000
    with pytest.raises((GaveUpError, UnreadableSourceError), match=r"^evil\.html: "):
        run_caged("page", page, name="evil.html", limits=Limits(seconds=20, megabytes=260))


def test_a_child_works_for_many_pages() -> None:
    story()
    child = cage._idle[-1]
    before = child.pieces
    story()
    assert cage._idle[-1] is child
    assert child.pieces == before + 1


def test_a_child_that_died_is_replaced() -> None:
    story()
    cage._idle[-1]._process.kill()
    cage._idle[-1]._process.wait()
    with pytest.raises(GaveUpError, match="its parser broke down"):
        story()
    assert "The council met" in story()


def test_several_pages_are_parsed_at_once_and_few_children_are_kept() -> None:
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda number: story(f"page {number}"), range(8)))
    assert len(set(found)) == 1
    assert 1 <= len(cage._idle) <= cage.KEPT


def test_children_that_nobody_needs_are_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cage, "KEPT_SECONDS", 0.01)
    story()
    closing = cage._closing
    assert closing is not None
    closing.join()
    assert cage._idle == []


def test_after_closing_the_next_page_starts_a_new_child() -> None:
    story()
    cage.close()
    assert cage._idle == []
    assert "The council met" in story()


def test_a_parser_that_fails_is_named_by_its_source() -> None:
    with pytest.raises(UnreadableSourceError, match=r"^a\.html: no article was found"):
        run_caged("page", b"<p></p>", name="a.html")
    with pytest.raises(UnreadableSourceError, match=r"^a\.xml: no feed"):
        run_caged("feed", b"<p></p>", name="a.xml")
    with pytest.raises(UnreadableSourceError, match=r"^a: cannot be parsed \(TypeError\)"):
        run_caged("page", b"<p>x", name="a", options={"nonsense": 1})


def test_a_child_that_dies_at_work_is_noticed_at_once() -> None:
    """A head that is no JSON ends the child, as a fault in a C library would."""
    child = cage._Child(512)
    try:
        to_child, _ = child._pipes()
        to_child.write(b"not json\n")
        assert child.ask({"parser": "page", "options": {}, "seconds": 5}, b"x", 5) is None
    finally:
        child.end()


def test_a_feed_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.intake.feeds.FEED_LIMITS", Limits(seconds=1.0))
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
    draft = read_book(book(parts), name="w")
    assert "It was wet." in draft.body
    assert "Then it rained." in draft.body
    assert draft.notes == ("Page 2 of the book was left out: it took too long.",)
