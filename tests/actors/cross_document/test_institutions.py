"""Names that many countries, states and sports have one of."""

import pytest

from reader.actors.cross_document.institutions import is_institution, side_of
from reader.actors.cross_document.names import NameId
from reader.document.annotations import Actor, Mention


def place(name: str, text: str) -> Actor:
    start = text.index(name)
    mention = Mention(start, start + len(name), name, "place")
    return Actor(name, "place", 0.5, (), (mention,))


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("A Washington state trooper stopped the car.", "state"),
        ("He lives in Shoreline, Washington, where it rains.", "state"),
        ("The ship lay in Bremerton, Washington.", "state"),
        ("She spoke in Washington on Monday.", "capital"),
        ("He flew to London, Washington and Paris.", "capital"),
        ("It angered Europe, Washington, and the bank.", "capital"),
    ],
)
def test_washington_is_the_state_where_the_text_says_so(text: str, side: str) -> None:
    assert side_of(place("Washington", text), ("washington",), text) == side


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("He lives in Savannah, Georgia.", "state"),
        ("The talks were in Tbilisi, Georgia.", ""),
    ],
)
def test_georgia_is_not_the_state_behind_a_town_of_the_country(text: str, side: str) -> None:
    assert side_of(place("Georgia", text), ("georgia",), text) == side


@pytest.mark.parametrize(
    ("words", "common"),
    [("world cup", True), ("democratic party", True), ("fifa world cup", False)],
)
def test_what_many_have_says_nothing_alone(words: str, common: bool) -> None:
    assert is_institution(NameId(tuple(words.split()), "other")) is common
