"""Commands that add articles to the library, and export them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.errors import OptionError, ReaderError
from reader.services.collection import ArticleCollection
from reader.services.search.rows import Rows
from reader.services.wording import count_of
from reader.tui.dialogs.ask import ask_line
from reader.tui.messages import ErrorNotice, StatusMessage
from reader.tui.panes.library_pane import LibraryPane


class Outcome(NamedTuple):
    """The result of something that took a while."""

    said: str
    """What was done, for the status line."""
    problems: tuple[str, ...] = ()
    """One plain sentence for each thing that could not be done."""


class Transfers:
    """The commands that add, refresh and export; each takes a while and runs in a thread."""

    def __init__(self, pane: LibraryPane) -> None:
        """Make the commands for the collection of a list."""
        self._pane = pane

    def action_add(self) -> None:
        """Add a file, a folder or a page."""

        def given(source: str | None) -> None:
            if source and source.strip():
                self._say("Adding …", lasting=True)
                wanted = source.strip()
                self._in_thread(lambda collection: add(collection, wanted))

        hint = "A file, a folder or an address: https://…"
        ask_line(self._pane, "Add to the library", hint, given, check=check_source)

    def action_refresh(self) -> None:
        """Check the feeds for new articles."""
        self._say("Checking feeds …", lasting=True)
        self._in_thread(refresh)

    def action_export(self) -> None:
        """Write the listed articles to a file."""
        rows = self._pane.rows.entries

        def given(target: str | None) -> None:
            if target and target.strip() and isinstance(rows, Rows):
                path = target.strip()
                self._in_thread(lambda collection: export(collection, rows, path))

        hint = "A file (.html, .epub, .jsonl or .csv), or a folder for Markdown files"
        ask_line(self._pane, f"Export {count_of(len(rows), 'article')}", hint, given)

    def _in_thread(self, work: Callable[[ArticleCollection], Outcome]) -> None:
        collection = self._pane.collection

        def run() -> None:
            try:
                outcome = work(collection)
            except ReaderError as error:
                self._say("")
                self._pane.post_message(ErrorNotice(str(error)))
                return
            for problem in outcome.problems:
                self._pane.post_message(ErrorNotice(problem))
            self._say(outcome.said)
            self._pane.call_later(self._pane.list_again)

        self._pane.run_worker(run, thread=True, group="transfers")

    def _say(self, text: str, *, lasting: bool = False) -> None:
        self._pane.post_message(StatusMessage(text, lasting=lasting))


def check_source(source: str) -> None:
    """Reject a path that does not exist, while the user can still correct it.

    Raises:
        OptionError: If it is neither an address nor a file or folder.
    """
    from reader.intake.addresses import is_url

    wanted = source.strip()
    if not wanted or is_url(wanted):
        return
    try:
        found = Path(wanted).expanduser().exists()
    except (OSError, RuntimeError, ValueError):
        found = False
    if not found:
        raise OptionError(f"{wanted}: there is no such file or folder")


def add(collection: ArticleCollection, source: str) -> Outcome:
    """Add a file, a folder or a page to the library; may take a while.

    Raises:
        ReaderError: If nothing can be written.
    """
    from reader.services.adding.adding import add_sources

    added = add_sources(collection, [source])
    known = len(set(added.known))
    there = f" · {known} already in the library" if known else ""
    said = _rules_said(collection, added.ids)
    done = f"Added {len(added.ids)}{there}{said}"
    return Outcome(f"{done} · {{key:undo}} to undo", tuple(added.problems))


def _rules_said(collection: ArticleCollection, ids: Sequence[str]) -> str:
    """Run the rules on new articles, and return what they did."""
    from reader.services.rules import apply_rules

    said = (sentence.partition(" · undo")[0] for sentence in apply_rules(collection, ids))
    return "".join(f" · {each}" for each in said)


def refresh(collection: ArticleCollection) -> Outcome:
    """Check every feed for new articles; may take a while.

    Raises:
        ReaderError: If nothing can be stored.
    """
    from reader.services.adding import feeds

    if not feeds.followed(collection):
        return Outcome(
            "You follow no feeds yet. Press {key:sources}, then {key:follow}, to follow one."
        )
    done = feeds.refresh(collection)
    edited = f", {len(done.updated)} updated" if done.updated else ""
    edited += _rules_said(collection, done.ids)
    return Outcome(f"{len(done.ids)} new{edited}", (*done.problems, *done.notes))


def export(collection: ArticleCollection, rows: Rows, target: str) -> Outcome:
    """Write rows of the collection to a file or a folder; may take a while.

    Raises:
        ReaderError: If it cannot be written.
    """
    from reader.services.exporting.export import export_to, format_of

    try:
        path = Path(target).expanduser()
    except RuntimeError as error:
        raise OptionError(f"{target}: no such user: write the whole path") from error
    count, problems = export_to(collection, rows, format_of(path), path)
    return Outcome(f"Exported {count_of(count, 'article')} to {path}", tuple(problems))
