"""An actor that is followed is a saved query for its articles."""

from dataclasses import replace

import pytest

from reader.services.collection import ArticleCollection
from reader.services.followed_actors import actor_query, follow_actor, followed_actors
from reader.settings import Settings

NAMES = (
    ("Helen Ortiz", "helen-ortiz"),
    ("  O'Neill & Sons ", "o-neill-sons"),
    ("Łódź", "łódź"),
    ("!!!", "actor"),
    ("A" * 90, "a" * 40),
)


@pytest.fixture
def collection(settings: Settings) -> ArticleCollection:
    return ArticleCollection.of_library(settings)


@pytest.mark.parametrize(("name", "key"), NAMES)
def test_it_is_followed_under_a_name_that_can_be_typed(
    collection: ArticleCollection, name: str, key: str
) -> None:
    assert follow_actor(collection, name)
    assert dict(collection.saved.all()) == {key: actor_query(name)}
    assert list(followed_actors(collection)) == [key]
    collection.search(f"@{key}")
    assert not follow_actor(collection, name)
    assert followed_actors(collection) == {}


def test_two_names_that_would_be_typed_alike_are_told_apart(collection: ArticleCollection) -> None:
    follow_actor(collection, "Ana Ruiz")
    follow_actor(collection, "Ana-Ruiz")
    assert list(followed_actors(collection)) == ["ana-ruiz", "ana-ruiz-2"]


def test_a_query_of_the_settings_stays_what_it_is(settings: Settings) -> None:
    collection = ArticleCollection.of_library(replace(settings, queries={"Ana-Ruiz": "is:unread"}))
    follow_actor(collection, "Ana Ruiz")
    assert dict(collection.saved.all()) == {
        "Ana-Ruiz": "is:unread", "ana-ruiz-2": actor_query("Ana Ruiz")
    }  # fmt: skip
    collection.close()


def test_another_saved_query_is_no_actor(collection: ArticleCollection) -> None:
    collection.saved.save("both", 'actor:"Ana Ruiz" is:unread')
    assert followed_actors(collection) == {}


def test_a_query_that_the_user_named_is_kept(collection: ArticleCollection) -> None:
    collection.saved.save("boss", actor_query("Ana Ruiz"))
    assert followed_actors(collection) == {}
    assert follow_actor(collection, "Ana Ruiz")
    assert list(followed_actors(collection)) == ["ana-ruiz"]
    assert not follow_actor(collection, "Ana Ruiz")
    assert list(collection.saved.all()) == ["boss"]
