"""The words of Markdown are those of the document that it is parsed into."""

from pathlib import Path

import pytest

from reader.document.from_markdown import markdown_document
from reader.document.markdown_words import markdown_words
from reader.document.reading_time import document_words
from reader.intake.formats.front_matter import read_front_matter

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "Two words.",
        "# A heading\n\nA paragraph.\n",
        "A [link to it](https://example.org/a/long/path) here.",
        "The [Guardian](https://example.org)'s view, *Nature*'s view, **Science**’s view.",
        'A [link](https://example.org/a_(b) "with a title") here.',
        "A [link](<https://example.org/a b>) here.",
        "A ![picture of a bridge](bridge.jpg) here.",
        "[![a bridge](bridge.jpg)](https://example.org/bridge) here.",
        "See <https://example.org/a> and https://example.org/b here.",
        "A [link][1] here.\n\n[1]: https://example.org/a/b 'A title of it'\n",
        "1. One.\n2. Two.\n10. Ten.\n\n- a\n  1. b\n",
        "> 3. Quoted three.\n",
        "```python\nprint(1)\n```\n\nAfter.",
        "~~~\ncode here\n~~~\n",
        "| a b | c |\n| --- | ---: |\n| d | e |\n",
        "Some <b>bold</b> words<!-- and a comment --> here.",
        "<p>One</p><p>two</p>\n",
        "a < b and c > d",
        r"Snake\_case and \*stars\* and AT&amp;T and 1\. one",
        "Non&nbsp;breaking &#8212; dash",
        "Of 2 ~~two~~ and `code here`s.",
        "- [ ] a thing\n- [x] done\n",
        "Footnote[^1] here.\n\n[^1]: What it says is long.\n",
        "[Not a link] (at all) and [this]: neither\n",
    ],
)
def test_they_are_counted_without_parsing(body: str) -> None:
    assert markdown_words(body) == document_words(markdown_document(body))


@pytest.mark.parametrize(
    "path", sorted((ROOT / "articles").glob("*.md")), ids=lambda path: path.stem
)
def test_the_samples_have_one_count(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    body = text[read_front_matter(text).body_start :]
    assert markdown_words(body) == document_words(markdown_document(body))
