"""What is written as Markdown reads back as the same document, whatever its text is."""

import re
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.building import LooseBlock, build_document, table_block
from reader.document.document import Block, Container, Document, Inline
from reader.document.from_markdown import markdown_document
from reader.document.from_plain import plain_document
from reader.document.span import Span
from reader.document.to_markdown import markdown_line, to_markdown

Shape = list[tuple[str, int, str, str, tuple[tuple[str, bool], ...], list[list[str]]]]


def shape(document: Document) -> Shape:
    """Return what a reader sees of the blocks: kinds, marks, words, what they are in, cells."""
    return [
        (
            block.kind,
            block.level,
            block.marker,
            _clean(document.text[block.start : block.end], block),
            tuple((each.kind, each.ordered) for each in block.path),
            [[document.text[cell.start : cell.end] for cell in row] for row in block.rows],
        )
        for block in document.blocks
    ]


def _clean(text: str, block: Block) -> str:
    # White space at the ends of a line means nothing in Markdown.
    return text if block.kind in {"code", "table"} else re.sub(r" *\n *", "\n", text).strip()


def links(document: Document) -> list[tuple[str, str]]:
    return [
        (document.text[each.start : each.end].strip(), unquote(each.target))
        for each in document.inlines
        if each.kind in {"link", "image"}
    ]


def back(document: Document) -> Document:
    return markdown_document(to_markdown(document))


KEPT = {
    "a heading": "## Part *one* \\#",
    "a link": "See [the *whole* page](https://example.org/a?b=c&d) and [here](notes.md#top).",
    "a link around code": "[`run(x)`](https://example.org/) and `a[0]`, `` b`c ``.",
    "marks inside marks": "A **bold *and* more** word, *all [of](u) it*, ~~**gone**~~, ***both***.",
    "marks inside a word": "The un*frigging*believable and H**2**O.",
    "a picture": "![a *b* c](pic.png) and [![d](e.png)](f)",
    "breaks": "one  \ntwo\\\n1. three",
    "code with fences": "`````python\nx = 1\n````\n  y  \n`````",
    "cells with bars": "| a \\| b | `c \\| d` |\n|---|---|\n| 1 │ 2 | [x](u) |\n|  | *y* |",
    "lists": "1. a\n2. b\n   - c\n   - d\n\n     more\n3. e\n\n1) f\n\n- g\n- h\n\n* i",
    "an item without words": "1. a\n2.\n3. c\n4.\n5.\n6. d",
    "a list from zero": "0. a\n1. b",
    "quotes": "> one\n>\n> > two\n> > - three\n>\n> four\n\n> five",
    "code in an item": "- ```\n  x\n\n    y\n  ```\n\n  z\n- w",
    "a rule in an item": "- * * *\n- a",
    "a table in an item": "- a\n\n  | b | c |\n  |---|---|\n  | d | e |",
    "letters that are marks elsewhere": "\\*a\\* 1\\. b\n\\# c _d\\_ &amp;amp; <e@f.gh>",
    "a table in HTML": "<table><tr><td>a | b</td><td>c</td></tr></table>",
    "verse in HTML": "The ice came down,<br>\nand no one knew",
    "a row that is no table": "a | b\\\n--- | ---",
    "a deep list": "\n".join("  " * depth + f"- item {depth}" for depth in range(30)),
}  # fmt: skip


@pytest.mark.parametrize("case", KEPT)
def test_what_a_text_holds_is_kept(case: str) -> None:
    document = markdown_document(KEPT[case])
    again = back(document)
    assert shape(again) == shape(document)
    assert set(again.inlines) == set(document.inlines)
    assert to_markdown(again) == to_markdown(document)


def test_a_deep_list_keeps_all_its_words() -> None:
    assert "item 29" in markdown_document(KEPT["a deep list"]).text


def test_headings_can_be_written_lower() -> None:
    document = markdown_document("# a\n\n###### b")
    assert to_markdown(document, demoted=1) == "## a\n\n###### b\n"


def test_blocks_that_are_left_out_leave_no_trace() -> None:
    document = markdown_document("# a\n\nb *c*\n\n- d\n- e")
    hidden = [Span(block.start, block.end) for block in document.blocks[1:3]]
    assert to_markdown(document.without(hidden)) == "# a\n\n- e\n"


def test_a_plain_text_is_written_with_its_lists_and_quotes() -> None:
    text = "Title\n\n* one\n* two\n\n3. three\n4. four\n\n> said\n>> so\n\n_x_ is\n  # no mark"
    assert to_markdown(plain_document(text)) == (
        "# Title\n\n- one\n- two\n\n3. three\n4. four\n\n> said\n>\n> > so\n\n"
        "\\_x\\_ is\n\n\\# no mark\n"
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [("a\n b", "a b"), ("- a", "\\- a"), ("1. a", "1\\. a"), ("# a | b", "\\# a \\| b")],
)
def test_a_line_is_shown_as_it_is(text: str, line: str) -> None:
    assert markdown_line(text) == line
    assert markdown_document(line).text.split() == text.replace("|", "|").split()


LETTERS = "ab 1.)#>*_`[]()!|~<>\\&+-=:\n\"';/é“”—"
words = st.text(alphabet=LETTERS, min_size=1, max_size=30).map(
    lambda text: re.sub(r"\n+", "\n", re.sub(r" *\n *", "\n", re.sub(" +", " ", text))).strip()
).filter(bool)  # fmt: skip
targets = st.sampled_from(["https://example.org/x", "https://a.b/(c)|d e", "mailto:a@b.cd"])


@st.composite
def set_apart(draw: st.DrawFn, text: str) -> tuple[Inline, ...]:
    """Return inlines of a text that do not cross and are not nested in one of their kind."""
    found: list[Inline] = []
    stretches = [(0, len(text), frozenset[str]())]
    for _ in range(draw(st.integers(0, 3))):
        first, last, inside = draw(st.sampled_from(stretches))
        start = draw(st.integers(first, last - 1))
        end = draw(st.integers(start + 1, last))
        kind = draw(st.sampled_from(["emphasis", "strong", "deleted", "code", "link"]))
        if kind in inside or "code" in inside or any(
            each.start < end and start < each.end for each in found if each.start > first
        ):  # fmt: skip
            continue
        target = draw(targets) if kind == "link" else ""
        found.append(Inline(start, end, kind, target))  # type: ignore[arg-type]
        stretches.append((start, end, inside | {kind}))
    return tuple(sorted(found, key=lambda each: (each.start, -each.end)))


PATHS: list[tuple[Container, ...]] = [
    (),
    (Container("quote", 1),),
    (Container("item", 2, 1),),
    (Container("item", 2, 2),),
    (Container("item", 3, 7, True),),
    (Container("item", 3, 8, True), Container("item", 4, 1)),
    (Container("item", 3, 8, True), Container("item", 4, 2)),
    (Container("item", 3, 8, True), Container("quote", 5)),
    (Container("item", 3, 10, True),),
    (Container("item", 6, 1, True),),
    (Container("quote", 7), Container("item", 8, 1)),
    (Container("quote", 7), Container("item", 8, 2), Container("item", 9, 1, True)),
]


@st.composite
def documents(draw: st.DrawFn) -> Document:
    blocks = []
    for path in PATHS:
        for _ in range(draw(st.integers(0, 2))):
            kind = draw(st.sampled_from(["text", "text", "heading", "code", "table", "rule"]))
            text = draw(words)
            if kind == "text":
                blocks.append(LooseBlock("text", text, draw(set_apart(text)), path=path))
            elif kind == "heading":
                text = text.replace("\n", " ")
                inlines = draw(set_apart(text))
                blocks.append(LooseBlock("heading", text, inlines, level=2, path=path))
            elif kind == "code":
                blocks.append(LooseBlock("code", text, language="c++", path=path))
            elif kind == "rule":
                blocks.append(LooseBlock("rule", "* * *", path=path))
            else:
                cells = st.one_of(st.just(""), words.map(lambda text: " ".join(text.split())))
                rows = draw(st.lists(st.tuples(cells, cells), min_size=1, max_size=3))
                blocks.append(table_block([[(cell, ()) for cell in row] for row in rows], path))
    return build_document(blocks)


@given(documents())
@settings(max_examples=300, deadline=None)
def test_a_document_reads_back_as_the_same_document(document: Document) -> None:
    again = back(document)
    assert again.text == document.text
    assert shape(again) == shape(document)
    # A mark of which Markdown leaves doubt is not written; no other is made.
    marks = {(each.kind, document.text[each.start : each.end].strip()) for each in document.inlines}
    for each in again.inlines:
        assert any(
            each.kind == kind and again.text[each.start : each.end].strip() in text
            for kind, text in marks
        )


@given(words, st.data())
@settings(max_examples=300, deadline=None)
def test_links_are_kept_whatever_is_in_them(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    link = Inline(start, end, "link", data.draw(targets))
    document = build_document([LooseBlock("text", text, (link,))])
    again = back(document)
    assert again.text == document.text
    if text[start:end].strip():
        assert links(again) == links(document)


@given(st.text(alphabet="ab *_`#>-1.[]()!|~<>\n\\&", max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_markdown_is_written_as_what_it_means(body: str) -> None:
    document = markdown_document(body)
    again = back(document)
    assert shape(again) == shape(document)


PAGED = """\
<!-- page 3 -->

A first word.

A sec<!-- page 4 -->ond one.

- One<!-- page 5 -->
- Two

<!-- page 6 -->

| a | b |
| --- | --- |
| c | d |
"""


def test_pages_of_the_source_are_written_and_read() -> None:
    document = markdown_document(PAGED)
    begins = [(page.number, document.text[page.start :][:6]) for page in document.pages]
    assert begins == [(3, "A firs"), (4, "ond on"), (5, "Two\n\na"), (6, "a │ b\n")]
    assert to_markdown(document) == PAGED
