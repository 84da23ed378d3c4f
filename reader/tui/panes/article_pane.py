"""The text with the ways to move in it: walks, find, jumps, hints, selection."""

import asyncio
from collections.abc import Callable, Sequence
from typing import cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from reader.document.article import Article
from reader.document.digest import Digest
from reader.document.safe_text import sanitize
from reader.document.span import Span
from reader.services.highlights import Highlight
from reader.settings import MEASURE_RANGE
from reader.tui.drawing.hints import Hints
from reader.tui.drawing.jumps import Jumps
from reader.tui.drawing.places import NAMES, PlaceKind, links, places_of
from reader.tui.drawing.search_words import Search
from reader.tui.drawing.selecting import SentenceSelection, select_at
from reader.tui.drawing.walk import Walk, walk
from reader.tui.messages import Complained, Said
from reader.tui.safe_render import copy
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.find_bar import FindBar

_PASSAGES = frozenset({"summary", "paragraph", "highlight"})
"""Kinds whose places are long: they are lit up lightly, the current one alone."""


class ArticlePane(Vertical):
    """An article, and where the user is in it."""

    class Stepped(Message):
        """The user went to a place of the text."""

        def __init__(self, walk: Walk) -> None:
            super().__init__()
            self.walk = walk
            """What is stepped through, and where the user is in it."""

    class LinkChosen(Message):
        """A link is to be opened."""

        def __init__(self, target: str) -> None:
            super().__init__()
            self.target = target
            """The address, as written in the article."""

    class MeasureSet(Message):
        """The lines are longer or shorter now."""

        def __init__(self, measure: int) -> None:
            super().__init__()
            self.measure = measure
            """The widest line, in columns."""

    def __init__(
        self,
        *,
        measure: int,
        smooth: bool,
        reorder: bool,
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self.view = ArticleView(measure=measure, smooth=smooth, reorder=reorder, id="article")
        """The text."""
        self.finding = FindBar(id="find-bar")
        """The line to find with."""
        self.searched: Callable[[], Search] = Search
        """What the list is searched for: its words are stepped through before others are."""
        self._walks: dict[str, Walk] = {}
        self._last: Walk | None = None
        self._jumps = Jumps()
        self._selection: SentenceSelection | None = None
        self._hints: Hints | None = None
        self._found_from = 0
        self._highlighted: tuple[Span, ...] = ()

    def compose(self) -> ComposeResult:
        """Put the line to find with under the text."""
        yield self.view
        yield self.finding

    # What it is handed

    def show_article(
        self, article: Article | None, *, position: int = 0, folded: bool = True
    ) -> None:
        """Show an article; what was found in the last one is forgotten."""
        self._walks, self._last = {}, None
        self._highlighted = ()
        self._jumps.clear()
        self._end_selection()
        self._end_hints()
        self.finding.close()
        self.view.folded = folded
        self.view.show_article(article, position=position)

    def show_digest(self, digest: Digest | None) -> None:
        """Mark in the text what the digest found."""
        self.view.show_digest(digest)

    def show_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Mark in the text what the user marked."""
        self._highlighted = tuple(
            Span(each.start, each.end)
            for each in highlights
            if each.start is not None and each.end is not None
        )
        self.view.show_highlights(highlights)

    def walk_places(self, kind: str, name: str, places: Sequence[Span], steps: int) -> None:
        """Step through places that others found, such as the mentions of an actor."""
        self._step(walk(kind, name, places), steps)

    def go_to(self, kind: str, name: str, places: Sequence[Span], index: int) -> None:
        """Go to one of several places."""
        self._arrive(walk(kind, name, places).at(index))

    def go_to_highlight(self, index: int) -> None:
        """Go to something that the user marked."""
        self.go_to("highlight", NAMES["highlight"], self._highlighted, index)

    def go_to_offset(self, offset: int) -> None:
        """Go to a place of the text, so that going back leads to where the user is now."""
        self._jumps.leave(self.view.offset_at_top())
        self.view.show_place(offset)

    def leave(self) -> bool:
        """Let the find, the selection or what is lit up go; say whether there was any."""
        if self._hints is not None or self._selection is not None:
            self._end_hints()
            self._end_selection()
            return True
        busy = self.finding.display or self._last is not None
        self.finding.close()
        if self.view.screen.focused is self.finding.box:
            self.screen.set_focus(self.view, scroll_visible=False)
        self._walks, self._last = {}, None
        self.view.choose(())
        return busy

    def take_key(self, key: str) -> bool:
        """Take a key that belongs to the hints or to the selection; say whether it did."""
        if self._hints is not None:
            self._type_hint(self._hints, key)
            return True
        if self._selection is None:
            return False
        if key in {"j", "down", "k", "up"}:
            selection = self._selection.moved(1 if key in {"j", "down"} else -1)
        elif key in {"l", "right", "h", "left"} and self.view.article is not None:
            text = self.view.article.document.text
            selection = self._selection.by_words(text, 1 if key in {"l", "right"} else -1)
        elif key == "o":
            selection = self._selection.turned()
        else:
            return False
        self._select(selection)
        return True

    def _select(self, selection: SentenceSelection) -> None:
        self._selection = selection
        self.view.select(selection.span, moving=selection.moving)

    # Walks

    def action_walk(self, kind: str, steps: int) -> None:
        """Go to the next place of a kind, or to the one before."""
        if self.view.article is None:
            return
        known = cast("PlaceKind", kind)
        places = places_of(known, self.view.article, self.view.digest)
        if known == "highlight":
            places = self._highlighted
        if not places:
            waits = self.view.digest is None and known in {"summary", "date"}
            text = "still reading …" if waits else f"{NAMES[known]}: none in this text"
            if known == "highlight":
                text = "no highlight in this text: V selects, H highlights"
            self.post_message(Said(text))
            return
        self._step(walk(kind, NAMES[known], places), steps)

    async def action_step(self, steps: int) -> None:
        """Go on in what was last stepped through, or else in the words of the search."""
        chosen = self._last
        if chosen is None and self.view.article is not None:
            actors = self.view.digest.actors if self.view.digest else ()
            text = self.view.article.document.text
            chosen = await asyncio.to_thread(self.searched().walk, text, actors)
        if chosen is None:
            self.post_message(Said("nothing to step through yet: / finds, a actors, d dates"))
            return
        self._step(chosen, steps)

    def action_sentence(self, number: int) -> None:
        """Go to a sentence of the summary by its number."""
        digest = self.view.digest
        if digest is not None and number <= len(digest.summary.sentences):
            self.go_to("summary", NAMES["summary"], digest.summary.sentences, number - 1)

    def _step(self, fresh: Walk, steps: int) -> None:
        known = self._walks.get(fresh.kind)
        if known is None or known.places != fresh.places:
            known = fresh
        if known.place is not None and not self._is_visible(known.place):
            # The user went elsewhere since: the next place is the next from here.
            known = known.at(None)
        stepped = known.step(steps, after=self.view.offset_at_top())
        if stepped.current is not None:
            self._arrive(stepped)

    def _is_visible(self, place: Span) -> bool:
        seen = self.view.visible_span()
        return seen.start <= place.start <= seen.end

    def _arrive(self, stepped: Walk) -> None:
        self._walks[stepped.kind] = self._last = stepped
        self._jumps.leave(self.view.offset_at_top())
        self.view.choose(stepped.places, stepped.current, passages=stepped.kind in _PASSAGES)
        self.post_message(self.Stepped(stepped))

    def action_jump_back(self) -> None:
        """Go back to the place before the last jump."""
        self._return(self._jumps.back(self.view.offset_at_top()), "this is where you began")

    def action_jump_forward(self) -> None:
        """Go forward to the place that was left by going back."""
        self._return(self._jumps.forward(self.view.offset_at_top()), "this is the last place")

    def _return(self, place: int | None, otherwise: str) -> None:
        if place is None:
            self.post_message(Said(otherwise))
        else:
            self.view.show_place(place)

    # Find

    def action_find(self) -> None:
        """Find words in this text."""
        self._open_find(pattern=False)

    def action_find_pattern(self) -> None:
        """Find a regular expression in this text."""
        self._open_find(pattern=True)

    def _open_find(self, *, pattern: bool) -> None:
        if self.view.article is not None:
            self._found_from = self.view.offset_at_top()
            self.finding.open(self.view.article.document.text, pattern=pattern)

    @on(FindBar.Looked)
    def _looked(self, event: FindBar.Looked) -> None:
        event.stop()
        hits, typed = event.found.hits, self.finding.query_text
        if event.done:
            self.finding.display = bool(typed.strip())
            self.screen.set_focus(self.view, scroll_visible=False)
        if not hits:
            self._last = None
            self.view.choose(())
            nothing = f"“{typed}” is not in this text" if typed.strip() else ""
            self.post_message(Said(nothing))
            return
        name = f"“{typed}”" + (" (first ones)" if event.found.more else "")
        stepped = walk("hit", name, hits).step(1, after=self._found_from)
        if event.done:
            self._arrive(stepped)
        else:
            # While typing only the look changes: going back is from where finding began.
            self._walks["hit"] = self._last = stepped
            self.view.choose(stepped.places, stepped.current)
            self.post_message(Said(stepped.status))

    @on(FindBar.Refused)
    def _refused(self, event: FindBar.Refused) -> None:
        event.stop()
        self.post_message(Said(event.error))

    # Links

    def action_hints(self) -> None:
        """Put letters on the links and pictures on screen."""
        if self.view.article is None:
            return
        seen = self.view.visible_span()
        shown = [
            link
            for link in links(self.view.article.document)
            if seen.start <= link.span.start < seen.end
        ]
        if not shown:
            self.post_message(Said("no link on this page: l goes to the next one"))
            return
        self._hints = Hints(shown)
        self.view.show_hints(list(self._hints.left()))
        self.post_message(Said("type the letters of a link; Esc ends"))

    def _type_hint(self, hints: Hints, key: str) -> None:
        link = hints.type(key)
        left = list(hints.left())
        if link is not None or not left:
            self._end_hints()
        else:
            self.view.show_hints(left)
        if link is not None:
            self.post_message(self.LinkChosen(link.target))

    def _end_hints(self) -> None:
        if self._hints is not None:
            self._hints = None
            self.view.show_hints(())
            self.post_message(Said(""))

    # Selection

    def action_select(self) -> None:
        """Select the sentence where the user is."""
        selection = select_at(self._sentences(), self._here())
        if selection is None:
            self.post_message(Said("no sentence here"))
            return
        self._select(selection)
        self.post_message(
            Said("j k sentences, h l words, o other end · H highlight, i note, y copy")
        )

    def action_copy(self) -> None:
        """Copy what is selected by mouse or keys, or the sentence where the user is."""
        if self.view.article is None:
            return
        text = self.screen.get_selected_text() or self._selected_text()
        if not text:
            self.post_message(Complained("nothing is selected: V selects a sentence"))
            return
        copy(self.app, sanitize(text))
        self.end_selection()
        words = len(text.split())
        self.post_message(Said(f"copied {words} word{'s' * (words != 1)}"))

    def passage(self) -> Span | None:
        """Return the stretch of text that is selected by keys or by the mouse."""
        if self._selection is not None:
            return self._selection.span
        return self.view.selected_span()

    def sentence_here(self) -> Span | None:
        """Return the sentence where the user is."""
        selection = select_at(self._sentences(), self._here())
        return selection.span if selection else None

    def place_here(self) -> int:
        """Return the offset where the user is."""
        return self._here()

    def end_selection(self) -> None:
        """Let go what is selected by keys or by the mouse."""
        self._end_selection()
        self.screen.clear_selection()

    def _selected_text(self) -> str:
        selection = self._selection or select_at(self._sentences(), self._here())
        if selection is None or self.view.article is None:
            return ""
        span = selection.span
        return " ".join(self.view.article.document.text[span.start : span.end].split())

    def _sentences(self) -> Sequence[Span]:
        digest, article = self.view.digest, self.view.article
        if digest is not None:
            return digest.sentences
        return article.document.blocks if article else ()

    def _here(self) -> int:
        place = self._last.place if self._last else None
        if place is not None and self._is_visible(place):
            return place.start
        return self.view.offset_at_top()

    def _end_selection(self) -> None:
        if self._selection is not None:
            self._selection = None
            self.view.select(None)

    # The look

    def action_hidden(self) -> None:
        """Show the hidden lines, or fold them away."""
        if not self.view.has_hidden:
            self.post_message(Said("no line of this text is hidden"))
            return
        self.view.fold(folded=not self.view.folded)

    def action_measure(self, columns: int) -> None:
        """Make the lines longer or shorter."""
        low, high = MEASURE_RANGE
        measure = max(low, min(high, self.view.measure + columns))
        self.view.set_measure(measure)
        self.post_message(self.MeasureSet(measure))
        self.post_message(Said(f"lines of {measure} columns"))
