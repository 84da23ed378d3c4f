"""Press random keys and resize at random, for thousands of steps.

    python -m tests.tui.random_keys [STEPS] [SEED]

It prints the memory as it goes: it must stay flat. An error ends it with the keys that led there.
"""

import asyncio
import mmap
import random
import sys
import tempfile
from collections import deque
from pathlib import Path

from reader.intake.sandbox.memory import peak_megabytes
from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.tui.keys.table import COMMANDS
from tests.conftest import ROOT
from tests.tui.conftest import make_reader
from tests.tui.driver import Driver

SIZES = [(160, 48), (120, 40), (100, 30), (80, 24), (40, 20), (20, 8), (5, 3), (200, 60)]
NEVER = {"quit", "browser", "settings", "remove", "add", "refresh", "export"}
"""Commands that would end the walk, or reach out of it."""
REFUSED = {"q", "ctrl+q", "B", "I", "R", "E", "delete"}
SEQUENCES = sorted(
    {
        keys
        for command in COMMANDS
        if command.id not in NEVER
        for keys in command.keys("vim")
        if keys not in REFUSED
    }
)
"""What the commands are bound to: most panes and screens are behind two keys."""
KEYS = sorted({key for keys in SEQUENCES for key in keys.split()} - REFUSED | set("xyzåß(*[ 7"))


async def one_step(driver: Driver, chance: random.Random) -> str:
    """Press one key or the keys of a command, or resize; return what was done."""
    if chance.random() < 0.03:
        size = chance.choice(SIZES)
        await driver.pilot.resize_terminal(*size)
        return f"{size[0]}x{size[1]}"
    keys = chance.choice(SEQUENCES if chance.random() < 0.5 else KEYS)
    await driver.pilot.press(*keys.split())
    return keys


def check(driver: Driver) -> None:
    """Hold what must be so whatever was pressed."""
    screen = driver.screen
    assert driver.app.is_running
    rows = screen.library.rows
    assert 0 <= rows.cursor < max(1, len(rows.entries))
    assert 0 <= screen.library.collection.unread_count <= screen.library.collection.count
    assert screen.library.marked.ids <= set(screen.library.collection.entries.ids())
    workspace = screen.article.workspace()
    if workspace is not None and workspace.article is not None:
        view = workspace.text.view
        assert 0 <= view.offset_at_top() <= len(workspace.article.document.text)
        assert 0.0 <= view.progress <= 1.0


def now() -> int:
    """Return the memory that is in use, in MB; 0 where it is not told."""
    told = Path("/proc/self/statm")
    pages = int(told.read_text().split()[1]) if told.exists() else 0
    return pages * mmap.PAGESIZE // 2**20


async def walk(steps: int, seed: int) -> None:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = Settings(
            library=ROOT / "articles", state=folder / "s", cache=folder / "c", smooth=False
        )
        app = make_reader(ArticleCollection.of_library(settings), settings)
        done: deque[str] = deque(maxlen=60)
        try:
            async with app.run_test(size=SIZES[0], notifications=False) as pilot:
                driver = Driver(pilot)
                await pilot.pause(0.5)
                for step in range(steps):
                    done.append(await one_step(driver, chance))
                    check(driver)
                    if step % 500 == 0:
                        most = int(peak_megabytes() or 0)
                        sys.stdout.write(f"step {step:6}   {now()} MB, {most} at most\n")
                        sys.stdout.flush()
        except BaseException:
            sys.stdout.write(f"seed {seed}, the last keys: {' '.join(done)}\n")
            raise


def main() -> None:
    steps = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    asyncio.run(walk(steps, seed))


if __name__ == "__main__":
    main()
