"""Highlights in the open article and their notes: added, edited, removed."""

from collections.abc import Callable

from reader.document.article import Article
from reader.document.span import Span
from reader.services.highlights import (
    Highlight,
    add_highlight,
    highlights_of,
    remove_highlight,
    set_note,
)
from reader.tui.background.write_queue import WriteQueue
from reader.tui.dialogs.ask import ask_note
from reader.tui.messages import StatusMessage
from reader.tui.panes.highlights_pane import HighlightsPane
from reader.tui.panes.workspace import Workspace

Highlights = tuple[Highlight, ...]


class Highlighting:
    """The commands that highlight passages of the open article; each can be undone."""

    def __init__(self, workspace: Workspace, writes: WriteQueue) -> None:
        """Make the commands.

        Args:
            workspace: Has the open article.
            writes: Writes to disk.
        """
        self._workspace = workspace
        self._writes = writes

    @property
    def _pane(self) -> HighlightsPane:
        return self._workspace.query_one(HighlightsPane)

    def look_again(self) -> None:
        """Show the highlights as they are now, after an undo."""
        article, collection = self._workspace.article, self._workspace.collection
        if article is not None:
            self._writes.do(lambda: highlights_of(collection, article), self._shower(article))

    def action_highlight(self) -> None:
        """Highlight the selection or the sentence here, or remove the highlight that is there."""
        article = self._workspace.article
        chosen = self._workspace.text.passage.selected
        known = self._known(chosen)
        if article is None:
            return
        if known is not None:
            self._remove(article, known)
            return
        span = chosen or self._workspace.text.passage.sentence_here()
        if span is None:
            self._say("Nothing to highlight here")
        else:
            self._add(article, span, "", "Highlighted · i to add a note")

    def action_note(self) -> None:
        """Add a note to the selection or the sentence here, or edit the one that is there."""
        article = self._workspace.article
        if article is None:
            return
        chosen = self._workspace.text.passage.selected
        known = self._known(chosen)
        span = None if known else chosen or self._workspace.text.passage.sentence_here()
        if known is None and span is None:
            self._say("Nothing to add a note to here")
            return
        quote = (
            known.quote if known else article.document.text[span.start : span.end] if span else ""
        )

        def written(note: str | None) -> None:
            if note is None:
                return
            if known is not None:
                self._write(article, known, note)
            elif span is not None and note.strip():
                self._add(article, span, note, "Highlighted, with a note")

        before = known.note if known else ""
        ask_note(self._workspace, quote, before, written)

    def action_remove(self) -> None:
        """Remove the highlight under the cursor."""
        article, known = self._workspace.article, self._pane.selected
        if article is not None and known is not None:
            self._remove(article, known)

    def _known(self, chosen: Span | None) -> Highlight | None:
        """Return the highlight that is meant: the one in the pane, or under what is selected."""
        pane = self._pane
        if pane.has_focus:
            return pane.selected
        here = self._workspace.text.steps.here()
        for each in pane.highlights:
            if each.start is None or each.end is None:
                continue
            place = (each.start, each.end)
            if place == (chosen.start, chosen.end) if chosen else place[0] <= here < place[1]:
                return each
        return None

    def _add(self, article: Article, span: Span, note: str, said: str) -> None:
        collection = self._workspace.collection

        def add() -> Highlights:
            add_highlight(collection, article, span.start, span.end, note=note)
            return highlights_of(collection, article)

        self._workspace.text.passage.end_all()
        self._writes.do(add, self._shower(article, self._how_long(said)))

    def _write(self, article: Article, known: Highlight, note: str) -> None:
        collection = self._workspace.collection

        def write() -> Highlights:
            if note.strip() != known.note:
                set_note(collection, article.id, known.id, note)
            return highlights_of(collection, article)

        self._writes.do(write, self._shower(article, self._how_long("Note saved")))

    def _remove(self, article: Article, known: Highlight) -> None:
        collection = self._workspace.collection

        def remove() -> Highlights:
            remove_highlight(collection, article.id, known.id)
            return highlights_of(collection, article)

        self._workspace.text.passage.end_all()
        gone = "Removed the highlight and its note" if known.note else "Removed the highlight"
        self._writes.do(remove, self._shower(article, f"{gone} · u to undo"))

    def _shower(self, article: Article, said: str = "") -> Callable[[Highlights], None]:
        def show(found: Highlights) -> None:
            self._workspace.show_highlights(article.id, found)
            if said:
                self._say(said)

        return show

    def _how_long(self, said: str) -> str:
        if self._workspace.collection.state.is_saved:
            return f"{said} · u to undo"
        return f"{said}, until you quit: add the article to the library to keep it (reader add)"

    def _say(self, text: str) -> None:
        self._workspace.post_message(StatusMessage(text))
