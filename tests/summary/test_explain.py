"""Why a sentence was chosen is said in words that hold for it."""

import pytest

from reader.actors.find import find_actors
from reader.dates.expressions import find_dates
from reader.summary.body import read_story
from reader.summary.explain import _phrase, explain
from reader.summary.methods import METHODS
from reader.summary.summarize import summarize
from tests.summary.test_summarize import analysis

TITLE = "Ardmore closes its bridge"


@pytest.mark.parametrize("method", METHODS)
def test_every_sentence_has_a_reason(method: str) -> None:
    read = analysis()
    summary = summarize(read, title=TITLE, method=method, length="4")
    told = explain(read, summary, title=TITLE, length="4")
    assert len(told.reasons) == len(summary.sentences)
    assert all(1 <= len(each) <= 3 for each in told.reasons)
    assert told.method == method
    assert told.length == f"4 of {len(read.story)} sentences"
    assert told.kind == ("article" if method == "auto" else "")


@pytest.mark.parametrize(
    ("method", "line"),
    [
        ("auto", "auto: 2 of {} sentences; article without a title"),
        ("luhn", "luhn: 2 of {} sentences"),
    ],
)
def test_how_it_came_about_is_one_line(method: str, line: str) -> None:
    read = analysis()
    told = explain(read, summarize(read, method=method, length="2"), length="2")
    assert told.how() == line.format(len(read.story))


def test_words_that_a_reason_names_are_in_the_sentence() -> None:
    story = read_story(analysis(), title=TITLE)
    assert _phrase("title", story, 0) == "says what the headline says: ardmore, bridge"
    often = _phrase("keywords", story, 0)
    assert often.startswith("holds what the text speaks of most: bridge, council")
    assert _phrase("position", story, 0) == "opens the story"
    assert _phrase("position", story, len(story) - 1) == "stands near the end of the story"


def test_sumy_s_methods_tell_the_rank() -> None:
    read = analysis()
    summary = summarize(read, method="lex-rank", length="2")
    ranks = {reason for (reason,) in explain(read, summary).reasons}
    of = len(read.story)
    assert ranks == {f"number 1 of {of} by lex-rank", f"number 2 of {of} by lex-rank"}


def test_an_empty_summary_has_no_reasons() -> None:
    read = analysis("")
    assert explain(read, summarize(read, length="3")).reasons == ()


LENGTHS = [
    ("auto", "what a text of this length needs"),
    ("30w", "at most 30 words"),
    ("20%", "20 %"),
]


@pytest.mark.parametrize(("length", "told"), LENGTHS)
def test_the_length_is_told_as_it_was_asked_for(length: str, told: str) -> None:
    read = analysis()
    summary = summarize(read, length=length)
    assert explain(read, summary, length=length).length.endswith(told)


def test_a_reason_names_the_actors() -> None:
    read = analysis()
    dates = find_dates(read, published=None)
    _, actors = find_actors(read, dates=dates)
    story = read_story(read, actors=actors, dates=dates)
    place = next(n for n, text in enumerate(story.texts) if "Helen Ortiz" in text)
    said = _phrase("actors", story, place, [actor.name for actor in actors])
    assert said.startswith("names who it is about: ")
    assert "Helen Ortiz" in said
