"""The parent of a soak: starts workers, kills them, listens, and compares."""

from __future__ import annotations

import json
import mmap
import os
import random
import select
import shutil
import signal
import sys
import time
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

from reader.library.state.backups import backups, sound
from reader.services.collection import ArticleCollection
from reader.services.doctor import check
from reader.services.paths import state_file
from reader.settings import Settings
from tests.soak.model import Asked, Model, audit, seen
from tests.soak.worker import FAILED, GATES, IDLE, Turns, waits_file, work

_PARENT = 7
"""The gate of the parent."""
_PATIENCE = 120
"""Seconds without a word after which something hangs."""


class Soak:
    """A library, its workers, and what must hold."""

    def __init__(self, folder: Path, dice: random.Random, *, processes: int, faults: float) -> None:
        self.settings = Settings(
            library=folder / "library", state=folder / "state", cache=folder / "cache"
        )
        self.settings.library.mkdir()
        self._dice = dice
        self._faults = faults
        self._shared = mmap.mmap(-1, 64)
        self._turns = Turns(folder / "turns", self._shared)
        self._reading, self._writing = os.pipe()
        self._left = b""
        self._model = Model()
        self._pids: dict[int, int] = {}
        self._pending: dict[int, tuple[Asked, int]] = {}
        self._counters: Counter[int] = Counter()
        self._heard = time.monotonic()
        self.done: Counter[str] = Counter()
        self.faults: Counter[str] = Counter()
        self.kills = self.audits = self.halved = 0
        self.memory: defaultdict[int, list[int]] = defaultdict(list)
        for me in range(processes):
            self._start(me)
        self._began = time.monotonic()

    def run(self, operations: int, *, kill_every: int, audit_every: int) -> None:
        """Let the workers do so many operations, and compare at the end."""
        next_kill, next_audit, told = kill_every, audit_every, 0
        while (total := self.done.total()) < operations:
            self._listen(0.5)
            for me in list(self._pids):
                if self._shared[me] == FAILED:
                    self._resolve(me)
            if total >= next_kill:
                next_kill = total + self._dice.randrange(1, 2 * kill_every)
                time.sleep(self._dice.random() * 0.02)
                self._kill(self._dice.choice(list(self._pids)))
            if total >= next_audit:
                next_audit = total + audit_every
                self._audit()
            if total >= told + 10_000:
                told = total
                self._say(f"{total} operations, {self.kills} kills, {self.audits} audits")
        self._end()

    def stop(self) -> None:
        """Kill whoever is still there."""
        for pid in self._pids.values():
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        self._pids.clear()

    def _say(self, text: str) -> None:
        seconds = time.monotonic() - self._began
        sys.stdout.write(f"{seconds:7.0f} s  {text}\n")
        sys.stdout.flush()

    def _start(self, me: int) -> None:
        seed = self._dice.randrange(10**9)
        self._shared[me] = IDLE
        pid = os.fork()
        if pid == 0:
            work(
                self.settings, self._shared, self._writing,
                me=me, seed=seed, counter=self._counters[me], faults=self._faults,
            )  # fmt: skip
        self._pids[me] = pid

    def _kill(self, me: int) -> None:
        pid = self._pids.pop(me)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        self.kills += 1
        self._resolve(me)
        self._start(me)

    # Listening

    def _listen(self, wait: float) -> bool:
        ready, _, _ = select.select([self._reading], [], [], wait)
        if not ready:
            assert time.monotonic() < self._heard + _PATIENCE, f"it hangs: {self._waits()}"
            return False
        self._heard = time.monotonic()
        *lines, self._left = (self._left + os.read(self._reading, 65_536)).split(b"\n")
        for line in lines:
            self._hear(json.loads(line))
        return True

    def _waits(self) -> str:
        """Return what each process waits for."""
        for pid in self._pids.values():
            os.kill(pid, signal.SIGUSR1)
        time.sleep(2)
        stacks = (waits_file(self.settings, me).read_text() for me in self._pids)
        return f"{list(self._shared[:24])} {self._pending}\n" + "\n".join(stacks)

    def _hear_all(self) -> None:
        while self._listen(0.01):
            pass

    def _hear(self, event: dict[str, Any]) -> None:
        me = event["me"]
        match event["kind"]:
            case "begin":
                facts = [(tuple(fact), value) for fact, value in event["facts"]]
                asked = Asked(event["name"], facts, event["parts"], event["noted"])
                self._pending[me] = asked, event["last"]
                self._counters[me] = event["counter"]
            case "done":
                asked, last = self._pending.pop(me)
                self.done[asked.name] += 1
                self.faults[event["fault"]] += 1
                if asked.name == "undo":
                    self._model.undone(event["taken"], last)
                else:
                    self._model.done(asked, event["made"])
            case "failed":
                self.faults[f"{event['fault'] or 'without a fault'}, said"] += 1
                if not event["fault"]:
                    self._say(event["said"])
            case "memory":
                self.memory[event["age"]].append(event["kb"])
            case _:
                raise AssertionError(f"worker {me}: {event['said']}")

    # Comparing

    def _resolve(self, me: int) -> None:
        """Find out what became of an operation that was stopped: done, or not done."""
        self._shared[GATES + me] = 0
        with self._turns.alone(_PARENT, self._hear_all):
            self._hear_all()
            if me in self._pending:
                asked, last = self._pending.pop(me)
                collection = ArticleCollection.of_library(self.settings)
                self._settle(asked, last, collection)
                collection.close()
                self.done[asked.name] += 1
            self._shared[me] = IDLE

    def _settle(self, asked: Asked, last: int, collection: ArticleCollection) -> None:
        self._model.forget(last)
        rows = collection.state.rows("SELECT seq, undone, edits FROM change WHERE seq > ?", (last,))
        if asked.name == "undo":
            self._model.forget(collection.state.seq())
            open_now = collection.state.rows("SELECT seq FROM change WHERE NOT undone")
            gone = set(self._model.before) - {row[0] for row in open_now}
            assert len(gone) <= 1, f"an undo took back {gone}"
            if gone:
                assert gone == {max(self._model.before)}
                self._model.undone(list(gone), last)
            return
        made = [seq for seq, undone, _ in rows if not undone and seq not in self._model.before]
        before = [(fact, self._model.get(fact)) for fact, _ in asked.facts]
        found = {fact: seen(collection, fact) for fact, _ in asked.facts}
        done = [fact for fact, value in asked.facts if found[fact] == value]
        undone = [fact for fact, value in before if found[fact] == value]
        neither = found.keys() - set(done) - set(undone)
        assert not neither, f"{asked.name}: {[(each, found[each]) for each in neither]}"
        whole = len(done) == len(found) or len(undone) == len(found)
        self.halved += not whole
        assert whole or asked.parts, f"{asked.name} is half done: {found}, was {before}"
        kept = [(fact, found[fact]) for fact in found]
        # An article whose file was written and not yet noted is there as one of the user's own.
        noted = asked.noted and not (asked.parts and not made)
        self._model.done(replace(asked, facts=kept, noted=noted), made)

    def _audit(self) -> None:
        with self._turns.alone(_PARENT, self._hear_all):
            self._hear_all()
            if self._pending:
                return  # one failed, and is looked at next
            collection = ArticleCollection.of_library(self.settings)
            audit(collection, self._model)
            collection.close()
            self.audits += 1

    def _end(self) -> None:
        workers = list(self._pids)
        with self._turns.alone(_PARENT, self._hear_all):
            # Between two operations: these are no kills that leave anything half done.
            self.stop()
        for me in workers:
            self._resolve(me)
        self._audit()
        shutil.rmtree(self.settings.cache)
        collection = ArticleCollection.of_library(self.settings)
        audit(collection, self._model)
        for _ in range(50):
            last = collection.state.last_change()
            collection.history.undo()
            self._model.undone([last.seq] if last else [], collection.state.seq())
        audit(collection, self._model)
        collection.close()
        wrong = [each for each in check(self.settings) if each.verdict == "wrong"]
        assert not wrong, wrong
        assert all(map(sound, backups(state_file(self.settings))))
        half = [path for path in self.settings.library.iterdir() if path.name.startswith(".reader")]
        assert len(half) <= self.kills, half

    def report(self) -> str:
        """Return the figures."""
        seconds = time.monotonic() - self._began
        lines = [
            f"{self.done.total()} operations in {seconds:.0f} s, {self.kills} kills,",
            f"{self.audits} comparisons with the model: nothing lost, nothing twice",
            "operations: " + ", ".join(f"{name} {n}" for name, n in sorted(self.done.items())),
            "faults: "
            + ", ".join(f"{name} {n}" for name, n in sorted(self.faults.items()) if name),
            f"additions that were stopped and done for some articles: {self.halved}",
            "memory of a worker by its age in operations, median and most, MB:",
        ]
        for age, sizes in sorted(self.memory.items()):
            if age & (age - 1) == 0 or age % 1000 == 0 or age in {100, 200, 500}:
                lines.append(
                    f"  {age:6}  {median(sizes) / 1024:6.1f}  {max(sizes) / 1024:6.1f}"
                    f"  ({len(sizes)} workers)"
                )
        return "\n".join(lines) + "\n"
