"""What an address names becomes articles, whatever it is served as."""

import pytest

from reader.errors import FetchError, UnreadableSourceError
from reader.intake.web import read_url
from tests.intake.books import book, members
from tests.intake.formats.test_feeds import RSS
from tests.intake.formats.test_page import MARKDOWN, PAGE
from tests.intake.pdfs import Put, column, make_pdf, wrapped
from tests.intake.servers import Handler, reply, serving

pytestmark = pytest.mark.usefixtures("no_child")


def test_a_page_knows_where_it_was_fetched_from_after_redirects() -> None:
    handlers: dict[str, Handler | bytes] = {
        "/short": reply(status="301 Moved", Location="/bridge"),
        "/bridge": reply(PAGE.encode(), Content_Type="text/html"),
    }
    with serving(handlers) as server:
        (parsed,) = read_url(f"{server.url}/short", allow_private=True)
    assert parsed.metadata.source == f"{server.url}/bridge"
    assert parsed.body.startswith(
        "The council of Ardmore voted on Monday to close the [old bridge]("
    )
    assert f"]({server.url}/old)" in parsed.body
    assert len(parsed.body) > len(MARKDOWN) - 50


def test_a_page_that_leads_on_is_followed_once() -> None:
    on = b'<html><head><meta http-equiv="refresh" content="0; url=/bridge"></head></html>'
    handlers: dict[str, Handler | bytes] = {
        "/old": reply(on, Content_Type="text/html"),
        "/bridge": reply(PAGE.encode(), Content_Type="text/html"),
    }
    with serving(handlers) as server:
        (parsed,) = read_url(f"{server.url}/old", allow_private=True)
    assert parsed.metadata.source == f"{server.url}/bridge"


SERVED = [
    ("text/plain; charset=koi8-r", "Мост закрыт.".encode("koi8-r"), ["a"]),
    ("text/markdown", b"# The weir\n\nText.", ["The weir"]),
    ("application/octet-stream", b"---\ntitle: Weir\n---\nText.", ["Weir"]),
    ("", PAGE.encode(), ["Ardmore closes its bridge"]),
    ("application/epub+zip", book(members(words=6_000)), ["First water", "Second water"]),
    (
        "text/xml",
        RSS.encode(),
        ["The bridge is closed", "No title, and a text that goes on for a…"],
    ),
]


@pytest.mark.parametrize("number", range(len(SERVED)))
def test_what_is_served_becomes_articles(number: int) -> None:
    content_type, body, titles = SERVED[number]
    with serving({"/a": reply(body, Content_Type=content_type)}) as server:
        parsed_articles = read_url(f"{server.url}/a", allow_private=True)
        assert [parsed.metadata.title for parsed in parsed_articles] == titles
        assert all(parsed.metadata.source for parsed in parsed_articles)
        assert all(parsed.id for parsed in parsed_articles)


def test_the_ending_of_an_address_says_more_than_text() -> None:
    handlers: dict[str, Handler | bytes] = {
        "/weir.md": reply(b"# The weir\n\n**Text.**", Content_Type="text/plain"),
        "/weir.epub": reply(book(), Content_Type="application/octet-stream"),
    }
    with serving(handlers) as server:
        (note,) = read_url(f"{server.url}/weir.md?raw=1", allow_private=True)
        (weir,) = read_url(f"{server.url}/weir.epub", allow_private=True)
    assert (note.metadata.title, note.markdown) == ("The weir", True)
    assert weir.metadata.title == "The Weir"


def test_a_pdf_that_is_served_is_read_and_called_by_its_title() -> None:
    page = [Put(72, 780, "The weir", 20), *column(wrapped("The weir was opened on Monday. " * 20))]
    paper = reply(make_pdf([page]), Content_Type="application/pdf")
    with serving({"/paper": paper}) as server:
        (parsed,) = read_url(f"{server.url}/paper", allow_private=True)
    assert (parsed.id, parsed.metadata.title) == ("the-weir", "The weir")


def test_what_cannot_be_read_is_named_by_its_address() -> None:
    handlers: dict[str, Handler | bytes] = {
        "/paper": reply(b"%PDF-1.7", Content_Type="application/pdf"),
        "/thing": reply(b"\x89PNG\0\0", Content_Type="application/x-thing"),
        "/picture": reply(b"\x89PNG\0\0", Content_Type="image/png"),
    }
    with serving(handlers) as server:
        with pytest.raises(UnreadableSourceError, match=r"/paper: not a complete PDF"):
            read_url(f"{server.url}/paper", allow_private=True)
        with pytest.raises(FetchError, match=r"/picture: no text but image/png: nothing was"):
            read_url(f"{server.url}/picture", allow_private=True)
        with pytest.raises(UnreadableSourceError, match=r"/thing: not a text file"):
            read_url(f"{server.url}/thing", allow_private=True)
        with pytest.raises(FetchError, match="404"):
            read_url(f"{server.url}/nothing", allow_private=True)
