"""No keys in any order, with resizes between, raise an error or lose what was marked."""

import asyncio
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from reader.reading.shelf import Shelf
from reader.settings import Settings
from tests.conftest import ROOT
from tests.tui.conftest import make_reader, picture
from tests.tui.driver import Driver
from tests.tui.random_keys import KEYS, SIZES, check


class RandomKeys(RuleBasedStateMachine):
    """The reader on the sample articles, and a reckoning of which are read."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory()
        self.driver: Driver | None = None
        self.context: Any = None

    @initialize()
    def open(self) -> None:
        folder = Path(self.folder.name)
        settings = Settings(
            library=ROOT / "articles", state=folder / "s", cache=folder / "c", smooth=False
        )
        app = make_reader(Shelf.of_library(settings), settings)

        async def start() -> Driver:
            self.context = app.run_test(size=(100, 30))
            pilot = await self.context.__aenter__()
            await pilot.pause(0.3)
            return Driver(pilot)

        self.driver = self.loop.run_until_complete(start())

    @rule(keys=st.lists(st.sampled_from(KEYS), min_size=1, max_size=12))
    def press(self, keys: list[str]) -> None:
        assert self.driver is not None
        self.loop.run_until_complete(self.driver.pilot.press(*keys))

    @rule(size=st.sampled_from(SIZES))
    def resize(self, size: tuple[int, int]) -> None:
        assert self.driver is not None
        self.loop.run_until_complete(self.driver.pilot.resize_terminal(*size))

    @invariant()
    def holds(self) -> None:
        if self.driver is not None:
            check(self.driver)
            assert picture(self.driver.app)

    def teardown(self) -> None:
        if self.context is not None:
            self.loop.run_until_complete(self.context.__aexit__(None, None, None))
        self.loop.close()
        self.folder.cleanup()


RandomKeys.TestCase.settings = settings(
    max_examples=4,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestRandomKeys = RandomKeys.TestCase
