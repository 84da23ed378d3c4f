"""Highlights in the open article and their notes: added, edited, removed."""

from collections.abc import Callable, Sequence

from reader.document.article import Article
from reader.document.span import Span
from reader.library.highlights.colours import COLOURS, USUAL
from reader.services.highlights import (
    Highlight,
    add_highlight,
    edit_highlight,
    highlights_of,
    remove_highlight,
)
from reader.tui.background.write_queue import WriteQueue
from reader.tui.dialogs.ask import ask_choice, ask_line, ask_note
from reader.tui.drawing.choice import Choice
from reader.tui.messages import StatusMessage
from reader.tui.panes.highlights_pane import HighlightsPane
from reader.tui.panes.workspace import Workspace

Highlights = tuple[Highlight, ...]


class Highlighting:
    """The commands that highlight passages of the open article; each can be undone."""

    def __init__(self, workspace: Workspace, writes: WriteQueue) -> None:
        """Make the commands.

        Args:
            workspace: Contains the open article.
            writes: Writes to disk.
        """
        self._workspace = workspace
        self._writes = writes

    @property
    def _pane(self) -> HighlightsPane:
        return self._workspace.query_one(HighlightsPane)

    def look_again(self) -> None:
        """Reload the highlights after an undo."""
        article, collection = self._workspace.article, self._workspace.collection
        if article is not None:
            self._writes.do(lambda: highlights_of(collection, article), self._shower(article))

    def action_highlight(self) -> None:
        """Highlight the selection or the sentence here, or remove the highlight that is there."""
        article = self._workspace.article
        if article is None:
            return
        known, span = self._here()
        if known is not None:
            self._remove(article, known)
        elif span is not None:
            self._add(article, span, "", "Highlighted · {key:note} to add a note")
        else:
            self._say("Nothing to highlight here")

    def action_note(self) -> None:
        """Add a note to the selection or the sentence here, or edit the one that is there."""
        article = self._workspace.article
        if article is None:
            return
        known, span = self._here()
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
                self._edit(article, known, "Note saved", note=note)
            elif span is not None and note.strip():
                self._add(article, span, note, "Highlighted, with a note")

        before = known.note if known else ""
        ask_note(self._workspace, quote, before, written)

    def action_colour(self) -> None:
        """Choose the colour of the highlight here, or highlight this sentence in one."""
        known, span = self._here()
        article = self._workspace.article
        if article is None or (known is None and span is None):
            self._say("Nothing to highlight here")
            return

        def given(colour: str | None) -> None:
            if colour is None:
                return
            if known is not None:
                self._edit(article, known, f"Highlighted in {colour}", colour=colour)
            elif span is not None:
                self._add(article, span, "", f"Highlighted in {colour}", colour=colour)

        choices = [Choice(each, each) for each in COLOURS]
        start = known.colour if known else USUAL
        ask_choice(self._workspace, "Colour of the highlight", choices, given, start=start)

    def action_tags(self) -> None:
        """Edit the tags of the highlight here; a sentence without a highlight gets one."""
        known, span = self._here()
        article = self._workspace.article
        if article is None or (known is None and span is None):
            self._say("Nothing to highlight here")
            return

        def given(text: str | None) -> None:
            tags = [part for part in (text or "").split(",") if part.strip()]
            if text is None:
                return
            if known is not None:
                self._edit(article, known, "Tags saved", tags=tags)
            elif span is not None and tags:
                self._add(article, span, "", "Highlighted, with tags", tags=tags)

        before = ", ".join(known.tags) if known else ""
        hint = "Separate tags with commas"
        ask_line(self._workspace, "Tags of the highlight", hint, given, value=before)

    def action_remove(self) -> None:
        """Remove the highlight under the cursor."""
        article, known = self._workspace.article, self._pane.selected
        if article is not None and known is not None:
            self._remove(article, known)

    def _known(self, chosen: Span | None) -> Highlight | None:
        """Return the highlight that is meant: the one in the pane, or under the selection."""
        pane = self._pane
        if pane.has_focus:
            return pane.selected
        here = self._workspace.text.steps.here()
        for each in pane.model.highlights:
            if each.start is None or each.end is None:
                continue
            place = (each.start, each.end)
            if place == (chosen.start, chosen.end) if chosen else place[0] <= here < place[1]:
                return each
        return None

    def _here(self) -> tuple[Highlight | None, Span | None]:
        """Return the highlight that is meant, or else the passage that would become one."""
        chosen = self._workspace.text.passage.selected
        known = self._known(chosen)
        return known, None if known else chosen or self._workspace.text.passage.sentence_here()

    def _add(
        self,
        article: Article,
        span: Span,
        note: str,
        said: str,
        *,
        colour: str | None = None,
        tags: Sequence[str] | None = None,
    ) -> None:
        collection = self._workspace.collection

        def add() -> Highlights:
            start, end = span.start, span.end
            add_highlight(collection, article, start, end, note=note, colour=colour, tags=tags)
            return highlights_of(collection, article)

        self._workspace.text.passage.end_all()
        self._writes.do(add, self._shower(article, self._how_long(said)))

    def _edit(
        self,
        article: Article,
        known: Highlight,
        said: str,
        *,
        note: str | None = None,
        colour: str | None = None,
        tags: Sequence[str] | None = None,
    ) -> None:
        collection = self._workspace.collection

        def edit() -> Highlights:
            edit_highlight(collection, article.id, known.id, note=note, colour=colour, tags=tags)
            return highlights_of(collection, article)

        self._writes.do(edit, self._shower(article, self._how_long(said)))

    def _remove(self, article: Article, known: Highlight) -> None:
        collection = self._workspace.collection

        def remove() -> Highlights:
            remove_highlight(collection, article.id, known.id)
            return highlights_of(collection, article)

        self._workspace.text.passage.end_all()
        gone = "Removed the highlight and its note" if known.note else "Removed the highlight"
        self._writes.do(remove, self._shower(article, f"{gone} · {{key:undo}} to undo"))

    def _shower(self, article: Article, said: str = "") -> Callable[[Highlights], None]:
        def show(found: Highlights) -> None:
            self._workspace.show_highlights(article.id, found)
            if said:
                self._say(said)

        return show

    def _how_long(self, said: str) -> str:
        if self._workspace.collection.state.is_saved:
            return f"{said} · {{key:undo}} to undo"
        return f"{said} · until you quit: the article is not in your library"

    def _say(self, text: str) -> None:
        self._workspace.post_message(StatusMessage(text))
