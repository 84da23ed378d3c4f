"""Several articles have one summary: no fact twice, each sentence of one of them."""

from collections.abc import Sequence

import pytest

from reader.document.facts import Facts
from reader.document.from_plain import plain_document
from reader.document.options import FactsOptions, SummaryOptions
from reader.errors import OptionError
from reader.pipeline import find_facts
from reader.summary.multi_document import Said, summarize_together

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


def facts(text: str, title: str = "") -> Facts:
    return find_facts(plain_document(text), FactsOptions(title=title, language="en"))


def together(articles: Sequence[Facts], length: str) -> tuple[Said, ...]:
    return summarize_together(articles, SummaryOptions(length=length))


ARTICLES = [facts(FIRST, "Ferry runs aground"), facts(SECOND), facts(THIRD)]


@pytest.mark.parametrize("length", ["1", "3", "5", "40w", "30%", "auto"])
def test_sentences_are_of_the_articles_in_their_order(length: str) -> None:
    said = together(ARTICLES, length)
    places = [(each.article, each.sentence.index) for each in said]
    assert said
    assert places == sorted(set(places))
    for each in said:
        sentence = ARTICLES[each.article].analysis.sentences[each.sentence.index]
        assert sentence.text == each.sentence.text
    if length == "40w":
        assert sum(len(each.sentence.text.split()) for each in said) <= 40


def test_no_fact_is_told_twice() -> None:
    said = together(ARTICLES, "6")
    aground = [each for each in said if "214 people" in each.sentence.text]
    assert len(aground) == 1
    assert len({each.article for each in said}) == 3


def test_a_fact_is_not_told_again_in_other_words_at_another_length() -> None:
    long = (
        "The county has suspended its bridge inspector Leo Marsh, who signed the papers of the "
        "Ardmore bridge, after what a statement called a quarrel with a contractor in the canteen."
    )
    short = "Inspector Leo Marsh is suspended over a quarrel with a contractor."
    said = together([facts(long), facts(short)], "4")
    assert len(said) == 1


def test_sentences_that_share_but_a_name_are_two_facts() -> None:
    one = facts("Mayor Helen Ortiz opened the bridge on Monday.")
    other = facts("Mayor Helen Ortiz will run again.")
    assert len(together([one, other], "4")) == 2


def test_what_several_tell_comes_first() -> None:
    (best,) = together(ARTICLES, "1")
    assert "ran onto rocks" in best.sentence.text


def test_the_same_article_twice_says_what_it_says_once() -> None:
    once = together([facts(FIRST)], "8")
    twice = together([facts(FIRST), facts(FIRST)], "8")
    assert {each.sentence.text for each in twice} == {each.sentence.text for each in once}
    assert len(twice) == len(once)


def test_no_article_and_an_empty_one_say_nothing() -> None:
    assert together([], "3") == ()
    assert together([facts("")], "3") == ()


def test_another_method_is_refused_with_the_cure() -> None:
    with pytest.raises(OptionError, match="remove --method kl"):
        summarize_together(ARTICLES, SummaryOptions(method="kl"))


ASIDE = (
    "Our reporter keeps a boat in Skarholm and writes a column about eider ducks every Saturday. "
    "The ferry Havbris is still on the rocks outside Skarholm."
)


def test_an_aside_of_one_article_is_not_chosen() -> None:
    said = together([*ARTICLES, facts(ASIDE)], "30w")
    assert not any("eider" in each.sentence.text for each in said)


def test_a_word_budget_is_used() -> None:
    said = together(ARTICLES, "50w")
    assert 45 <= sum(len(each.sentence.text.split()) for each in said) <= 50


def test_a_summary_for_a_query_is_about_the_query() -> None:
    options = SummaryOptions(length="1")
    (best,) = summarize_together(ARTICLES, options, query=["hotel rooms of passengers"])
    assert "hotel rooms" in best.sentence.text


def test_no_dateline_is_shown() -> None:
    one = facts("SKARHOLM, Norway (AP) — The ferry Havbris ran onto rocks on Thursday.")
    other = facts("OSLO (Reuters) - The ferry Havbris will be towed from the rocks on Friday.")
    shown = [each.sentence.text for each in together([one, other], "2")]
    assert all(text.startswith("The ferry") for text in shown)
    assert len(shown) == 2


def test_a_sentence_that_leans_or_asks_is_not_chosen_where_there_is_choice() -> None:
    leaning = facts(
        "In fact the ferry Havbris ran onto rocks outside Skarholm on Thursday. "
        "Why did the ferry Havbris run onto rocks outside Skarholm? "
        "The ferry Havbris hit the rocks of Skarholm in fog. " + "Nobody was hurt in Skarholm. " * 9
    )
    (best,) = together([leaning, ARTICLES[1], ARTICLES[2]], "14w")
    assert not best.sentence.text.startswith(("In fact", "Why"))


@pytest.mark.parametrize(
    "credit",
    [
        "Ana Ruiz and Tom Hale of Skarholm contributed to this report on the ferry Havbris.",
        "The Gazette’s Ana Ruiz wrote this story from Skarholm harbour.",
        "Read more on the ferry Havbris on the rocks outside Skarholm.",
    ],
)
def test_a_credit_is_not_chosen(credit: str) -> None:
    one = facts(f"The ferry Havbris ran onto rocks outside Skarholm on Thursday. {credit}")
    other = facts(f"Two tugs will pull the ferry Havbris from the rocks of Skarholm. {credit}")
    chosen = [each.sentence.text for each in together([one, other], "24w")]
    assert credit not in chosen


def test_of_one_article_a_sentence_about_the_query_follows_what_happened() -> None:
    alone = facts(FIRST + " The council of Skarholm will meet. The captain praised the crew.")
    options = SummaryOptions(length="2")
    first, second = summarize_together([alone], options, query=["divers"])
    assert first.sentence.text.startswith("The passenger ferry Havbris")
    assert second.sentence.text == "Divers will look at the hull on Friday."


def test_a_rest_of_the_length_may_stay_unused_where_no_more_is_said_of_the_query() -> None:
    asked = facts(
        "The lighthouse of Skarholm was built in 1871 by the harbour board of the town. "
        "The lighthouse of Skarholm was painted red by the harbour board in 1950. "
        "A student of Skarholm left the town for Ardmore three years ago."
    )
    for length, count in (("2", 2), ("3", 3)):
        said = summarize_together(
            [asked, ARTICLES[0]], SummaryOptions(length=length), query=["lighthouse"]
        )
        assert len(said) == count
        assert sum("lighthouse" in each.sentence.text for each in said) == 2


def test_a_sentence_that_leans_is_not_chosen_for_the_query() -> None:
    leaning = facts(
        "Ana Ruiz spoke to the council of Skarholm. In fact the lighthouse is old, she said. "
        "The lighthouse of Skarholm was built by the harbour board in 1871."
    )
    (best,) = summarize_together(
        [leaning, ARTICLES[0]], SummaryOptions(length="1"), query=["lighthouse"]
    )
    assert best.sentence.text.startswith("The lighthouse of Skarholm")
