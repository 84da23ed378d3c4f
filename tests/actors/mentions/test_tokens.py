"""What is one token, and what is cut."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.actors.mentions.tokens import tokens_of

CASES = [
    ("possessive", "Amazon's ban", "Amazon|'s|ban"),
    ("curly possessive", "Amazon’s ban", "Amazon|’s|ban"),
    ("plural possessive", "the Giants' game", "the|Giants|'|game"),
    ("dotted capitals", "the U.S. Senate", "the|U.S.|Senate"),
    ("dotted capitals led", "a U.S.-led raid", "a|U.S.|-|led|raid"),
    ("initial", "George W. Bush", "George|W.|Bush"),
    ("initials with a hook", "P. J. Šafárik", "P.|J.|Šafárik"),
    ("Cyrillic initials", "А. С. Пушкин", "А.|С.|Пушкин"),
    ("a possessive of a name", "People's Republic", "People's|Republic"),
    ("a possessive of people", "the people's voice", "the|people|'s|voice"),
    ("letter at the end", "Plan B.", "Plan|B|."),
    ("Irish name", "Ed O'Neill spoke", "Ed|O'Neill|spoke"),
    ("hyphenated name", "Hewlett-Packard and Ban Ki-moon", "Hewlett-Packard|and|Ban|Ki-moon"),
    ("Arabic article", "Bashar al-Assad", "Bashar|al-Assad"),
    ("glued ending", "the Paris-based firm", "the|Paris|-|based|firm"),
    ("glued beginning", "an anti-Putin march", "an|anti|-|Putin|march"),
    ("party and state", "John Boehner, R-Ohio", "John|Boehner|,|R|-|Ohio"),
    ("ampersand", "AT&T sued", "AT&T|sued"),
    ("handle", "follow @jack now", "follow|@jack|now"),
    ("address", "see https://example.org/Some_Name now", "see|https://example.org/Some_Name|now"),
    ("mail", "ask Ann.Lee@example.org", "ask|Ann.Lee@example.org"),
    ("slash", "Minneapolis/Saint Paul", "Minneapolis|/|Saint|Paul"),
    ("fraction", "1/2 of 3.5", "1/2|of|3.5"),
    ("no space after a stop", "It ended.Then Obama", "It|ended|.|Then|Obama"),
    ("class", "a Boeing 747-type jet", "a|Boeing|747-type|jet"),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_text_is_cut_into_tokens(text: str, expected: str) -> None:
    assert "|".join(token.text for token in tokens_of(text, 0, len(text))) == expected


@settings(max_examples=150)
@given(st.text(alphabet=st.sampled_from("aZ.-'’@#/&U3 \n\x00é"), max_size=40))
def test_tokens_are_pieces_of_the_text_in_order_and_leave_nothing_but_space(text: str) -> None:
    reached = 0
    for token in tokens_of(text, 0, len(text)):
        assert text[token.start : token.end] == token.text
        assert token.text
        assert not text[reached : token.start].strip()
        reached = token.end
    assert not text[reached:].strip()
