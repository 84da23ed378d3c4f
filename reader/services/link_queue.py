"""Links whose pages are still to be fetched."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from reader.intake.imports.marks import Mark, marks_from_json
from reader.library.state.change import Edit
from reader.library.state.feeds import queued_links, queued_urls
from reader.library.state.state import State
from reader.services.history import History
from reader.services.wording import count_of

TRIES = 5
"""Failed attempts after which a link is given up."""


@dataclass(frozen=True, slots=True)
class WaitingLink:
    """A link whose page is still to be fetched."""

    url: str
    """Its address."""
    title: str
    """What it is called."""
    tags: tuple[str, ...]
    """Its tags."""
    read: bool
    """Whether it was read."""
    starred: bool
    """Whether it had a star."""
    added: datetime
    """When it was saved."""
    tries: int
    """How many attempts failed."""
    error: str
    """The last error; empty when there was none."""
    marks: tuple[Mark, ...] = ()
    """What was marked in it in another program."""


class LinkQueue:
    """The links of a library that are still to be fetched."""

    def __init__(self, state: State, history: History) -> None:
        """Keep links in a state."""
        self._state = state
        self._history = history
        self._addresses: frozenset[str] | None = None

    def addresses(self) -> frozenset[str]:
        """Return the addresses of all links in their normal form."""
        if self._addresses is None:
            from reader.intake.addresses import canonical_url

            self._addresses = frozenset(map(canonical_url, queued_urls(self._state)))
        return self._addresses

    def waiting(self, *, given_up: bool = False) -> list[WaitingLink]:
        """Return the links, those that failed least often first.

        Args:
            given_up: Whether those that failed five times are among them.

        Raises:
            StoreError: If the state cannot be read.
        """
        rows = queued_links(self._state, 1_000_000 if given_up else TRIES)
        return [
            WaitingLink(
                url, title, tuple(json.loads(tags)), bool(read), bool(starred),
                datetime.fromisoformat(added), tries, error or "", marks_from_json(marks or "[]"),
            )
            for url, title, tags, read, starred, added, tries, error, marks in rows
        ]  # fmt: skip

    def add(self, edits: Sequence[Edit]) -> None:
        """Queue links, as one step for undo; each edit is of the table ``queue``.

        Raises:
            StoreError: If it cannot be kept.
        """
        self._history.record(f"queued {count_of(len(edits), 'link')}", edits)
        self._addresses = None

    def note_failure(self, link: WaitingLink, error: str, *, lasting: bool) -> None:
        """Note that a page could not be fetched.

        Args:
            link: Its link.
            error: The error.
            lasting: Whether to give it up at once.

        Raises:
            StoreError: If it cannot be kept.
        """
        tries = TRIES if lasting else link.tries + 1
        self._state.note([Edit("queue", (link.url,), {"tries": tries, "error": error})])

    def drop(self, link: WaitingLink) -> None:
        """Take a link out of the queue: its page is in the library.

        Raises:
            StoreError: If it cannot be kept.
        """
        self._state.note([Edit("queue", (link.url,), None)])
        self._addresses = None
