"""A picture is shown when it is asked for, at every size, and what fails is said."""

import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.tui.dialogs.picture import PictureView
from tests.tui.conftest import make_reader, picture
from tests.tui.driver import Driver, driven

Image = pytest.importorskip("PIL.Image", reason="the extra `pictures` is not installed")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "pictured"
    folder.mkdir()
    image = Image.new("RGB", (60, 40), (220, 30, 30))
    image.paste((20, 30, 220), (0, 20, 60, 40))
    file = io.BytesIO()
    image.save(file, "PNG")
    (folder / "map.png").write_bytes(file.getvalue())
    (folder / "bad.png").write_bytes(b"no picture")
    (folder / "a.md").write_text(
        "# Two maps\n\nIt begins here.\n\n![A map of the river](map.png)\n\nIt goes on.\n\n"
        "![A broken map](bad.png)\n"
    )
    return folder


@pytest.fixture
async def driver(folder: Path, settings: Settings) -> AsyncIterator[Driver]:
    collection = ArticleCollection.of_paths([str(folder)], settings)
    async with driven(make_reader(collection, settings), (100, 30)) as driver:
        yield driver


def shown(driver: Driver) -> str:
    return "\n".join(picture(driver.app))


def size(driver: Driver) -> tuple[int, int]:
    view = driver.app.screen.query_one(PictureView)
    return view.size.width, view.size.height


async def test_a_picture_is_drawn_in_half_blocks_with_its_caption(driver: Driver) -> None:
    await driver.press("enter", "p")
    assert (driver.over, size(driver)) == ("PictureScreen", (60, 20))
    assert "▀" * 60 in shown(driver)
    assert "A map of the river" in shown(driver)
    view = driver.app.screen.query_one(PictureView)
    (first, *_), (last, *_) = view.render_line(0), view.render_line(19)
    assert first.style is not None
    assert last.style is not None
    assert None not in (first.style.color, last.style.bgcolor)
    assert first.style.color != last.style.bgcolor
    await driver.pilot.resize_terminal(40, 20)
    await driver.press("x")
    assert size(driver)[0] <= 34
    await driver.press("escape")
    assert driver.over == "ReadingScreen"


async def test_one_that_cannot_be_drawn_says_why(driver: Driver) -> None:
    await driver.press("enter", "l l", "p")
    assert "not a picture that can be shown" in shown(driver)
    assert "A broken map" in shown(driver)


async def test_one_that_is_gone_says_where_it_was_looked_for(driver: Driver, folder: Path) -> None:
    (folder / "map.png").unlink()
    await driver.press("enter", "p")
    assert "the picture is not beside the article" in shown(driver)


async def test_without_colours_it_is_letters(
    folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    collection = ArticleCollection.of_paths([str(folder)], settings)
    async with driven(make_reader(collection, settings), (100, 30)) as driver:
        await driver.press("enter", "p")
        assert "▀" not in shown(driver)
        assert any(
            len(set(line.strip())) == 1 and len(line.strip()) == 60 for line in picture(driver.app)
        )
