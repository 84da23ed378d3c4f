"""What is loaded before it is needed is what is needed."""

from reader.tui.screens.preloading import load_article_parts, load_dialogs
from tests.tui.conftest import MakeReader
from tests.tui.driver import driven


async def test_a_dialog_adds_no_styles_when_those_of_all_dialogs_are_there(
    app: MakeReader,
) -> None:
    async with driven(app(), (100, 30)) as driver:
        known = driver.app.stylesheet
        before = set(known.source)
        await load_dialogs(driver.app.screen)
        added = {name: known.source[name] for name in known.source.keys() - before}
        assert {name.partition(".")[0] for _, name in added} >= {"HelpScreen", "PickerScreen"}
        for name in added:
            known.source.pop(name)
        # Textual's own way to them gives the same.
        await driver.press("question_mark", "escape", "colon", "escape")
        shown = known.source.keys() & added.keys()
        assert len(shown) == 2
        assert all(known.source[name] == added[name] for name in shown)


async def test_what_is_loaded_already_is_not_loaded_again(app: MakeReader) -> None:
    async with driven(app(), (100, 30)) as driver:
        await load_article_parts(driver.app.screen)
        assert not [worker for worker in driver.app.workers if worker.group == "loading"]
