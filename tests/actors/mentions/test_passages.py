"""The sentences that are searched for names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.actors.mentions.passages import is_shouting, passages_of
from reader.actors.mentions.tokens import tokens_of
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse


def test_hidden_lines_are_not_searched() -> None:
    text = (
        "Ann Roe spoke in Oslo on Monday, for an hour without a break, and was heard by all.\n\n"
        "Share this article\n\nNobody in Bergen answered for a week, since nobody was asked.\n\n"
        "Follow us on Facebook and Twitter"
    )
    words = [
        token.text for each in passages_of(analyse(plain_document(text))) for token in each.tokens
    ]
    assert "Bergen" in words
    assert not {"Share", "Facebook"} & set(words)


@pytest.mark.parametrize(
    ("line", "shouting"),
    [
        ("Council Votes to Keep the Old Bridge", True),
        ("COUNCIL VOTES TO KEEP THE OLD BRIDGE", True),
        ("The council votes to keep the old bridge", False),
        ("Ann Roe Wins", False),
    ],
)
def test_a_headline_is_told_by_its_capitals(line: str, shouting: bool) -> None:
    assert is_shouting(tokens_of(line, 0, len(line))) is shouting


@given(st.text("a.B \t\n\r\x0b\x0c\x1c\x1f\x85\xa0\u2003\u2028\u200b\u3000#-_'’", max_size=60))
def test_whatever_stands_between_its_words_a_sentence_has_one(text: str) -> None:
    assert all(passage.tokens for passage in passages_of(analyse(plain_document(text))))
