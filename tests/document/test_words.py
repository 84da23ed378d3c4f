"""Words are counted in one way, whoever asks and whatever the text is written in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.words import count_words, find_words, is_word

SCRIPTS = st.text(
    st.sampled_from("ab éß 'Zk.-_@#:/w&’ 12·״ นก็ัเ 東京あ \u0301\u0902क\u200d ع\u064b …\n\t")
)


@given(st.text() | SCRIPTS)
def test_a_count_is_that_of_the_words_found(text: str) -> None:
    assert count_words(text) == sum(map(is_word, find_words(text)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("...", 0),
        ("don't stop", 2),
        ("face-to-face in the U.S.", 4),
        ("AT&T paid 3.5 million", 4),
        ("www.example.org/a/b?c=d and a@b.example.org", 3),
        ("@handle #tag", 2),
        ("東京は", 3),
        ("résumé re\u0301sume\u0301", 2),
        ("snake_case", 1),
        ("_", 0),
    ],
)
def test_what_counts_as_one_word(text: str, words: int) -> None:
    assert count_words(text) == words
