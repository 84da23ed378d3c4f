"""The reader on the sample articles, held as pictures.

After a wanted change: python -m pytest tests/tui/screens/test_snapshots.py --snapshot-update
and look at what has changed.
"""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from textual.pilot import Pilot

from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.tui.app import ReaderApp
from tests.tui.conftest import make_reader
from tests.tui.settling import settle

SIZES = {"200": (200, 50), "120": (120, 40), "80": (80, 24), "40": (40, 20)}
ABSOLUTE = re.compile(r"(?<![\w:/.~<-])/\w[\w.-]*/[\w.-]+")
"""A path from the root of the file system on."""


class Picture(NamedTuple):
    """What is drawn."""

    name: str
    size: str
    keys: tuple[str, ...] = ()
    select: str = "amazon-keeps-its-ban"
    theme: str = "reader-dark"
    characters: str = "unicode"


READ = ("enter", "a")
MARKED = ("enter", "V", "h", "h", "i", *"ask", "enter", "g", "h", "g", "t")
PICTURES = [
    *(Picture(f"list-{size}", size) for size in SIZES),
    *(Picture(f"text-{size}", size, READ, "city-plants-trees-scraped") for size in SIZES),
    Picture("light-120", "120", READ, theme="reader-light"),
    Picture("light-40", "40", theme="reader-light"),
    Picture("16-colours-120", "120", READ, theme="reader-16"),
    Picture("16-colours-list-80", "80", ("x",), theme="reader-16"),
    Picture("ascii-120", "120", READ, characters="ascii"),
    Picture("ascii-list-80", "80", ("j", "*"), characters="ascii"),
    Picture("markdown-40", "40", ("enter", "ctrl+d"), "notes-on-keeping-a-plain-text-archive"),
    Picture("columns-200", "200", ("v", "v")),
    Picture("skim-80", "80", ("v",)),
    Picture("by-site-120", "120", ("c", "c")),
    Picture("matches-80", "80", ("slash", *"police", "enter")),
    Picture("highlights-120", "120", MARKED, "city-plants-trees-scraped"),
    Picture("highlights-80-light", "80", MARKED, theme="reader-light"),
    Picture("highlights-16-colours-120", "120", MARKED, theme="reader-16"),
    Picture("find-80", "80", ("enter", "slash", *"police", "enter", "n")),
    Picture("timeline-120", "120", ("g", "d", "z"), "river-that-moved"),
    Picture("explain-80", "80", ("enter", "e", "g", "s")),
    Picture("outline-80", "80", ("g", "o"), "river-that-moved"),
    Picture("details-40", "40", ("g", "i")),
    Picture("similar-120", "120", ("enter", "g", "R")),
    *(Picture(f"sources-{size}", size, ("g", "f")) for size in SIZES),
    *(Picture(f"actor-{size}", size, ("enter", "a", "P"), "river-that-moved") for size in SIZES),
    *(Picture(f"brief-{size}", size, ("x", "j", "x", "g", "b")) for size in SIZES),
    Picture("brief-light-120", "120", ("x", "j", "x", "g", "b", "ctrl+j"), theme="reader-light"),
    Picture("zen-80", "80", ("Z",), "river-that-moved"),
    Picture("help-120", "120", ("question_mark",)),
    Picture("themes-80", "80", ("T",)),
]


def reader(settings: Settings, picture: Picture) -> ReaderApp:
    settings = replace(settings, characters=picture.characters)
    app = make_reader(ArticleCollection.of_library(settings), settings, select=picture.select)
    app.theme = picture.theme
    return app


@pytest.fixture
def samples(articles_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    # Paths are told from home on: the pictures are the same wherever the project lies.
    monkeypatch.setenv("HOME", str(articles_folder.parent))
    return Settings(
        library=articles_folder, state=tmp_path / "state", cache=tmp_path / "cache", smooth=False
    )


@pytest.mark.parametrize("picture", PICTURES, ids=[picture.name for picture in PICTURES])
def test_a_picture(snap_compare: Any, samples: Settings, picture: Picture) -> None:
    async def ready(pilot: Pilot[int]) -> None:
        await settle(pilot)
        for key in picture.keys:
            await pilot.press(key)
            await settle(pilot)

    app = reader(samples, picture)
    assert snap_compare(app, terminal_size=SIZES[picture.size], run_before=ready)


def test_no_picture_holds_a_path_of_the_machine_that_made_it() -> None:
    pictures = sorted((Path(__file__).parent / "__snapshots__" / "test_snapshots").glob("*.svg"))
    found = {path for each in pictures for path in ABSOLUTE.findall(each.read_text("utf-8"))}
    assert len(pictures) > len(PICTURES)
    assert found <= {"/nowhere/articles"}


def test_an_empty_library(snap_compare: Any, samples: Settings) -> None:
    empty = replace(samples, library=Path("/nowhere/articles"))
    app = make_reader(ArticleCollection.of_library(empty), empty)
    assert snap_compare(app, terminal_size=SIZES["80"])
