"""A passage of an article is marked and has a note: kept like every other mark, never lost."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import OptionError, SourceNotFoundError, StoreError
from reader.library.highlights.passage import LONGEST_NOTE
from reader.library.state.schema import MIGRATIONS
from reader.library.state.state import StoredState
from reader.library.state.transfer import export_state, import_state
from reader.services.collection import ArticleCollection
from reader.services.highlights import (
    LONGEST_QUOTE,
    Highlight,
    add_highlight,
    articles_of,
    edit_highlight,
    highlights_of,
    lost_highlights,
    remove_highlight,
    with_highlights,
    without_article,
)
from reader.services.paths import state_file
from reader.settings import Settings

TEXT = "# River\n\nThe river moved west. It left the mill. The mayor spoke of **bold** plans.\n"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "river.md").write_text(TEXT)
    (folder / "bridge.md").write_text("# Bridge\n\nThe bridge is closed. Nobody crosses it.\n")
    return Settings(library=folder, state=tmp_path / "state", cache=tmp_path / "cache")


@pytest.fixture
def collection(settings: Settings) -> ArticleCollection:
    return ArticleCollection.of_library(settings)


def mark(
    collection: ArticleCollection, quote: str, note: str = "", article: str = "river"
) -> Highlight:
    opened = collection.article(article)
    start = opened.document.text.index(quote)
    return add_highlight(collection, opened, start, start + len(quote), note=note)


def marked(collection: ArticleCollection, article: str = "river") -> list[tuple[str | None, str]]:
    """Return what is highlighted now, as it stands in the text, and the notes."""
    opened = collection.article(article)
    text = opened.document.text
    return [
        (None if each.start is None else text[each.start : each.end], each.note)
        for each in highlights_of(collection, opened)
    ]


def test_a_highlight_is_the_passage_without_the_space_around_it(
    collection: ArticleCollection,
) -> None:
    made = mark(collection, " It left the mill. ", note=" why? ")
    assert (made.quote, made.note) == ("It left the mill.", "why?")
    assert marked(collection) == [("It left the mill.", "why?")]
    assert made.when.tzinfo is not None


def test_highlights_come_in_the_order_of_the_text(collection: ArticleCollection) -> None:
    mark(collection, "bold plans")
    mark(collection, "river moved")
    assert marked(collection) == [("river moved", ""), ("bold plans", "")]


def test_they_are_there_after_opening_again_without_the_cache(
    collection: ArticleCollection, settings: Settings
) -> None:
    mark(collection, "It left the mill.", note="zebra")
    collection.close()
    for path in settings.cache.iterdir():
        path.unlink()
    again = ArticleCollection.of_library(settings)
    assert marked(again) == [("It left the mill.", "zebra")]
    assert again.search("zebra").ids() == ["river"]


def test_each_change_is_one_step_for_undo(collection: ArticleCollection) -> None:
    made = mark(collection, "It left the mill.")
    edit_highlight(collection, "river", made.id, note="first")
    edit_highlight(collection, "river", made.id, note="second")
    remove_highlight(collection, "river", made.id)
    assert marked(collection) == []
    seen = []
    while (said := collection.history.undo()) is not None:
        seen.append((said, marked(collection)))
    assert seen == [
        ("deleted a highlight in “River”", [("It left the mill.", "second")]),
        ("changed a note in “River”", [("It left the mill.", "first")]),
        ("changed a note in “River”", [("It left the mill.", "")]),
        ("highlighted a passage in “River”", []),
    ]


def test_the_same_passage_is_marked_once_and_takes_a_note(collection: ArticleCollection) -> None:
    first = mark(collection, "It left the mill.")
    assert mark(collection, "It left the mill.").id == first.id
    assert (
        mark(collection, "It left the mill.", note="why?")
        == highlights_of(collection, collection.article("river"))[0]
    )
    assert mark(collection, "It left the mill.", note="").note == "why?"
    assert len(collection.history.recent()) == 2


def test_a_file_that_is_edited_keeps_them_at_their_place(
    collection: ArticleCollection, settings: Settings
) -> None:
    mark(collection, "It left the mill.", note="why?")
    mark(collection, "moved west")
    path = settings.library / "river.md"
    path.write_text(TEXT.replace("The river", "In May the *great* river").replace("left", "passed"))
    collection.scanner.rescan()
    assert marked(collection) == [("moved west", ""), ("It passed the mill.", "why?")]


def test_a_passage_that_is_gone_is_listed_as_lost_and_comes_back(
    collection: ArticleCollection, settings: Settings
) -> None:
    made = mark(collection, "It left the mill.", note="why?")
    mark(collection, "bold plans")
    path = settings.library / "river.md"
    path.write_text("# River\n\nThe mayor spoke of **bold** plans.\n")
    collection.scanner.rescan()
    assert marked(collection) == [("bold plans", ""), (None, "why?")]
    lost = highlights_of(collection, collection.article("river"))[-1]
    assert lost.lost
    assert (lost.id, lost.quote) == (made.id, made.quote)
    path.write_text(TEXT)
    collection.scanner.rescan()
    assert marked(collection) == [("It left the mill.", "why?"), ("bold plans", "")]


def test_a_file_that_moves_keeps_them(collection: ArticleCollection, settings: Settings) -> None:
    mark(collection, "It left the mill.")
    collection.close()
    (settings.library / "sub").mkdir()
    (settings.library / "river.md").rename(settings.library / "sub" / "water.md")
    for path in settings.cache.iterdir():
        path.unlink()
    again = ArticleCollection.of_library(settings)
    assert marked(again) == [("It left the mill.", "")]


def test_those_of_a_file_that_is_gone_are_kept_and_those_of_a_removed_one_come_back(
    collection: ArticleCollection, settings: Settings
) -> None:
    mark(collection, "It left the mill.")
    mark(collection, "bridge is closed", article="bridge")
    collection.trash.remove("bridge")
    (settings.library / "river.md").unlink()
    collection.scanner.rescan()
    assert without_article(collection) == ["river"]
    assert [each.quote for each in lost_highlights(collection, "river")] == ["It left the mill."]
    collection.history.undo()
    assert marked(collection, "bridge") == [("bridge is closed", "")]
    assert list(with_highlights(collection, ["a", "river", "bridge"])) == ["river", "bridge"]


def test_two_programs_mark_the_same_article(
    collection: ArticleCollection, settings: Settings
) -> None:
    other = ArticleCollection.of_library(settings)
    mark(collection, "It left the mill.")
    mark(other, "bold plans", note="zebra")
    assert collection.history.sync()
    assert (
        marked(collection) == marked(other) == [("It left the mill.", ""), ("bold plans", "zebra")]
    )
    assert collection.search("has:highlight zebra").ids() == ["river"]


def test_what_two_machines_marked_is_joined(
    collection: ArticleCollection, settings: Settings, tmp_path: Path
) -> None:
    mark(collection, "It left the mill.", note="here")
    there = replace(settings, state=tmp_path / "state 2", cache=tmp_path / "cache 2")
    other = ArticleCollection.of_library(there)
    mark(other, "It left the mill.", note="there")
    mark(other, "bold plans")
    lines = [line.encode() for line in export_state(other.state)]
    done, problems = import_state(collection.state, lines)
    assert (done, problems) == (len(lines), [])
    assert marked(collection) == [("It left the mill.", "there"), ("bold plans", "")]
    collection.history.undo()
    assert marked(collection) == [("It left the mill.", "here")]
    assert import_state(other.state, [line.encode() for line in export_state(other.state)])[1] == []


@pytest.mark.parametrize(
    "line",
    [
        b'{"table": "highlight", "article": "a", "id": "1"}',
        b'{"table": "highlight", "article": "a", "id": "1", "quote": "q"}',
        b'{"table": "highlight", "article": "a", "id": "1", "quote": "q", "at": "yesterday"}',
        b'{"table": "highlight", "article": "a", "quote": "q", "at": "2020-01-01T00:00:00"}',
    ],
)
def test_a_line_that_is_no_highlight_is_named(tmp_path: Path, line: bytes) -> None:
    state = StoredState(tmp_path / "state.db")
    assert import_state(state, [line]) == (0, ["line 1: not a row of an exported state"])


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("has:highlight", ["river", "bridge"]),
        ("has:note", ["river"]),
        ("has:notes -has:highlights", []),
        ("-has:note", ["bridge", "third"]),
        ("note:zebra", ["river"]),
        ("note:zeb*", ["river"]),
        ('note:"grazing zebras"', ["river"]),
        ("zebra", ["river", "third"]),
        ("river zebra", ["river"]),
        ("mill or zebra", ["river", "third"]),
        ("-zebra", ["bridge"]),
        ("title:zebra", []),
        ("title:river zebra", ["river"]),
        ("zebra sort:title", ["river", "third"]),
    ],
)
def test_queries_ask_for_highlights_and_find_notes(
    settings: Settings, query: str, found: list[str]
) -> None:
    (settings.library / "third.md").write_text("# Z\n\nA zebra in the text.\n")
    collection = ArticleCollection.of_library(settings)
    mark(collection, "It left the mill.", note="Where are the grazing zebras?")
    mark(collection, "bridge is closed", article="bridge")
    assert sorted(collection.search(query).ids()) == sorted(found)


def test_the_article_with_the_word_in_its_note_comes_first(settings: Settings) -> None:
    (settings.library / "third.md").write_text("# Zebra\n\nA zebra in the text.\n")
    collection = ArticleCollection.of_library(settings)
    mark(collection, "It left the mill.", note="zebra")
    assert collection.search("zebra").ids() == ["river", "third"]


@pytest.mark.parametrize(
    ("start", "end", "note", "said"),
    [
        (5, 5, "", "no text is selected"),
        (-9, -3, "", "no text is selected"),
        (90_000, 90_050, "", "no text is selected"),
        (1, 3, "", "no text is selected"),
        (0, 10**9, "", f"at most {LONGEST_QUOTE:,}"),
        (0, 5, "n" * (LONGEST_NOTE + 1), f"at most {LONGEST_NOTE:,}"),
    ],
)
def test_what_cannot_be_marked_says_why(
    settings: Settings, start: int, end: int, note: str, said: str
) -> None:
    long = settings.library / "long.md"
    long.write_text("A  b.\n\n" + "word " * 5000)
    collection = ArticleCollection.of_library(settings)
    with pytest.raises(OptionError, match=said):
        add_highlight(collection, collection.article("long"), start, end, note=note)
    assert marked(collection, "long") == []


def test_what_is_not_there_says_so(collection: ArticleCollection) -> None:
    article = collection.article("river")
    changes: list[Callable[[], object]] = [
        lambda: edit_highlight(collection, "river", "00000000", note="x"),
        lambda: remove_highlight(collection, "river", "00000000"),
    ]
    for change in changes:
        with pytest.raises(SourceNotFoundError, match="no such highlight"):
            change()
    collection.trash.remove("river")
    with pytest.raises(SourceNotFoundError, match="it may have been removed"):
        add_highlight(collection, article, 0, 5)


def test_half_a_character_in_a_note_is_refused_whole(collection: ArticleCollection) -> None:
    with pytest.raises(StoreError, match="not valid Unicode"):
        mark(collection, "It left the mill.", note="\ud800")
    assert marked(collection) == []


def test_an_id_finds_its_article(collection: ArticleCollection) -> None:
    made = mark(collection, "bold plans")
    assert articles_of(collection, made.id) == ["river"]
    assert articles_of(collection, "ffffffff") == []


def test_a_state_of_the_second_version_takes_highlights(
    collection: ArticleCollection, settings: Settings
) -> None:
    collection.user_state.set_tags("river", add=["kept"])
    state = collection.state
    state.file.connection.execute("DROP TABLE highlight")
    for step in (each for version in MIGRATIONS if version > 2 for each in MIGRATIONS[version]):
        if added := re.fullmatch(r"ALTER TABLE (?!highlight)(\w+) ADD COLUMN (\w+) \w+", step):
            state.file.connection.execute(f"ALTER TABLE {added[1]} DROP COLUMN {added[2]}")
    state.file.connection.execute("PRAGMA user_version = 2")
    collection.close()
    again = ArticleCollection.of_library(settings)
    assert again.user_state.tags("river") == ("kept",)
    mark(again, "bold plans")
    assert marked(again) == [("bold plans", "")]
    assert state_file(settings).exists()


def test_an_article_outside_of_the_library_is_marked_for_as_long_as_it_is_open(
    settings: Settings,
) -> None:
    collection = ArticleCollection.of_paths([str(settings.library)], settings)
    mark(collection, "It left the mill.", note="zebra")
    assert marked(collection) == [("It left the mill.", "zebra")]
    assert collection.search("note:zebra has:note").ids() == ["river"]
    collection.history.undo()
    assert collection.search("has:highlight").ids() == []


def test_colour_and_tags_are_kept_found_and_undone(collection: ArticleCollection) -> None:
    made = mark(collection, "It left the mill.")
    assert (made.colour, made.tags, made.label) == ("yellow", (), "")
    edit_highlight(collection, "river", made.id, colour="green", tags=["Idea", "idea ", "to do"])
    (now,) = highlights_of(collection, collection.article("river"))
    assert (now.colour, now.tags, now.label) == (
        "green",
        ("idea", "to do"),
        "green · #idea · #to do",
    )
    for query in ("highlight:green", "highlight:IDEA", 'highlight:"to do"', "highlight:gr*"):
        assert collection.search(query).ids() == ["river"], query
    assert collection.search("highlight:yellow").ids() == []
    assert collection.history.undo() == "changed a highlight in “River”"
    assert collection.search("highlight:yellow").ids() == ["river"]
    assert collection.search("highlight:green").ids() == []


def test_a_highlight_is_added_with_colour_and_tags_in_one_step(
    collection: ArticleCollection,
) -> None:
    article = collection.article("river")
    made = add_highlight(collection, article, 0, 9, colour="blue", tags=["one"])
    assert made.label == "blue · #one"
    # A passage that is highlighted keeps what is not given anew.
    again = add_highlight(collection, article, 0, 9, colour="pink")
    assert (again.id, again.label) == (made.id, "pink · #one")
    with pytest.raises(OptionError, match="“mauve” is not a colour: choose yellow, green"):
        add_highlight(collection, article, 0, 9, colour="mauve")


def test_a_note_on_a_whole_article_is_kept_found_and_undone(collection: ArticleCollection) -> None:
    collection.user_state.set_note("river", "  ask the mayor \n")
    assert collection.user_state.note("river") == "ask the mayor"
    for query in ("has:note", "note:mayor", "ask bold"):
        assert collection.search(query).ids() == ["river"], query
    assert collection.search("has:highlight").ids() == []
    assert list(with_highlights(collection, ["river", "bridge"])) == ["river"]
    collection.user_state.set_note("river", "")
    assert collection.search("has:note").ids() == []
    assert collection.history.undo() == "changed the note on “River”"
    assert collection.user_state.note("river") == "ask the mayor"
    with pytest.raises(OptionError, match="at most"):
        collection.user_state.set_note("river", "n" * (LONGEST_NOTE + 1))


def test_colours_tags_and_notes_go_out_and_in_with_the_state(
    collection: ArticleCollection, settings: Settings, tmp_path: Path
) -> None:
    made = mark(collection, "It left the mill.")
    edit_highlight(collection, "river", made.id, colour="pink", tags=["idea"])
    collection.user_state.set_note("bridge", "closed")
    lines = [line.encode() for line in export_state(collection.state)]
    other = ArticleCollection.of_library(replace(settings, state=tmp_path / "other"))
    import_state(other.state, lines)
    other.history.sync()
    assert [each.label for each in highlights_of(other, other.article("river"))] == ["pink · #idea"]
    assert other.user_state.note("bridge") == "closed"
