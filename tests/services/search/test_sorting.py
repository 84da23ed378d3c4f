"""The list in the order of what was done: the same as sorting the rows one by one."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from reader.library.index.entry import Entry
from reader.services.collection import ArticleCollection
from reader.services.search.sorting import progress_of, sorted_by
from reader.settings import Settings


@pytest.fixture
def collection(settings: Settings) -> Iterator[ArticleCollection]:
    for number in range(12):
        tags = ["", "tags: [river]\n", "tags: [Court, river]\n"][number % 3]
        (settings.library / f"a{number}.md").write_text(
            f"---\ntitle: Article {number}\npublished: 2025-01-{20 - number}\n{tags}---\n\n"
            + "Some words. " * 40 * (number + 1),
            encoding="utf-8",
        )
    opened = ArticleCollection.of_library(settings)
    opened.user_state.set_read(["a1", "a4", "a5"], read=True)
    opened.user_state.set_starred(["a2", "a9"], starred=True)
    opened.user_state.set_tags(["a3", "a0"], add=["archive"])
    opened.user_state.set_tags("a1", remove=["river"])
    for name, place in (("a1", 200), ("a8", 4000), ("a11", 10**6)):
        opened.user_state.set_position(name, place)
    yield opened
    opened.close()


def by_rows(collection: ArticleCollection) -> dict[str, Callable[[Entry], Any]]:
    return {
        "unread": lambda entry: entry.read,
        "starred": lambda entry: not entry.starred,
        "progress": lambda entry: (
            -progress_of(collection.user_state.position(entry.id), entry.words)
        ),
        "tags": lambda entry: (
            not entry.metadata.tags,
            sorted(tag.casefold() for tag in entry.metadata.tags),
        ),
    }


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("by", ["unread", "starred", "progress", "tags"])
def test_numbers_are_sorted_as_rows_would_be(
    collection: ArticleCollection, by: str, turned: bool
) -> None:
    rows = collection.search("")
    found = sorted_by(rows, collection.index, collection.state, by, turned=turned)
    assert found.ids() == [
        entry.id for entry in sorted(rows, key=by_rows(collection)[by], reverse=turned)
    ]


def test_only_what_was_found_is_sorted(collection: ArticleCollection) -> None:
    rows = collection.search("is:read")
    assert sorted_by(rows, collection.index, collection.state, "progress").ids() == [
        "a1",
        "a4",
        "a5",
    ]
