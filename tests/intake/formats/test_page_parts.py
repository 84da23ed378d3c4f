"""The steps between trafilatura's text and the article: the page's own letters, the boilerplate."""

import itertools
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from readability.readability import Unparseable

from reader.document.building import LooseBlock, build_document, table_block
from reader.document.document import Container, Inline
from reader.document.plain_values import document_from_values
from reader.document.to_markdown import to_markdown
from reader.intake.sandbox.parsers.blocks import tree_blocks, with_web_links
from reader.intake.sandbox.parsers.boilerplate import (
    headlines,
    without_boilerplate,
    without_comments,
)
from reader.intake.sandbox.parsers.fragment import fragment_blocks
from reader.intake.sandbox.parsers.page import parse_page
from reader.intake.sandbox.parsers.page_metadata import read_metadata, same_site, without_site
from reader.intake.sandbox.parsers.page_text import with_page_text
from reader.intake.sandbox.parsers.tree import absolute, parse_tree, with_whole_links

LONG = "a sentence that is long enough to be known again by its ends, whatever was lost in between"


def tree(source: str) -> Any:
    parsed = parse_tree(source)
    assert parsed is not None
    return parsed


def written(blocks: list[LooseBlock]) -> str:
    return to_markdown(build_document(with_web_links(blocks)))


def stored(found: dict[str, Any]) -> str:
    return to_markdown(document_from_values(found["document"]))


def taken(text: str, page: str) -> str:
    """Return the Markdown of one block of text after it was looked up in the page."""
    on_page = with_whole_links(tree_blocks(tree(page)), "https://example.org/a/")
    blocks = with_page_text([LooseBlock("text", text)], on_page)
    return written(blocks).strip()


def test_a_block_of_the_page_gets_its_links_and_marks_back() -> None:
    page = "<div><p>One <a href='b'>two <b>three</b></a> four.</p></div>"
    assert taken("One two three four.", page) == (
        "One [two **three**](https://example.org/a/b) four."
    )


def test_what_begins_in_the_middle_of_a_line_of_the_page_is_the_line() -> None:
    page = "<div>Available on <b>the feature <code>fp16</code></b> only.</div><p>Fees only.</p>"
    assert taken("fp16 only.", page) == "Available on **the feature `fp16`** only."
    assert taken("Fees only.", page) == "Fees only."
    assert taken("only.", page) == "only."


def test_emphasis_on_code_costs_no_words_beside_it() -> None:
    line = "<p>It is there on <b>x86 and the feature <code>fp16</code></b> only.</p>"
    found = stored(parse_page(f"<body><main><h1>Mask</h1>{line}<p>{LONG * 5}.</p></main>".encode()))
    assert "x86 and the feature `fp16`" in found


def test_what_was_lost_in_the_middle_of_a_block_is_put_back() -> None:
    page = f"<p>It was {LONG}, <span><a href='/x'>and more</a></span>, and so {LONG}.</p>"
    assert taken(f"It was {LONG}, , and so {LONG}.", page) == (
        f"It was {LONG}, [and more](https://example.org/x), and so {LONG}."
    )


def test_several_pieces_that_were_lost_are_put_back() -> None:
    page = f"<p>It was {LONG}, <a href='/x'>and more</a>, and so {LONG} <a href='/y'>here.</a></p>"
    assert taken(f"It was {LONG}, , and so {LONG}", page) == (
        f"It was {LONG}, [and more](https://example.org/x), and so {LONG} "
        "[here.](https://example.org/y)"
    )


def test_a_table_is_the_pages_own_below_its_caption() -> None:
    page = (
        "<table><caption>Floods</caption><tr><th>Year</th><th>Feet</th></tr>"
        "<tr><td>1931</td><td>4</td></tr></table>"
    )
    rows = [[("Floods", ()), ("", ())], [("Year", ()), ("Feet", ())], [("1931", ()), ("4", ())]]
    blocks = with_page_text([table_block(rows, ())], tree_blocks(tree(page)))
    assert [block.text for block in blocks] == ["Floods", "Year │ Feet\n1931 │ 4"]


def test_a_line_above_a_table_that_begins_alike_is_no_caption_of_it() -> None:
    table = "<table><tr><td>Year<td>2</tr><tr><td>a<td>b</tr></table>"
    page = fragment_blocks(f"<p>Year</p>{table}", "")
    assert with_page_text(page, page) == page


def test_a_block_that_was_cut_keeps_the_links_of_the_part_that_is_there() -> None:
    page = f"<p>It was <a href='/x'>here</a>: {LONG}. Cut <a href='/y'>off</a> from here</p>"
    assert taken(f"It was here: {LONG}.", page) == (
        f"It was [here](https://example.org/x): {LONG}."
    )
    page = f"<p><a href='/y'>Cut</a> off before this: {LONG}, <a href='/x'>here</a>.</p>"
    assert taken(f"before this: {LONG}, here.", page) == (
        f"before this: {LONG}, [here](https://example.org/x)."
    )


def test_a_block_that_is_not_on_the_page_stays_as_it_is() -> None:
    assert taken("Something else.", "<p>One <a href='b'>two</a>.</p>") == "Something else."


def text(words: str, target: str = "") -> LooseBlock:
    link = Inline(0, len(words), "link", target)
    return LooseBlock("text", words, (link,) if target else ())


def heading(words: str) -> LooseBlock:
    return LooseBlock("heading", words, level=2)


STORY = [text(f"The council voted on Monday, and that is sentence {n}. " * 4) for n in range(4)]


def kept(*blocks: LooseBlock, title: str = "The weir") -> list[str]:
    whole = without_boilerplate(list(blocks), [title])
    return [block.text for block in whole if block not in STORY]


BOILERPLATE = [
    ("the headline", [heading("The Weir!"), *STORY]),
    ("a byline", [text("By Ana Ruiz and Bo Li"), *STORY]),
    ("a day", [text("Updated Nov. 3, 2025 at 8 a.m."), *STORY]),
    ("how long it takes", [text("4 min read"), *STORY]),
    ("a call at the end", [*STORY, text("Subscribe to our newsletter today.")]),
    ("a call that leads away", [*STORY, text("Get our app here", "/a")]),
    ("a heading with nothing under it", [*STORY, heading("More stories"), text("© 2025 Lune")]),
    ("a link to another story", [*STORY[:2], text("Read more: The mill", "/m"), *STORY[2:]]),
    ("links on end", [*STORY[:2], *(text(f"The mill opens again {n}", "/m") for n in "abc"),
                      *STORY[2:]]),
    ("a link under its heading", [*STORY[:2], heading("Related"), text("The mill opens", "/m"),
                                  *STORY[2:]]),
]  # fmt: skip


@pytest.mark.parametrize(("what", "blocks"), BOILERPLATE, ids=[what for what, _ in BOILERPLATE])
def test_boilerplate_is_left_out(what: str, blocks: list[LooseBlock]) -> None:
    assert kept(*blocks) == []


STAYS = [
    ("a headline in the middle", [*STORY[:2], heading("The weir"), *STORY[2:]]),
    ("a link that is a sentence", [*STORY[:2], text("The mill opens again.", "/m"), *STORY[2:]]),
    ("two links on end", [*STORY[:2], text("The mill opens", "/m"), text("The ford opens", "/f"),
                          *STORY[2:]]),
    ("a paragraph that begins like a call", [*STORY, text("Get the water out, they said. " * 12)]),
    ("a last sentence like a call", [*STORY, text("Listen to the river, she said.")]),
    ("a sentence about a day", [text("By Monday the water had gone down. Why."), *STORY]),
]  # fmt: skip


@pytest.mark.parametrize(("what", "blocks"), STAYS, ids=[what for what, _ in STAYS])
def test_what_may_be_the_story_stays(what: str, blocks: list[LooseBlock]) -> None:
    assert kept(*blocks) == [block.text for block in blocks if block not in STORY]


def test_when_most_of_a_page_would_go_only_the_headline_does() -> None:
    calls = [text(f"Sign up for letter {n}") for n in range(6)]
    assert [block.text for block in without_boilerplate([heading("Weir"), *calls], ["Weir"])] == [
        block.text for block in calls
    ]


def test_the_headlines_of_a_page_are_its_first_ones() -> None:
    page = tree("<h1>One <i>two</i></h1><h1></h1><h1>three</h1><h1>four</h1>")
    assert headlines(page, "Five") == ["Five", "One two", "three"]


def test_headings_below_the_headline_are_sections_however_they_are_marked_up() -> None:
    page = tree("<h1>The site</h1><h1>The weir</h1><h1>The night</h1>")
    assert headlines(page, "The Weir") == ["The Weir", "The site", "The weir"]


def test_a_page_of_very_many_elements_is_taken_whole_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reader.intake.sandbox.parsers.page.MANY_ELEMENTS", 300)
    lines = "".join(f"<p>Line <a href='{n}'>{n}</a></p>" for n in range(300))
    page = f"<html><head><title>All</title></head><body><nav>x</nav><main>{lines}</main>"
    found = parse_page(page.encode(), url="https://example.org/")
    assert "Too large to look for the article in" in found["notes"][0]
    assert found["title"] == "All"
    assert stored(found).startswith("Line [0](https://example.org/0)\n")
    assert stored(found).count("Line ") == 300


@pytest.mark.parametrize("teasers", [0, 2])
def test_of_a_very_large_page_the_body_is_taken_when_no_one_article_holds_most_of_it(
    teasers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.intake.sandbox.parsers.page.MANY_ELEMENTS", 300)
    lines = "".join(f"<p>Line {n}</p>" for n in range(300))
    boxes = "<article>Teaser</article>" * teasers
    found = parse_page(f"<html><body>{lines}{boxes}<main>End</main></body>".encode())
    assert stored(found).count("Line ") == 300
    assert stored(found).count("Teaser") == teasers


def test_what_trafilatura_found_stays_when_readability_can_make_nothing_of_the_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object, **__: object) -> str:
        raise Unparseable("a page of no kind")

    monkeypatch.setattr("readability.Document.summary", fail)
    found = parse_page(b"<html><body><article><p>The weir broke on Monday.</p></article>")
    assert stored(found) == "The weir broke on Monday.\n"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("https://www.a.b/x", "http://a.b/y", True), ("https://m.a.b", "https://www.a.b", True),
     ("https://a.b", "https://c.b", False), ("", "", False), ("http://[", "http://[", False)],
)  # fmt: skip
def test_hosts_of_one_site(one: str, other: str, same: bool) -> None:
    assert same_site(one, other) is same


TITLES = [
    ("The weir | Lune Gazette", "The weir"),
    ("The weir - and more - Gazette", "The weir - and more - Gazette"),
    ("The weir - and more – lune-gazette", "The weir - and more"),
    ("The weir · Lune", "The weir"),
    ("The weir: Lune Gazette", "The weir: Lune Gazette"),
    ("A | Lune Gazette", "A | Lune Gazette"),
    ("The weir | Opinion", "The weir | Opinion"),
    ("The weir", "The weir"),
]


@pytest.mark.parametrize(("title", "alone"), TITLES)
def test_a_title_stands_without_the_name_of_its_site(title: str, alone: str) -> None:
    assert without_site(title, "Lune Gazette", "lune-gazette.example") == alone


HEADS = [
    ('<meta name="author" content="Ana Ruiz; Bo Li, Admin">', "author", "Ana Ruiz, Bo Li"),
    ('<meta name="author" content="ANA RUIZ; Ana Ruiz; Bo Li">', "author", "Ana Ruiz, Bo Li"),
    ('<meta name="author" content="https://example.org/ana">', "author", ""),
    ('<meta property="og:locale" content="de_AT">', "language", "de"),
    ('<meta http-equiv="Content-Language" content="fr">', "language", "fr"),
    ('<meta http-equiv="Content-Language" content="klingon">', "language", ""),
    ('<link rel="canonical" href="http://[">', "canonical", ""),
    ('<link rel="canonical" href="/">', "canonical", ""),
    ('<meta property="og:url" content="/other">', "canonical", "https://example.org/other"),
    ('<meta property="article:published_time" content="soon">', "published", ""),
]  # fmt: skip


@pytest.mark.parametrize(("head", "name", "value"), HEADS)
def test_what_a_head_states(head: str, name: str, value: str) -> None:
    page = parse_tree(f"<html><head>{head}<title>T</title></head><body><p>x</p></body></html>")
    assert page is not None
    found = read_metadata(page, "https://example.org/a")
    assert getattr(found, name) == value


def test_a_fragment_of_nothing_has_no_blocks() -> None:
    assert fragment_blocks("", "https://a.b/") == []
    assert fragment_blocks("<!-- x -->", "https://a.b/") == []


def test_addresses_in_a_page_are_made_whole() -> None:
    assert absolute(" b ", "https://a.b/c/") == "https://a.b/c/b"
    assert absolute("", "https://a.b/c/") == ""
    assert absolute("http://[", "https://a.b/") == ""


ODD_TREES = [
    ("an item without a list", "<div><li>one</li><li>two</li></div>", "- one\n- two\n"),
    ("a cell without a table", "<div><td>one</td></div>", "one\n"),
    ("a table in a table", "<table><tr><td><table><tr><td>a</td><td>b</td></table></table>",
     "a\n\nb\n"),
    ("a heading in a link", "<a href='https://a.b/'><h2>One</h2></a>", "## [One](https://a.b/)\n"),
    ("code in lines", "<p>See <code>a\nb</code> x</p>", "See\n\n```\na\nb\n```\n\nx\n"),
    ("breaks in code", "<pre>a<br>b<b>c</b></pre>", "```\na\nbc\n```\n"),
    ("empty code", "<pre>\n</pre>x", "x\n"),
    ("a language that is none", "<pre class='language-\"x'>a</pre>", "```\na\n```\n"),
    ("code in code", "<pre>a<quote>b<pre>c</pre></quote>d</pre><p>e", "```\nabcd\n```\n\ne\n"),
    ("fences in code", "<pre>```\na</pre>", "````\n```\na\n````\n"),
    ("a list that begins late", "<ol start='7'><li>x</ol>", "7. x\n"),
    ("a list that begins nowhere", "<ol start='-3'><li>x</ol>", "1. x\n"),
    ("an empty heading", "<h2> </h2>x", "x\n"),
    ("an instruction", "<p>a<?php x ?>b</p>", "ab\n"),
    ("a language behind another class", "<pre class='big lang-c'>a</pre>", "```c\na\n```\n"),
    ("a language of the code inside", "<pre><code class='language-c'>a</code></pre>",
     "```c\na\n```\n"),
    ("a language of what is around the code",
     "<div class='highlight highlight-source-python'><pre>a</pre></div>", "```python\na\n```\n"),
    ("a language in an attribute", "<pre data-lang='c++'><code>a</code></pre>",
     "```c++\na\n```\n"),
    ("a class that is no language", "<pre class='big'>a</pre>", "```\na\n```\n"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "source", "markdown"), ODD_TREES, ids=[t[0] for t in ODD_TREES])
def test_an_odd_tree_is_written(what: str, source: str, markdown: str) -> None:
    assert written(tree_blocks(tree(f"<div>{source}</div>"))) == markdown


GRID = "<table>{}<tr><td>a<td>b</tr>{}<tr><td>c<td>d{}</tr></table>"
ROWS = "| a | b |\n| --- | --- |\n| c | d |\n"
TABLES = [
    ("data", GRID.format("", "", ""), ROWS),
    ("cells before the first row", GRID.replace("<tr>", "", 1).format("", "", ""), ROWS),
    ("a caption", GRID.format("<caption>Floods</caption>", "", ""), f"Floods\n\n{ROWS}"),
    ("a line of code in a cell", GRID.format("", "", "<pre>x</pre>"), ROWS.replace("d", "d x")),
    ("lines of code in a cell", GRID.format("", "", "<pre>x\ny</pre>"),
     "a\n\nb\n\nc\n\nd\n\n```\nx\ny\n```\n"),
    ("words between its rows", GRID.format("", "e", ""), "a\n\nb\n\ne\n\nc\n\nd\n"),
    ("a row in a cell", GRID.format("", "", "<tr>e</tr>"), "a\n\nb\n\nc\n\nd\n\ne\n"),
    ("a table in a cell", GRID.format("", "", "<table><tr><td>e</table>"),
     "a\n\nb\n\nc\n\nd\n\ne\n"),
    ("a table in a table in a cell", GRID.format("", "", "<table><td><table><td>e</table></table>"),
     "a\n\nb\n\nc\n\nd\n\ne\n"),
    ("a caption in a cell", GRID.format("", "", "<table><caption>e</caption></table>"),
     "a\n\nb\n\nc\n\nd\n\ne\n"),
    ("an empty table in a cell", GRID.format("", "", "<table></table>"), ROWS),
]  # fmt: skip


@pytest.mark.parametrize(("what", "source", "markdown"), TABLES, ids=[t[0] for t in TABLES])
def test_a_table_is_written_as_one_only_when_its_cells_hold_all_of_it(
    what: str, source: str, markdown: str
) -> None:
    assert written(tree_blocks(tree(f"<div>{source}</div>"))) == markdown


PIECES = """<table> </table> <tr> </tr> <td> </td> <caption> </caption> <th> <p> </p> <pre> </pre>
<br> <h2> </h2> <ul> </ul> <li> <blockquote> </blockquote> <b> </b> <a/> <code> </code> <hr>
<script> </script> <!--x-->""".split()
pieces = st.lists(st.sampled_from(PIECES) | st.just("word"), max_size=12)


@given(pieces, pieces, pieces)
@settings(max_examples=200, deadline=None)
def test_each_word_of_a_tree_is_written_once(
    above: list[str], between: list[str], inside: list[str]
) -> None:
    source = GRID.format(*map(" ".join, (above, between, inside)))
    numbers = itertools.count()
    root = tree("<div>" + re.sub(r"\bword\b", lambda _: f"w{next(numbers)}", source))
    for script in root.iter("script"):
        script.text = None
    told = re.findall(r"w\d+", " ".join(root.itertext()))
    assert re.findall(r"w\d+", written(tree_blocks(root))) == told


def test_what_is_nested_deeper_than_forty_times_is_shown_at_that_depth() -> None:
    blocks = tree_blocks(tree("<blockquote>" * 60 + "deep"))
    assert [len(block.path) for block in blocks] == [40]
    assert all(isinstance(each, Container) for each in blocks[0].path)


PONTOON = "The ferry board met the crew in the old ticket hall. Nobody thought it would move. " * 6


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("<img src='/a.png' alt='Ice'><figcaption>On Monday.</figcaption>", "Ice: On Monday."),
        ("<img src='/a.png'><figcaption>The mate in 1904.</figcaption>", "The mate in 1904."),
        ("<img src='/a.png' alt='On Monday.'><figcaption>On Monday.</figcaption>", "On Monday."),
        ("<svg aria-label='Bars'></svg><figcaption>By year</figcaption>", "Bars: By year"),
        ("<img src='/a.png' alt='Ice'><img src='/b.png' alt='Thaw'><figcaption>Both</figcaption>",
         "Thaw: Both"),
    ],
)  # fmt: skip
def test_a_figure_is_a_line_with_its_description_and_caption(figure: str, words: str) -> None:
    page = f"<html><article><figure>{figure}</figure><p>{PONTOON}</p></article></html>"
    found = parse_page(page.encode(), url="https://ferry.example/p")["document"]
    assert found["text"].count(words.partition(":")[0]) == 1
    assert words in found["text"].split("\n")


def test_links_are_read_against_the_base_that_a_page_states() -> None:
    page = (
        "<html><head><base href='https://ferry.example/b/'></head><body><article>"
        f"<p>{PONTOON} See <a href='more/ice.html'>the ice</a>.</p></article></html>"
    )
    targets = [each[3] for each in parse_page(page.encode())["document"]["inlines"]]
    assert targets == ["https://ferry.example/b/more/ice.html"]


@pytest.mark.parametrize(
    ("heading", "belongs", "kept"),
    [
        ("3 Kommentare", False, False),
        ("What the readers say", False, True),
        ("Comments", True, True),
    ],
)
def test_what_readers_wrote_below_a_story_is_not_of_it(
    heading: str, belongs: bool, kept: bool
) -> None:
    story = [LooseBlock("text", f"{number}: {LONG}.") for number in range(5)]
    below = [LooseBlock("heading", heading, level=2), LooseBlock("text", "My father built it.")]
    found = without_comments([*story, *below], lambda _: belongs)
    assert ("My father built it." in [block.text for block in found]) == kept


def test_the_authors_name_on_a_line_of_its_own_is_not_of_the_story() -> None:
    story = [LooseBlock("text", f"{number}: {LONG}.") for number in range(5)]
    name = LooseBlock("text", "Ada Lorne")
    found = without_boilerplate([name, *story, name], ["The weir"], authors=["Ada Lorne"])
    assert found == story


@pytest.mark.parametrize(
    ("above", "kept"),
    [
        ("These are the reports that were read out at the meeting, before the vote:", True),
        ("The council met on Monday and looked at the bridge for most of the evening.", False),
        ("Read on:", False),
    ],
)
def test_a_list_of_links_is_of_the_story_if_a_sentence_announces_it(above: str, kept: bool) -> None:
    story = [LooseBlock("text", f"{number}: {LONG}.") for number in range(5)]
    items = [
        replace(
            text(f"The report number {number} on the bridge", f"https://a.example/{number}"),
            path=(Container("item", 1, number, False),),
        )
        for number in range(3)
    ]
    page = [*story, LooseBlock("text", above), *items, *story[:1]]
    shown = without_boilerplate(page, ["The weir"])
    assert (items[0] in shown) == kept
