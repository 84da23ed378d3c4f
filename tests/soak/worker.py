"""A process that uses the library without end, tells what it does, and may be killed any time."""

from __future__ import annotations

import faulthandler
import fcntl
import json
import mmap
import os
import random
import signal
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from importlib import import_module
from pathlib import Path

from reader import digest
from reader.errors import ReaderError
from reader.library.state.change import Change
from reader.library.state.state import State
from reader.services.collection import ArticleCollection
from reader.settings import Settings
from tests.soak.faults import FAULTS, fault
from tests.soak.operations import Operations

IDLE, BUSY, FAILED = 0, 1, 2
"""What a worker is at: a byte of the memory that all processes share."""
GATES = 16
"""From this byte on: who wants to be alone."""
_TOLD_EVERY = 100
"""Operations between two figures for the memory."""


class Turns:
    """Who may do something: all at once, or one alone, so that it is known what came before."""

    def __init__(self, path: Path, shared: mmap.mmap) -> None:
        self._file = path.open("a")
        self._shared = shared

    @contextmanager
    def with_others(self) -> Iterator[None]:
        while any(self._shared[GATES : GATES + 8]):
            time.sleep(0.001)
        with self._held(fcntl.LOCK_SH):
            yield

    @contextmanager
    def alone(self, me: int, meanwhile: Callable[[], object] | None = None) -> Iterator[None]:
        """Hold others back.

        Args:
            me: The number of the gate.
            meanwhile: What is done again and again until the others are ready: those that wait
                for their news to be heard never would be.
        """
        self._shared[GATES + me] = 1
        try:
            with self._held(fcntl.LOCK_EX, meanwhile):
                yield
        finally:
            self._shared[GATES + me] = 0

    @contextmanager
    def _held(self, how: int, meanwhile: Callable[[], object] | None = None) -> Iterator[None]:
        while meanwhile is not None and not self._try(how):
            meanwhile()
        if meanwhile is None:
            fcntl.flock(self._file, how)
        try:
            yield
        finally:
            fcntl.flock(self._file, fcntl.LOCK_UN)

    def _try(self, how: int) -> bool:
        try:
            fcntl.flock(self._file, how | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class Journal:
    """Notes the numbers of the changes that this process makes and takes back."""

    def __init__(self) -> None:
        self.made: list[int] = []
        self.taken: list[int] = []
        change, undo = State.change, State.undo

        def noted_change(state: State, *args: object, **options: object) -> Change | None:
            made = change(state, *args, **options)  # type: ignore[arg-type]
            if made is not None:
                self.made.append(made.seq)
            return made

        def noted_take_back(state: State, taken: Change) -> bool:
            done = undo(state, taken)
            if done:
                self.taken.append(taken.seq)
            return done

        setattr(State, "change", noted_change)  # noqa: B010
        setattr(State, "undo", noted_take_back)  # noqa: B010


def waits_file(settings: Settings, me: int) -> Path:
    """Return where a worker writes what it is at when it is asked with SIGUSR1."""
    return settings.state.parent / f"waits-{me}"


def memory() -> int:
    """Return how much memory this process holds, in kB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


def work(
    settings: Settings,
    shared: mmap.mmap,
    pipe: int,
    *,
    me: int,
    seed: int,
    counter: int,
    faults: float,
) -> None:
    """Work until the end comes from outside; never returns."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    waits = waits_file(settings, me).open("w")
    faulthandler.register(signal.SIGUSR1, waits)
    try:
        _work(settings, shared, pipe, me=me, seed=seed, counter=counter, faults=faults)
    except BaseException:  # noqa: BLE001 - whatever it is, the parent is told
        # Without limits: a full disk must not keep the news back.
        _tell(pipe, {"me": me, "kind": "crash", "said": traceback.format_exc()[-3000:]})
    finally:
        os._exit(1)


def _work(
    settings: Settings,
    shared: mmap.mmap,
    pipe: int,
    *,
    me: int,
    seed: int,
    counter: int,
    faults: float,
) -> None:
    dice = random.Random(seed)
    turns = Turns(settings.state.parent / "turns", shared)
    journal = Journal()
    with turns.with_others():
        operations = Operations(ArticleCollection.of_library(settings), me, dice, counter)
    # Loaded now, so that what grows later is no module.
    import_module("reader.pipeline")
    digest("Loaded with the first text.")
    done = 0
    while True:
        if shared[me] != IDLE:
            time.sleep(0.001)
            continue
        _one(operations, journal, turns, shared, pipe, me=me, faults=faults)
        done += 1
        if done % _TOLD_EVERY == 0:
            _tell(pipe, {"me": me, "kind": "memory", "age": done, "kb": memory()})


def _one(
    operations: Operations,
    journal: Journal,
    turns: Turns,
    shared: mmap.mmap,
    pipe: int,
    *,
    me: int,
    faults: float,
) -> None:
    dice = operations.dice
    # An undo is done while nobody else does anything, so that it is known what it must do.
    alone = dice.random() < 0.08
    with turns.alone(me) if alone else turns.with_others():
        if alone and any(shared[other] != IDLE for other in range(GATES)):
            return  # someone was killed: first it is found out what became of it
        operations.collection.history.sync()
        chosen = operations.choose(alone=alone)
        if chosen is None:
            return
        asked, act = chosen
        shared[me] = BUSY
        start = {
            "me": me, "kind": "begin", "name": asked.name, "facts": asked.facts,
            "parts": asked.parts, "noted": asked.noted, "counter": operations.counter,
            "last": operations.collection.state.seq(),
        }  # fmt: skip
        _tell(pipe, start)
        journal.made.clear()
        journal.taken.clear()
        trouble = dice.choice(FAULTS) if dice.random() < faults else ""
        if asked.name == "add again":
            trouble = ""  # what is damaged at this very moment is not known
        try:
            with (
                fault(trouble, operations.collection.settings.cache, dice)
                if trouble
                else nullcontext()
            ):
                act()
        except ReaderError as error:
            shared[me] = FAILED
            said = f"{asked.name}, {trouble or 'no fault'}: {error}"
            _tell(pipe, {"me": me, "kind": "failed", "fault": trouble, "said": said[:500]})
            return
        event = {"me": me, "kind": "done", "made": journal.made, "taken": journal.taken}
        _tell(pipe, {**event, "fault": trouble})
        shared[me] = IDLE


def _tell(pipe: int, event: dict[str, object]) -> None:
    # Short enough to be written whole or not at all, whoever is killed.
    data = (json.dumps(event) + "\n").encode()
    assert len(data) <= 4096, event
    os.write(pipe, data)
