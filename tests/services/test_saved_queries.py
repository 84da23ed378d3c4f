"""Queries under a name."""

import pytest

from reader.errors import OptionError
from reader.services.collection import ArticleCollection


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
