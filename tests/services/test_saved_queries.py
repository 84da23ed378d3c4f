"""Queries under a name."""

from dataclasses import replace

import pytest

from reader.errors import OptionError
from reader.services.collection import ArticleCollection
from reader.settings import Settings


@pytest.mark.parametrize("name", ["", "-a", "two words", "a" * 41, "a.b"])
def test_a_name_that_cannot_stand_in_a_query_is_refused(
    collection: ArticleCollection, name: str
) -> None:
    with pytest.raises(OptionError, match="cannot be the name of a query: use letters, digits and"):
        collection.saved.save(name, "is:unread")


def test_a_query_that_is_kept_again_is_undone_to_what_it_was(collection: ArticleCollection) -> None:
    collection.saved.save("new", "is:unread")
    collection.saved.save("@New", "is:read")
    assert collection.saved.all() == {"new": "is:read"}
    assert collection.history.undo() == "changed the query @new"
    assert collection.saved.all() == {"new": "is:unread"}


def test_a_query_of_the_settings_is_one_like_the_saved_ones(settings: Settings) -> None:
    queries = {"Fresh": "is:unread", "long": "minutes:>9"}
    collection = ArticleCollection.of_library(replace(settings, queries=queries))
    assert collection.saved.all() == queries
    assert collection.search("@fresh").ids() == collection.search("is:unread").ids()
    collection.saved.save("both", "@fresh or @long")
    with pytest.raises(OptionError, match="in the settings file"):
        collection.saved.forget("fresh")
    # A saved one of the same name is meant before it.
    collection.saved.save("fresh", "is:starred")
    assert collection.saved.all() == {
        "both": "@fresh or @long", "fresh": "is:starred", "long": "minutes:>9"
    }  # fmt: skip
    assert collection.saved.forget("fresh")
    assert collection.saved.all()["Fresh"] == "is:unread"
    collection.close()
