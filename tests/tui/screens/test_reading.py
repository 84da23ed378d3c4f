"""Reading: the list and the text, find, selection, links, undo, resuming."""

import threading
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input

from reader.document.article import Article
from reader.document.digest import Digest
from reader.library.digests.store import DigestStore
from reader.services import external_programs
from reader.services.collection import ArticleCollection
from reader.services.highlights import Highlight, highlights_of
from reader.settings import Settings
from reader.tui.actions import highlighting
from reader.tui.background.loading import LOADING
from reader.tui.drawing.row_model import RowSpace
from reader.tui.drawing.rows import SKIM_WIDTH
from reader.tui.keys.idle import IdleClock
from reader.tui.messages import StatusMessage
from reader.tui.panes.details_pane import DetailsPane
from reader.tui.panes.registry import SIDE
from reader.tui.widgets.bars import StatusLine
from reader.tui.widgets.page_list import PageList
from reader.tui.widgets.row_list import RowList
from tests.conftest import ROOT
from tests.tui.conftest import MakeReader, make_reader, picture
from tests.tui.driver import Driver, driven
from tests.tui.settling import TIMER, messages_handled, settle

WIDE, MEDIUM, NARROW, TINY = (160, 48), (100, 30), (80, 24), (40, 20)
BRIDGE, RIVER = "Ardmore closes its bridge", "The river moved"


@pytest.fixture
async def accessible(settings: Settings) -> AsyncIterator[Driver]:
    """A reader in accessible mode."""
    accessible = replace(settings, accessible=True)
    reader = make_reader(ArticleCollection.of_library(accessible), accessible)
    async with driven(reader, WIDE) as driver:
        yield driver


def status_text(driver: Driver) -> str:
    """Return the last line of the screen."""
    return picture(driver.app)[-1]


async def test_in_accessible_mode_the_next_unread_article_is_named(accessible: Driver) -> None:
    await accessible.press("enter", "g d", "U")
    assert RIVER in status_text(accessible)
    assert "Timeline" not in status_text(accessible)


async def test_in_accessible_mode_a_brief_says_when_it_is_there(accessible: Driver) -> None:
    await accessible.press("x", "x", "g b")
    assert "Brief: 2 articles" in status_text(accessible)
    await accessible.press("ctrl+j")
    assert "sentence 2 of " in status_text(accessible)


async def test_the_list_is_moved_through_and_the_article_follows(driver: Driver) -> None:
    assert driver.title == BRIDGE
    assert len(driver.summary.model.sentences) == 3
    assert driver.actors.model.actors[0].name in {"Ardmore", "Helen Ortiz"}
    await driver.press("j")
    assert driver.title == RIVER
    await driver.press("G", "j", "g g")
    assert driver.rows.cursor == 0
    assert driver.title == BRIDGE


async def test_the_end_of_the_text_marks_it_as_read_and_undo_takes_that_back(
    driver: Driver,
) -> None:
    await driver.press("enter", "G")
    assert driver.screen.library.collection.user_state.is_read("bridge")
    assert "2 unread" in driver.text_of("#list-title")
    await driver.press("g g", "u")
    assert not driver.screen.library.collection.user_state.is_read("bridge")
    await driver.press("escape", "u")
    assert "Nothing to undo" in driver.status


async def test_a_query_filters_while_it_is_typed(driver: Driver) -> None:
    await driver.press("/", "w a t e")
    assert driver.listed() == [RIVER]
    assert "1 of 3" in driver.text_of("#list-title")
    await driver.press("enter")
    assert driver.zone == "list"
    assert driver.listed() == [RIVER], "Enter lists what was listed while the word was typed"
    await driver.press("escape")
    assert len(driver.listed()) == 3
    assert not driver.shown("#query")
    await driver.press("/", "z z z z", "enter", "enter", "j", "r", "J", "escape")
    assert len(driver.listed()) == 3


async def test_a_search_leads_to_the_best_article_and_a_filter_keeps_the_one_under_the_cursor(
    app: MakeReader, settings: Settings
) -> None:
    for name, day, text in (
        ("Harbour news", "2026-01-02", f"A ship came in with the tide. {'It rained. ' * 50}"),
        ("Tide tables", "2025-01-02", "The tide turns, and the tide tables say when."),
    ):
        path = settings.library / f"{name}.md"
        path.write_text(f"---\ntitle: {name}\npublished: {day}\n---\n\n{text}", encoding="utf-8")
    async with driven(app(), WIDE) as driver:
        assert driver.rows.cursor == 0
        await driver.press("/", *"tide")
        assert driver.listed() == ["Tide tables", "Harbour news"]
        assert driver.rows.cursor == 0
        await driver.press("enter", "j", "r", "u")
        assert driver.rows.cursor == 1
        await driver.press("escape", "j", "/", *"is:unread", "enter")
        assert driver.rows.cursor == 1


async def test_the_sentence_that_was_matched_stands_under_its_title(driver: Driver) -> None:
    await driver.press("/", *"cracks", "enter")
    assert driver.listed() == [BRIDGE]
    lines = [line for line in picture(driver.app) if "Engineers found cracks" in line[:38]]
    assert len(lines) == 1
    found = driver.screen.library.facts.of(driver.rows.entries[0]).match
    assert found is not None
    assert [found.text[low:high] for low, high in found.spans] == ["cracks"]
    await driver.press("escape")
    assert not driver.rows.model.matched
    await driver.press("/", *"has:note", "enter")
    assert not driver.rows.model.matched


async def test_articles_about_one_event_stand_together(app: MakeReader, settings: Settings) -> None:
    told = {
        "Mill at Kells burns down": "The mill at Kells burnt all night. Firemen saved the weir, "
        "and the miller, Ned Vance, was taken to Lorne. Police think that the fire was laid.",
        "Kells mill fire: two held": "Police hold two men for the fire at the mill in Kells. The "
        "miller, Ned Vance, saw them near the weir on the night that it burnt.",
    }
    for number, (title, text) in enumerate(told.items()):
        (settings.library / f"mill-{number}.md").write_text(
            f"---\ntitle: {title}\npublished: 2025-10-2{number}\n---\n\n{text}",
            encoding="utf-8",
        )
    async with driven(app(), WIDE) as driver:
        await driver.press("c", "c", "c")
        assert driver.status == "grouped by: story"
        listed = driver.listed()
        place = listed.index("Kells mill fire: two held")
        assert listed[place + 1] == "Mill at Kells burns down"
        drawn = [line[:38] for line in picture(driver.app)]
        assert any(" Mill at Kells burns down ─" in line and " 2" in line for line in drawn)
        assert any(" on their own ─" in line for line in drawn)
        await driver.press("c")
        assert driver.screen.library.look.order.group == "none"


async def test_a_query_that_means_nothing_is_named_with_its_place(driver: Driver) -> None:
    await driver.press("/", "m i n u t e s : x", "enter")
    assert "column" in driver.text_of("#filter-note")
    assert len(driver.listed()) == 3


async def test_marks_go_for_the_next_change_and_one_undo_takes_it_back(driver: Driver) -> None:
    await driver.press("x", "x")
    assert driver.screen.library.marked.ids == {"bridge", "river"}
    assert "2 marked" in driver.text_of("#list-title")
    await driver.press("r")
    collection = driver.screen.library.collection
    assert (collection.user_state.is_read("bridge"), collection.user_state.is_read("river")) == (
        True,
        True,
    )
    assert driver.screen.library.marked.ids == set()
    await driver.press("u")
    assert (collection.user_state.is_read("bridge"), collection.user_state.is_read("river")) == (
        False,
        False,
    )


async def test_tags_are_set_in_one_line(driver: Driver) -> None:
    await driver.press("t", "b r i d g e s , space n e w s", "enter")
    assert set(driver.screen.library.collection.user_state.tags("bridge")) == {"bridges", "news"}
    await driver.press("/", "t a g : n e w s", "enter")
    assert driver.listed() == [BRIDGE]


async def test_the_day_is_set_and_the_timeline_follows(driver: Driver) -> None:
    await driver.press("C", "x", "enter")
    assert "is not a date" in driver.text_of("#prompt-error")
    await driver.press("ctrl+u", "2 0 2 4 - 0 2 - 0 5", "enter")
    assert driver.article.metadata.published is not None
    assert driver.article.metadata.published.isoformat() == "2024-02-05"
    assert any(each.value == "2024-02-05" for each in driver.digest.dates)


async def test_find_counts_lights_and_steps(driver: Driver) -> None:
    await driver.press("enter", "/", "f e r r y")
    total = len(driver.lit())
    assert total > 30
    assert driver.status.startswith(f"“ferry”: 1 of {total}")
    await driver.press("enter", "n", "n")
    assert driver.status.startswith(f"“ferry”: 3 of {total}")
    await driver.press("N", "N", "N")
    assert driver.status.startswith(f"“ferry”: {total} of {total}")
    await driver.press("escape")
    assert driver.lit() == []
    assert driver.zone == "article"


async def test_a_pattern_is_found_and_a_bad_one_is_named(driver: Driver) -> None:
    await driver.press("enter", "&", *r"l a t e space b y space \ d +".split(), "enter")
    assert all(piece.startswith("late by") for piece in driver.lit())
    assert len(driver.lit()) == 40
    await driver.press("escape", "&", "(")
    assert "is not a valid pattern" in driver.status


async def test_finding_nothing_says_so(driver: Driver) -> None:
    await driver.press("enter", "/", "q q q", "enter")
    assert "“qqq” is not in this text" in driver.status


async def test_actor_date_and_summary_are_ways_into_the_text(driver: Driver) -> None:
    await driver.press("g a", "j", "enter")
    actor = driver.actors.model.actors[1]
    assert driver.status.startswith(f"{actor.name}: 1 of {len(actor.mentions)}")
    assert len(driver.lit()) == len(actor.mentions)
    await driver.press("g d", "enter")
    assert driver.status.startswith("dates: ")
    await driver.press("g s", "j", "enter")
    assert driver.status.startswith("summary: 2 of 3")
    await driver.press("g o", "enter")
    assert driver.status.startswith("heading: 1 of 1")


async def test_jumps_are_taken_back_and_forward(driver: Driver) -> None:
    await driver.press("enter")
    start = driver.view.offset_at_top()
    await driver.press("G")
    end = driver.view.offset_at_top()
    await driver.press("1")
    there = driver.view.offset_at_top()
    await driver.press("backspace")
    assert driver.view.offset_at_top() == end
    await driver.press(">")
    assert driver.view.offset_at_top() == there
    await driver.press("backspace", "backspace", "backspace")
    assert "Nothing to go back to" in driver.status
    assert start == 0


async def test_a_link_is_opened_by_its_letter_and_only_a_safe_one(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(external_programs, "open_in_browser", opened.append)
    await driver.press("enter", "l", "f", "a")
    assert opened == ["https://example.org/report"]


async def test_sentences_are_selected_by_keys_and_copied(driver: Driver) -> None:
    await driver.press("enter", "V", "j", "y")
    sentences = driver.digest.sentences
    expected = " ".join(f"{sentences[0].text} {sentences[1].text}".split())
    assert driver.copied() == expected
    assert driver.status.startswith(f"Copied {len(expected.split())} words")


async def test_the_mouse_selects_text_as_it_stands_in_the_article(driver: Driver) -> None:
    await driver.press("enter")
    view = driver.view
    row = next(n for n, line in enumerate(view.page.layout.lines) if line.kind == "text")
    left = view.page.column.left
    pilot = driver.pilot
    await pilot.mouse_down("#article", offset=(left, row))
    await pilot.hover("#article", offset=(left + 11, row))
    await pilot.mouse_up("#article", offset=(left + 11, row))
    await driver.press("y")
    assert driver.copied() == "The council"


async def test_the_mouse_opens_articles_actors_and_folds(driver: Driver) -> None:
    await driver.pilot.click("#list", offset=(8, 4))
    await settle(driver.pilot)
    assert driver.title == RIVER
    await driver.pilot.click("#list", offset=(8, 1))
    await settle(driver.pilot)
    await driver.pilot.click("#actors", offset=(5, 0))
    assert driver.actors.model.chosen == 0
    driver.view.scroll_to(y=0, animate=False, immediate=True)
    await driver.pilot.pause()
    lines = driver.view.page.layout.lines
    fold = next(i for i, line in enumerate(lines) if line.kind == "fold")
    await driver.pilot.click("#article", offset=(40, fold))
    assert driver.view.hidden_shown


async def test_tab_takes_what_is_offered_and_again_the_next(driver: Driver) -> None:
    await driver.press("/", *"is:")
    query = driver.screen.query_one("#filter", Input)
    for _ in range(400):  # a thread that no worker knows looks them up
        if driver.shown("#filter-offers"):
            break
        await driver.pilot.pause(0.05)
    assert driver.shown("#filter-offers")
    names = driver.text_of("#filter-offers").removeprefix("Tab").split()
    assert {"unread", "starred"} <= set(names)
    keys = [(key, label) for key, label, _ in driver.screen.query_one(StatusLine).keys]
    assert keys == [("⏎", "to the list"), ("⇥", "complete"), ("Esc", "clear")]
    taken = []
    for name in names:
        await driver.press("tab")
        taken.append(query.value)
        assert f"[{name}]" in driver.text_of("#filter-offers")
    assert taken == [f"is:{name}" for name in names]
    await driver.press("tab", "shift+tab", "shift+tab")
    assert query.value == taken[-2]
    await driver.press("enter")
    assert not driver.shown("#filter-offers")


async def test_in_words_what_is_found_is_announced_and_no_bar_is_on_the_line(
    accessible: Driver,
) -> None:
    await accessible.press("/", *"ferry")
    assert "List: 1 of 3" in status_text(accessible)
    await accessible.press("enter", "enter")
    assert accessible.view.scrollbar_size_vertical == 0
    assert accessible.rows.scrollbar_size_vertical == 0


@pytest.mark.parametrize("accessible", [False, True])
async def test_what_was_not_typed_is_not_on_the_braille_line(
    settings: Settings, *, accessible: bool
) -> None:
    settings = replace(settings, accessible=accessible)
    app = make_reader(ArticleCollection.of_library(settings), settings)
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        driver = Driver(pilot)
        await driver.press("/", *"is:unr")
        query = driver.screen.query_one("#filter", Input)
        while not driver.shown("#filter-offers"):  # a thread that no worker knows looks them up
            await pilot.pause(TIMER)
        await messages_handled(app)
        assert query.render_line(0).text.strip() == ("is:unr" if accessible else "is:unread")


async def test_a_value_of_several_words_is_put_between_quotation_marks(driver: Driver) -> None:
    await driver.press("/", *"site:ard", "tab")
    assert driver.screen.query_one("#filter", Input).value == 'site:"Ardmore Gazette"'
    await driver.press("enter")
    assert driver.listed() == [BRIDGE]


async def test_nothing_is_offered_where_nothing_begins_so(driver: Driver) -> None:
    await driver.press("/", *"tag:qq", "tab")
    assert driver.screen.query_one("#filter", Input).value == "tag:qq"
    assert not driver.shown("#filter-offers")


async def test_the_words_that_an_article_was_found_by_are_stepped_through(driver: Driver) -> None:
    await driver.press("/", "f e r r i e s", "enter", "enter", "n")
    # The library finds words by their stems.
    assert driver.status.startswith("“ferries”: 1 of ")
    assert driver.view.article is not None
    place = driver.place
    assert driver.view.article.document.text[place.start : place.end].casefold() == "ferry"
    await driver.press("n")
    assert driver.status.startswith("“ferries”: 2 of ")
    await driver.press("escape", "escape", "escape", "enter", "n")
    assert driver.screen.library.query_line.text == ""
    assert driver.status.startswith("Nothing to step through yet")


async def test_the_status_counts_sentences_and_no_headings(driver: Driver) -> None:
    count = driver.digest.summary.available
    assert len(driver.digest.sentences) > count
    await driver.press("enter")
    assert driver.workspace.said.where(short=False)[0] == f"sentence 1 of {count}"
    await driver.press("G")
    assert driver.workspace.said.where(short=False)[0].endswith(f" of {count}")
    assert len(driver.workspace.said.where(short=True)) == 1


async def test_a_place_at_the_bottom_is_brought_up_with_what_follows_it(driver: Driver) -> None:
    await driver.pilot.resize_terminal(*NARROW)
    await driver.press("enter", "]")
    row = driver.view.page.layout.row_of(driver.place.start)
    assert row - driver.top < driver.view.size.height - 4


async def test_the_list_is_skimmed(driver: Driver) -> None:
    await driver.press("v")
    assert driver.rows.model.view == "skim"
    assert not driver.shown("#article")
    entry = driver.rows.entries[0]
    skim = driver.screen.library.summaries.summary(entry)
    assert skim is not None
    assert skim.startswith("The council of Ardmore voted")
    await driver.press("enter")
    assert driver.shown("#article")
    await driver.press("escape")
    assert not driver.shown("#article")


def begins_a_row(rows: RowList, line: int) -> bool:
    lines = rows.layout_of_rows.lines_of(rows.layout_of_rows.row_at(line))
    return lines is not None and lines[0] == line


async def test_the_first_row_on_the_screen_is_a_whole_one(settings: Settings) -> None:
    chosen = replace(settings, library=ROOT / "articles")
    async with make_reader(ArticleCollection.of_library(chosen), chosen).run_test(
        size=(60, 24)
    ) as pilot:
        await settle(pilot)
        driver = Driver(pilot)
        await driver.press("v")
        rows = driver.rows
        for key in ("j", "j", "j", "j", "k", "j", "j", "k", "k", "k", "k"):
            await driver.press(key)
            top = rows.scroll_offset.y
            assert begins_a_row(rows, top)
            lines = rows.layout_of_rows.lines_of(rows.cursor)
            assert lines is not None
            assert top <= lines[0]
            assert lines[1] <= top + rows.size.height
        assert rows.cursor == 1
        await driver.press("v", "v", "j", "j", "j", "j", "j", "j", "v")
        # What was the first card is somewhere in the middle of a summary now.
        assert driver.screen.library.look.order.view == "skim"
        assert begins_a_row(rows, rows.scroll_offset.y)
        await driver.press("G")
        assert rows.scroll_offset.y == rows.max_scroll_y


async def test_a_summary_that_is_cut_says_so_with_a_search_too(driver: Driver) -> None:
    def skimmed(width: int) -> list[str]:
        lines = [driver.rows.model.line(0, line, RowSpace(width)) for line in range(6)]
        return ["".join(text for text, _ in line).rstrip() for line in lines]

    await driver.press("v")
    assert skimmed(60)[4].endswith("…")
    assert max(map(len, skimmed(200))) <= SKIM_WIDTH
    await driver.press("/", "f e r r i e s", "enter")
    assert driver.listed()[0] == BRIDGE
    assert "ferry" in skimmed(60)[2].casefold()
    assert skimmed(60)[3].strip().startswith("The council of Ardmore")
    assert skimmed(60)[4].endswith("…")


@pytest.mark.parametrize(
    ("order", "first"), [("title", BRIDGE), ("minutes", RIVER), ("unread", RIVER)]
)
async def test_the_list_is_sorted(driver: Driver, order: str, first: str) -> None:
    await driver.press("r", "o", " ".join(order), "enter")
    assert driver.screen.library.look.order.by == order
    assert driver.listed()[0] == first


async def test_an_actor_has_a_page_that_leads_back_into_reading(driver: Driver) -> None:
    await driver.press("enter", "a", "P")
    assert driver.over == "ActorScreen"
    page = driver.app.screen.query_one(PageList)
    sections = list(dict.fromkeys(row.section for row in page.model.rows))
    assert sections == ["Articles", "Named with", "Timeline", "Sentences"]
    await driver.press("enter")
    assert driver.over == "ReadingScreen"
    assert driver.zone == "article"


async def test_the_place_is_kept_and_resumed(app: MakeReader) -> None:
    first = app()
    async with driven(first, NARROW) as driver:
        await driver.press("enter", "space", "space")
        place = driver.view.offset_at_top()
        assert place > 0
        await driver.press("q")
    assert first.return_code == 0
    async with driven(app(), NARROW) as driver:
        await driver.press("enter")
        assert driver.view.offset_at_top() == place


async def test_at_100_columns_the_list_gives_way_to_the_side_while_reading(
    app: MakeReader,
) -> None:
    async with driven(app(), MEDIUM) as driver:
        assert driver.shown("#left")
        assert not driver.shown("#side")
        await driver.press("enter")
        assert not driver.shown("#left")
        assert driver.shown("#side")


@pytest.mark.parametrize("size", [NARROW, TINY])
async def test_a_narrow_screen_shows_one_pane_at_a_time(
    app: MakeReader, size: tuple[int, int]
) -> None:
    async with driven(app(), size) as driver:
        assert not driver.shown("#middle")
        await driver.press("enter")
        for pane in ("article", *SIDE):
            assert driver.zone == pane
            assert driver.screen.query_one(f"#{pane}").region.width == size[0]
            await driver.press("tab")


async def test_resizing_keeps_the_place(app: MakeReader) -> None:
    async with driven(app(), WIDE) as driver:
        await driver.press("enter", "space")
        place = driver.view.offset_at_top()
        for size in (TINY, MEDIUM, NARROW, WIDE):
            await driver.pilot.resize_terminal(*size)
            await settle(driver.pilot)
            assert abs(driver.view.offset_at_top() - place) < 80


async def test_an_empty_library_says_how_to_begin_and_opens_the_samples(
    settings: Settings, tmp_path: Path
) -> None:
    empty = Settings(library=tmp_path / "none", state=settings.state, cache=tmp_path / "cache")
    async with make_reader(ArticleCollection.of_library(empty), empty).run_test(
        size=NARROW
    ) as pilot:
        await settle(pilot)
        driver = Driver(pilot)
        assert driver.shown("#welcome")
        await driver.press("j", "enter", "s", "a", "d", "J", "h", "m", "+", "/", "tab", "z", "Z")
        await driver.press("escape", "g e")
        assert len(driver.listed()) == 12


async def test_keys_pressed_before_the_digest_is_there_do_no_harm(app: MakeReader) -> None:
    async with app().run_test(size=WIDE) as pilot:
        for key in ("enter", *"sadh3+mfV}]l", "backspace", "escape", *"JKJ", "tab", "enter", "G"):
            await pilot.press(key)
        await settle(pilot)
        assert Driver(pilot).article is not None


async def test_an_article_is_announced_by_its_own_title_before_it_is_read(
    accessible: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = accessible.article.metadata.title
    read, may_read = ArticleCollection.article, threading.Event()

    def read_late(collection: ArticleCollection, article_id: str) -> Article:
        may_read.wait(30)
        return read(collection, article_id)

    monkeypatch.setattr(ArticleCollection, "article", read_late)
    await accessible.pilot.press("j", "enter")
    await messages_handled(accessible.app)
    assert accessible.article.metadata.title == before
    said = status_text(accessible)
    may_read.set()
    await settle(accessible.pilot)
    after = accessible.article.metadata.title
    assert after != before
    assert f"Text: {after}" in said
    assert f"Text: {after}" in status_text(accessible)


async def test_an_article_is_not_announced_again_to_who_has_moved_in_it(
    accessible: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest, may_digest = DigestStore.digest, threading.Event()

    def digest_late(store: DigestStore, *given: Any, **options: Any) -> Digest:
        may_digest.wait(30)
        return digest(store, *given, **options)

    monkeypatch.setattr(DigestStore, "digest", digest_late)
    before = accessible.article.metadata.title
    await accessible.pilot.press("j", "enter")
    while accessible.article.metadata.title == before:
        await accessible.pilot.pause(TIMER)
    await accessible.pilot.press("j")
    await messages_handled(accessible.app)
    accessible.workspace.post_message(StatusMessage(LOADING, weak=True))
    await messages_handled(accessible.app)
    may_digest.set()
    await settle(accessible.pilot)
    assert "sentence" in status_text(accessible)
    assert "Text:" not in status_text(accessible)


async def test_a_file_that_vanished_is_named(app: MakeReader, settings: Settings) -> None:
    async with app().run_test(size=WIDE) as pilot:
        await settle(pilot)
        (settings.library / "river.md").unlink()
        driver = Driver(pilot)
        await driver.press("j")
        assert any("river" in message for message in driver.notices())


async def test_a_sentence_chosen_on_an_actors_page_opens_its_article_there(driver: Driver) -> None:
    await driver.press("enter", "a", "P")
    page = driver.app.screen.query_one(PageList)
    place = max(
        (row.offset, index)
        for index, row in enumerate(page.model.rows)
        if row.section == "Sentences" and row.article_id == "bridge"
    )
    assert place[0] > 500
    page.cursor = place[1]
    await driver.press("enter")
    assert driver.title == BRIDGE
    assert driver.top > 0
    assert 0 <= place[0] - driver.view.offset_at_top() < driver.view.measure
    await driver.press("backspace")
    assert driver.top == 0


async def test_a_sentence_of_another_article_opens_that_one_there(driver: Driver) -> None:
    await driver.press("j", "enter")
    assert driver.title == RIVER
    assert driver.screen.article.parts is not None
    driver.screen.article.parts.pages.open_named("Helen Ortiz", "person")
    await driver.press()
    page = driver.app.screen.query_one(PageList)
    offset, page.cursor = max(
        (row.offset, index)
        for index, row in enumerate(page.model.rows)
        if row.section == "Sentences" and row.article_id == "bridge"
    )
    await driver.press("enter")
    assert driver.title == BRIDGE
    assert driver.top > 0
    assert 0 <= offset - driver.view.offset_at_top() < driver.view.measure


async def test_a_filter_by_actor_says_what_it_misses_and_grows_while_nobody_types(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = threading.Event()

    def idle(_: IdleClock) -> float:
        return 100.0 if begin.is_set() else 0.0

    monkeypatch.setattr(IdleClock, "seconds", idle)
    fresh = replace(settings, cache=tmp_path / "nothing analysed yet")
    reader = make_reader(ArticleCollection.of_library(fresh), fresh)
    async with driven(reader, WIDE) as driver:
        await driver.press("/", *"actor:ortiz", "enter")
        assert driver.listed() == [BRIDGE]
        assert driver.text_of("#filter-note") == "1 of 3 analysed so far; more may be found"
        begin.set()
        for _ in range(400):  # a thread that no worker knows analyses them
            if len(driver.listed()) == 2 and not driver.shown("#filter-note"):
                break
            await driver.pilot.pause(0.05)
        assert driver.listed() == [BRIDGE, RIVER]
        assert not driver.shown("#filter-note")


async def test_a_star_does_not_read_highlights_again_and_undo_does(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def counted(collection: ArticleCollection, article: Article) -> tuple[Highlight, ...]:
        read.append(article.id)
        return highlights_of(collection, article)

    monkeypatch.setattr(highlighting, "highlights_of", counted)
    await driver.press("*", "r", "t", "w e t", "enter")
    assert driver.screen.library.collection.user_state.is_starred("bridge")
    assert driver.screen.library.collection.user_state.tags("bridge") == ("wet",)
    assert read == []
    await driver.press("u")
    assert driver.screen.library.collection.user_state.tags("bridge") == ()
    assert read == ["bridge"]


async def test_details_are_changed_from_their_pane(driver: Driver) -> None:
    await driver.press("enter", "g i", "enter")
    assert driver.over == "PromptScreen"
    await driver.press("escape", "j", "j", "enter")
    assert driver.over == "ReadingScreen"
    details = driver.workspace.query_one(DetailsPane)
    details.cursor = [detail.name for detail in details.model.details].index("tags")
    await driver.press("enter", "w e t", "enter")
    assert driver.screen.library.collection.user_state.tags("bridge") == ("wet",)
    assert details.model.details[details.cursor].value == "wet"
