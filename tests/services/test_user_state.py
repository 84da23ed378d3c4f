"""Marks, tags and days: each is set once, said in words, and taken back as one step."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from reader.errors import SourceNotFoundError
from reader.library.path_key import path_key
from reader.library.state.change import Columns, Edit
from reader.services.collection import ArticleCollection
from reader.settings import Settings


@pytest.fixture
def collection(settings: Settings) -> ArticleCollection:
    for name, tags in (("a", "[Sea, ships]"), ("b", "[sea]"), ("c", "[]")):
        (settings.library / f"{name}.md").write_text(
            f"---\ntitle: Story {name}\npublished: 2020-01-01\ntags: {tags}\n---\nText of {name}.\n"
        )
    return ArticleCollection.of_library(settings)


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


def test_marks_are_counted_and_told(collection: ArticleCollection) -> None:
    collection.user_state.set_read(["a", "b"], read=True)
    collection.user_state.set_starred("a", starred=True)
    assert (collection.count, collection.unread_count) == (3, 1)
    assert [collection.user_state.is_read(each) for each in "abc"] == [True, True, False]
    assert [collection.user_state.is_starred(each) for each in "abc"] == [True, False, False]


@pytest.mark.parametrize(
    ("deeds", "tags"),
    [
        ([([], [])], ("Sea", "ships")),
        ([(["later"], [])], ("Sea", "ships", "later")),
        ([([" to   read "], [])], ("Sea", "ships", "to read")),
        ([(["later", "LATER"], ["Later"])], ("Sea", "ships")),
        ([([], [" SEA "])], ("ships",)),
        # A tag of the file that was taken off comes back as the file has it.
        ([([], ["sea"]), (["SEA"], [])], ("Sea", "ships")),
        ([(["later"], []), ([], ["LATER"])], ("Sea", "ships")),
        ([(["later"], []), ([], ["later"]), (["Later"], [])], ("Sea", "ships", "Later")),
        ([([], ["sea", "ships"])], ()),
        # One that is there keeps no other from being set.
        ([(["sea", "later"], [])], ("Sea", "ships", "later")),
    ],
)
def test_tags_are_the_file_s_and_the_user_s(
    collection: ArticleCollection, deeds: list[tuple[list[str], list[str]]], tags: tuple[str, ...]
) -> None:
    for add, remove in deeds:
        collection.user_state.set_tags("a", add=add, remove=remove)
    assert collection.user_state.tags("a") == tags
    collection.scanner.rescan()
    assert collection.user_state.tags("a") == tags
    assert collection.user_state.tags("nobody") == ()
    while collection.history.undo() is not None:
        pass
    assert collection.user_state.tags("a") == ("Sea", "ships")


def test_every_tag_is_counted_once_for_each_article_that_has_it(
    collection: ArticleCollection,
) -> None:
    collection.user_state.set_tags(["a", "c"], add=["later"])
    collection.user_state.set_tags("b", remove=["sea"])
    assert collection.user_state.all_tags() == [("later", 2), ("Sea", 1), ("ships", 1)]
    collection.user_state.set_tags("b", add=["sea"])
    assert [count for _, count in collection.user_state.all_tags()] == [2, 2, 1]


def test_a_day_is_set_and_given_back_to_the_file(collection: ArticleCollection) -> None:
    collection.user_state.set_published("c", date(2021, 5, 18))
    assert collection.entries.ids() == ["c", "a", "b"]
    entry = collection.entry("c")
    assert entry is not None
    assert entry.metadata.published == date(2021, 5, 18)
    collection.user_state.set_published("c", None)
    assert collection.entries.ids() == ["a", "b", "c"]


def test_where_a_marked_article_lies_is_kept_with_its_mark(collection: ArticleCollection) -> None:
    entry = collection.entry("a")
    assert entry is not None
    assert entry.path is not None
    collection.user_state.set_read("a", read=True)
    collection.user_state.set_position("b", 3)
    collection.user_state.set_opened("c", [(0, 4)])
    for name in "abc":
        row = collection.state.row("article", (name,))
        assert row is not None
        assert row["path"] == path_key(entry.path.with_name(f"{name}.md"))
        assert (
            row["hash"]
            == collection.index.file.rows("SELECT hash FROM article WHERE id = ?", (name,))[0][0]
        )


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


def test_a_file_of_the_user_s_stays_and_it_is_said_which(
    collection: ArticleCollection, tmp_path: Path
) -> None:
    said = collection.trash.remove(["a", "b"])
    assert said == tuple(
        f"{tmp_path / 'library' / name}.md: your own file stays where it is but is no longer listed"
        for name in "ab"
    )
    assert collection.entries.ids() == ["c"]
    assert len(list((tmp_path / "library").iterdir())) == 3
    collection.scanner.rescan()
    assert collection.entries.ids() == ["c"]


def test_an_article_whose_file_was_away_has_its_marks_again(
    collection: ArticleCollection, tmp_path: Path
) -> None:
    collection.user_state.set_read("a", read=True)
    collection.user_state.set_starred("a", starred=True)
    collection.user_state.set_tags("a", add=["later"], remove=["sea"])
    collection.user_state.set_published("a", date(2019, 5, 18))
    before = list(collection.entries)
    (tmp_path / "library" / "a.md").rename(tmp_path / "a.md")
    collection.scanner.rescan()
    assert collection.entries.ids() == ["b", "c"]
    assert (len(collection.search("is:starred")), collection.unread_count) == (0, 2)
    (tmp_path / "a.md").rename(tmp_path / "library" / "a.md")
    collection.scanner.rescan()
    assert list(collection.entries) == before


def test_a_text_that_changed_keeps_its_marks(collection: ArticleCollection, tmp_path: Path) -> None:
    collection.user_state.set_read("a", read=True)
    collection.user_state.set_tags("a", add=["later"])
    collection.user_state.set_published("a", date(2019, 5, 18))
    (tmp_path / "library" / "a.md").write_text("# Another title\n\nAnother text.\n")
    collection.scanner.rescan()
    entry = collection.entry("a")
    assert entry is not None
    assert (entry.metadata.title, entry.read) == ("Another title", True)
    assert (entry.metadata.tags, entry.metadata.published) == (("later",), date(2019, 5, 18))
    assert collection.entries.ids() == ["b", "c", "a"]


def test_a_tag_of_the_file_that_comes_back_is_the_file_s_alone(
    collection: ArticleCollection,
) -> None:
    collection.user_state.set_tags("a", remove=["sea"])
    collection.user_state.set_tags("a", add=["sea"])
    assert collection.state.rows("SELECT * FROM tag") == []
    collection.user_state.set_tags("a", add=["later"])
    collection.user_state.set_tags("a", remove=["later"])
    assert collection.state.rows("SELECT * FROM tag") == []


def test_a_copy_of_a_marked_article_has_no_marks_and_takes_none(
    collection: ArticleCollection, tmp_path: Path
) -> None:
    collection.user_state.set_read("a", read=True)
    where = collection.state.row("article", ("a",))
    original = tmp_path / "library" / "a.md"
    (tmp_path / "library" / "a copy.md").write_bytes(original.read_bytes())
    collection.scanner.rescan()
    assert {each.id: each.read for each in collection.entries} == {
        "a": True, "a-copy": False, "b": False, "c": False
    }  # fmt: skip
    assert collection.state.row("article", ("a",)) == where
    # The original goes, and the copy stays what it is.
    original.unlink()
    collection.scanner.rescan()
    assert {each.id for each in collection.entries} == {"a-copy", "b", "c"}


def test_the_notes_of_a_text_that_changed_are_found(
    collection: ArticleCollection, tmp_path: Path
) -> None:
    noted: Columns = {
        "quote": "Text",
        "note": "Ask about the ferry",
        "at": "2020-01-01T00:00:00+00:00",
    }
    collection.history.record("it is gone", [Edit("highlight", ("a", "1"), noted)])
    for text in ("Another text.", "And another."):
        assert collection.search("note:ferry").ids() == ["a"]
        assert collection.search("ferry has:note").ids() == ["a"]
        (tmp_path / "library" / "a.md").write_text(f"# Another title\n\n{text}\n")
        collection.scanner.rescan()
    assert collection.search("note:ferry").ids() == ["a"]
    collection.history.undo()
    assert collection.search("note:ferry").ids() == []
