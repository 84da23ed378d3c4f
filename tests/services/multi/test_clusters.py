"""Articles about one event stand together, and others do not."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cli.app import run
from reader.services.collection import ArticleCollection
from reader.services.multi import story_keeper
from reader.services.multi.by_story import ALONE, StoryGroups
from reader.services.multi.clusters import ClusterItem, Story, find_stories
from reader.settings import Settings

FERRY = "Ferry Morvern sinks off Kelmouth"


def told(number: int, day: int, words: str) -> ClusterItem:
    return ClusterItem(number, day, frozenset(words.split()))


def others(first: int, day: int) -> list[ClusterItem]:
    """Articles of the same days that share nothing, so that what is shared is rare."""
    return [told(first + n, day + n % 3, f"w{n} v{n} u{n} @t{n} @s{n}") for n in range(20)]


def members(stories: list[Story]) -> list[tuple[int, ...]]:
    return [story.members for story in stories]


def test_what_shares_rare_things_in_the_same_days_is_one_story() -> None:
    articles = [
        told(1, 100, "ferry sink kelmouth @morvern @kelmouth @odds"),
        told(2, 101, "ferry captain @morvern @kelmouth @reed"),
        told(3, 103, "inquiry ferry @morvern @reed @court"),
        *others(10, 100),
    ]
    assert members(find_stories(articles)) == [(1, 2, 3)]
    assert members(find_stories(articles[::-1])) == [(1, 2, 3)]


def test_a_pause_ends_a_story() -> None:
    words = "ferry sink kelmouth @morvern @kelmouth"
    articles = [told(1, 100, words), told(2, 191, words), *others(10, 100)]
    assert find_stories(articles) == []


def test_a_story_goes_on_as_long_as_it_is_told() -> None:
    words = "ferry sink kelmouth @morvern @kelmouth"
    articles = [*(told(n, 100 + 4 * n, words) for n in range(8)), *others(10, 100)]
    assert members(find_stories(articles)) == [tuple(range(8))]


def test_one_name_that_both_name_is_no_story() -> None:
    articles = [
        told(1, 100, "ferry sink @morvern"),
        told(2, 100, "poet birthday @morvern"),
        *others(10, 100),
    ]
    assert find_stories(articles) == []


def test_two_beginnings_of_one_story_are_put_together() -> None:
    articles = [
        told(1, 100, "ferry sink @morvern @kelmouth @reed @west"),
        told(2, 100, "captain blame @odds @court @lind @east"),
        told(3, 101, "ferry captain @morvern @kelmouth @reed @odds @court @lind"),
        *others(10, 100),
    ]
    assert members(find_stories(articles)) == [(1, 2, 3)]


def test_the_name_is_that_of_the_article_in_the_middle() -> None:
    articles = [
        told(1, 100, "ferry @morvern @kelmouth @a @b @c"),
        told(2, 100, "ferry sink @morvern @kelmouth"),
        told(3, 101, "ferry sink @morvern @kelmouth @d @e @f"),
        *others(10, 100),
    ]
    assert find_stories(articles)[0].central == 2


ARTICLES = st.lists(
    st.tuples(st.integers(1, 40), st.frozensets(st.sampled_from("abcdefghij"), max_size=6)),
    max_size=40,
).map(lambda rows: [ClusterItem(n, day, features) for n, (day, features) in enumerate(rows)])


@given(ARTICLES)
def test_no_article_is_in_two_stories_and_none_is_alone_in_one(articles: list[ClusterItem]) -> None:
    stories = find_stories(articles)
    found = [number for story in stories for number in story.members]
    assert len(found) == len(set(found))
    assert set(found) <= {each.number for each in articles}
    assert all(len(story.members) > 1 and story.central in story.members for story in stories)


@pytest.fixture
def settings(settings: Settings) -> Settings:
    rows = [
        ("ferry-1", "2025-03-01", FERRY, "The ferry Morvern sank off Kelmouth on Saturday."),
        ("ferry-2", "2025-03-02", "Captain of the Morvern ferry off Kelmouth is heard", "Rain."),
        ("trees", "2025-03-02", "City plants forty thousand trees", "It planted them."),
        ("undated", "", "Ferry Morvern sinks off Kelmouth once more", "Nobody knows when."),
    ]
    for name, day, title, body in rows:
        head = f"title: {title}\n" + (f"published: {day}\n" if day else "")
        (settings.library / f"{name}.md").write_text(
            f"---\n{head}---\n\n{body}\n", encoding="utf-8"
        )
    return settings


def test_the_list_has_the_stories_first_and_then_the_rest_as_it_was(settings: Settings) -> None:
    collection = ArticleCollection.of_library(settings)
    groups = StoryGroups(collection.index)
    order = groups.order(collection.entries.numbers())
    listed = [entry.id for entry in collection.entries.reordered(order.numbers)]
    assert listed == ["undated", "ferry-2", "ferry-1", "trees"]
    name = f"{FERRY} once more"
    assert order.heading("ferry-1") == order.heading("undated") == (name, "3")
    assert order.heading("trees") == (ALONE, "")
    turned = groups.order(collection.entries.numbers(), turned=True)
    assert [entry.id for entry in collection.entries.reordered(turned.numbers)][:2] == [
        "ferry-1",
        "ferry-2",
    ]
    (story,) = groups.stories()
    assert story.last == date(2025, 3, 2).toordinal()
    # Of some articles the same stories are found without a look at the others.
    numbers = {each: collection.index.number_of(each) or 0 for each in ("ferry-1", "trees")}
    assert StoryGroups(collection.index).stories_with([numbers["ferry-1"]]) == [story]
    assert groups.stories_with([numbers["trees"]]) == []
    collection.close()


def test_a_day_that_the_user_sets_moves_an_article_into_its_story(settings: Settings) -> None:
    (settings.library / "old.md").write_text(
        f"---\ntitle: {FERRY}\npublished: 2019-03-01\n---\n\nRain.\n", encoding="utf-8"
    )
    (settings.library / "undated.md").unlink()
    collection = ArticleCollection.of_library(settings)
    groups = StoryGroups(collection.index)
    assert groups.order(collection.entries.numbers()).heading("old") == (ALONE, "")
    collection.user_state.set_published("old", date(2025, 3, 3))
    order = groups.order(collection.entries.numbers())
    assert order.counts[order.names["old"]] == 3
    collection.close()


def test_two_stories_of_one_title_are_counted_apart(tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    for month in (3, 9):
        for day in (1, 2):
            (library / f"{month}-{day}.md").write_text(
                f"---\ntitle: Ferry Morvern sinks off Kelmouth\npublished: 2025-0{month}-0{day}\n"
                "---\n\nIt sank.\n",
                encoding="utf-8",
            )
    settings = Settings(library=library, state=tmp_path / "state", cache=tmp_path / "cache")
    collection = ArticleCollection.of_library(settings)
    order = StoryGroups(collection.index).order(collection.entries.numbers())
    headings = [order.heading(entry.id) for entry in collection.entries.reordered(order.numbers)]
    name = "Ferry Morvern sinks off Kelmouth"
    assert headings == [(name, "2"), (name, "2"), (f"{name} (2)", "2"), (f"{name} (2)", "2")]
    collection.close()


def test_the_command_line_lists_stories(
    settings: Settings, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READER_STATE", str(settings.state))
    monkeypatch.setenv("READER_CACHE", str(settings.cache))
    library = ["--library", str(settings.library)]
    assert run(["list", "--stories", *library]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"{FERRY} once more · 3"
    assert ALONE in lines
    assert run(["list", "--stories", "--format", "json", *library]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["story"] for row in rows] == [*[f"{FERRY} once more"] * 3, None]
    assert [row["copy_of"] for row in rows] == [None] * 4


def test_where_there_is_no_story_the_command_line_lists_without_headings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READER_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("READER_CACHE", str(tmp_path / "cache"))
    library = tmp_path / "library"
    library.mkdir()
    (library / "trees.md").write_text("---\ntitle: Trees\n---\n\nThey grow.\n", encoding="utf-8")
    assert run(["list", "--stories", "--library", str(library)]) == 0
    out, err = capsys.readouterr()
    assert ALONE not in out
    assert "Trees" in out
    assert "no two of these articles are about the same event" in err


def texts() -> list[tuple[str, str, str]]:
    """Return name, day and text of reports of two events, with a copy and one in German."""
    return [
        (
            "a1",
            "2025-03-01",
            "The ferry Morvern sank off Kelmouth. Captain Reed was saved at dawn.",
        ),
        ("a2", "2025-03-02", "Reed, captain of the Morvern, spoke in Kelmouth about the ferry."),
        ("a3", "2025-03-03", "Reed, captain of the Morvern, spoke in Kelmouth about the ferry. ."),
        ("a4", "2025-03-02", "Kapitän Reed wurde gerettet, als die Morvern vor Kelmouth versank."),
        ("b1", "2025-03-02", "Norham votes on a tax for the Sunday market of Alder Square."),
        ("b2", "", "The market of Alder Square shall pay a tax, says Norham's council."),
    ]


def opened(folder: Path, rows: list[tuple[str, str, str]]) -> ArticleCollection:
    (folder / "library").mkdir(exist_ok=True)
    for name, day, text in rows:
        head = f"title: {name}\n" + (f"published: {day}\n" if day else "")
        (folder / "library" / f"{name}.md").write_text(f"---\n{head}---\n\n{text}\n", "utf-8")
    return ArticleCollection.of_library(
        Settings(library=folder / "library", state=folder / "state", cache=folder / "cache")
    )


def grouped(collection: ArticleCollection) -> set[frozenset[str]]:
    order = StoryGroups(collection.index).order(collection.entries.numbers())
    names = set(order.names.values())
    return {frozenset(each for each in order.names if order.names[each] == name) for name in names}


def test_stories_cross_languages_take_undated_articles_and_tell_copies_apart(
    tmp_path: Path,
) -> None:
    collection = opened(tmp_path, texts())
    assert grouped(collection) == {frozenset(["a1", "a2", "a3", "a4"]), frozenset(["b1", "b2"])}
    order = StoryGroups(collection.index).order(collection.entries.numbers())
    assert order.copies == {"a3": "a2"}
    collection.close()


@pytest.mark.parametrize("together", [1, 100])
def test_an_article_that_comes_in_later_finds_its_story(
    tmp_path: Path, together: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(story_keeper, "_CLUSTER_FROM", together)
    found: list[set[frozenset[str]]] = []
    for number in range(1, len(texts()) + 1):
        collection = opened(tmp_path, texts()[:number])
        found.append(grouped(collection))
        collection.close()
    assert found[-1] == {frozenset(["a1", "a2", "a3", "a4"]), frozenset(["b1", "b2"])}


def test_an_article_that_is_gone_leaves_its_story(tmp_path: Path) -> None:
    collection = opened(tmp_path, texts())
    grouped(collection)
    (tmp_path / "library" / "b1.md").unlink()
    (tmp_path / "library" / "a2.md").unlink()
    collection.scanner.rescan()
    assert grouped(collection) == {frozenset(["a1", "a3", "a4"])}
    collection.close()
