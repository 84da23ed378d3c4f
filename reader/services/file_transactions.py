"""Moves files together with a change of the state: all or none, finished at the next start."""

import os
import secrets
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from reader.errors import StoreError
from reader.library.path_key import path_key, path_of
from reader.library.state.change import Change, Move
from reader.library.state.state import State


class HalfMovedError(StoreError):
    """Only some files of a change were moved, and those cannot be moved back."""


def trash_key(trash: Path, path: Path) -> str:
    """Return a path in the trash for a file, with a name that was never used before."""
    return path_key(trash / f"{path.stem}.{secrets.token_hex(4)}{path.suffix}")


def carry_out(state: State, change: Change) -> list[str]:
    """Move the files of a change that is kept.

    Returns:
        One plain sentence for each file that could not be moved, and stays where it is.
    """
    problems = []
    for move in change.moves:
        try:
            move_file(move)
        except StoreError as error:
            problems.append(str(error))
    _finished(state, change.seq)
    return problems


def undo_changes(state: State, changes: Sequence[Change]) -> list[Move]:
    """Undo changes that belong together, the latest first, and move their files back.

    If the program is stopped in between, the next start finishes it.

    Returns:
        The moves that were made.

    Raises:
        StoreError: If a file cannot be moved or the state cannot be written; that change is
            then not undone.
    """
    first = changes[0].seq
    several = len(changes) > 1 or any(change.moves for change in changes)
    if several:
        state.begin_undo(first)
    moved: list[Move] = []
    try:
        for change in changes:
            moved += _files_back(change)
            state.undo(change)
    except HalfMovedError:
        raise  # the next start finishes it
    except StoreError:
        if several:
            _finished(state, first)
        raise
    if several:
        _finished(state, first)
    return moved


def _finished(state: State, seq: int) -> None:
    # It is done; if that cannot be recorded, the next start only looks once more.
    with suppress(StoreError):
        state.finished(seq)


def _files_back(change: Change) -> list[Move]:
    """Move the files of a change to where they were, all of them or none."""
    back = [Move(move.target, move.source) for move in reversed(change.moves)]
    done: list[Move] = []
    try:
        for move in back:
            move_file(move)
            done.append(move)
    except StoreError as error:
        try:
            for move in reversed(done):
                move_file(Move(move.target, move.source))
        except StoreError:
            raise HalfMovedError(f"{error}; Reader tries again at the next start") from error
        raise
    return back


def finish(state: State) -> list[str]:
    """Finish what a program that was stopped had begun.

    Returns:
        One plain sentence for each file that cannot be moved.
    """
    problems: list[str] = []
    try:
        for seq, backwards in state.unfinished():
            change = state.change_of(seq)
            if change is None:
                state.finished(seq)
            elif not backwards:
                problems += carry_out(state, change)
            elif left := state.changes_in_group(change):
                undo_changes(state, left)
                state.finished(seq)
            else:
                state.finished(seq)
    except StoreError as error:
        problems.append(str(error))
    return problems


def move_file(move: Move) -> None:
    """Move a file, unless it was moved already; never over another.

    Raises:
        StoreError: If it cannot be moved.
    """
    start, end = path_of(move.source), path_of(move.target)
    if not start.exists() or end.exists():
        return
    try:
        end.parent.mkdir(parents=True, exist_ok=True)
        os.replace(start, end)  # noqa: PTH105 - across names that are not text, too
    except OSError as error:
        # Another program may have been quicker.
        if not start.exists() and end.exists():
            return
        raise StoreError(f"{start}: cannot be moved to {end}: {error.strerror or error}") from error
