"""The passage that a command applies to: selected by keys or mouse, or the sentence on screen."""

from collections.abc import Sequence

from textual.widget import Widget

from reader.document.safe_text import sanitize
from reader.document.span import Span
from reader.tui.background.copying import copy_text
from reader.tui.drawing.selecting import SentenceSelection, select_at
from reader.tui.messages import ErrorNotice, StatusMessage
from reader.tui.panes.stepping import Stepping
from reader.tui.widgets.article_view import ArticleView, span_of


class Passage:
    """The commands that select and copy."""

    def __init__(self, widget: Widget, view: ArticleView, steps: Stepping) -> None:
        """Make the commands.

        Args:
            widget: Posts the messages.
            view: Shows the text.
            steps: Knows where the user is.
        """
        self._widget = widget
        self._view = view
        self._steps = steps
        self._selection: SentenceSelection | None = None

    @property
    def selected(self) -> Span | None:
        """The selection by keys, or else with the mouse."""
        if self._selection is not None:
            return self._selection.span
        selection = self._view.text_selection
        span = None if selection is None else span_of(self._view.page, selection)
        return span if span is not None and span.start < span.end else None

    def sentence_here(self) -> Span | None:
        """Return the sentence where the user is."""
        selection = self._selection_here()
        return selection.span if selection else None

    def text(self) -> str:
        """Return the words selected by keys, or those of the sentence here."""
        selection = self._selection or self._selection_here()
        if selection is None or self._view.article is None:
            return ""
        span = selection.span
        return " ".join(self._view.article.document.text[span.start : span.end].split())

    def end(self) -> bool:
        """End the selection by keys; return whether there was one."""
        if self._selection is None:
            return False
        self._selection = None
        self._view.marks.select(None)
        return True

    def end_all(self) -> None:
        """End the selection, by keys or with the mouse."""
        self.end()
        self._widget.screen.clear_selection()

    def take_key(self, key: str) -> bool:
        """Handle a key while something is selected by keys; return whether it was used."""
        if self._selection is None:
            return False
        if key in {"j", "down", "k", "up"}:
            selection = self._selection.moved(1 if key in {"j", "down"} else -1)
        elif key in {"l", "right", "h", "left"} and self._view.article is not None:
            text = self._view.article.document.text
            selection = self._selection.by_words(text, 1 if key in {"l", "right"} else -1)
        elif key == "o":
            selection = self._selection.turned()
        else:
            return False
        self._select(selection)
        return True

    def action_select(self) -> None:
        """Select the sentence where the user is."""
        selection = self._selection_here()
        if selection is None:
            self._say("No sentence here")
            return
        self._select(selection)
        self._say(
            "j k sentences · h l words · o other end · {key:highlight} highlight · {key:note} note"
            " · {key:copy} copy"
        )

    def action_copy(self) -> None:
        """Copy the selection by keys or mouse, or the sentence where the user is."""
        if self._view.article is None:
            return
        text = self._widget.screen.get_selected_text() or self.text()
        if not text:
            nothing = "Nothing is selected. Press {key:select} to select a sentence."
            self._widget.post_message(ErrorNotice(nothing))
            return
        self.end_all()
        words = len(text.split())
        copy_text(self._widget, sanitize(text), f"Copied {words} word{'s' * (words != 1)}")

    def _select(self, selection: SentenceSelection) -> None:
        self._selection = selection
        self._view.marks.select(selection.span)
        self._view.jump_to(selection.moving)

    def _selection_here(self) -> SentenceSelection | None:
        return select_at(self._sentences(), self._steps.here())

    def _sentences(self) -> Sequence[Span]:
        digest, article = self._view.digest, self._view.article
        if digest is not None:
            return digest.sentences
        return article.document.blocks if article else ()

    def _say(self, text: str) -> None:
        self._widget.post_message(StatusMessage(text))
