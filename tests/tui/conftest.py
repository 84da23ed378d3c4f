"""A terminal reader on a few articles, with state and cache of its own."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
from textual.app import App

from reader.intake.sandbox.child import Reply
from reader.intake.sandbox.pool import ChildPool
from reader.services.collection import ArticleCollection
from reader.services.digests import process
from reader.services.digests.worker import work
from reader.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.panes import reading_progress
from tests.platform import set_config_home
from tests.tui.driver import Driver, driven
from tests.tui.settling import let_pilots_wait_for_messages

STORY = """\
---
title: Ardmore closes its bridge
author: Ana Ruiz
published: 2025-11-03
site: Ardmore Gazette
source: https://example.org/bridge
---

The council of Ardmore voted on Monday to close the old bridge over the Lune.

Engineers found cracks in two of its arches last week. They asked the council to act at once.

Share this article

Mayor Helen Ortiz said the bridge had carried lorries for ninety years. "It was built for carts,"
Ortiz told reporters in Ardmore.

See [the report](https://example.org/report) of the engineers.

## What happens next

Drivers must use the ferry until June 2026. Helen Ortiz expects the repair to cost $4 million, and
the county of Kells will pay half of it.

- The ferry runs every hour.
- It costs nothing until Christmas.

{more}

Leave a Reply
"""
MORE = "The river rose again in the night, and the ferry from {place} was late by {n} minutes.\n\n"
PLACES = ("Kells", "Ardmore", "Dunmore", "Lisburn")

MakeReader = Callable[..., ReaderApp]


@pytest.fixture(scope="session")
def digests(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that all tests of the interface share: each story is analysed once."""
    return tmp_path_factory.mktemp("digests")


@pytest.fixture
def settings(tmp_path: Path, digests: Path) -> Settings:
    library = tmp_path / "library"
    library.mkdir()
    more = "".join(MORE.format(place=PLACES[n % 4], n=n + 2) for n in range(40))
    (library / "bridge.md").write_text(STORY.format(more=more), encoding="utf-8")
    (library / "river.md").write_text(
        "---\ntitle: The river moved\npublished: 2025-10-20\n---\n\n"
        "Helen Ortiz watched the Lune leave its bed on Friday. The water ran west, past the mill.",
        encoding="utf-8",
    )
    (library / "notes.txt").write_text("Nothing much happened, and nobody came.", encoding="utf-8")
    return Settings(
        library=library,
        state=tmp_path / "state",
        cache=digests,
        length="3",
        smooth=False,
        queries={"Not read yet": "is:unread"},
    )


@pytest.fixture(autouse=True, scope="session")
def pilots_wait_for_messages() -> None:
    let_pilots_wait_for_messages()


@pytest.fixture(autouse=True)
def own_config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test takes in the settings of whoever runs it."""
    set_config_home(monkeypatch, tmp_path / "config")


@pytest.fixture(autouse=True)
def read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test waits for the end of a text to have been looked at for a while."""
    monkeypatch.setattr(reading_progress, "READ_AFTER", 0.001)


class WorkHere(ChildPool):
    """Stands where the processes that analyse do: the same bytes go in and out, in a thread."""

    def run(self, head: dict[str, Any], data: bytes, **_: object) -> Reply:
        return Reply(*work(head, data))


@pytest.fixture(autouse=True)
def analyse_here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test starts processes that is not about them (``processes``)."""
    if "processes" not in request.fixturenames:
        monkeypatch.setattr(process, "ChildPool", WorkHere)


@pytest.fixture
def processes() -> None:
    """Analyse in processes, as the reader does."""


@pytest.fixture
def app(settings: Settings) -> MakeReader:
    """Make a reader on the library, or on paths."""

    def make(*paths: str | Path, select: str | None = None) -> ReaderApp:
        collection = (
            ArticleCollection.of_paths([str(path) for path in paths], settings)
            if paths
            else ArticleCollection.of_library(settings)
        )
        return make_reader(collection, settings, select=select)

    return make


@pytest.fixture
async def driver(app: MakeReader) -> AsyncIterator[Driver]:
    """A reader on the library, in a wide terminal."""
    async with driven(app(), (160, 48)) as driver:
        yield driver


def make_reader(
    collection: ArticleCollection, settings: Settings, *, select: str | None = None
) -> ReaderApp:
    """Make a reader that has shown its tour."""
    reader = ReaderApp(collection, settings, select=select)
    reader.memory.keep("toured", 1)
    return reader


def picture(app: App[int]) -> list[str]:
    """Return the letters on the screen, line by line."""
    strips = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip) for strip in strips]
