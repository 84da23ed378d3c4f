"""The daily review: highlights from earlier days, each leading back to its place."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from textual import on
from textual.app import ComposeResult

from reader.document.safe_text import sanitize
from reader.services.collection import ArticleCollection
from reader.services.highlights import edit_highlight, remove_highlight
from reader.services.review import Reviewed, review
from reader.services.wording import count_of
from reader.tui.background.copying import copy_text
from reader.tui.background.write_queue import WriteQueue
from reader.tui.dialogs.ask import ask_note
from reader.tui.drawing.days import long_date
from reader.tui.drawing.fit import fit
from reader.tui.drawing.row_model import RowModel, RowSpace
from reader.tui.drawing.rows import Piece
from reader.tui.drawing.wrap import wrapped
from reader.tui.keys.command import Zone
from reader.tui.screens.inner_screen import ChosenPlace, InnerScreen
from reader.tui.widgets.bars import PaneTitle, StatusLine
from reader.tui.widgets.row_list import RowList

_NOTHING = (
    "Nothing to review today. Highlights come back here from the day after you made them:"
    " {key:highlight} highlights the sentence marked in the text."
)
_GONE = "This passage is no longer in the text"


class ReviewRows(RowModel):
    """One highlight per row: the passage, its colour and tags, the note, and its source."""

    def __init__(self) -> None:
        """Begin before they are known."""
        self.reviewed: Sequence[Reviewed] | None = None
        """The highlights; None until they are known."""
        self._lines: list[list[Piece]] = []

    def __len__(self) -> int:
        """Return how many highlights there are."""
        return len(self.reviewed or ())

    def nothing(self) -> str:
        """Return the message if there are no highlights."""
        return _NOTHING if self.reviewed is not None else ""

    def heights(self, space: RowSpace) -> Sequence[int]:
        """Wrap the passages and the notes."""
        self._lines = [_lines_of(each, max(1, space.width - 2)) for each in self.reviewed or ()]
        return [self.lead(index) + len(lines) for index, lines in enumerate(self._lines)]

    def lead(self, index: int) -> int:
        """Return one for the blank line between two highlights."""
        return int(index > 0)

    def line(self, index: int, line: int, space: RowSpace) -> list[Piece]:
        """Return a line of a highlight."""
        if line < self.lead(index):
            return []
        text, look = self._lines[index][line - self.lead(index)]
        return [(fit(text, space.width), look)]


class ReviewList(RowList):
    """The highlights of a review."""

    model: ReviewRows

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(ReviewRows(), id=id)

    def show_reviewed(self, reviewed: Sequence[Reviewed]) -> None:
        """Show these highlights."""
        self.model.reviewed = reviewed
        self.rows_changed()

    @property
    def selected(self) -> Reviewed | None:
        """The highlight under the cursor."""
        return self.model.reviewed[self.cursor] if self.model.reviewed else None


class ReviewScreen(InnerScreen[ChosenPlace | None]):
    """Returns the passage to continue reading at, or None."""

    CSS = """
    ReviewScreen { align: center top; }
    ReviewScreen PaneTitle { margin: 1 0; padding: 0 2; width: 100%; max-width: 80; }
    ReviewScreen ReviewList { width: 100%; max-width: 80; height: 1fr; }
    """

    def __init__(self, collection: ArticleCollection, writes: WriteQueue) -> None:
        """Make the screen.

        Args:
            collection: Contains the highlights.
            writes: Writes to disk.
        """
        super().__init__()
        self._collection = collection
        self._writes = writes

    def compose(self) -> ComposeResult:
        """Put the highlights under the heading."""
        yield PaneTitle("Review", id="review-title")
        yield ReviewList(id="review")
        yield StatusLine()

    def on_mount(self) -> None:
        """Look the highlights up."""
        self._rows.focus()
        self.show_keys()
        self._do(lambda: "")

    @property
    def _rows(self) -> ReviewList:
        return self.query_one(ReviewList)

    @property
    def zone(self) -> Zone:
        """The highlights are one zone."""
        return "review"

    def targets(self) -> Mapping[str, object]:
        """Return the objects that handle commands."""
        own = dict.fromkeys(("highlighting", "workspace", "changes"), self)
        return {**super().targets(), **own}

    @on(RowList.Pressed)
    def _pressed(self, event: RowList.Pressed) -> None:
        event.stop()
        chosen = self._rows.selected
        if chosen is None:
            return
        if chosen.highlight.start is None:
            self.status.say(_GONE)
        else:
            self.dismiss(ChosenPlace(chosen.article_id, chosen.highlight.start))

    def action_note(self) -> None:
        """Add a note to the highlight under the cursor, or change it."""
        chosen = self._rows.selected
        if chosen is None:
            return
        article_id, known = chosen.article_id, chosen.highlight

        def given(note: str | None) -> None:
            if note is not None and note.strip() != known.note:
                self._do(lambda: _noted(self._collection, article_id, known.id, note))

        ask_note(self, known.quote, known.note, given)

    def action_remove(self) -> None:
        """Remove the highlight under the cursor."""
        chosen = self._rows.selected
        if chosen is not None:
            self._do(lambda: _removed(self._collection, chosen))

    def action_copy(self) -> None:
        """Copy the highlight under the cursor, with its note."""
        chosen = self._rows.selected
        if chosen is not None:
            parts = (" ".join(chosen.highlight.quote.split()), chosen.highlight.note, chosen.title)
            copy_text(self, sanitize("\n\n".join(filter(None, parts))), "Copied")

    def action_undo(self) -> None:
        """Undo the last change."""

        def undo() -> str:
            what = self._collection.history.undo()
            return f"Undid: {what}" if what else "Nothing to undo"

        self._do(undo)

    def _do(self, work: Callable[[], str]) -> None:
        """Run a job after the queued ones, show its message, and show the highlights."""

        def run() -> tuple[str, tuple[Reviewed, ...], int]:
            return work(), *review(self._collection, date.today())  # noqa: DTZ011 - the user's day

        def shown(done: tuple[str, tuple[Reviewed, ...], int]) -> None:
            said, reviewed, known = done
            # The user may have left the screen before it was done.
            if self.is_attached:
                self.status.say(said)
                self._rows.show_reviewed(reviewed)
                detail = f"{len(reviewed)} of {count_of(known, 'highlight')}"
                self.query_one("#review-title", PaneTitle).say(detail if reviewed else "")

        self._writes.do(run, shown)


def _lines_of(reviewed: Reviewed, width: int) -> list[Piece]:
    """Return the lines of a highlight, each with its style."""
    highlight = reviewed.highlight
    lines: list[Piece] = [(line, "") for line in wrapped(highlight.quote, width)]
    about = [highlight.label, *highlight.note.splitlines()]
    lines += [(line, "rows--accent") for part in about if part for line in wrapped(part, width)]
    source = f"{reviewed.title} · {long_date(highlight.when.astimezone().date())}"
    gone = " · no longer in the text" if highlight.lost else ""
    return [*lines, (fit(source + gone, width), "rows--dim")]


def _noted(collection: ArticleCollection, article_id: str, highlight_id: str, note: str) -> str:
    edit_highlight(collection, article_id, highlight_id, note=note)
    return "Note saved · {key:undo} to undo"


def _removed(collection: ArticleCollection, reviewed: Reviewed) -> str:
    remove_highlight(collection, reviewed.article_id, reviewed.highlight.id)
    return "Removed the highlight · {key:undo} to undo"
