"""Several articles have one summary: no fact twice, each sentence of one of them."""

import pytest

from reader.actors.find import find_actors
from reader.dates.expressions import find_dates
from reader.document.from_plain import plain_document
from reader.errors import OptionError
from reader.language.analyse import analyse
from reader.summary.multi_document import Voice, summarize_together

FIRST = (
    "The passenger ferry Havbris ran onto rocks outside Skarholm on Thursday with 214 people on "
    "board. Nobody was hurt. Divers will look at the hull on Friday. The Havbris was built in 1998."
)
SECOND = (
    "The ferry Havbris ran onto rocks outside Skarholm with 214 people on board. "
    "Captain Jorun Vik said that the fog had come within minutes. The owner of the Havbris will "
    "pay for the hotel rooms of the passengers."
)
THIRD = (
    "Skarholm has asked for a new lighthouse for twenty years. The council of Skarholm voted "
    "on it again after the ferry Havbris ran onto rocks outside Skarholm."
)


def voice(text: str, title: str = "") -> Voice:
    read = analyse(plain_document(text), language="en")
    dates = find_dates(read, published=None)
    return Voice(read, title, find_actors(read, title=title, dates=dates)[1], dates)


VOICES = [voice(FIRST, "Ferry runs aground"), voice(SECOND), voice(THIRD)]


@pytest.mark.parametrize("length", ["1", "3", "5", "40w", "30%", "auto"])
def test_sentences_are_of_the_articles_in_their_order(length: str) -> None:
    said = summarize_together(VOICES, length=length)
    places = [(each.voice, each.sentence.index) for each in said]
    assert said
    assert places == sorted(set(places))
    for each in said:
        sentence = VOICES[each.voice].analysis.sentences[each.sentence.index]
        assert sentence.text == each.sentence.text
    if length == "40w":
        assert sum(len(each.sentence.text.split()) for each in said) <= 40


def test_no_fact_is_told_twice() -> None:
    said = summarize_together(VOICES, length="6")
    aground = [each for each in said if "214 people" in each.sentence.text]
    assert len(aground) == 1
    assert len({each.voice for each in said}) == 3


def test_a_fact_is_not_told_again_in_other_words_at_another_length() -> None:
    long = (
        "The county has suspended its bridge inspector Leo Marsh, who signed the papers of the "
        "Ardmore bridge, after what a statement called a quarrel with a contractor in the canteen."
    )
    short = "Inspector Leo Marsh is suspended over a quarrel with a contractor."
    said = summarize_together([voice(long), voice(short)], length="4")
    assert len(said) == 1


def test_sentences_that_share_but_a_name_are_two_facts() -> None:
    one = voice("Mayor Helen Ortiz opened the bridge on Monday.")
    other = voice("Mayor Helen Ortiz will run again.")
    assert len(summarize_together([one, other], length="4")) == 2


def test_what_several_tell_comes_first() -> None:
    (best,) = summarize_together(VOICES, length="1")
    assert "ran onto rocks" in best.sentence.text


def test_the_same_article_twice_says_what_it_says_once() -> None:
    once = summarize_together([voice(FIRST)], length="8")
    twice = summarize_together([voice(FIRST), voice(FIRST)], length="8")
    assert {each.sentence.text for each in twice} == {each.sentence.text for each in once}
    assert len(twice) == len(once)


def test_no_article_and_an_empty_one_say_nothing() -> None:
    assert summarize_together([], length="3") == ()
    assert summarize_together([voice("")], length="3") == ()


def test_another_method_is_refused_with_the_cure() -> None:
    with pytest.raises(OptionError, match="leave out --method kl"):
        summarize_together(VOICES, method="kl")
