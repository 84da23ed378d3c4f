"""A page becomes its story: with its structure, its links and what it says of itself."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.article import Metadata
from reader.errors import UnreadableSourceError
from reader.intake.formats.fragment import parse_fragment
from reader.intake.formats.parsed import parse_in_sandbox
from reader.intake.formats.parsed_article import ParsedArticle
from reader.intake.sandbox.parsers.cleaning import strip_controls
from reader.intake.sandbox.parsers.page import parse_page

pytestmark = pytest.mark.usefixtures("no_child")

STORY = """
<p>The council of Ardmore voted on Monday to close the <a href="/old">old bridge</a> over the Lune,
after engineers found cracks in two of its arches.</p>
<h2>Ninety years of lorries</h2>
<p>Mayor Helen Ortiz said the bridge had carried lorries for <em>ninety years</em>. “We could not
wait,” she told reporters in front of the town hall, where some thirty people had gathered.</p>
<ul><li>The ferry will run every twenty minutes until June.</li>
<li>Lorries must take the road by Kells, which adds nine miles.</li></ul>
<blockquote><p>Nobody asked the people who live on the other side of the river.</p></blockquote>
<p>The works are to begin in April and will cost about nine million pounds, the council said.</p>
"""
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Ardmore closes its bridge | Ardmore Gazette</title>
<meta property="og:title" content="Ardmore closes its bridge">
<meta property="og:site_name" content="Ardmore Gazette">
<meta property="article:published_time" content="2025-11-03T08:00:00+00:00">
<meta name="author" content="Ana Ruiz"><meta name="keywords" content="bridges, Ardmore">
<link rel="canonical" href="https://www.example.org/bridge"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Ardmore closes its bridge</h1>{STORY}</article>
<div class="related"><h3>Related stories</h3><a href="/a">The mill at Kells opens again</a></div>
<footer>© 2025 Ardmore Gazette. All rights reserved.</footer></body></html>"""

MARKDOWN = """The council of Ardmore voted on Monday to close the \
[old bridge](https://example.org/old) over the Lune, after engineers found cracks in two of its \
arches.

## Ninety years of lorries

Mayor Helen Ortiz said the bridge had carried lorries for *ninety years*. “We could not wait,” \
she told reporters in front of the town hall, where some thirty people had gathered.

- The ferry will run every twenty minutes until June.
- Lorries must take the road by Kells, which adds nine miles.

> Nobody asked the people who live on the other side of the river.

The works are to begin in April and will cost about nine million pounds, the council said.
"""


def read_page(
    page: bytes | str, *, url: str = "", charset: str = "", name: str = "the page"
) -> ParsedArticle:
    """Find the article of a page."""
    if isinstance(page, str):
        page, charset = page.encode("utf-8", "replace"), "utf-8"
    return parse_in_sandbox("page", page, url=url, charset=charset, name=name)


def test_the_story_is_kept_with_its_structure_and_nothing_else() -> None:
    parsed = read_page(PAGE, url="https://example.org/bridge?utm_source=x")
    assert parsed.body == MARKDOWN
    assert parsed.markdown
    assert parsed.id == "ardmore-closes-its-bridge"


def test_a_menu_in_a_table_that_lays_out_the_page_is_not_part_of_the_story() -> None:
    menu = '<a href="/">Front page</a> <a href="/archive">Archive</a>'
    page = f"<table><tr><td>{menu}</td></tr><tr><td><h1>Bridge closed</h1>{STORY}</td></tr></table>"
    body = read_page(f"<html><body>{page}</body></html>").body
    assert "Archive" not in body
    assert "old bridge" in body


@pytest.mark.parametrize(
    "hint",
    [
        '<span class="sr-only">(opens in a new tab)</span>',
        '<span class="link__visually-hidden">External link</span>',
        '<span class="screen-reader-text"> PDF, 2 MB</span>',
        '<span class="icon">Elsewhere</span>',
    ],
)
def test_hints_for_people_who_hear_a_page_are_not_in_its_sentences(hint: str) -> None:
    link = f'<a href="/mill" title="Elsewhere">the mill{hint}</a> and the weir&lsquo;s &percnt;'
    body = read_page(
        f"<html><body><h1>Bridge</h1>{STORY}<p>They want {link}.</p></body></html>"
    ).body
    assert "They want the mill and the weir‘s %." in body


def test_what_a_page_says_of_itself_is_kept_and_marked_as_found() -> None:
    about = read_page(PAGE.encode(), url="https://example.org/bridge?utm_source=x").metadata
    assert about == Metadata(
        title="Ardmore closes its bridge",
        author="Ana Ruiz",
        published=date(2025, 11, 3),
        source="https://example.org/bridge?utm_source=x",
        site="Ardmore Gazette",
        language="en",
        tags=("bridges", "Ardmore"),
        canonical="https://www.example.org/bridge",
        found=frozenset({"title", "author", "published", "site", "language", "tags"}),
    )


def test_a_page_that_states_nothing_has_nothing_found_but_a_title() -> None:
    about = read_page(f"<html><body><h1>Bridge closed</h1>{STORY}</body></html>").metadata
    assert about.title == "Bridge closed"
    assert (about.author, about.published, about.language, about.tags) == ("", None, None, ())
    assert about.found == {"title"}


def test_the_address_of_another_site_is_not_believed() -> None:
    page = PAGE.replace("https://www.example.org/bridge", "https://elsewhere.example/x")
    assert read_page(page, url="https://example.org/bridge").metadata.canonical == ""


SAVED = [
    "<!--\n Page saved with SingleFile \n url: https://example.org/bridge \n saved date: x -->",
    "<!-- saved from url=(0026)https://example.org/bridge -->",
]


@pytest.mark.parametrize("comment", SAVED)
def test_a_saved_page_knows_where_it_came_from(comment: str) -> None:
    picture = "<img src='data:image/png;base64," + "iVBORw0KGgo" * 2_000_000 + "'>"
    page = PAGE.replace("<html", f"{comment}<html").replace("<article>", f"<article>{picture}")
    parsed = read_page(page)
    assert parsed.metadata.source == "https://example.org/bridge"
    assert "base64" not in parsed.body
    assert parsed.body == MARKDOWN


REFERENCES = [
    "&#27;",
    "&#x1b;",
    "&#8;",
    "&#0;",
    "&#x0;",
    "&#xD800;",
    "&#65535;",
    "\x1b",
    "\0",
    "\x08",
]


@pytest.mark.parametrize("reference", REFERENCES)
def test_a_control_character_costs_no_text(reference: str) -> None:
    page = PAGE.replace("The works are", f"The{reference} works are").encode()
    if reference == "\0":
        with pytest.raises(UnreadableSourceError, match="binary"):
            read_page(page)
    else:
        assert read_page(page, url="https://example.org/x").body == MARKDOWN


@pytest.mark.parametrize(
    ("text", "clean"),
    [("&#10;a&#9;", "&#10;a&#9;"), ("&#233;&#x1F600;", "&#233;&#x1F600;"), ("&#127;", ""),
     ("&amp;#27;", "&amp;#27;"), ("&#99999999;", ""), ("&#x110000;", ""),
     ("a&#1z", "az"), ("a&#x1g", "ag"), ("&#27_", "_"), ("&#65z", "&#65z")],
)  # fmt: skip
def test_only_references_to_control_characters_go(text: str, clean: str) -> None:
    assert strip_controls(text) == clean


CHARSETS = [
    ("declared in the page", "iso-8859-15", '<meta charset="iso-8859-15">', ""),
    ("declared by the server", "windows-1251", "", "windows-1251"),
    ("Japanese, in seven bits", "iso-2022-jp", '<meta charset="iso-2022-jp">', ""),
    ("UTF-8 that claims to be Latin", "utf-8", '<meta charset="iso-8859-1">', "latin1"),
    ("a charset that is none", "utf-8", '<meta charset="rot13">', "punycode"),
]


@pytest.mark.parametrize(("what", "charset", "meta", "served"), CHARSETS)
def test_the_text_is_read_in_its_encoding(what: str, charset: str, meta: str, served: str) -> None:
    words = {"windows-1251": "Совет закрыл мост", "iso-2022-jp": "橋は閉鎖された"}.get(
        charset, "Der Rat schloß die Brücke"
    )
    page = f"<html><head>{meta}</head><body><article>{f'<p>{words} heute.</p>' * 20}</article>"
    body = read_page(page.encode(charset), charset=served).body
    assert body.startswith(words)


def test_headlines_and_bylines_and_links_to_other_stories_are_not_the_story() -> None:
    related = "".join(
        f'<p><a href="/{n}">Another story that has nothing to do with it {n}</a></p>'
        for n in range(4)
    )
    call = "<p>Subscribe to our newsletter and never miss a story.</p>"
    page = PAGE.replace("</h1>", "</h1><p>By Ana Ruiz</p>").replace(
        "</article>", f"<p>Related:</p>{related}{call}</article>"
    )
    assert read_page(page, url="https://example.org/x").body == MARKDOWN


def test_a_post_that_a_story_quotes_is_part_of_it() -> None:
    post = "<p>They closed it. The bridge. My bridge.</p>— A neighbour (@neighbour) 3 November"
    box = f'<div class="social-media-embed"><blockquote class="twitter-tweet">{post}</blockquote>'
    body = read_page(PAGE.replace("<h2>", f"{box}</div><h2>")).body
    assert "> They closed it. The bridge. My bridge." in body


def test_where_trafilatura_finds_nothing_readability_is_asked() -> None:
    rows = "".join(
        f"<tr><td><font>{'A sentence of an old page. ' * 12}</font></td></tr>" for _ in "ab"
    )
    body = read_page(f"<html><body><table>{rows}</table></body></html>").body
    assert "A sentence of an old page." in body


@pytest.mark.parametrize("page", [b"", b"<html></html>", b"<p></p>", b"just words", b"\xff\xfe"])
def test_a_page_without_an_article_is_said(page: bytes) -> None:
    said = "empty.html: "
    try:
        assert read_page(page, name="empty.html").body == "just words\n"
    except UnreadableSourceError as error:
        said = str(error)
    assert said.startswith("empty.html: ")


def test_a_page_is_read_with_its_structure() -> None:
    article = read_page(PAGE, url="https://example.org/x").article()
    kinds = [block.kind for block in article.document.blocks]
    assert kinds == ["paragraph", "heading", "paragraph", "item", "item", "quote", "paragraph"]


def test_a_fragment_keeps_every_word() -> None:
    fragment = '<p>One <a href="/x">two</a>.</p><div>Related: three<br>© four</div><h1>Five</h1>'
    about = Metadata(title="T", source="https://example.org/a/")
    parsed = parse_fragment(fragment, metadata=about)
    assert parsed.body == (
        "One [two](https://example.org/x).\n\nRelated: three\\\n© four\n\n# Five\n"
    )
    assert parsed.metadata is about


@given(st.text(alphabet="<>/=\"'pdivarticle hrefspan&#;x1\n", max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_page_is_an_article_or_an_error(source: str) -> None:
    try:
        found = parse_page(source.encode())
    except UnreadableSourceError:
        return
    assert found["document"]["text"].strip()


@given(st.binary(max_size=300))
@settings(max_examples=40, deadline=None)
def test_any_bytes_are_an_article_or_an_error(data: bytes) -> None:
    try:
        found = parse_page(b"<html><body><p>" + data)
    except UnreadableSourceError:
        return
    assert found["document"]["text"].strip()


def test_english_that_a_program_states_of_another_language_is_not_believed() -> None:
    zulu = (
        "<p>UMongameli uthe uhulumeni uzosiza abantu abathintwe yizikhukhula esifundazweni. Abantu "
        "abaningi basale bengenamakhaya ngemva kwezimvula ezinkulu ezine ngesonto eledlule, kusho "
        "amaphoyisa, futhi imigwaqo eminingi ivaliwe.</p>"
    )
    page = PAGE.replace(STORY, zulu).replace(
        "Ardmore closes its bridge", "Uhulumeni uzosiza abantu"
    )
    article = read_page(page)
    assert article.metadata.language is None
    assert "language" not in article.metadata.found
    assert read_page(PAGE).metadata.language == "en"
