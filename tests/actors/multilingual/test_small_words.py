"""Small words at the beginning of a sentence, by language."""

import pytest

from reader.actors.find import find_actors
from reader.actors.multilingual.small_words import small_words
from reader.actors.multilingual.words import OPENERS
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse


def names_in(text: str, language: str) -> set[str]:
    _, actors = find_actors(analyse(plain_document(text), language=language))
    return {actor.name for actor in actors}


CUT = [
    ("de", "Gestern ging Anna Petersen. Trotzdem Petersen blieb.", {"Anna Petersen"}),
    ("nl", "Gisteren zong Mark Jansen. Vanwege Jansen regende het.", {"Mark Jansen"}),
    ("da", "Ifølge Mette Holm er det godt. Desuden Holm lo.", {"Mette Holm"}),
    ("sv", "Enligt Anna Berg är det bra. Dessutom Berg log.", {"Anna Berg"}),
    ("no", "Ifølge Jonas Vik er det bra. Dessuten Vik lo.", {"Jonas Vik"}),
    ("fr", "Hier chantait Marie Lambert. Malgré Lambert, il pleut.", {"Marie Lambert"}),
    ("es", "Ayer cantó Juan García. Durante García llovía.", {"Juan García"}),
    ("it", "Ieri cantava Mario Bianchi. Nonostante Bianchi piove.", {"Mario Bianchi"}),
    ("pt", "Ontem cantou Luís Silva. Embora Silva chore, chove.", {"Luís Silva"}),
]


@pytest.mark.parametrize(("language", "text", "names"), CUT, ids=[case[0] for case in CUT])
def test_a_small_word_is_no_part_of_the_name_behind_it(
    language: str, text: str, names: set[str]
) -> None:
    assert names_in(text, language) == names


KEPT = [
    ("it", "Di Maio tace.", "Di Maio"),
    ("da", "Filmen er god. Han Solo flyver.", "Han Solo"),
    ("de", "Will Smith kam.", "Will Smith"),
]


@pytest.mark.parametrize(
    ("language", "text", "name"), KEPT, ids=[f"{case[0]} {case[2]}" for case in KEPT]
)
def test_what_often_begins_a_name_is_kept(language: str, text: str, name: str) -> None:
    assert name in names_in(text, language)


@pytest.mark.parametrize(
    ("language", "word"),
    [("it", "di"), ("it", "fra"), ("pt", "da"), ("es", "al"), ("fr", "notre"), ("sv", "per"),
     ("de", "will"), ("da", "ned"), ("no", "odd"), ("nl", "van")],
)  # fmt: skip
def test_a_word_that_names_begin_with_is_left_out(language: str, word: str) -> None:
    assert word not in small_words(language)


def test_a_town_that_the_article_writes_small_is_a_word() -> None:
    assert names_in("Tours de magie. Il fait des tours.", "fr") == set()
    assert names_in("Tours est belle. Il fait des crêpes.", "fr") == {"Tours"}


def test_inside_a_sentence_a_capital_is_of_the_name() -> None:
    assert names_in("Hier parlait Avec Lambert.", "fr") == {"Avec Lambert"}


def test_a_language_that_is_not_told_has_the_words_of_many() -> None:
    assert small_words("pl") == OPENERS
    assert small_words("nb") == small_words("no") != OPENERS


@pytest.mark.parametrize("language", ["de", "nl", "da", "sv", "no", "fr", "es", "it", "pt"])
def test_small_words_are_written_small(language: str) -> None:
    words = small_words(language)
    assert len(words) > 50
    assert all(word == word.lower() and word.replace("'", "").isalpha() for word in words)
