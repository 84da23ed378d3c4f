"""What the user marks in a text: by keys and mouse, with notes, and all of it undone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.span import Span
from reader.settings import Settings
from reader.tui.drawing.selecting import SentenceSelection, select_at
from tests.tui.conftest import MakeReader, picture
from tests.tui.driver import Driver, driven
from tests.tui.settling import settle

WIDE, NARROW = (160, 48), (80, 24)
FIRST = "The council of Ardmore voted on Monday to close the old bridge over the Lune."
SECOND = "Engineers found cracks in two of its arches last week."


def quotes(driver: Driver) -> list[str]:
    return [" ".join(each.quote.split()) for each in driver.highlights.model.highlights]


def signs(driver: Driver) -> list[str]:
    """The signs beside the lines of the text, from the top."""
    view = driver.view
    column = view.page.column
    lines = ["".join(s.text for s in view.render_line(y)) for y in range(view.size.height)]
    return [line[column.left + column.width] for line in lines]


async def test_the_sentence_where_one_is_is_highlighted_and_again_not_any_more(
    driver: Driver,
) -> None:
    await driver.press("enter", "H")
    assert quotes(driver) == [FIRST]
    assert "Highlighted" in driver.status
    assert "▐" in signs(driver)
    await driver.press("H")
    assert quotes(driver) == []
    assert "▐" not in signs(driver)
    await driver.press("u")
    assert quotes(driver) == [FIRST]
    await driver.press("u")
    assert quotes(driver) == []


async def test_what_only_the_library_keeps_is_said_of_files_that_are_only_open(
    app: MakeReader, tmp_path: Path
) -> None:
    file = tmp_path / "open.md"
    file.write_text(f"{FIRST} {SECOND}\n")
    async with driven(app(file), WIDE) as driver:
        await driver.press("enter", "H")
        assert quotes(driver) == [FIRST]
        assert "until you quit: the article is not in your library" in driver.status


async def test_what_is_selected_is_highlighted_to_the_word(driver: Driver) -> None:
    await driver.press("enter", "V", "h", "h", "h", "h")
    assert driver.workspace.text.passage.text().endswith("the old bridge")
    await driver.press("o", "l", "l", "H")
    assert quotes(driver) == ["of Ardmore voted on Monday to close the old bridge"]
    assert driver.workspace.text.passage.selected is None


async def test_what_the_mouse_selected_is_highlighted(driver: Driver) -> None:
    await driver.press("enter")
    view = driver.view
    row = next(i for i, line in enumerate(view.page.layout.lines) if line.kind == "text")
    left = view.page.column.left
    await driver.pilot.mouse_down("#article", offset=(left + 4, row))
    await driver.pilot.hover("#article", offset=(left + 21, row))
    await driver.pilot.mouse_up("#article", offset=(left + 21, row))
    await driver.press("H")
    assert quotes(driver) == ["council of Ardmore"]
    assert driver.screen.get_selected_text() is None


async def test_notes(driver: Driver) -> None:
    await driver.press("enter", "i", "w h y", "ctrl+j", "n o w", "enter")
    assert [each.note for each in driver.highlights.model.highlights] == ["why\nnow"]
    assert "✎" in signs(driver)
    assert "1 with a note" in driver.text_of("#highlights-title")
    await driver.press(")")
    assert driver.status.startswith("highlight: 1 of 1 · why now")
    await driver.press("g h", "i", "!", "enter")
    assert driver.highlights.model.highlights[0].note == "why\nnow!"
    await driver.press("y")
    assert driver.copied() == f"{FIRST}\n\nwhy\nnow!"
    await driver.press("u")
    assert driver.highlights.model.highlights[0].note == "why\nnow"
    await driver.press("i", "x", "escape")
    assert driver.highlights.model.highlights[0].note == "why\nnow"
    await driver.press("delete")
    assert quotes(driver) == []
    assert "Removed the highlight and its note" in driver.status
    await driver.press("u")
    assert driver.highlights.model.highlights[0].note == "why\nnow"


async def test_an_empty_note_highlights_nothing(driver: Driver) -> None:
    await driver.press("enter", "i", "space", "enter")
    assert quotes(driver) == []


async def test_highlights_are_stepped_through_and_lead_into_the_text(driver: Driver) -> None:
    await driver.press("enter", ")")
    assert "No highlights here yet" in driver.status
    await driver.press("V", "H", "V", "j", "o", "j", "H")
    assert quotes(driver) == [FIRST, SECOND]
    await driver.press("G", ")")
    assert driver.status.startswith("highlight: 1 of 2")
    await driver.press(")")
    assert driver.status.startswith("highlight: 2 of 2")
    assert driver.highlights.cursor == 1
    await driver.press("(", "(")
    assert driver.status.startswith("highlight: 2 of 2")
    await driver.press("G", "g h", "k", "enter")
    assert driver.status.startswith("highlight: 1 of 2")


async def test_highlights_are_there_the_next_time_and_found_by_the_filter(
    app: MakeReader, settings: Settings
) -> None:
    async with driven(app(), NARROW) as driver:
        await driver.press("enter", "H", "escape", "/", *"has:highlight", "enter")
        assert len(driver.listed()) == 1
    async with driven(app(), NARROW) as driver:
        await driver.press("enter", "g h")
        assert quotes(driver) == [FIRST]
        assert driver.shown("#highlights")


async def test_a_passage_that_is_gone_is_kept_and_told(app: MakeReader, settings: Settings) -> None:
    async with app().run_test(size=WIDE) as pilot:
        await settle(pilot)
        await Driver(pilot).press("enter", "H")
    path: Path = settings.library / "bridge.md"
    path.write_text(
        path.read_text(encoding="utf-8").replace(FIRST, "Nothing was decided."), encoding="utf-8"
    )
    async with driven(app(), WIDE) as driver:
        await driver.press("enter", "g h")
        assert driver.highlights.model.highlights[0].lost
        assert any("No longer in this text" in line for line in picture(driver.app))
        await driver.press("enter")
        assert "no longer in the text" in driver.status


TEXT = "One two three. Four five-six, seven. Eight."
SENTENCES = (Span(0, 14), Span(15, 36), Span(37, 43))


def chosen(selection: SentenceSelection) -> str:
    return TEXT[selection.span.start : selection.span.end]


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("", "Four five-six, seven."),
        ("h", "Four five-six, seven"),
        ("hh", "Four five-six"),
        ("hhl", "Four five-six, seven"),
        ("ol", "five-six, seven."),
        ("olh", "Four five-six, seven."),
        ("oh", "three. Four five-six, seven."),
        ("j", "Four five-six, seven. Eight."),
        ("k", "One two three. Four five-six, seven."),
        ("kl", "two three. Four five-six, seven."),
        ("kll", "three. Four five-six, seven."),
        ("hhhhhhhh", "Four"),
        ("jhhoj", "Eight."),
        ("olhhhhhhhhh", "One two three. Four five-six, seven."),
    ],
)
def test_keys_select(keys: str, text: str) -> None:
    assert chosen(after(keys)) == text


def after(keys: str) -> SentenceSelection:
    selection = select_at(SENTENCES, 20)
    assert selection is not None
    for key in keys:
        if key == "o":
            selection = selection.turned()
        elif key in "jk":
            selection = selection.moved(1 if key == "j" else -1)
        else:
            selection = selection.by_words(TEXT, 1 if key == "l" else -1)
    return selection


@given(st.text("hjklo", max_size=30))
def test_there_is_always_something_selected(keys: str) -> None:
    selection = after(keys)
    assert 0 <= selection.span.start < selection.span.end <= len(TEXT)
    assert selection.span.contains(selection.moving)


async def test_a_highlight_has_a_colour_and_tags(driver: Driver) -> None:
    await driver.press("enter", "; c", "g r e e n", "enter")
    assert [(each.colour, each.quote) for each in driver.highlights.model.highlights] == [
        ("green", FIRST)
    ]
    assert "Highlighted in green" in driver.status
    layers = driver.view.marks.layers
    assert any(each.style == "highlight-green" for layer in layers for each in layer.spans)
    await driver.press("; t", "i d e a comma t o space d o", "enter")
    assert driver.highlights.model.highlights[0].label == "green · #idea · #to do"
    await driver.press("g h")
    assert "green · #idea · #to do" in "\n".join(picture(driver.app))
    await driver.press("; c", "up", "enter", "u", "u")
    assert driver.highlights.model.highlights[0].label == "green"


async def test_a_sentence_gets_a_tag_and_so_a_highlight(driver: Driver) -> None:
    await driver.press("enter", "; t", "enter")
    assert quotes(driver) == []
    await driver.press("; t", "i d e a", "enter")
    assert [each.label for each in driver.highlights.model.highlights] == ["#idea"]
    await driver.press("; t", *["backspace"] * 4, "enter")
    assert [each.label for each in driver.highlights.model.highlights] == [""]
    await driver.press("; c", "escape", "; t", "escape")
    assert [each.colour for each in driver.highlights.model.highlights] == ["yellow"]


async def test_a_note_on_the_whole_article_is_written_shown_and_undone(driver: Driver) -> None:
    state = driver.screen.library.collection.user_state
    await driver.press("; n", "a s k ctrl+j n o w", "enter")
    assert state.note("bridge") == "ask\nnow"
    assert "Note saved" in driver.status
    await driver.press("g i")
    assert "note      ask" in "\n".join(picture(driver.app))
    await driver.press("u")
    assert state.note("bridge") == ""
    assert "none (Enter to write)" in "\n".join(picture(driver.app))
    await driver.press("X", "g l", "X", "; n")
    assert "one article" in driver.status
