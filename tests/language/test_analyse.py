"""A document is cut into sentences and words, block by block, and what tells the story is known."""

import pytest

from reader.document.analysis import Analysis
from reader.document.from_markdown import markdown_document
from reader.document.from_plain import plain_document
from reader.document.span import Span
from reader.errors import OptionError
from reader.language.analyse import analyse

MARKDOWN = """\
# The bridge stays. It does.

The council voted on Monday. Nobody spoke.

| year | floods |
|------|--------|
| 1997 | two    |

```
if flood: close()
left, right = 1, 2
```

The repair takes two summers.
"""


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return analyse(markdown_document(MARKDOWN), language="en")


def test_a_heading_and_a_piece_of_code_are_one_sentence_each(analysis: Analysis) -> None:
    texts = [sentence.text for sentence in analysis.sentences]
    assert "The bridge stays. It does." in texts
    assert "if flood: close()\nleft, right = 1, 2" in texts


def test_each_row_of_a_table_is_a_sentence(analysis: Analysis) -> None:
    rows = [sentence.text for sentence in analysis.sentences if "1997" in sentence.text]
    assert len(rows) == 1
    assert "year" not in rows[0]


def test_only_paragraphs_tell_the_story(analysis: Analysis) -> None:
    assert [sentence.text for sentence in analysis.body_sentences()] == [
        "The council voted on Monday.",
        "Nobody spoke.",
        "The repair takes two summers.",
    ]


def test_every_sentence_has_its_words(analysis: Analysis) -> None:
    words = [analysis.sentence_words[index] for index in analysis.body]
    assert words[1] == ("Nobody", "spoke")


def test_a_text_without_a_paragraph_is_told_by_what_it_has() -> None:
    analysis = analyse(markdown_document("# One\n\n## Two\n"), language="en")
    assert [sentence.text for sentence in analysis.body_sentences()] == ["One", "Two"]


def test_a_table_of_empty_cells_has_no_sentence() -> None:
    assert analyse(markdown_document("| |\n|-|\n| |\n"), language="en").sentences == ()


def test_a_part_of_a_hidden_line_is_hidden() -> None:
    text = "The council voted on Monday to keep the bridge.\n\nShare this article\n\nNobody spoke."
    analysis = analyse(plain_document(text), language="en")
    start = text.index("this article")
    assert analysis.is_hidden(Span(start, start + 4))
    assert not analysis.is_hidden(Span(0, 11))
    assert not analysis.is_hidden(Span(len(text) - 6, len(text)))


@pytest.mark.parametrize("language", ["english", "e", "xx", ""])
def test_a_language_that_is_none_is_an_error(language: str) -> None:
    with pytest.raises(OptionError, match="639-1"):
        analyse(plain_document("Text."), language=language)


def test_a_caption_that_no_mark_closes_is_no_part_of_the_story() -> None:
    text = (
        "The council voted on Monday to keep the bridge.\n\nThe bridge in 1931\n\n"
        "Nobody spoke for long, and the vote was over before noon."
    )
    analysis = analyse(plain_document(text), language="en")
    assert "The bridge in 1931" not in [each.text for each in analysis.body_sentences()]
    assert not analysis.hidden


def test_verse_tells_its_story_without_marks() -> None:
    text = "The river rose\nThe bridge was low\nAnd no one knows\nWhere all things go."
    analysis = analyse(plain_document(text), language="en")
    assert len(analysis.body) == len(analysis.sentences)
