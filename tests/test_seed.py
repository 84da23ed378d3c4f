"""The article that the project started from: a copied web page, junk and repeats included."""

from datetime import date

import pytest

from reader import Digest, digest

PUBLISHED = date(2021, 5, 18)

JUNK = {
    "Join @TechnicalATG",
    "Leave a Reply",
    "Your email address will not be published. Required fields are marked *",
}
REPEATED_OPENINGS = ("Last week, a coalition", "“Facial recognition technology is too dangerous")

ACTORS = [
    ("Amazon", "organization"),
    ("Microsoft", "organization"),
    ("IBM", "organization"),
    ("George Floyd", "person"),
    ("American Civil Liberties Union", "organization"),
    ("Nathan Freed Wessler", "person"),
    ("Evan Greer", "person"),
    ("Fight for the Future", "organization"),
]

DATES = [
    ("Tuesday", "DATE", "2021-05-18"),
    ("June 2020", "DATE", "2020-06"),
    ("last June", "DATE", "2020-06"),
    ("Last week", "DATE", "2021-W19"),
    ("last year", "DATE", "2020"),
    ("Last year", "DATE", "2020"),
    ("one-year", "DURATION", "P1Y"),
]


@pytest.fixture(scope="module")
def seed(seed_text: str) -> Digest:
    return digest(seed_text, published=PUBLISHED)


def test_the_promotion_lines_and_the_comment_form_are_hidden(seed: Digest) -> None:
    junk = [line.text.strip() for line in seed.hidden if line.reason != "repeated"]
    assert sorted(junk) == sorted(["Join @TechnicalATG"] * 2 + list(JUNK))


def test_the_second_copies_of_both_repeated_paragraphs_are_hidden(seed: Digest) -> None:
    repeated = [line for line in seed.hidden if line.reason == "repeated"]
    assert len(repeated) == len(REPEATED_OPENINGS)
    for line, opening in zip(repeated, REPEATED_OPENINGS, strict=True):
        assert line.text.startswith(opening)
        assert seed.text.index(line.text) < line.start


def test_the_summary_says_that_amazon_extended_the_ban(seed: Digest) -> None:
    sentences = seed.summary.sentences
    said = " ".join(sentence.text for sentence in sentences)
    assert len(sentences) == 3
    assert "Amazon" in said
    assert any(
        "exten" in sentence.text and ("ban" in sentence.text or "prohibit" in sentence.text)
        for sentence in sentences
    )


def test_the_summary_holds_no_hidden_line_and_no_sentence_twice(seed: Digest) -> None:
    chosen = seed.summary.sentences
    assert len({sentence.text for sentence in chosen}) == len(chosen)
    for sentence in chosen:
        assert not any(sentence.overlaps(line) for line in seed.hidden)


@pytest.mark.parametrize(("name", "kind"), ACTORS)
def test_an_actor_is_found_with_its_kind(seed: Digest, name: str, kind: str) -> None:
    found = [actor for actor in seed.actors if name in (actor.name, *actor.aliases)]
    assert [actor.kind for actor in found] == [kind]


def test_one_sentence_alone_is_the_news(seed: Digest) -> None:
    (only,) = digest(seed.text, published=PUBLISHED, length="1").summary.sentences
    assert only.text.startswith("Amazon said on Tuesday that it is banning")


def test_amazon_is_the_first_actor(seed: Digest) -> None:
    assert seed.actors[0].name == "Amazon"


@pytest.mark.parametrize("word", ["White", "Tuesday", "Black", "@TechnicalATG", "TechnicalATG"])
def test_a_word_that_only_looks_like_a_name_is_no_actor(seed: Digest, word: str) -> None:
    assert not [actor for actor in seed.actors if word in (actor.name, *actor.aliases)]
    assert not [mention for mention in seed.mentions if mention.text == word]


@pytest.mark.parametrize(("text", "kind", "value"), DATES)
def test_a_date_is_resolved_against_the_day_of_publication(
    seed: Digest, text: str, kind: str, value: str
) -> None:
    found = [expression for expression in seed.dates if expression.text == text]
    assert found
    assert {(expression.type, expression.value) for expression in found} == {(kind, value)}


def test_every_piece_is_found_at_its_offsets(seed: Digest) -> None:
    pieces = (
        *seed.sentences,
        *seed.summary.sentences,
        *seed.mentions,
        *seed.dates,
        *seed.hidden,
        *(mention for actor in seed.actors for mention in actor.mentions),
    )
    assert all(seed.text[piece.start : piece.end] == piece.text for piece in pieces)
