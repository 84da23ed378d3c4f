"""What an article tells about its words before any name is read."""

import pytest

from reader.actors.english.document_evidence import Clues, gather
from reader.actors.mentions.candidates import chunks_of
from reader.actors.mentions.passages import passages_of
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse


def read(text: str) -> Clues:
    passages = passages_of(analyse(plain_document(text), language="en"))
    return gather(passages, [chunks_of(passage.tokens) for passage in passages])


SEEN = [
    ("a title before it", "They asked Mr Roe.", "roe", "T"),
    ("a first name before it", "They asked Angela Roe.", "roe", "F"),
    ("more behind a first name", "They asked Angela Roe.", "angela", "M"),
    ("a verb of speech behind it", "Then Roe said no.", "roe", "S"),
    ("a place", "They met in Roe.", "roe", "I"),
    ("an article", "They met the Roe.", "roe", "B"),
    ("an age behind it", "They asked Roe, 43, about it.", "roe", "G"),
    ("a number that is no age", "They asked Roe, 430, about it.", "roe", ""),
    ("a number that is a year", "They asked Roe, 1990, about it.", "roe", ""),
    ("a word of an institute", "They asked Roe Institute.", "roe", "H"),
    ("a word of a place", "They saw Roe River.", "roe", "L"),
    ("a word of a company", "They asked Roe Ltd.", "roe", "C"),
    ("letters in brackets", "The Oslo Water Board (OWB) met.", "owb", "A"),
    ("the words of letters in brackets", "The Oslo Water Board (OWB) met.", "water", "Ha"),
    ("small words between", "The Board of Old Water (BOW) met.", "bow", "A"),
    ("other letters in brackets", "The Oslo Water Board (OEB) met.", "oeb", ""),
    ("too many letters in brackets", "The Oslo Water Board (NOWB) met.", "nowb", ""),
]


@pytest.mark.parametrize(
    ("text", "word", "marks"), [case[1:] for case in SEEN], ids=[case[0] for case in SEEN]
)
def test_it_is_seen_beside_a_word(text: str, word: str, marks: str) -> None:
    assert read(text).seen.get(word, "") == marks


def test_words_are_counted_by_their_capitals_where_nothing_begins() -> None:
    clues = read("Roads were shut. The roads to Roe were shut, and Roe was cut off.")
    assert (clues.lower["roads"], clues.capital["roads"]) == (1, 0)
    assert (clues.lower["roe"], clues.capital["roe"]) == (0, 2)


def test_a_headline_counts_for_nothing() -> None:
    assert read("Council Votes to Keep the Old Bridge").capital.total() == 0


@pytest.mark.parametrize(
    ("text", "sporting"),
    [
        ("The team scored in the match, and the coach, its striker and the players laughed.", True),
        ("The team won the contract, and its players laughed.", False),
    ],
)
def test_a_report_of_a_match_is_told_by_its_words(text: str, sporting: bool) -> None:
    assert read(text).sporting is sporting
