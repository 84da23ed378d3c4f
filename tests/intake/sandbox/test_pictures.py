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
    ("with the name of its file alone", "<p>One</p><img src='/old-pier.jpg?w=9' alt=''>",
     "One\n\n![old-pier.jpg](https://e.org/old-pier.jpg?w=9)\n"),
    ("in a figure without words", "<p>One</p><figure><img src='1.png'></figure>",
     "One\n\n![1.png](https://e.org/a/1.png)\n"),
    ("that leads away", "<p>One</p><a href='/next'><img src='/old-pier.jpg' alt=''></a>", "One\n"),
    ("a counter", "<p>One</p><img src='/pixel-of-counter.jpg'>", "One\n"),
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


def test_a_portrait_of_the_author_is_left_out() -> None:
    page = (
        "<html><head><meta name='author' content='Ada Lorne'></head><body><article><h1>Pier</h1>"
        "<img src='/a.jpg' alt='Ada Lorne'><img src='/b.jpg' alt='A crane'>"
        f"<p>{LONG}</p><p>{LONG}.</p>"
    )
    written_page = to_markdown(document_from_values(parse_page(page.encode())["document"]))
    assert "A crane" in written_page
    assert "Ada Lorne" not in written_page


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


MEDIA = {
    "a film with a caption": (
        "<figure><video src='v.mp4'></video><figcaption>The crane falls</figcaption></figure>",
        "![The crane falls](https://e.org/a/v.mp4)",
    ),
    "a drawing that says what it shows": (
        "<svg role='img' aria-label='Boats by year'><text>4</text></svg>", "![Boats by year](https://e.org/a/#figure)"
    ),
    "a map": ("<object data='map.svg' title='A map of Lund'></object>",
              "![A map of Lund](https://e.org/a/map.svg)"),
    "a frame with a film": (
        "<iframe src='https://www.youtube.com/embed/x' title='How cranes fall'></iframe>",
        "![How cranes fall](https://www.youtube.com/embed/x)",
    ),
    "a frame with an advertisement": (
        "<iframe src='https://ads.example/x' title='Third party content'></iframe>", ""
    ),
    "an emoji": ("<p>Well <span role='img' aria-label='a smile'>🙂</span></p>", "Well 🙂"),
    "a button": ("<button><svg role='img' aria-label='Share this page'></svg></button>", ""),
}  # fmt: skip


@pytest.mark.parametrize("what", MEDIA)
def test_what_is_to_be_looked_at_is_a_line_with_its_words(what: str) -> None:
    source, line = MEDIA[what]
    page = (
        f"<html><body><article><h1>Crane</h1><p>{LONG}</p>{source}<p>{LONG} Twice.</p></article>"
        "</body></html>"
    )
    found = parse_page(page.encode(), url="https://e.org/a/")
    written = to_markdown(document_from_values(found["document"]))
    between = written.partition(LONG.strip())[2].rpartition(LONG.strip())[0]
    assert between.strip() == line
