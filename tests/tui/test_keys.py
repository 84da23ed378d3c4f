"""Every key does what the help says."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from reader.reading.shelf import Shelf
from reader.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.commands import COMMANDS
from reader.tui.screens.help import HelpScreen
from reader.tui.screens.reading import ReadingScreen
from reader.tui.themes import DARK, LIGHT
from reader.tui.widgets.article_list import ArticleList
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.bars import PaneTitle, StatusLine
from reader.tui.widgets.panes import ActorsPane, SummaryPane, TimelinePane
from tests.tui.conftest import App, settle

WIDE, MEDIUM, NARROW, TINY = (160, 48), (100, 30), (80, 24), (40, 20)


@pytest.fixture
async def pilot(app: App) -> AsyncIterator[Pilot[int]]:
    """A wide reader on the library, settled on its first article."""
    async with app().run_test(size=WIDE) as pilot:
        await settle(pilot)
        yield pilot


def screen_of(pilot: Pilot[int]) -> ReadingScreen:
    return next(s for s in pilot.app.screen_stack if isinstance(s, ReadingScreen))


def view_of(pilot: Pilot[int]) -> ArticleView:
    return screen_of(pilot).query_one(ArticleView)


def status(pilot: Pilot[int]) -> str:
    line = screen_of(pilot).query_one(StatusLine)
    return str(line.query_one("#position").render())


def lit(pilot: Pilot[int]) -> list[str]:
    """The pieces of text that a walk lit up."""
    view = view_of(pilot)
    text = view.article.document.text if view.article else ""
    layer = view._chosen
    return [text[start:end] for start, end in layer_spans(layer, len(text))]


def layer_spans(layer: object, end: int) -> list[tuple[int, int]]:
    return [(start, stop) for start, stop, *_ in layer.within(0, end)]  # type: ignore[attr-defined]


async def test_the_first_article_is_shown_with_what_it_says(pilot: Pilot[int]) -> None:
    screen = screen_of(pilot)
    assert screen.article is not None
    assert screen.article.metadata.title == "Ardmore closes its bridge"
    assert len(screen.query_one(SummaryPane).sentences) == 3
    assert screen.query_one(ActorsPane).actors[0].name in {"Ardmore", "Helen Ortiz"}
    assert screen.query_one(TimelinePane).row_count() >= 3
    assert screen.zone == "list"


@pytest.mark.parametrize(("down", "up"), [("j", "k"), ("down", "up")])
async def test_the_list_is_moved_through_and_the_article_follows(
    pilot: Pilot[int], down: str, up: str
) -> None:
    await pilot.press(down)
    screen = await settle(pilot)
    assert screen.article is not None
    assert screen.article.metadata.title == "The river moved"
    await pilot.press(up)
    screen = await settle(pilot)
    assert screen.article is not None
    assert screen.article.metadata.title == "Ardmore closes its bridge"


async def test_the_ends_of_the_list(pilot: Pilot[int]) -> None:
    rows = screen_of(pilot).query_one(ArticleList)
    await pilot.press("G")
    assert rows.cursor == 2
    await pilot.press("j")
    assert rows.cursor == 2
    await pilot.press("g")
    assert rows.cursor == 0


async def test_enter_reads_and_escape_goes_back(pilot: Pilot[int]) -> None:
    await pilot.press("enter")
    assert screen_of(pilot).zone == "article"
    await pilot.press("escape")
    assert screen_of(pilot).zone == "list"


async def test_tab_goes_round_the_panes_and_back(pilot: Pilot[int]) -> None:
    seen = []
    for _ in range(5):
        await pilot.press("tab")
        seen.append(screen_of(pilot).zone)
    assert seen == ["article", "summary", "actors", "timeline", "list"]
    await pilot.press("shift+tab")
    assert screen_of(pilot).zone == "timeline"


@pytest.mark.parametrize(
    ("keys", "moves"),
    [
        (["j"], 1),
        (["j", "j", "k"], 1),
        (["down"], 1),
        (["space"], 20),
        (["pagedown"], 20),
        (["space", "b"], 0),
        (["ctrl+d"], 10),
        (["ctrl+d", "ctrl+u"], 0),
        (["G", "g"], 0),
        (["end", "home"], 0),
    ],
)
async def test_the_text_is_scrolled(pilot: Pilot[int], keys: list[str], moves: int) -> None:
    await pilot.press("enter", *keys)
    top = view_of(pilot).scroll_offset.y
    assert top == moves if moves < 10 else top >= moves


async def test_g_and_end_show_the_end_which_marks_the_article_as_read(pilot: Pilot[int]) -> None:
    screen = screen_of(pilot)
    await pilot.press("enter", "G")
    await settle(pilot)
    assert view_of(pilot).progress == 1.0
    assert screen.shelf.is_read("bridge")
    title = screen.query_one("#list-title", PaneTitle)
    assert "2 unread" in str(title.render())


async def test_n_and_p_read_the_next_article_and_the_one_before(pilot: Pilot[int]) -> None:
    await pilot.press("enter", "n")
    screen = await settle(pilot)
    assert screen.article is not None
    assert screen.article.metadata.title == "The river moved"
    assert screen.zone == "article"
    await pilot.press("p")
    screen = await settle(pilot)
    assert screen.article is not None
    assert screen.article.metadata.title == "Ardmore closes its bridge"


async def test_slash_filters_while_typing_and_escape_clears(pilot: Pilot[int]) -> None:
    await pilot.press("slash", *"river")
    screen = await settle(pilot)
    rows = screen.query_one(ArticleList)
    assert [entry.metadata.title for entry in rows.entries] == ["The river moved"]
    assert "1 of 3" in str(screen.query_one("#list-title", PaneTitle).render())
    await pilot.press("enter")
    assert screen.zone == "list"
    await pilot.press("escape")
    assert len(rows.entries) == 3
    assert not screen.query_one("#filter", Input).display


async def test_a_filter_that_nothing_matches_leaves_an_empty_list(pilot: Pilot[int]) -> None:
    await pilot.press("slash", *"zzz")
    screen = await settle(pilot)
    assert screen.query_one(ArticleList).entries == ()
    await pilot.press("enter", "enter", "j", "r", "n")
    await pilot.press("escape")
    assert len(screen.query_one(ArticleList).entries) == 3


async def test_s_steps_through_the_summary_in_the_text(pilot: Pilot[int]) -> None:
    screen = screen_of(pilot)
    assert screen.digest is not None
    sentences = [sentence.text for sentence in screen.digest.summary.sentences]
    await pilot.press("enter", "s")
    assert status(pilot).startswith("summary: 1 of 3")
    assert " ".join("".join(lit(pilot)).split()) != ""
    await pilot.press("s")
    assert screen.query_one(SummaryPane).cursor == 1
    await pilot.press("S")
    assert screen.query_one(SummaryPane).cursor == 0
    assert sentences


async def test_a_number_goes_to_that_sentence_and_backspace_back(pilot: Pilot[int]) -> None:
    await pilot.press("enter")
    before = view_of(pilot).offset_at_top()
    await pilot.press("3")
    assert status(pilot).startswith("summary: 3 of 3")
    await pilot.press("9")
    assert status(pilot).startswith("summary: 3 of 3")
    await pilot.press("backspace")
    assert view_of(pilot).offset_at_top() == before


async def test_enter_on_a_summary_sentence_goes_to_its_place(pilot: Pilot[int]) -> None:
    await pilot.press("tab", "tab", "j", "enter")
    assert status(pilot).startswith("summary: 2 of 3")


async def test_a_steps_through_the_mentions_of_the_chosen_actor(pilot: Pilot[int]) -> None:
    screen = screen_of(pilot)
    actor = screen.query_one(ActorsPane).actors[0]
    await pilot.press("enter", "a")
    assert status(pilot).startswith(f"{actor.name}: 1 of {len(actor.mentions)}")
    assert len(lit(pilot)) == len(actor.mentions)
    await pilot.press("a")
    assert status(pilot).startswith(f"{actor.name}: 2 of")
    await pilot.press("A", "A")
    assert status(pilot).startswith(f"{actor.name}: {len(actor.mentions)} of")
    await pilot.press("escape")
    assert screen.query_one(ActorsPane).chosen is None
    assert lit(pilot) == []


async def test_enter_chooses_an_actor(pilot: Pilot[int]) -> None:
    screen = screen_of(pilot)
    await pilot.press("tab", "tab", "tab", "j", "enter")
    actor = screen.query_one(ActorsPane).actors[1]
    assert screen.query_one(ActorsPane).chosen == 1
    assert status(pilot).startswith(f"{actor.name}: ")


async def test_d_steps_through_the_dates(pilot: Pilot[int]) -> None:
    screen = screen_of(pilot)
    assert screen.digest is not None
    total = len(screen.digest.dates)
    await pilot.press("enter", "d")
    assert status(pilot).startswith(f"dates: 1 of {total}")
    await pilot.press("d", "D", "D")
    assert status(pilot).startswith(f"dates: {total} of {total}")


async def test_enter_on_the_timeline_goes_to_the_place_in_the_text(pilot: Pilot[int]) -> None:
    await pilot.press("tab", "tab", "tab", "tab", "enter")
    assert status(pilot).startswith("dates: ")
    assert lit(pilot)


async def test_the_length_and_the_method_of_the_summary(pilot: Pilot[int]) -> None:
    screen = screen_of(pilot)
    await pilot.press("enter", "plus")
    await settle(pilot)
    assert len(screen.query_one(SummaryPane).sentences) == 4
    await pilot.press("minus", "minus")
    await settle(pilot)
    assert len(screen.query_one(SummaryPane).sentences) == 2
    await pilot.press("m")
    await settle(pilot)
    assert screen.digest is not None
    assert screen.digest.summary.method != "auto"
    await pilot.press("M")
    await settle(pilot)
    assert screen.digest.summary.method == "auto"


def reasons_of(pilot: Pilot[int]) -> list[tuple[str, ...]]:
    return list(screen_of(pilot).query_one(SummaryPane).reasons)


async def test_e_says_why_each_sentence_was_chosen_and_stops(pilot: Pilot[int]) -> None:
    await pilot.press("enter", "e")
    await settle(pilot)
    assert [1 <= len(each) <= 3 for each in reasons_of(pilot)] == [True] * 3
    await pilot.press("plus", "plus")
    await settle(pilot)
    assert len(reasons_of(pilot)) == 5
    await pilot.press("e")
    await settle(pilot)
    assert reasons_of(pilot) == []


async def test_h_opens_the_hidden_lines_and_folds_them(pilot: Pilot[int]) -> None:
    view = view_of(pilot)
    assert view.has_hidden
    folds = [line for line in view._layout_lines.lines if line.kind == "fold"]
    assert [fold.lead for fold in folds] == [
        "┄ 1 line hidden: promotion ┄",
        "┄ 1 line hidden: comment form ┄",
    ]
    await pilot.press("enter", "h")
    assert not view.folded
    assert not [line for line in view._layout_lines.lines if line.kind == "fold"]
    await pilot.press("h")
    assert view.folded


async def test_h_says_so_when_nothing_is_hidden(pilot: Pilot[int]) -> None:
    await pilot.press("j", "enter")
    await settle(pilot)
    await pilot.press("h")
    assert "no line of this text is hidden" in status(pilot)


async def test_r_marks_and_u_takes_it_back(pilot: Pilot[int]) -> None:
    shelf = screen_of(pilot).shelf
    await pilot.press("r")
    assert shelf.is_read("bridge")
    await pilot.press("u")
    assert not shelf.is_read("bridge")
    await pilot.press("u")
    assert "nothing to undo" in status(pilot)


async def test_the_theme_is_switched(pilot: Pilot[int]) -> None:
    assert pilot.app.theme == DARK
    await pilot.press("T")
    assert pilot.app.theme == LIGHT
    await pilot.press("T")
    assert pilot.app.theme == DARK


@pytest.mark.parametrize("key", ["question_mark", "f1"])
async def test_the_help_shows_every_command_and_closes(pilot: Pilot[int], key: str) -> None:
    await pilot.press(key)
    assert isinstance(pilot.app.screen, HelpScreen)
    text = str(pilot.app.screen._text())
    assert all(command.help in text and command.shown in text for command in COMMANDS)
    await pilot.press("j", "space", "b", "k", "escape")
    assert isinstance(pilot.app.screen, ReadingScreen)


async def test_q_leaves_and_the_place_is_kept(app: App, settings: Settings) -> None:
    first = app()
    async with first.run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("enter", "space", "space")
        place = view_of(pilot).offset_at_top()
        assert place > 0
        await pilot.press("q")
    assert first.return_code == 0
    async with app().run_test(size=NARROW) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert view_of(pilot).scroll_offset.y > 0
        assert view_of(pilot).offset_at_top() == place


async def test_at_100_columns_the_list_gives_way_to_the_side_while_reading(app: App) -> None:
    async with app().run_test(size=MEDIUM) as pilot:
        screen = await settle(pilot)
        assert screen.query_one("#left").region.width > 0
        assert screen.query_one("#side").region.width == 0
        await pilot.press("enter")
        await pilot.pause()
        assert screen.query_one("#left").region.width == 0
        assert screen.query_one("#side").region.width > 0


@pytest.mark.parametrize("size", [NARROW, TINY])
async def test_a_narrow_screen_shows_one_pane_at_a_time(app: App, size: tuple[int, int]) -> None:
    async with app().run_test(size=size) as pilot:
        screen = await settle(pilot)
        assert screen.query_one("#middle").region.width == 0
        await pilot.press("enter")
        await pilot.pause()
        for pane in ("article", "summary", "actors", "timeline"):
            assert screen.zone == pane
            assert screen.query_one(f"#{pane}").region.width == size[0]
            await pilot.press("tab")
            await pilot.pause()


async def test_resizing_keeps_the_place(app: App) -> None:
    async with app().run_test(size=WIDE) as pilot:
        await settle(pilot)
        await pilot.press("enter", "space")
        place = view_of(pilot).offset_at_top()
        await pilot.resize_terminal(*TINY)
        await pilot.pause()
        after = view_of(pilot).offset_at_top()
        assert abs(after - place) < 80


async def test_an_empty_library_says_how_to_begin_and_opens_the_samples(
    settings: Settings, tmp_path: Path
) -> None:
    empty = Settings(library=tmp_path / "none", state=settings.state, cache=settings.cache)
    async with ReaderApp(Shelf.of_library(empty), empty).run_test(size=NARROW) as pilot:
        screen = await settle(pilot)
        assert screen.query_one("#welcome").display
        await pilot.press("j", "enter", "s", "a", "d", "n", "h", "m", "plus", "slash", "tab")
        await pilot.press("escape", "o")
        screen = await settle(pilot)
        assert len(screen.query_one(ArticleList).entries) == 12


async def test_the_mouse_opens_articles_actors_and_folds(pilot: Pilot[int]) -> None:
    screen = screen_of(pilot)
    await pilot.click("#list", offset=(5, 4))
    await settle(pilot)
    assert screen.article is not None
    assert screen.article.metadata.title == "The river moved"
    await pilot.click("#list", offset=(5, 1))
    await settle(pilot)
    await pilot.click("#actors", offset=(5, 0))
    assert screen.query_one(ActorsPane).chosen == 0
    view = view_of(pilot)
    fold = next(i for i, line in enumerate(view._layout_lines.lines) if line.kind == "fold")
    view.scroll_to(y=0, animate=False, immediate=True)
    await pilot.pause()
    await pilot.click("#article", offset=(40, fold))
    assert not view.folded


async def test_keys_pressed_before_the_digest_is_there_do_no_harm(app: App) -> None:
    async with app().run_test(size=WIDE) as pilot:
        await pilot.press("enter", "s", "a", "d", "h", "3", "plus", "m", "backspace", "escape")
        await pilot.press("n", "p", "n", "tab", "tab", "tab", "enter", "g", "G")
        screen = await settle(pilot)
        assert screen.article is not None


async def test_a_file_that_vanished_is_named(app: App, settings: Settings) -> None:
    async with app().run_test(size=WIDE) as pilot:
        await settle(pilot)
        (settings.library / "river.md").unlink()
        await pilot.press("j")
        await settle(pilot)
        shown = [note.message for note in pilot.app._notifications]
        assert any("river" in message for message in shown)
