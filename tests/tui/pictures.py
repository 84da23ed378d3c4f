"""Draw the pictures of the README and the manual: ``python -m tests.tui.pictures``."""

import asyncio
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from reader.services.collection import ArticleCollection
from reader.settings import Settings
from tests.conftest import ROOT
from tests.tui.conftest import make_reader
from tests.tui.settling import settle

FOLDER = ROOT / ".github" / "pictures"


class Picture(NamedTuple):
    """What is drawn."""

    size: tuple[int, int]
    theme: str
    select: str
    keys: tuple[str, ...]


PICTURES = {
    "reader-wide": Picture((160, 44), "reader-dark", "amazon-keeps-its-ban", ("enter", "a")),
    "reader-narrow": Picture((80, 30), "reader-light", "amazon-keeps-its-ban", ("enter", "s", "s")),
    "reader-skim": Picture((110, 34), "reader-dark", "river-that-moved", ("v",)),
    "reader-actor": Picture((110, 36), "reader-light", "river-that-moved", ("enter", "a", "P")),
    "reader-brief": Picture(
        (110, 36), "reader-dark", "river-that-moved", ("slash", *"feature", "enter", "g", "b")
    ),
    "reader-timeline": Picture((120, 34), "reader-dark", "river-that-moved", ("g", "d", "z")),
}
"""Name -> the size, the theme, the article, and the keys that are pressed before."""


async def draw(name: str, folder: Path) -> None:
    picture = PICTURES[name]
    settings = Settings(
        library=ROOT / "articles", state=folder / "state", cache=folder / "cache", smooth=False
    )
    collection = ArticleCollection.of_library(settings)
    collection.user_state.set_read(["brewer-buys-bottler", "ferry-runs-aground"], read=True)
    collection.user_state.set_starred("seagrass-that-remembers", starred=True)
    app = make_reader(collection, settings, select=picture.select)
    app.theme = picture.theme
    async with app.run_test(size=picture.size) as pilot:
        await settle(pilot)
        for key in picture.keys:
            await pilot.press(key)
            await pilot.pause()
        await settle(pilot)
        # Some programs that draw SVG drop a space that begins a piece of text, unless told not to.
        drawn = app.export_screenshot().replace("<text ", '<text xml:space="preserve" ')
        (FOLDER / f"{name}.svg").write_text(drawn, encoding="utf-8")


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in PICTURES:
        with tempfile.TemporaryDirectory() as folder:
            asyncio.run(draw(name, Path(folder)))
        sys.stdout.write(f"{name}.svg\n")


if __name__ == "__main__":
    main()
