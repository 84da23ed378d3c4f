"""No keys in any order, with resizes between, raise an error or lose what was marked."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from reader.services.collection import ArticleCollection
from reader.settings import Settings
from tests.conftest import ROOT
from tests.tui.conftest import make_reader, picture
from tests.tui.driver import Driver
from tests.tui.random_keys import KEYS, SIZES, check

Step = Callable[[Driver], Awaitable[None]]


class Session:
    """A reader that lives in one task, and takes steps from outside of it one by one."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._steps: asyncio.Queue[tuple[Step | None, asyncio.Future[None]]] = asyncio.Queue()
        self._folder = tempfile.TemporaryDirectory()
        self._life = self._loop.create_task(self._live())

    async def _live(self) -> None:
        folder = Path(self._folder.name)
        settings = Settings(
            library=ROOT / "articles", state=folder / "s", cache=folder / "c", smooth=False
        )
        app = make_reader(ArticleCollection.of_library(settings), settings)
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.pause(0.3)
            driver = Driver(pilot)
            while True:
                step, done = await self._steps.get()
                try:
                    if step is not None:
                        await step(driver)
                except Exception as error:  # noqa: BLE001 - it is told to who asked
                    done.set_exception(error)
                else:
                    done.set_result(None)
                if step is None:
                    return

    def do(self, step: Step | None) -> None:
        """Take a step, or end when it is None."""
        done: asyncio.Future[None] = self._loop.create_future()
        self._steps.put_nowait((step, done))
        self._loop.run_until_complete(
            asyncio.wait({done, self._life}, return_when=asyncio.FIRST_COMPLETED)
        )
        if not done.done():
            self._life.result()
        done.result()

    def close(self) -> None:
        """End the reader."""
        if not self._life.done():
            self.do(None)
            self._loop.run_until_complete(self._life)
        self._loop.close()
        self._folder.cleanup()


class RandomKeys(RuleBasedStateMachine):
    """The reader on the sample articles."""

    def __init__(self) -> None:
        super().__init__()
        self.session = Session()

    @rule(keys=st.lists(st.sampled_from(KEYS), min_size=1, max_size=12))
    def press(self, keys: list[str]) -> None:
        async def step(driver: Driver) -> None:
            await driver.pilot.press(*keys)

        self.session.do(step)

    @rule(size=st.sampled_from(SIZES))
    def resize(self, size: tuple[int, int]) -> None:
        async def step(driver: Driver) -> None:
            await driver.pilot.resize_terminal(*size)

        self.session.do(step)

    @invariant()
    def holds(self) -> None:
        async def step(driver: Driver) -> None:
            check(driver)
            assert picture(driver.app)

        self.session.do(step)

    def teardown(self) -> None:
        self.session.close()


RandomKeys.TestCase.settings = settings(
    max_examples=4,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestRandomKeys = RandomKeys.TestCase
