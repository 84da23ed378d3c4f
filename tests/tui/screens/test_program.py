"""Help, palette, themes, settings, the tour: what belongs to the program and not to an article."""

import gc
from dataclasses import replace
from pathlib import Path

import pytest
from textual._styles_cache import StylesCache

from reader.services.collection import ArticleCollection
from reader.services.theme_files import DARK, LIGHT, SIXTEEN
from reader.settings import Settings, load_settings, settings_file
from reader.settings_file import TEMPLATE, line_of, make_settings_file
from reader.tui.app import ReaderApp
from reader.tui.keys.table import COMMANDS
from reader.tui.screens.help import HelpScreen
from reader.tui.screens.reading import ReadingScreen
from tests.platform import set_config_home
from tests.tui.conftest import MakeReader, make_reader, picture
from tests.tui.driver import Driver, driven
from tests.tui.settling import settle

SIZE = (120, 40)


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    set_config_home(monkeypatch, tmp_path / "config")
    monkeypatch.delenv("NO_COLOR", raising=False)


async def test_the_help_has_every_command_and_is_searched(app: MakeReader) -> None:
    async with driven(app(), SIZE) as driver:
        await driver.press("?")
        screen = driver.app.screen
        assert isinstance(screen, HelpScreen)
        text = " ".join(screen.text().plain.split())
        assert all(c.help in text for c in COMMANDS if not c.id.startswith("sentence-"))
        await driver.press("z e n")
        assert "nothing but the text" in driver.text_of("#help-text")
        assert "down a page" not in driver.text_of("#help-text")
        await driver.press("enter")
        assert driver.over == "ReadingScreen"


async def test_a_command_of_the_text_is_found_in_the_list_and_goes_there(app: MakeReader) -> None:
    async with driven(app(), SIZE) as driver:
        measure = driver.view.measure
        await driver.press("ctrl+p", *"line", "space", *"width")
        assert "In the text: Make the lines longer." in "\n".join(picture(driver.app))
        await driver.press("enter")
        assert (driver.zone, driver.view.measure) == ("article", measure + 4)


async def test_the_palette_does_what_is_chosen(app: MakeReader) -> None:
    async with driven(app(), SIZE) as driver:
        await driver.press(":", "s t a r", "enter")
        assert driver.screen.library.collection.user_state.is_starred("bridge")


async def test_a_theme_is_seen_at_once_and_remembered(app: MakeReader, settings: Settings) -> None:
    async with driven(app(), SIZE) as driver:
        await driver.press("T", "down")
        assert driver.app.theme == LIGHT
        await driver.press("escape")
        assert driver.app.theme == DARK
        await driver.press("T", "down", "enter", "q")
    assert make_reader(ArticleCollection.of_library(settings), settings).theme == LIGHT


async def test_the_tour_is_shown_once(settings: Settings) -> None:
    for expected in ("TourScreen", "ReadingScreen"):
        app = ReaderApp(ArticleCollection.of_library(settings), settings)
        async with driven(app, SIZE) as driver:
            assert driver.over == expected
            if expected == "TourScreen":
                await driver.press("enter", "enter", "enter")
            await driver.press("q")


async def test_the_settings_file_is_made_and_taken_in_while_the_reader_is_open(
    app: MakeReader,
) -> None:
    async with driven(app(), SIZE) as driver:
        await driver.press("g ,")
        path = settings_file()
        assert path.read_text(encoding="utf-8") == TEMPLATE
        path.write_text('theme = "nord"\nmeasure = 50\n[bind]\nstar = "Q"\n', encoding="utf-8")
        await wait_for(driver, lambda: driver.app.theme == "nord")
        assert driver.view.measure == 50
        await driver.press("Q")
        assert driver.screen.library.collection.user_state.is_starred("bridge")
        path.write_text('theme = "nord"\nmeasure = 5\n', encoding="utf-8")
        await wait_for(driver, lambda: any(":2: measure" in each for each in driver.notices()))
        path.write_text('[queries]\nnew = "is:odd"\n', encoding="utf-8")
        await wait_for(driver, lambda: any(":2: queries" in each for each in driver.notices()))


async def wait_for(driver: Driver, held: object) -> None:
    for _ in range(200):
        if held():  # type: ignore[operator]
            return
        await driver.pilot.pause(0.05)
    raise AssertionError("it did not come")


async def test_wrong_keys_and_queries_in_the_settings_are_named_and_the_reader_opens(
    settings: Settings,
) -> None:
    from dataclasses import replace

    wrong = replace(settings, bind={"strar": ("j",)}, theme="no-such", origins={"bind": "x.toml:7"})
    wrong = replace(wrong, queries={"new": "is:odd"})
    async with make_reader(ArticleCollection.of_library(wrong), wrong).run_test(size=SIZE) as pilot:
        await settle(pilot)
        notices = Driver(pilot).notices()
        assert any("queries.new: “odd” is not valid" in each for each in notices)
        assert any("x.toml:7: there is no command “strar”" in each for each in notices)
        assert any("no theme “no-such”" in each for each in notices)


def test_the_template_means_nothing_and_every_line_of_it_can_be_meant() -> None:
    make_settings_file(settings_file())
    assert load_settings({}).theme == DARK
    chosen = [
        line.removeprefix("# ")
        for line in TEMPLATE.split("\n")
        if line.startswith("# ") and ("=" in line or line.startswith("# ["))
    ]
    settings_file().write_text("\n".join(chosen), encoding="utf-8")
    settings = load_settings({})
    assert settings.bind == {"next-article": ("J",)}
    assert settings.queries == {"This week": "is:unread minutes:<10"}
    line = settings.origins["bind.next-article"].rpartition(":")[2]
    assert chosen[int(line) - 1].startswith("next-article")
    assert line_of("\n".join(chosen), "queries") == 1 + next(
        n for n, each in enumerate(chosen) if each.startswith("[queries]")
    )


def test_a_settings_file_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("mine", encoding="utf-8")
    assert not make_settings_file(path)
    assert path.read_text(encoding="utf-8") == "mine"


def test_without_colours_letters_tell_what_colours_told(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = make_reader(ArticleCollection.of_library(settings), settings)
    assert app.theme == SIXTEEN
    styles = app.current_theme.variables
    assert styles["person-style"] != styles["place-style"] != styles["organization-style"]
    assert styles["cursor-style"] == "reverse"


async def test_a_screen_that_was_left_takes_its_drawn_lines_with_it(app: MakeReader) -> None:
    def kept() -> int:
        gc.collect()
        return sum(isinstance(each, StylesCache) for each in gc.get_objects())

    async with driven(app(), SIZE) as driver:
        await driver.press("?", "escape")
        before = kept()
        for _ in range(4):
            await driver.press("?", "escape", "T", "escape")
        # What drew last may be on its way out; screens that stayed would be dozens of widgets.
        assert kept() <= before + 12


async def test_who_leaves_before_the_article_is_there_leaves_in_peace(app: MakeReader) -> None:
    async with app().run_test(size=SIZE) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReadingScreen)
        pilot.app.exit()
        await screen.before_key()
        assert screen.article.workspace() is None


@pytest.mark.parametrize(("theme", "dark"), [(DARK, True), (LIGHT, False), (SIXTEEN, True)])
async def test_the_first_theme_has_its_own_colours_at_once(
    settings: Settings, theme: str, dark: bool
) -> None:
    chosen = replace(settings, theme=theme)
    made = make_reader(ArticleCollection.of_library(chosen), chosen)
    async with made.run_test(size=SIZE) as pilot:
        await settle(pilot)
        assert made.theme == theme
        assert made.has_class("-dark-mode") is dark
        assert made.has_class("-light-mode") is not dark
        colour = made.get_css_variables()["person"]
        assert made.stylesheet._variables["person"] == colour


async def test_the_list_is_where_one_left_it(app: MakeReader) -> None:
    for keys, row in ((("j", "j", "q"), 0), (("q",), 2)):
        async with driven(app(), SIZE) as driver:
            assert driver.rows.cursor == row
            await driver.press(*keys)


async def test_everything_is_drawn_again_when_the_shell_continues_the_reader(
    app: MakeReader,
) -> None:
    async with app().run_test(size=SIZE) as pilot:
        await settle(pilot)
        reader = Driver(pilot).app
        before = reader.redrawn
        reader.app_resume_signal.publish(reader)
        await settle(pilot)
        assert reader.redrawn > before
