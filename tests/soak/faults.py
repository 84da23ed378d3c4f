"""What goes wrong on purpose: full disks, failing writes, deleted and damaged caches, clocks."""

import errno
import os
import random
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.library.state import state as state_module
from reader.services import highlights, user_state
from reader.services.adding import adding, feeds

FAULTS = ("full", "full", "fsync", "link", "replace", "cache gone", "cache damaged", "clock")
_CALLS = {"fsync": errno.EIO, "link": errno.ENOSPC, "replace": errno.EIO}


@contextmanager
def fault(name: str, cache: Path, dice: random.Random) -> Iterator[None]:
    """Let something go wrong while an operation runs."""
    match name:
        case "full":
            # Writes beyond this size fail, those of SQLite too.
            limit = dice.choice([0, 4096, 20_000, 200_000])
            with _limited(limit):
                yield
        case "fsync" | "link" | "replace":
            with _failing(name, dice):
                yield
        case "cache gone":
            for path in cache.glob("*"):
                path.unlink(missing_ok=True)
            yield
        case "cache damaged":
            _damage(cache, dice)
            yield
        case _:
            _turn_clock(timedelta(seconds=dice.randrange(-90_000, 90_000)))
            yield


@contextmanager
def _limited(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def _failing(name: str, dice: random.Random) -> Iterator[None]:
    real = getattr(os, name)

    def fails(*args: object, **options: object) -> object:
        if dice.random() < 0.5:
            raise OSError(_CALLS[name], os.strerror(_CALLS[name]))
        return real(*args, **options)

    setattr(os, name, fails)
    try:
        yield
    finally:
        setattr(os, name, real)


def _damage(cache: Path, dice: random.Random) -> None:
    """Write over a file of the cache, or cut it, while it is open."""
    files = [path for path in cache.glob("*.db") if path.stat().st_size]
    if not files:
        return
    path = dice.choice(files)
    size = path.stat().st_size
    with path.open("r+b") as file:
        if dice.random() < 0.5:
            file.truncate(dice.randrange(size))
        else:
            file.seek(dice.choice([0, dice.randrange(size)]))
            file.write(dice.randbytes(9000))


def _turn_clock(by: timedelta) -> None:
    def moment() -> str:
        return (datetime.now(UTC) + by).isoformat(timespec="seconds")

    for module in (state_module, user_state, adding, feeds, highlights):
        setattr(module, "moment", moment)  # noqa: B010 - the same in all of them
