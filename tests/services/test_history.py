"""Changes: each is one step, recorded in words and undone as one."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reader.errors import SourceNotFoundError
from reader.library.state.change import Edit
from reader.services.collection import ArticleCollection
from reader.settings import Settings

DEEDS: dict[str, tuple[Callable[[ArticleCollection, list[str]], object], str, str]] = {
    "read": (
        lambda collection, ids: collection.user_state.set_read(ids, read=True),
        "marked “Story a” as read",
        "marked 2 articles as read",
    ),
    "unread": (
        lambda collection, ids: collection.user_state.set_read(ids, read=False),
        "marked “Story a” as unread",
        "marked 2 articles as unread",
    ),
    "starred": (
        lambda collection, ids: collection.user_state.set_starred(ids, starred=True),
        "starred “Story a”",
        "starred 2 articles",
    ),
    "unstarred": (
        lambda collection, ids: collection.user_state.set_starred(ids, starred=False),
        "unstarred “Story a”",
        "unstarred 2 articles",
    ),
    "a day": (
        lambda collection, ids: collection.user_state.set_published(ids, date(2021, 5, 18)),
        "set the date of “Story a”",
        "set the date of 2 articles",
    ),
    "tags": (
        lambda collection, ids: collection.user_state.set_tags(ids, add=["later"]),
        "changed the tags of “Story a”",
        "changed the tags of 2 articles",
    ),
    "removed": (
        lambda collection, ids: collection.trash.remove(ids),
        "removed “Story a”",
        "removed 2 articles",
    ),
}


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("ids", [["a"], ["a", "b"]], ids=["one", "two"])
def test_every_deed_is_taken_back_as_one_step_and_said_in_words(
    collection: ArticleCollection, deed: str, ids: list[str]
) -> None:
    do, said_of_one, said_of_two = DEEDS[deed]
    if deed.startswith("un"):
        collection.user_state.set_read(ids, read=True)
        collection.user_state.set_starred(ids, starred=True)
    before, steps = list(collection.entries), len(collection.history.recent())
    do(collection, ids)
    assert list(collection.entries) != before
    assert len(collection.history.recent()) == steps + 1
    assert collection.history.undo() == (said_of_one if len(ids) == 1 else said_of_two)
    assert list(collection.entries) == before


@pytest.mark.parametrize("deed", ["read", "starred", "tags", "removed", "a day"])
def test_an_article_that_is_not_there_is_named_and_nothing_is_done(
    collection: ArticleCollection, deed: str
) -> None:
    before = list(collection.entries)
    with pytest.raises(SourceNotFoundError, match="nobody: there is no such article"):
        DEEDS[deed][0](collection, ["a", "nobody"])
    assert list(collection.entries) == before
    assert collection.history.recent() == []


def test_what_is_so_already_is_no_step(collection: ArticleCollection) -> None:
    collection.user_state.set_read(["a", "b"], read=False)
    collection.user_state.set_starred("a", starred=False)
    collection.user_state.set_tags("a", add=["SEA", " ", "ships"], remove=["nothing"])
    collection.trash.remove([])
    assert collection.history.recent() == []
    collection.user_state.set_read("a", read=True)
    collection.user_state.set_starred("b", starred=True)
    # Of several, those that are so already do not count.
    collection.user_state.set_read(["a", "c"], read=True)
    collection.user_state.set_starred(["b", "c"], starred=True)
    collection.user_state.set_tags(["a", "c", "b"], add=["Sea"])
    assert [label for _, label in collection.history.recent(3)] == [
        "changed the tags of “Story c”",
        "starred “Story c”",
        "marked “Story c” as read",
    ]


def test_of_changes_the_last_comes_first_and_no_more_than_asked(
    collection: ArticleCollection,
) -> None:
    for name in "abc":
        collection.user_state.set_read(name, read=True)
    collection.history.undo()
    assert [label for _, label in collection.history.recent()] == [
        "marked “Story b” as read",
        "marked “Story a” as read",
    ]
    assert [label for _, label in collection.history.recent(1)] == ["marked “Story b” as read"]


def test_a_change_of_many_batches_is_one_line_and_hides_no_other(
    collection: ArticleCollection,
) -> None:
    collection.user_state.set_read("a", read=True)
    for number in range(3):
        edits = [Edit("article", (f"new{number}",), {"path": f"{number}.md", "hash": ""})]
        collection.history.record("added {}", edits, group="added")
    assert [label for _, label in collection.history.recent(1)] == ["added 3 articles"]
    assert [label for _, label in collection.history.recent(2)] == [
        "added 3 articles",
        "marked “Story a” as read",
    ]


def test_a_change_by_another_program_is_noticed_once(
    collection: ArticleCollection, tmp_path: Path
) -> None:
    other = ArticleCollection.of_library(
        Settings(library=tmp_path / "library", state=tmp_path / "state", cache=tmp_path / "cache")
    )
    assert not collection.history.sync()
    version = collection.index.file.version
    other.user_state.set_read("a", read=True)
    assert collection.history.sync()
    assert collection.index.file.version > version
    assert not collection.history.sync()
    assert collection.user_state.is_read("a")
