"""What a page's tree is as blocks, told by the Markdown that they are stored as."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.building import build_document
from reader.document.from_markdown import markdown_document
from reader.document.to_markdown import to_markdown
from reader.intake.sandbox.parsers.blocks import tree_blocks, with_web_links
from reader.intake.sandbox.parsers.fragment import fragment_blocks
from reader.intake.sandbox.parsers.tree import parse_tree

PAGE = """<div><h2>A <em>title</em></h2>
<p>One <b>bold</b> word,\n a <a href="https://example.org/a_(b)">link</a> and <code>x_1</code>.</p>
<ul><li>one</li><li>two<ol start="3"><li>three</li><li><p>four</p><p>more</p></li></ol></li></ul>
<ol><li>other</li></ol>
<blockquote><p>quoted<br>twice</p><ul><li>inside</li></ul></blockquote>
<pre><code class="language-python">x = 1\n\n  y = 2</code></pre>
<table><tr><th>a</th><th>b</th></tr><tr><td>1 | 2</td><td></td></tr></table>
<hr>tail</div>"""

WRITTEN = """## A *title*

One **bold** word, a [link](https://example.org/a_%28b%29) and `x_1`.

- one
- two

  3. three
  4. four

     more

1. other

> quoted\\
> twice
>
> - inside

```python
x = 1

  y = 2
```

| a | b |
| --- | --- |
| 1 \\| 2 |  |

* * *

tail
"""


def written(source: str) -> str:
    tree = parse_tree(source)
    assert tree is not None
    return to_markdown(build_document(with_web_links(tree_blocks(tree))))


def test_the_structure_of_a_page_is_kept() -> None:
    assert written(PAGE) == WRITTEN


def test_the_structure_is_read_back() -> None:
    document = markdown_document(WRITTEN)
    blocks = [(b.kind, b.level, b.marker, document.text[b.start : b.end]) for b in document.blocks]
    assert blocks == [
        ("heading", 2, "", "A title"),
        ("paragraph", 0, "", "One bold word, a link and x_1."),
        ("item", 1, "•", "one"),
        ("item", 1, "•", "two"),
        ("item", 2, "3.", "three"),
        ("item", 2, "4.", "four"),
        ("item", 2, "", "more"),
        ("item", 1, "1.", "other"),
        ("quote", 1, "", "quoted\ntwice"),
        ("item", 1, "•", "inside"),
        ("code", 0, "python", "x = 1\n\n  y = 2"),
        ("table", 0, "", "a │ b\n1 | 2 │ "),
        ("rule", 0, "", "* * *"),
        ("paragraph", 0, "", "tail"),
    ]
    assert [(i.kind, i.target) for i in document.inlines if i.kind == "link"] == [
        ("link", "https://example.org/a_%28b%29")
    ]


@pytest.mark.parametrize(
    ("source", "markdown"),
    [
        ("<p>1. no list</p>", "1\\. no list\n"),
        ("<p># no heading</p>", "\\# no heading\n"),
        ("<p>- no item</p>", "\\- no item\n"),
        ("<p>#tag and -5 and =x</p>", "#tag and -5 and =x\n"),
        ("<p>-5 and +5</p>", "-5 and +5\n"),
        ("<p>a<br>---</p>", "a\\\n\\---\n"),
        ("<p>a_b and *c* &amp;amp; [d](e) &lt;f&gt;</p>",
         "a\\_b and \\*c\\* \\&amp; \\[d\\](e) \\<f>\n"),
        ("<p>in<b>side</b> a word</p>", "inside a word\n"),
        ("<p><b>bold </b>word</p>", "**bold** word\n"),
        ("<p><b><i>both</i></b></p>", "***both***\n"),
        ('<p><a href="javascript:x()">no link</a></p>', "no link\n"),
        ('<p><a href="https://a.b/c d"> e </a>f</p>', "[e](https://a.b/c%20d) f\n"),
        ("<p>a<br><br>b</p>", "a\n\nb\n"),
        ("<p>one<script>x</script> two<!-- c --> three</p>", "one two three\n"),
        ("text<p>para</p>tail", "text\n\npara\n\ntail\n"),
        ("<h1>ends with #</h1>", "# ends with \\#\n"),
        ("<table><tr><td><p>a</p><p>" + "b" * 300 + "</p></td></tr></table>",
         "a\n\n" + "b" * 300 + "\n"),
        ("", ""),
    ],
)  # fmt: skip
def test_how_it_is_written(source: str, markdown: str) -> None:
    assert written(source or "<p></p>") == markdown


@given(st.text(alphabet="<>/pbulioadivh1 xy&;#\n", max_size=120))
@settings(max_examples=120, deadline=None)
def test_any_page_reads_back_as_it_was(source: str) -> None:
    tree = parse_tree(f"<div>{source}</div>")
    if tree is None:
        return
    blocks = tree_blocks(tree)
    document = build_document(with_web_links(blocks))
    again = markdown_document(to_markdown(document))
    assert again.text == document.text
    assert [(b.kind, b.level, b.marker) for b in again.blocks] == [
        (b.kind, b.level, b.marker) for b in document.blocks
    ]


def test_a_deep_tree_is_no_recursion() -> None:
    deep = "<div>" * 3_000 + "<blockquote>" * 100 + "word"
    assert "word" in written(deep)


def test_raised_letters_and_pictures_of_other_names_are_read() -> None:
    raised, picture = fragment_blocks(
        '<p>3 × 10<span style="color: red; vertical-align: super">5</span> boats</p>'
        '<amp-img src="boat.jpg" alt="The ferry" width=400 height=300></amp-img>',
        "",
    )
    assert raised.text == "3 × 10⁵ boats"
    assert (picture.kind, picture.text) == ("picture", "The ferry")


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ('<p>Ice.</p><figure><noscript><img src="a.jpg" alt="Boat"></noscript></figure>', ["Boat"]),
        ('<p><img src="a" alt="Ice"><noscript><img src="a" alt="Ice"></noscript></p>', ["Ice"]),
        ('<p>Ice.</p><div><noscript>No scripts! <img src="a.jpg" alt="Boat"></noscript></div>', []),
        ('<noscript><img src="a.gif" width="1" height="1" alt="Count"></noscript><p>Ice.</p>', []),
    ],
)  # fmt: skip
def test_a_picture_for_pages_without_scripts_is_shown_once(source: str, shown: list[str]) -> None:
    assert [block.text for block in fragment_blocks(source, "") if block.kind == "picture"] == shown
