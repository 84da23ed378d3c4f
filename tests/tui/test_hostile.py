"""Nothing in an article reaches the terminal as more than text."""

from pathlib import Path

import pytest

from reader.tui.panes.actors_pane import ActorsPane
from reader.tui.widgets.article_view import ArticleView
from tests.tui.conftest import MakeReader
from tests.tui.settling import settle

HOSTILE = {
    "markup": "[@click=app.quit]seven harmless words[/] and [bold red]brackets[/bold red] here.",
    "escapes": "Before \x1b[31mred\x1b[0m and \x1b]0;title\x07 and \x1b]8;;http://x\x07link after.",
    "bidi": "Safe \u202eevil txet\u202c and \u2066isolated\u2069 text.",
    "control": "Bell \x07 back \x08\x08 null \x00 delete \x7f and \x9b31m C1.",
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_hostile_text_is_shown_as_harmless_characters(
    app: MakeReader, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "hostile.txt"
    path.write_text(f"A story about Anna Smith.\n\n{HOSTILE[name]}\n", encoding="utf-8")
    async with app(path).run_test(size=(100, 30)) as pilot:
        screen = await settle(pilot)
        await pilot.press("enter")
        await pilot.pause()
        view = screen.query_one(ArticleView)
        shown = "".join(
            segment.text for y in range(view.size.height) for segment in view.render_line(y)
        )
        assert not {char for char in shown if ord(char) < 32 or 0x7F <= ord(char) < 0xA0}
        assert not set(shown) & set("\u202e\u202c\u2066\u2069")
        svg = pilot.app.export_screenshot()
        assert "\x1b" not in svg
        if name == "markup":
            assert "[@click=app.quit]seven harmless words[/]" in shown


async def test_a_hostile_title_and_name_are_harmless(app: MakeReader, tmp_path: Path) -> None:
    path = tmp_path / "[@click=app.quit]x[bold].md"
    path.write_text(
        '---\ntitle: "[@click=app.quit]Title[/] \\u001b[31m"\n---\n\nAnna Smith met Anna Smith.',
        encoding="utf-8",
    )
    async with app(path).run_test(size=(160, 30)) as pilot:
        screen = await settle(pilot)
        assert screen.query_one(ActorsPane).model.actors
        await pilot.click("#list", offset=(6, 0))
        await settle(pilot)
        assert pilot.app.is_running


@pytest.mark.parametrize(
    "text",
    ["", " \n \n", "x", "word " * 40_000, "x" * 200_000, "\n" * 5_000, "# \n\n> \n\n- \n"],
    ids=["empty", "blank", "one letter", "one line", "one word", "line feeds", "marks alone"],
)
async def test_odd_sizes_are_shown(app: MakeReader, tmp_path: Path, text: str) -> None:
    path = tmp_path / "odd.md"
    path.write_text(text, encoding="utf-8")
    async with app(path).run_test(size=(80, 24)) as pilot:
        screen = await settle(pilot)
        await pilot.press("enter", "s", "a", "d", "G", "g", "space", "tab", "tab", "tab", "enter")
        await settle(pilot)
        workspace = screen.article.workspace()
        assert workspace is not None
        assert workspace.article is not None
