"""The names of countries and world bodies by language."""

from collections import Counter

import pytest

from reader.actors.forms.world import rows, single_places
from reader.actors.mentions.name import name_key
from reader.language.codes import LANGUAGE_CODES

LANGUAGES = "de fr es it pt ro nl sv da no fi hu pl cs sk ru uk bg el tr".split()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_knows_the_largest_countries_and_bodies(language: str) -> None:
    assert language in LANGUAGE_CODES
    kinds = Counter(row.kind for row in rows(language))
    assert kinds["place"] >= 12
    assert kinds["organization"] >= 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_is_that_of_two_things(language: str) -> None:
    names = Counter(name for row in rows(language) for name in row.names)
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_is_written_as_a_text_has_it(language: str) -> None:
    for row in rows(language):
        for name in row.names:
            assert name == " ".join(name.split())
            assert name[0].isupper()
            assert name[-1].isalpha() or name[-1] == "."


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_thing_is_gathered_by_the_whole_of_its_name(language: str) -> None:
    for row in rows(language):
        words = tuple(row.names[0].split())
        assert len(name_key(words)) == len(words)


def test_a_language_without_rows_has_none() -> None:
    assert rows("la") == ()
    assert single_places("la") == frozenset()


def test_what_is_one_word_and_no_abbreviation_is_a_place_to_decline() -> None:
    found = single_places("de")
    assert {"Sowjetunion", "Deutschland"} <= found
    assert not found & {"USA", "Vereinigte Staaten", "NATO"}
