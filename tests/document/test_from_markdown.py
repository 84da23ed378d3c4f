"""Markdown: no mark in the reading text, and every offset exact."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.document import Document
from reader.document.from_markdown import markdown_document

SAMPLE = """# Title *here*

A **bold** word, a [link](https://example.org "t") and `code`.
Second line.

- one
- two
  1. inner
  2. more

> quoted
> twice

```python
x = 1

y = 2
```

| a | b |
|---|---|
| 1 | [2](u) |

![alt text](pic.png) ~~gone~~ <b>html</b><br>

---

<div>block <i>html</i></div>
"""


def blocks(document: Document) -> list[tuple[str, int, str, str]]:
    return [
        (block.kind, block.level, block.marker, document.text[block.start : block.end])
        for block in document.blocks
    ]


def test_the_blocks_of_a_text() -> None:
    assert blocks(markdown_document(SAMPLE)) == [
        ("heading", 1, "", "Title here"),
        ("paragraph", 0, "", "A bold word, a link and code. Second line."),
        ("item", 1, "•", "one"),
        ("item", 1, "•", "two"),
        ("item", 2, "1.", "inner"),
        ("item", 2, "2.", "more"),
        ("quote", 1, "", "quoted twice"),
        ("code", 0, "python", "x = 1\n\ny = 2"),
        ("table", 0, "", "a │ b\n1 │ 2"),
        ("paragraph", 0, "", "alt text gone html"),
        ("rule", 0, "", "* * *"),
        ("paragraph", 0, "", "block html"),
    ]


def test_the_inlines_of_a_text_keep_their_targets() -> None:
    document = markdown_document(SAMPLE)
    found = [
        (inline.kind, document.text[inline.start : inline.end], inline.target)
        for inline in document.inlines
    ]
    assert found == [
        ("emphasis", "here", ""),
        ("strong", "bold", ""),
        ("link", "link", "https://example.org"),
        ("code", "code", ""),
        ("link", "2", "u"),
        ("image", "alt text", "pic.png"),
        ("deleted", "gone", ""),
    ]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("", ""),
        ("   \n\n", ""),
        ("[@click=app.quit] [/] \\[x\\]", "[@click=app.quit] [/] [x]"),
        ("a  \nb", "a\nb"),
        ("a\nb", "a b"),
        ("<!-- gone -->", ""),
        ("![](x.png)", ""),
        ("&amp; &lt;b&gt;", "& <b>"),
        ("```\n \n```\na", "a"),
        ("a ![](x.png) b", "a  b"),
        ("a<br>b<br/>\nc", "a\nb\nc"),
        ("| a |\n|---|\n| b<br>c<br/><br>*d* |", "a\nb / c / d"),
        ("| a |\n|---|\n| <ul><li>b</li><li>c</li></ul> |", "a\nb / c"),
        (
            "x<sub>i</sub>, CO<sub>2</sub>, T<sub>max</sub> and H<sub>2</sub>O",
            "x_i, CO2, T_max and H2O",
        ),
        ("<ruby>函館<rp>(</rp><rt>はこだて</rt><rp>)</rp></ruby>に行く", "函館に行く"),
        ("![](a/old-pier.jpg?w=9)", "old-pier.jpg"),
        ("![](1.png)\n\nHello", "Hello"),
        ("![](old-pier.jpg)\n\nHello", "old-pier.jpg\n\nHello"),
        ("One ![](https://e.org/i?id=3) ![](1.png).", "One  ."),
        ("An <rt> that does not end", "An  that does not end"),
        (
            "<table><tr><td>/a</td><td>b<br>c</td></tr><tr><td>d</td><td><br>e</td></tr></table>",
            "/a │ b / c\nd │ e",
        ),
        ("Hol\u00adlister\u200b and ไป\u200bบ้าน", "Hollister and ไป\u200bบ้าน"),
        ("<table><tr><th>a<th>b<tr><td>1 &amp;<i>2</i></table>", "a │ b\n1 & 2 │ "),
        ("<table><tr><td>a</td></tr></table>", "a"),
        ("<table>x<tr><td>a</td></tr></table>", "x a"),
        ("<table><tr><td><table><tr><td>a</table></table>", "a"),
    ],
)
def test_the_reading_text(body: str, text: str) -> None:
    assert markdown_document(body).text == text


@pytest.mark.parametrize("body", ["a ![](x.png)", "a [](u)", "a [![](x.png)](u)"])
def test_what_holds_no_letters_is_not_set_apart(body: str) -> None:
    assert markdown_document(body).inlines == ()


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("![a](b)", "picture"),
        ("[![a](b)](c) ![d](e)", "picture"),
        ("See ![a](b)", "paragraph"),
        ("- ![a](b)", "item"),
        ("# ![a](b)", "heading"),
    ],
)
def test_a_paragraph_of_pictures_alone_is_a_picture(source: str, kind: str) -> None:
    assert [block.kind for block in markdown_document(source).blocks] == [kind]


def test_a_table_in_html_is_a_table() -> None:
    document = markdown_document("<table>\n<tr><td>21</td><td>22</td></tr>\n</table>")
    assert blocks(document) == [("table", 0, "", "21 │ 22")]


def test_a_numbered_list_begins_where_it_says() -> None:
    assert [marker for _, _, marker, _ in blocks(markdown_document("7. a\n8. b"))] == ["7.", "8."]


@given(st.text(alphabet="ab *_`#>-1.[]()!|~<>\n\\&\t", max_size=200))
@settings(max_examples=300, deadline=None)
def test_blocks_and_inlines_are_in_order_and_inside_the_text(body: str) -> None:
    document = markdown_document(body)
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(document.text)
        assert not document.text[end : block.start].strip()
        end = block.end
    assert not document.text[end:].strip()
    for inline in document.inlines:
        assert any(
            block.start <= inline.start < inline.end <= block.end for block in document.blocks
        )


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<!-- a --><p>b</p><!-- c -->", "b"),
        ("<!-- a\n\nb -->\nc", "c"),
        ("<p>a <!-- b", "a <!-- b"),
        ("<!---->a", "a"),
    ],
)
def test_comments_are_left_out_and_what_does_not_end_is_none(source: str, text: str) -> None:
    assert markdown_document(source).text == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("It held 10<sup>7</sup> tonnes.", "It held 10⁷ tonnes."),
        ("4 km<sup>3</sup>, wrote Lie<sup>2</sup>.", "4 km³, wrote Lie[2]."),
        ("the 3<sup>rd</sup> boat", "the 3rd boat"),
        ("Lie<sup>[2](#n)</sup>", "Lie2"),
        ("a</sup> b<sup>2", "a b2"),
    ],
)
def test_raised_letters_are_powers_and_marks(source: str, text: str) -> None:
    document = markdown_document(source)
    assert document.text.strip() == text
    assert all(inline.end <= len(document.text) for inline in document.inlines)


@pytest.mark.parametrize(
    ("source", "kinds", "words", "targets"),
    [
        (
            'Text.\n\n<img src="a.png" alt="A &amp; B">',
            ["paragraph", "picture"],
            "A & B",
            ["a.png"],
        ),
        ("Text <img src='a.png' title='A boat'> here.", ["paragraph"], "A boat", ["a.png"]),
        ("<p><img alt='A boat' src=a.png> Held.</p>", ["picture", "paragraph"], "Held", ["a.png"]),
        ('<img src="boat.jpg">', ["picture"], "boat.jpg", ["boat.jpg"]),
        ('Text.\n\n<img src="">', ["paragraph"], "Text.", []),
        (
            '<img src="boat.png" data-src="b.png" data-title="no">',
            ["picture"],
            "boat.png",
            ["boat.png"],
        ),
        ('<img title="src=c.png" src="a.png">', ["picture"], "src=c.png", ["a.png"]),
        ('Text.\n\n[<img src="badge">](https://a.org)', ["paragraph"], "Text.", []),
        ("<p>sof&#x200b;t</p>", ["paragraph"], "soft", []),
    ],
)
def test_a_picture_in_html_is_a_picture(
    source: str, kinds: list[str], words: str, targets: list[str]
) -> None:
    document = markdown_document(source)
    assert [block.kind for block in document.blocks] == kinds
    assert words in document.text
    assert [each.target for each in document.inlines if each.kind == "image"] == targets
