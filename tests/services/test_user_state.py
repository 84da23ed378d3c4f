"""Status, tags and days: set, counted, and kept when files move or change."""

from datetime import date
from pathlib import Path

import pytest

from reader.library.path_key import path_key
from reader.library.state.change import Columns, Edit
from reader.services.collection import ArticleCollection


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
