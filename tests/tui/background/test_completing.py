"""How a query may go on."""

import pytest

from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.tui.background.completing import complete


@pytest.fixture
def collection(settings: Settings) -> ArticleCollection:
    return ArticleCollection.of_library(settings)


@pytest.mark.parametrize(
    ("typed", "ways"),
    [
        ("is:unr", [("unread", "is:unread")]),
        ("river ti", [("title:", "river title:")]),
        ("river has:", [("highlight", "river has:highlight"), ("note", "river has:note")]),
        ("is:unread", []),
        ("river ", []),
        ("zz", []),
    ],
)
def test_a_query_may_go_on_in_these_ways(
    collection: ArticleCollection, typed: str, ways: list[tuple[str, str]]
) -> None:
    assert list(complete(collection, typed)) == ways
