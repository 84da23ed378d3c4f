"""The user's corrections of who is who are kept, and undone."""

import pytest

from reader.errors import OptionError, StoreError
from reader.services.actor_decisions import kept_decisions
from reader.services.collection import ArticleCollection
from reader.settings import Settings


def said(collection: ArticleCollection) -> list[tuple[str, str, bool]]:
    return [(each.one, each.other, each.same) for each in collection.actor_decisions.all()]


def test_a_decision_is_kept_and_undone(collection: ArticleCollection, settings: Settings) -> None:
    collection.actor_decisions.decide("Mark  Felt", "Deep Throat", same=True)
    assert said(collection) == [("Deep Throat", "Mark Felt", True)]
    assert len(kept_decisions(settings)) == 1
    assert collection.history.undo() == "joined the actors “Deep Throat” and “Mark Felt”"
    assert said(collection) == []


def test_of_two_names_the_last_word_is_kept(collection: ArticleCollection) -> None:
    collection.actor_decisions.decide("Mark Felt", "Deep Throat", same=True)
    collection.actor_decisions.decide("deep throat", "MARK FELT", same=False)
    assert said(collection) == [("Deep Throat", "Mark Felt", False)]


@pytest.mark.parametrize("other", ["ann LEE", " "])
def test_two_names_are_needed(collection: ArticleCollection, other: str) -> None:
    with pytest.raises(OptionError, match="give two different names"):
        collection.actor_decisions.decide("Ann Lee", other, same=True)


def test_nothing_is_said_where_nothing_is_kept(settings: Settings) -> None:
    (settings.library / "a.txt").write_text("Text.")
    opened = ArticleCollection.of_paths([str(settings.library)], settings)
    with pytest.raises(StoreError):
        opened.actor_decisions.decide("Ann Lee", "Lee", same=True)
    assert kept_decisions(settings) == ()
