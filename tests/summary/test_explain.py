"""Why a sentence was chosen is said in words that hold for it."""

import pytest

from reader.summary.explain import _phrase, explain
from reader.summary.methods import METHODS
from reader.summary.story import read_story
from reader.summary.summarize import summarize
from tests.summary.test_summarize import analysis

TITLE = "Ardmore closes its bridge"


@pytest.mark.parametrize("method", METHODS)
def test_every_sentence_has_a_reason(method: str) -> None:
    read = analysis()
    summary = summarize(read, title=TITLE, method=method, length="4")
    reasons = explain(read, summary, title=TITLE)
    assert len(reasons) == len(summary.sentences)
    assert all(1 <= len(each) <= 3 for each in reasons)


def test_words_that_a_reason_names_are_in_the_sentence() -> None:
    story = read_story(analysis(), title=TITLE)
    assert _phrase("title", story, 0) == "says what the headline says: ardmore, bridge"
    often = _phrase("keywords", story, 0)
    assert often.startswith("holds what the text speaks of most: bridge, council")
    assert _phrase("position", story, 0) == "opens the story"
    assert _phrase("position", story, len(story) - 1) == "stands near the end"


def test_sumy_s_methods_tell_the_rank() -> None:
    read = analysis()
    summary = summarize(read, method="lex-rank", length="2")
    ranks = {reason for (reason,) in explain(read, summary)}
    of = len(read.story)
    assert ranks == {f"number 1 of {of} by lex-rank", f"number 2 of {of} by lex-rank"}


def test_an_empty_summary_has_no_reasons() -> None:
    read = analysis("")
    assert explain(read, summarize(read, length="3")) == ()
