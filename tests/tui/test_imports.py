"""The first frame waits for nothing heavy."""

import subprocess
import sys
from pathlib import Path

SCRIPT = """
import asyncio, sys
from pathlib import Path
from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.screens.reading import ReadingScreen

async def nothing(self):
    return None  # the first frame is the list: what comes after it is left out

ReadingScreen.before_key = nothing
folder = Path(sys.argv[1])
settings = Settings(library=folder, state=Path(sys.argv[2]) / "s", cache=Path(sys.argv[2]) / "c")

async def main():
    app = ReaderApp(ArticleCollection.of_library(settings), settings)
    async with app.run_test(size=(160, 48)) as pilot:
        await pilot.pause()
        heavy = {"nltk", "sumy", "numpy", "scipy", "pycld2", "regex",
            "reader.tui.widgets.article_view"} & set(sys.modules)
        print(sorted(heavy))

asyncio.run(main())
"""


def test_the_first_frame_loads_no_analysis_and_no_article_view(
    articles_folder: Path, tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(articles_folder), str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.strip() == "[]"
