"""Waiting until a program has done all that it was told, whatever else the machine computes.

Textual's pilot waits until the process uses no processor time for a while, or for a second: that
takes long, and says nothing on a busy machine. Here every widget says itself when it has handled
its messages.
"""

import asyncio
import contextlib
from typing import Any

import textual.app
import textual.pilot
from textual._context import active_app
from textual.app import App
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from reader.tui.screens.reading import ReadingScreen

_TURNS = 5_000
"""Turns of the event loop that messages may take, at most."""
_QUIET = 3
"""Turns without a message after which no handler is about to post one."""
TIMER = 0.005
"""Seconds in which the shortest timers of the reader go off."""


async def messages_handled(app: App[Any]) -> None:
    """Wait until no widget of the screen in front has a message to handle."""
    quiet = 0
    nodes: list[MessagePump] = []
    for turn in range(_TURNS):
        await asyncio.sleep(0)
        if turn % 20 == 0:
            if not app.is_running:
                return
            nodes = [app, *app.screen.walk_children(with_self=True)]
        quiet = 0 if any(node.message_queue_size for node in nodes) else quiet + 1
        if quiet == _QUIET:
            return


async def _handled(min_sleep: float = 0, max_sleep: float = 0) -> None:
    """Wait as ``wait_for_idle`` does, but for messages and not for the processor."""
    await messages_handled(active_app.get())


def let_pilots_wait_for_messages() -> None:
    """Let Textual's pilot wait for messages, too, in all that this process tests."""
    for module in (textual.app, textual.pilot):
        setattr(module, "wait_for_idle", _handled)  # noqa: B010 - it is not exported


async def work_done(app: App[Any]) -> None:
    """Wait until no thread works for the program and no widget has a message to handle."""
    for _ in range(100):
        await messages_handled(app)
        if not app.is_running or all(worker.is_finished for worker in app.workers):
            return
        # A worker that another one takes the place of is cancelled: then there is more to come.
        with contextlib.suppress(WorkerCancelled):
            await app.workers.wait_for_complete()


async def settle(pilot: Pilot[int]) -> ReadingScreen:
    """Wait until all that was asked for is there and drawn; return the reading screen."""
    app = pilot.app
    screen = next(s for s in app.screen_stack if isinstance(s, ReadingScreen))
    still = 0
    for _ in range(400):
        await pilot.pause(TIMER)
        if not app.is_running:
            break
        if any(not worker.is_finished for worker in app.workers):
            still = 0
            await work_done(app)
            continue
        workspace = screen.article.workspace()
        # A dialog that was just opened has no size before it is laid out.
        drawn = any(child.size for child in app.screen.children)
        ready = drawn and workspace is not None and not workspace.loader.is_waiting
        still = still + 1 if ready else 0
        if still == 2:
            break
    await pilot.pause(0)
    return screen
