"""Draw the pictures of the README: ``python -m tests.tui.pictures``."""

import asyncio
import sys
import tempfile
from pathlib import Path

from reader.reading.shelf import Shelf
from reader.settings import Settings
from tests.conftest import ROOT
from tests.tui.conftest import make_reader, settle

FOLDER = ROOT / ".github" / "pictures"
PICTURES = {
    "reader-wide": ((160, 44), "reader-dark", ["enter", "a"]),
    "reader-narrow": ((80, 30), "reader-light", ["enter", "s", "s"]),
}
"""Name -> the size, the theme, and the keys that are pressed before."""


async def draw(name: str, folder: Path) -> None:
    size, theme, keys = PICTURES[name]
    library = ROOT / "articles"
    settings = Settings(library=library, state=folder / "state", cache=folder / "cache")
    shelf = Shelf.of_library(settings)
    app = make_reader(shelf, settings, select="amazon-keeps-its-ban")
    app.theme = theme
    async with app.run_test(size=size) as pilot:
        for article in ("river-that-moved", "brewer-buys-bottler", "ferry-runs-aground"):
            shelf.set_read(article, read=True)
        screen = await settle(pilot)
        screen.library.draw_again()
        await pilot.press(*keys)
        await settle(pilot)
        # Some programs that draw SVG drop a space that begins a piece of text, unless told not to.
        picture = app.export_screenshot().replace("<text ", '<text xml:space="preserve" ')
        (FOLDER / f"{name}.svg").write_text(picture, encoding="utf-8")


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in PICTURES:
        with tempfile.TemporaryDirectory() as folder:
            asyncio.run(draw(name, Path(folder)))
        sys.stdout.write(f"{name}.svg\n")


if __name__ == "__main__":
    main()
