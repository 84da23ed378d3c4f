"""Stepping through the places in a text, and going back."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from textual.message import Message
from textual.widget import Widget

from reader.document.span import Span
from reader.services.highlights import Highlight
from reader.tui.drawing.jumps import Jumps
from reader.tui.drawing.place_sequence import PlaceSequence
from reader.tui.drawing.places import NAMES, PlaceKind, places_of
from reader.tui.drawing.search_words import Search
from reader.tui.messages import StatusMessage
from reader.tui.widgets.article_view import ArticleView

_PASSAGES = frozenset({"summary", "paragraph", "highlight"})
"""Kinds whose places are long: only the current one is marked, and lightly."""

_PLURALS = {"paragraph": "paragraphs", "heading": "headings", "link": "links"}


ANALYSING = "Still analysing …"
"""The message while there is no digest."""


@dataclass
class Stepped(Message):
    """The user went to a place in the text."""

    places: PlaceSequence
    """The places that are stepped through, and the current one."""


class Stepping:
    """The commands that go from place to place: summary, actors, dates, headings, links, hits."""

    def __init__(
        self,
        widget: Widget,
        view: ArticleView,
        search: Callable[[], Search],
        go_back: Callable[[], bool],
    ) -> None:
        """Make the commands.

        Args:
            widget: Posts the messages.
            view: Shows the text.
            search: Returns the words that the list is searched for, which come first.
            go_back: Goes back over the link that led to the article, if there was one.
        """
        self.last: PlaceSequence | None = None
        """The places that were last stepped through."""
        self._widget = widget
        self._view = view
        self._search = search
        self._go_back = go_back
        self._kept: dict[str, PlaceSequence] = {}
        self._jumps = Jumps()
        self._highlighted: tuple[Span, ...] = ()

    def forget(self) -> None:
        """Forget every place: another article is shown."""
        self.clear()
        self._highlighted = ()
        self._jumps.clear()

    def clear(self) -> None:
        """Forget the places that were stepped through."""
        self._kept, self.last = {}, None

    def show_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Step through these highlights from now on."""
        self._highlighted = tuple(
            Span(each.start, each.end)
            for each in highlights
            if each.start is not None and each.end is not None
        )

    def here(self) -> int:
        """Return the offset where the user is: the last place, or the cursor if it has left it."""
        return self._view.cursor.offset

    def step(self, fresh: PlaceSequence, steps: int) -> None:
        """Go to the next of some places, or further from the current one among them."""
        known = self._kept.get(fresh.kind)
        if known is None or known.places != fresh.places:
            known = fresh
        if known.place is not None and not self._is_visible(known.place):
            # The user has scrolled away since: continue from what is on screen.
            known = known.at(None)
        stepped = known.step(steps, after=self._view.offset_at_top())
        if stepped.current is not None:
            self.arrive(stepped)

    def arrive(self, stepped: PlaceSequence) -> None:
        """Go to the current one of some places."""
        self._jumps.leave(self._view.offset_at_top())
        self.preview(stepped)
        self._widget.post_message(Stepped(stepped))

    def preview(self, stepped: PlaceSequence | None) -> None:
        """Show a place without going there: going back still leads to where the user is now."""
        self.last = stepped
        if stepped is None:
            self._view.marks.choose((), None)
            return
        self._kept[stepped.kind] = stepped
        if stepped.place is not None:
            self._view.cursor.go_to(stepped.place.start)
        passages = stepped.kind in _PASSAGES
        self._view.choose(stepped.places, stepped.current, passages=passages)

    def go_to_offset(self, offset: int, *, jumped: bool) -> None:
        """Go to a character of the text.

        Args:
            offset: Its place.
            jumped: Whether the user was elsewhere in this article, and can go back there.
        """
        if jumped:
            self._jumps.leave(self._view.offset_at_top())
        self._view.cursor.go_to(offset)
        self._view.show_place(offset)

    def _is_visible(self, place: Span) -> bool:
        seen = self._view.visible_span()
        return seen.start <= place.start <= seen.end

    # Commands

    def action_step_to(self, kind: str, steps: int) -> None:
        """Go to the next place of a kind, or to the one before."""
        if self._view.article is None:
            return
        known = cast("PlaceKind", kind)
        places = places_of(known, self._view.article, self._view.digest)
        if known == "highlight":
            places = self._highlighted
        if places:
            self.step(PlaceSequence(kind, NAMES[known], places), steps)
        elif known == "highlight":
            self._say("No highlights here yet. Press {key:highlight} to highlight the sentence.")
        elif self._view.digest is None and known in {"summary", "date"}:
            self._say(ANALYSING)
        else:
            self._say(f"No {_PLURALS.get(known, NAMES[known])} in this text")

    async def action_step(self, steps: int) -> None:
        """Continue through the places last stepped through, or the words of the search."""
        chosen = self.last
        if chosen is None and self._view.article is not None:
            actors = self._view.digest.actors if self._view.digest else ()
            text = self._view.article.document.text
            chosen = await asyncio.to_thread(self._search().places_in, text, actors)
        if chosen is None:
            self._say(
                "Nothing to step through yet. Press {key:find} to search, {key:actor} for actors,"
                " {key:date} for dates."
            )
            return
        self.step(chosen, steps)

    def action_sentence(self, number: int) -> None:
        """Go to a sentence of the summary by its number."""
        digest = self._view.digest
        if digest is not None and number <= len(digest.summary.sentences):
            found = PlaceSequence("summary", NAMES["summary"], digest.summary.sentences)
            self.arrive(found.at(number - 1))

    def action_jump_back(self) -> None:
        """Go back to the place before the last jump, or over the link that led here."""
        place = self._jumps.back(self._view.offset_at_top())
        if place is not None or not self._go_back():
            self._return(place, "Nothing to go back to")

    def action_jump_forward(self) -> None:
        """Go forward to the place that was left by going back."""
        self._return(self._jumps.forward(self._view.offset_at_top()), "Nothing to go forward to")

    def _return(self, place: int | None, otherwise: str) -> None:
        if place is None:
            self._say(otherwise)
        else:
            self._view.cursor.go_to(place)
            self._view.show_place(place)

    def _say(self, text: str) -> None:
        self._widget.post_message(StatusMessage(text))
