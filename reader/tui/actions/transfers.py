"""Commands that add articles to the library, and export them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from reader.errors import OptionError
from reader.services.collection import ArticleCollection
from reader.services.search.rows import Rows
from reader.services.wording import count_of
from reader.tui.background.outcome import Outcome, do_in_thread
from reader.tui.dialogs.ask import ask_line
from reader.tui.panes.library_pane import LibraryPane


class Transfers:
    """The commands that add, refresh and export; each takes a while and runs in a thread."""

    def __init__(self, pane: LibraryPane) -> None:
        """Make the commands for the collection of a list."""
        self._pane = pane

    def action_add(self) -> None:
        """Add a file, a folder or a page."""

        def given(source: str | None) -> None:
            if source and source.strip():
                wanted = source.strip()
                self._do("Adding …", lambda: add(self._pane.collection, wanted))

        hint = "A file, a folder or an address: https://…"
        ask_line(self._pane, "Add to the library", hint, given, check=check_source)

    def action_refresh(self) -> None:
        """Check the feeds for new articles."""
        self._do("Checking feeds …", lambda: refresh(self._pane.collection))

    def action_export(self) -> None:
        """Write the marked articles, or else all that are listed, to a file."""
        rows, marked = self._pane.rows.entries, frozenset(self._pane.marked.ids)

        def given(target: str | None) -> None:
            if target and target.strip() and isinstance(rows, Rows):
                path = target.strip()
                self._do("Exporting …", lambda: export(self._pane.collection, rows, path, marked))

        hint = "A file (.html, .epub, .bib, .ris, .csv or .jsonl), or a folder for Markdown files"
        ask_line(self._pane, f"Export {count_of(len(marked) or len(rows), 'article')}", hint, given)

    def _do(self, said: str, work: Callable[[], Outcome]) -> None:
        do_in_thread(self._pane, work, self._pane.list_again, said=said)


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


def refresh(
    collection: ArticleCollection, progress: Callable[[int, int], None] | None = None
) -> Outcome:
    """Check every feed for new articles; may take a while.

    Args:
        collection: The library.
        progress: Called with how many feeds were checked, of how many.

    Raises:
        ReaderError: If nothing can be stored.
    """
    from reader.services.adding import feeds

    if not feeds.followed(collection):
        return Outcome(
            "You follow no feeds yet. Press {key:sources}, then {key:follow}, to follow one."
        )
    done = feeds.refresh(collection, progress=progress)
    edited = f", {len(done.updated)} updated" if done.updated else ""
    edited += _rules_said(collection, done.ids)
    return Outcome(f"{len(done.ids)} new{edited}", (*done.problems, *done.notes))


def export(
    collection: ArticleCollection, rows: Rows, target: str, marked: frozenset[str] = frozenset()
) -> Outcome:
    """Write rows of the collection, only the marked ones if any are, to a file or a folder.

    It may take a while.

    Raises:
        ReaderError: If it cannot be written.
    """
    from reader.services.exporting.export import export_to, format_of

    try:
        path = Path(target).expanduser()
    except RuntimeError as error:
        raise OptionError(f"{target}: no such user: write the whole path") from error
    if marked:
        pairs = zip(rows.numbers(), rows.ids(), strict=True)
        rows = rows.reordered([number for number, article in pairs if article in marked])
    count, problems = export_to(collection, rows, format_of(path), path)
    return Outcome(f"Exported {count_of(count, 'article')} to {path}", tuple(problems))
