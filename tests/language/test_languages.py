"""Sentences, words and summaries in every language that sumy knows, on texts of our own."""

import pytest

from reader.document.from_plain import plain_document
from reader.document.options import SummaryOptions
from reader.document.words import find_words
from reader.language.analyse import analyse
from reader.summary.methods import METHODS
from reader.summary.summarize import summarize
from reader.summary.sumy_methods.ratings import ratings
from tests.language.texts import TEXTS
from tests.summary.facts import facts_of

LANGUAGES = sorted(TEXTS)


def joined(language: str) -> tuple[str, list[str]]:
    """The text as it is written, and its sentences."""
    sentences = [piece.strip() for piece in TEXTS[language].split("|")]
    space = "" if language in {"zh", "ja"} else " "
    return space.join(sentences), sentences


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_end_where_they_end(language: str) -> None:
    text, sentences = joined(language)
    read = analyse(plain_document(text), language=language)
    assert [sentence.text for sentence in read.sentences] == sentences


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_is_told_from_the_text(language: str) -> None:
    text, _ = joined(language)
    alike = {"nb": {"nb", "no", "nn", "da"}, "da": {"da", "nb", "no"}, "sk": {"sk", "cs"}}
    found = analyse(plain_document(text)).language
    assert found in alike.get(language, {language})


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_is_the_news_and_no_question(language: str) -> None:
    text, sentences = joined(language)
    read = analyse(plain_document(text), language=language)
    summary = summarize(facts_of(read), SummaryOptions(length="2"))
    assert summary.sentences[0].text == sentences[0]
    assert not summary.sentences[1].text.endswith(("?", "？", "؟", ";"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("method", [name for name in METHODS if name != "auto"])
def test_sumy_s_methods_rate_every_sentence(language: str, method: str) -> None:
    text, sentences = joined(language)
    read = analyse(plain_document(text), language=language)
    assert len(ratings(read, method=method)) == len(sentences)


WORDS = [
    ("पुराने पुल को", ["पुराने", "पुल", "को"]),
    ("صوّت مجلس", ["صوّت", "مجلس"]),
    ("שָׁלוֹם עולם", ["שָׁלוֹם", "עולם"]),
    ("Cafe\u0301 noir", ["Cafe\u0301", "noir"]),
    ("市長は", ["市", "長", "は"]),
    ("เมืองเก่า", ["เมื", "อ", "ง", "เก่า"]),
    ("Straße, d'accord", ["Straße", ",", "d'accord"]),
]


@pytest.mark.parametrize(("text", "wanted"), WORDS)
def test_words_keep_their_accents_and_vowel_signs(text: str, wanted: list[str]) -> None:
    assert [word.text for word in find_words(text)] == wanted
