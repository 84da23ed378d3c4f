"""Sentences that credit the reporters of a story."""

import pytest

from reader.document.span import Span
from reader.language.reporter_credits import reporter_credits

CREDITS = [
    "CNN's Ann Lee and Bo Roe contributed to this report.",
    "Ann Lee contributed reporting to this article from Oslo.",
    "Ann Lee reported and wrote this story from Oslo.",
    "Ann Lee reported from Oslo, and Bo Roe wrote from Bergen.",
    "Ann Lee wrote this report.",
    "Associated Press writers Ann Lee in Oslo and Bo Roe in New York contributed to this report.",
    "Staff writer Šime Żak in Oslo reported this story.",
    "Ann de la Cruz reported from St. Paul.",
]
STORY = [
    "He contributed to this debate for years.",
    "The ship reported from its berth that all was well.",
    "She wrote this letter to Ann Lee.",
    "Cases were reported from Kenya, Uganda and Tanzania.",
    "Ann Lee wrote from Oslo to her sister Bea.",
    "In June 1916 Ann Lee wrote from Oslo that the war would end.",
    "Two deaths have been reported from Bergen.",
    "The Northern Star reported from Oslo.",
    "Ann Lee wrote this report for the ministry in 2019.",
]


def found_in(*sentences: str) -> list[str]:
    text = " ".join(sentences)
    spans, start = [], 0
    for sentence in sentences:
        spans.append(Span(start, start + len(sentence)))
        start += len(sentence) + 1
    return [text[span.start : span.end] for span in reporter_credits(text, spans)]


@pytest.mark.parametrize("sentence", CREDITS)
def test_a_credit_at_the_end_is_found(sentence: str) -> None:
    assert found_in("The sea rose.", sentence) == [sentence]


@pytest.mark.parametrize("sentence", STORY)
def test_what_the_story_tells_is_no_credit(sentence: str) -> None:
    assert found_in("The sea rose.", sentence) == []


def test_only_the_end_of_a_text_is_looked_at() -> None:
    assert found_in(CREDITS[0], *["The sea rose."] * 5) == []
