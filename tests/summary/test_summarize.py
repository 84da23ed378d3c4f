"""Every method gives a summary that is in the text, at the length that was asked for."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.analysis import Analysis
from reader.document.from_plain import plain_document
from reader.document.options import SummaryOptions
from reader.errors import OptionError
from reader.language.analyse import analyse
from reader.summary.auto import auto_choice
from reader.summary.body import read_body
from reader.summary.length import Length
from reader.summary.methods import AUTO, CEILINGS, METHODS
from reader.summary.summarize import candidates_of, summarize
from tests.summary.facts import facts_of

STORY = """\
The council of Ardmore voted on Monday to close the old bridge over the Lune for two years.

Engineers had found deep cracks in two of its five arches, and warned that a flood could bring the \
bridge down. The council closed the bridge to lorries in March.

Mayor Helen Ortiz said that the repair of the bridge would cost four million dollars. "It was \
built for carts," she told reporters. The county will pay half of the cost.

Drivers must use the ferry until the repair is done. The ferry runs every hour and costs nothing.

The bridge was built in 1854 by the railway, which left the valley a century later. Painters loved \
it. A picture of the bridge hangs in the town hall.

Shopkeepers fear for their trade. The council will hear them next week.
"""


def analysis(text: str = STORY, language: str = "en") -> Analysis:
    return analyse(plain_document(text), language=language)


@pytest.mark.parametrize("method", METHODS)
def test_a_summary_counts_the_sentences_of_the_story_and_no_headings(method: str) -> None:
    read = analysis("The old bridge\n\n" + STORY)
    assert len(read.sentences) > len(read.body)
    assert summarize(facts_of(read), SummaryOptions(method=method)).available == len(read.body)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("length", ["1", "3", "40%", "45w"])
def test_a_summary_is_made_of_sentences_of_the_text_in_their_order(
    method: str, length: str
) -> None:
    read = analysis()
    summary = summarize(
        facts_of(read, title="Ardmore closes its bridge"),
        SummaryOptions(method=method, length=length),
    )
    assert summary.method == method
    assert summary.sentences
    assert [s.index for s in summary.sentences] == sorted({s.index for s in summary.sentences})
    for sentence in summary.sentences:
        assert STORY[sentence.start : sentence.end] == sentence.text
        assert read.sentences[sentence.index].text == sentence.text
        assert 0 <= sentence.score <= 1
    if length == "45w":
        words = sum(len(read.sentence_words[s.index]) for s in summary.sentences)
        assert words <= 45


@pytest.mark.parametrize("method", METHODS)
def test_a_line_that_stands_five_times_is_chosen_once(method: str) -> None:
    line = "The council closed the bridge to lorries in March."
    text = f"{STORY}\n\n" + "\n\n".join([line] * 4)
    chosen = summarize(
        facts_of(analysis(text)), SummaryOptions(method=method, length="5")
    ).sentences
    assert len({sentence.text for sentence in chosen}) == len(chosen)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    "text", ["", "word", "???", "A.", "1 2 3.", "Same. Same. Same.", "HEADING IN CAPITALS", "的。"]
)
def test_odd_texts_have_a_summary_or_none(method: str, text: str) -> None:
    summary = summarize(facts_of(analysis(text)), SummaryOptions(method=method, length="3"))
    assert len(summary.sentences) <= 3


def test_random_is_the_same_for_the_same_text_and_leaves_the_generator_alone() -> None:
    random.seed(7)
    wanted = random.random()
    random.seed(7)
    first = summarize(facts_of(analysis()), SummaryOptions(method="random", length="3"))
    assert random.random() == wanted
    assert summarize(facts_of(analysis()), SummaryOptions(method="random", length="3")) == first


def test_above_its_ceiling_a_method_gives_way_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(CEILINGS, "kl", 150)
    text = " ".join(f"Sentence number {n} tells of day {n}." for n in range(151))
    summary = summarize(facts_of(analysis(text)), SummaryOptions(method="kl", length="2"))
    assert summary.method == "auto (kl ends at 150 sentences)"
    assert len(summary.sentences) == 2


@pytest.mark.parametrize(("method", "length"), [("best", "3"), ("auto", "much")])
def test_an_option_that_means_nothing_is_named(method: str, length: str) -> None:
    with pytest.raises(OptionError, match=r"best|much"):
        summarize(facts_of(analysis()), SummaryOptions(method=method, length=length))


def test_auto_knows_the_news_from_its_background() -> None:
    summary = summarize(
        facts_of(analysis(), title="Ardmore closes its bridge"),
        SummaryOptions(method=AUTO, length="3"),
    )
    said = [sentence.text for sentence in summary.sentences]
    assert said[0].startswith("The council of Ardmore voted")
    assert "Painters loved it." not in said


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from([*STORY.split("\n\n"), "", "Why?", "世界。"]), max_size=12))
def test_any_pile_of_paragraphs_has_a_summary(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    summary = summarize(facts_of(analysis(text)), SummaryOptions(method=AUTO, length="4"))
    assert len(summary.sentences) <= 4
    assert len({sentence.text for sentence in summary.sentences}) == len(summary.sentences)


@pytest.mark.parametrize(
    ("text", "chosen"), [("Hale. The mill burned in May.", [1]), ("Hale.", [0])]
)
def test_a_scrap_is_selected_only_where_there_is_nothing_else(text: str, chosen: list[int]) -> None:
    facts = facts_of(analysis(text))
    scores = [5.0, 0.0][: len(facts.analysis.body)]
    candidates = candidates_of(facts.analysis)
    assert auto_choice(read_body(facts), scores, candidates, Length(1, "sentences")) == chosen


def test_a_credit_is_no_part_of_the_summary() -> None:
    credit = "Tom Hale, Ana Ruiz and Nora Webb contributed to this report about the bridge."
    for length in ("1", "60w", "80%"):
        found = summarize(
            facts_of(analysis(STORY.rstrip() + " " + credit)), SummaryOptions(length=length)
        )
        assert credit not in {sentence.text for sentence in found.sentences}
    (only,) = summarize(facts_of(analysis(credit)), SummaryOptions()).sentences
    assert only.text == credit
