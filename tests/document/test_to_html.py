"""The structure of an article as HTML: every kind of block and inline, and nothing of its own."""

import re

import pytest

from reader.document.from_markdown import markdown_document
from reader.document.to_html import to_html

CASES = {
    "a heading": ("## Part\n\nText.", "<h3>Part</h3>"),
    "a quote": ("> Said so.", "<blockquote><p>Said so.</p></blockquote>"),
    "a rule": ("One.\n\n---\n\nTwo.", "<hr/>"),
    "code": ("```\na < b\n```", "<pre>a &lt; b"),
    "items": ("- one\n- two", '<p class="item" style="margin-left:1.5em">'),
    "strong": ("A **bold** word.", "<strong>bold</strong>"),
    "emphasis in strong": (
        "A **bold *and* more** word.",
        "<strong>bold <em>and</em> more</strong>",
    ),
    "inline code": ("Call `f(x)` now.", "<code>f(x)</code>"),
    "a link": (
        "See [here](https://example.org/a?b&c).",
        '<a href="https://example.org/a?b&amp;c" rel="noreferrer noopener">here</a>',
    ),
    "a picture is a link to it": (
        "![A crane](https://example.org/p.jpg)",
        '<p><a href="https://example.org/p.jpg" rel="noreferrer noopener">A crane</a></p>',
    ),
    "a link that runs something": ("See [here](javascript:alert(1)).", "here"),
    "markup of its own": ("A <script>alert(1)</script> word.", "<p>A alert(1) word.</p>"),
}


@pytest.mark.parametrize("case", CASES)
def test_structure_becomes_elements_and_all_else_is_text(case: str) -> None:
    text, expected = CASES[case]
    html = to_html(markdown_document(text))
    assert expected in html
    tags = set(re.findall(r"</?([a-z0-9]+)", html))
    known = "p h1 h2 h3 h4 h5 h6 blockquote pre hr strong em code del a".split()
    assert tags <= set(known)
    assert 'href="javascript' not in html
