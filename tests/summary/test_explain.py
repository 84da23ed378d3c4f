"""Why a sentence was chosen is said in words that hold for it."""

import pytest

from reader.actors.find import find_actors
from reader.dates.expressions import find_dates
from reader.document.options import SummaryOptions
from reader.summary.body import read_body
from reader.summary.explain import _phrase, explain
from reader.summary.methods import METHODS
from reader.summary.summarize import summarize
from tests.summary.facts import facts_of
from tests.summary.test_summarize import analysis

TITLE = "Ardmore closes its bridge"


@pytest.mark.parametrize("method", METHODS)
def test_every_sentence_has_a_reason(method: str) -> None:
    read = analysis()
    summary = summarize(facts_of(read, title=TITLE), SummaryOptions(method=method, length="4"))
    told = explain(facts_of(read, title=TITLE), summary, SummaryOptions(length="4"))
    assert len(told.reasons) == len(summary.sentences)
    assert all(1 <= len(each) <= 3 for each in told.reasons)
    assert told.method == method
    assert told.length == f"4 of {len(read.body)} sentences"
    assert told.kind == ("article" if method == "auto" else "")


@pytest.mark.parametrize(
    ("method", "line"),
    [
        ("auto", "auto: 2 of {} sentences; article without a title"),
        ("luhn", "luhn: 2 of {} sentences"),
    ],
)
def test_how_it_came_about_is_one_line(method: str, line: str) -> None:
    facts, options = facts_of(analysis()), SummaryOptions(method=method, length="2")
    told = explain(facts, summarize(facts, options), options)
    assert told.how() == line.format(len(facts.analysis.body))


def test_words_that_a_reason_names_are_in_the_sentence() -> None:
    body = read_body(facts_of(analysis(), title=TITLE))
    assert _phrase("title", body, 0) == "shares words with the headline: ardmore, bridge"
    often = _phrase("keywords", body, 0)
    assert often.startswith("has the most frequent words: bridge, council")
    assert _phrase("position", body, 0) == "opens the story"
    assert _phrase("position", body, len(body) - 1) == "near the end of the story"


def test_sumy_s_methods_tell_the_rank() -> None:
    read = analysis()
    summary = summarize(facts_of(read), SummaryOptions(method="lex-rank", length="2"))
    ranks = {reason for (reason,) in explain(facts_of(read), summary, SummaryOptions()).reasons}
    of = len(read.body)
    assert ranks == {f"number 1 of {of} by lex-rank", f"number 2 of {of} by lex-rank"}


def test_an_empty_summary_has_no_reasons() -> None:
    facts, options = facts_of(analysis("")), SummaryOptions()
    assert explain(facts, summarize(facts, options), options).reasons == ()


LENGTHS = [
    ("auto", "suited to the length of the text"),
    ("30w", "at most 30 words"),
    ("20%", "20 %"),
]


@pytest.mark.parametrize(("length", "told"), LENGTHS)
def test_the_length_is_told_as_it_was_asked_for(length: str, told: str) -> None:
    read = analysis()
    summary = summarize(facts_of(read), SummaryOptions(length=length))
    assert explain(facts_of(read), summary, SummaryOptions(length=length)).length.endswith(told)


def test_a_reason_names_the_actors() -> None:
    read = analysis()
    dates = find_dates(read, published=None)
    _, actors = find_actors(read, dates=dates)
    body = read_body(facts_of(read, actors=actors, dates=dates))
    place = next(n for n, text in enumerate(body.texts) if "Helen Ortiz" in text)
    said = _phrase("actors", body, place, [actor.name for actor in actors])
    assert said.startswith("names main actors: ")
    assert "Helen Ortiz" in said
