"""A picture is a line with what it shows and where it is; what belongs to the site is none."""

import pytest

from reader.document.building import build_document
from reader.document.from_markdown import markdown_document
from reader.document.plain_values import document_from_values
from reader.document.to_markdown import to_markdown
from reader.intake.sandbox.parsers.fragment import fragment_blocks
from reader.intake.sandbox.parsers.page import parse_page

LONG = "The board of the harbour met on Monday and talked until the last boat had gone. " * 4


def written(fragment: str) -> str:
    return to_markdown(build_document(fragment_blocks(fragment, "https://e.org/a/")))


FRAGMENTS = [
    ("alone", "<p>One.</p><img src='p.jpg' alt='A crane'><p>Two.</p>",
     "One.\n\n![A crane](https://e.org/a/p.jpg)\n\nTwo.\n"),
    ("in a line", "<p>One <img src='p.jpg' alt='A crane'> and two.</p>",
     "One and two.\n\n![A crane](https://e.org/a/p.jpg)\n"),
    ("with its caption", "<figure><img src='p.jpg' alt='A crane'><figcaption>In Lund</figcaption>",
     "![A crane](https://e.org/a/p.jpg)\n\nIn Lund\n"),
    ("with a title", "<img src='p.jpg' alt='A comic' title='He knows.'>",
     "![A comic: He knows.](https://e.org/a/p.jpg)\n"),
    ("loaded late", "<img src='data:,' data-src='p.jpg' alt='A crane'>",
     "![A crane](https://e.org/a/p.jpg)\n"),
    ("of several sizes", "<img srcset='p.jpg 1x, q.jpg 2x' alt='A crane'>",
     "![A crane](https://e.org/a/p.jpg)\n"),
    ("in an item", "<ul><li><img src='p.jpg' alt='A crane'></li><li>two</li></ul>",
     "- ![A crane](https://e.org/a/p.jpg)\n- two\n"),
    ("of a letter", "<p>Well <img src='e.png' alt='🙂'> done</p>", "Well 🙂 done\n"),
    ("without words", "<p>One</p><img src='p.jpg' alt=''>", "One\n"),
    ("without an address", "<p>One</p><img alt='A crane'>", "One\n"),
    ("an icon", "<p>One</p><img src='p.png' alt='A crane' width='16' height='16'>", "One\n"),
    ("a logo", "<p>One</p><img class='site-logo' src='p.png' alt='Harbour News'>", "One\n"),
    ("a button", "<p>One</p><div class='share'><img src='p.png' alt='A bird'></div>", "One\n"),
    ("named for a network", "<p>One</p><img src='p.png' alt='Facebook'>", "One\n"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "source", "markdown"), FRAGMENTS, ids=[f[0] for f in FRAGMENTS])
def test_a_picture_in_a_piece_of_html(what: str, source: str, markdown: str) -> None:
    assert written(source) == markdown
    document = build_document(fragment_blocks(source, "https://e.org/a/"))
    again = markdown_document(markdown)
    assert again.text == document.text
    assert [block.kind for block in again.blocks] == [block.kind for block in document.blocks]


def test_the_pictures_of_a_page_are_where_they_are_in_its_story() -> None:
    page = (
        "<html><body><header><img src='/l.png' alt='The Harbour'></header><article><h1>Crane</h1>"
        f"<figure><img src='/one.jpg' alt='The crane'></figure><p>{LONG}</p>"
        f"<figure><img src='/two.jpg' alt='The pilot'></figure><p>{LONG} Twice.</p></article>"
        "<aside><img src='/three.jpg' alt='Another story'></aside></body></html>"
    )
    found = parse_page(page.encode(), url="https://e.org/a")
    document = document_from_values(found["document"])
    pictures = [
        (document.text[block.start : block.end], at)
        for at, block in enumerate(document.blocks)
        if block.kind == "picture"
    ]
    assert pictures == [("The crane", 0), ("The pilot", 2)]
    assert [each.target for each in document.inlines] == [
        "https://e.org/one.jpg", "https://e.org/two.jpg"
    ]  # fmt: skip
