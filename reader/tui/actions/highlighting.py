"""What the user marks in a text, and the notes to it: made, changed, taken away."""

from collections.abc import Callable
from typing import TYPE_CHECKING

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
from reader.tui.messages import NoteAsked, Said

if TYPE_CHECKING:
    from reader.tui.panes.desk import Desk

Highlights = tuple[Highlight, ...]


class Highlighting:
    """The commands that mark passages of the open article; each can be undone."""

    def __init__(self, desk: "Desk", writes: WriteQueue) -> None:
        """Make the commands.

        Args:
            desk: Has the open article.
            writes: Writes to disk.
        """
        self._desk = desk
        self._errands = writes

    def look_again(self) -> None:
        """Show what is marked now: something was undone, or another program changed it."""
        article, collection = self._desk.article, self._desk.collection
        if article is not None:
            self._errands.do(lambda: highlights_of(collection, article), self._shower(article))

    def action_highlight(self) -> None:
        """Mark what is selected, or the sentence where the user is; what is marked no more."""
        article = self._desk.article
        chosen = self._desk.text.passage()
        known = self._known(chosen)
        if article is None:
            return
        if known is not None:
            self._remove(article, known)
            return
        span = chosen or self._desk.text.sentence_here()
        if span is None:
            self._say("nothing to highlight here")
        else:
            self._add(article, span, "", "highlighted · i writes a note")

    def action_note(self) -> None:
        """Write a note to what is marked or selected."""
        article = self._desk.article
        if article is None:
            return
        chosen = self._desk.text.passage()
        known = self._known(chosen)
        span = None if known else chosen or self._desk.text.sentence_here()
        if known is None and span is None:
            self._say("nothing to write a note to here")
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
                self._add(article, span, note, "highlighted, with a note")

        before = known.note if known else ""
        self._desk.post_message(NoteAsked(quote, before, written))

    def action_remove(self) -> None:
        """Take the highlight under the cursor away."""
        article, known = self._desk.article, self._desk.side.highlights.selected
        if article is not None and known is not None:
            self._remove(article, known)

    def _known(self, chosen: Span | None) -> Highlight | None:
        """Return the highlight that is meant: the one in the pane, or under what is selected."""
        pane = self._desk.side.highlights
        if self._desk.screen.focused is pane:
            return pane.selected
        here = self._desk.text.place_here()
        for each in pane.highlights:
            if each.start is None or each.end is None:
                continue
            place = (each.start, each.end)
            if place == (chosen.start, chosen.end) if chosen else place[0] <= here < place[1]:
                return each
        return None

    def _add(self, article: Article, span: Span, note: str, said: str) -> None:
        collection = self._desk.collection

        def add() -> Highlights:
            add_highlight(collection, article, span.start, span.end, note=note)
            return highlights_of(collection, article)

        self._desk.text.end_selection()
        self._errands.do(add, self._shower(article, self._how_long(said)))

    def _write(self, article: Article, known: Highlight, note: str) -> None:
        collection = self._desk.collection

        def write() -> Highlights:
            if note.strip() != known.note:
                set_note(collection, article.id, known.id, note)
            return highlights_of(collection, article)

        self._errands.do(write, self._shower(article, self._how_long("note written")))

    def _remove(self, article: Article, known: Highlight) -> None:
        collection = self._desk.collection

        def remove() -> Highlights:
            remove_highlight(collection, article.id, known.id)
            return highlights_of(collection, article)

        self._desk.text.end_selection()
        gone = "highlight and note are gone" if known.note else "the highlight is gone"
        self._errands.do(remove, self._shower(article, f"{gone} · u undoes"))

    def _shower(self, article: Article, said: str = "") -> Callable[[Highlights], None]:
        def show(found: Highlights) -> None:
            self._desk.show_highlights(article.id, found)
            if said:
                self._say(said)

        return show

    def _how_long(self, said: str) -> str:
        if self._desk.collection.state.is_saved:
            return f"{said} · u undoes"
        return f"{said}, until you leave: only the library keeps it (reader add)"

    def _say(self, text: str) -> None:
        self._desk.post_message(Said(text))
