"""The reader on the sample articles, held as pictures.

After a wanted change: python -m pytest tests/tui/test_snapshots.py --snapshot-update, and look.
"""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from reader.reading.shelf import Shelf
from reader.settings import Settings
from reader.tui.app import ReaderApp
from tests.tui.conftest import make_reader, settle

SIZES = [(160, 48), (100, 30), (80, 24), (40, 20)]


@pytest.fixture
def samples(articles_folder: Path, tmp_path: Path) -> Settings:
    return Settings(
        library=articles_folder, state=tmp_path / "state", cache=tmp_path / "cache", smooth=False
    )


def reader(settings: Settings, *, theme: str = "reader-dark", select: str) -> ReaderApp:
    app = make_reader(Shelf.of_library(settings), settings, select=select)
    app.theme = theme
    return app


@pytest.mark.parametrize("size", SIZES, ids=[f"{w}x{h}" for w, h in SIZES])
@pytest.mark.parametrize("theme", ["reader-dark", "reader-light"])
def test_the_list(snap_compare: Any, samples: Settings, size: tuple[int, int], theme: str) -> None:
    async def ready(pilot: Pilot[int]) -> None:
        await settle(pilot)

    app = reader(samples, theme=theme, select="amazon-keeps-its-ban")
    assert snap_compare(app, terminal_size=size, run_before=ready)


@pytest.mark.parametrize("size", SIZES, ids=[f"{w}x{h}" for w, h in SIZES])
def test_an_article_with_an_actor_chosen(
    snap_compare: Any, samples: Settings, size: tuple[int, int]
) -> None:
    async def read(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await pilot.press("enter", "a")
        await settle(pilot)

    app = reader(samples, select="city-plants-trees-scraped")
    assert snap_compare(app, terminal_size=size, run_before=read)


@pytest.mark.parametrize("size", [(160, 48), (40, 20)], ids=["160x48", "40x20"])
def test_markdown(snap_compare: Any, samples: Settings, size: tuple[int, int]) -> None:
    async def read(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await pilot.press("enter", "ctrl+d", "ctrl+d")
        await settle(pilot)

    app = reader(samples, select="notes-on-keeping-a-plain-text-archive")
    assert snap_compare(app, terminal_size=size, run_before=read)


@pytest.mark.parametrize("pane", ["summary", "actors", "timeline"])
def test_a_tab_of_a_narrow_screen(snap_compare: Any, samples: Settings, pane: str) -> None:
    async def look(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await pilot.press("enter", *["tab"] * (["summary", "actors", "timeline"].index(pane) + 1))
        await settle(pilot)

    app = reader(samples, select="river-that-moved")
    assert snap_compare(app, terminal_size=(80, 24), run_before=look)


def test_the_help(snap_compare: Any, samples: Settings) -> None:
    async def ask(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await pilot.press("question_mark")
        await pilot.pause()

    app = reader(samples, select="river-that-moved")
    assert snap_compare(app, terminal_size=(100, 50), run_before=ask)


def test_an_empty_library(snap_compare: Any, samples: Settings) -> None:
    empty = Settings(library=Path("/nowhere/articles"), state=samples.state, cache=samples.cache)
    app = make_reader(Shelf.of_library(empty), empty)
    assert snap_compare(app, terminal_size=(80, 24))
