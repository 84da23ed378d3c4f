"""The open article with its side: who, what and when lead into the text and back."""

from textual import on
from textual.message import Message

from reader.document.annotations import Actor
from reader.document.safe_text import sanitize
from reader.tui.drawing.arrangement import Arrangement
from reader.tui.messages import Said
from reader.tui.panes.article_pane import ArticlePane
from reader.tui.panes.open_article import OpenArticle
from reader.tui.safe_render import copy
from reader.tui.widgets.article_view import ArticleView
from reader.tui.widgets.row_list import RowList


class Desk(OpenArticle):
    """One article, and beside it its digest: each leads into the other."""

    DEFAULT_CSS = """
    Desk { width: 1fr; height: 1fr; }
    """

    class PaneWanted(Message):
        """The user is to be taken to a pane."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name
            """The pane."""

    class ActorWanted(Message):
        """The user wants more of an actor: its page, or the articles that name it."""

        def __init__(self, actor: Actor, *, page: bool) -> None:
            super().__init__()
            self.actor = actor
            """The actor."""
            self.page = page
            """Whether it is the page that is wanted."""

    class DetailChosen(Message):
        """A detail is to be changed or opened."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name
            """The detail."""

    def show_arranged(self, shown: Arrangement) -> None:
        """Show what is to be shown."""
        self.display = shown.middle or bool(shown.side)
        self.text.display = shown.middle
        self.side.display = bool(shown.side)
        alone = not shown.middle or shown.side_width is None
        self.side.styles.width = "1fr" if alone else shown.side_width
        self.text.set_class(shown.left and shown.middle, "-framed")
        self.side.set_class(shown.middle, "-framed")
        self.side.show_panes(shown.side)

    def on_open_article_reasons_wanted(self) -> None:
        """Show the summary where only one pane is on screen."""
        self.post_message(self.PaneWanted("summary"))

    # Who, what, when: from the side into the text

    def action_walk_actor(self, steps: int) -> None:
        """Go to the next mention of the chosen actor; the first actor is chosen if none is."""
        actors = self.side.actors
        if not actors.actors:
            self.post_message(Said("no actors in this text"))
            return
        if actors.chosen is None:
            actors.choose(actors.cursor)
        actor = actors.chosen_actor
        if actor is not None:
            self.text.walk_places("actor", actor.name, actor.mentions, steps)

    @on(ArticlePane.Stepped)
    def _stepped(self, event: ArticlePane.Stepped) -> None:
        event.stop()
        walk = event.walk
        said = walk.status
        if walk.kind == "summary" and walk.current is not None:
            self.side.summary.cursor = walk.current
        elif walk.kind == "highlight" and walk.current is not None:
            self.side.highlights.cursor = walk.current
            chosen = self.side.highlights.selected
            if chosen is not None and chosen.note:
                said = f"{said} · {' '.join(chosen.note.split())}"
        if self.narrow:
            self.post_message(self.PaneWanted("article"))
        self.post_message(Said(said))

    @on(RowList.Pressed, "#summary")
    def _sentence_pressed(self, event: RowList.Pressed) -> None:
        event.stop()
        self.text.action_sentence(event.index + 1)

    @on(RowList.Pressed, "#actors")
    def _actor_pressed(self, event: RowList.Pressed) -> None:
        event.stop()
        self.side.actors.choose(event.index)
        self.action_walk_actor(1)

    @on(RowList.Pressed, "#timeline")
    def _date_pressed(self, event: RowList.Pressed) -> None:
        event.stop()
        if self.digest is not None:
            index = self.digest.dates.index(self.side.timeline.expression(event.index))
            self.text.go_to("date", "dates", self.digest.dates, index)

    @on(RowList.Pressed, "#highlights")
    def _highlight_pressed(self, event: RowList.Pressed) -> None:
        event.stop()
        if self.side.highlights.highlights[event.index].lost:
            self.post_message(Said("this passage is not in the text any more"))
        else:
            self.text.go_to_highlight(event.index)

    def action_copy(self) -> None:
        """Copy the highlight under the cursor, or what is selected in the text."""
        pane = self.side.highlights
        chosen = pane.selected if self.screen.focused is pane else None
        if chosen is None:
            self.text.action_copy()
            return
        parts = [" ".join(chosen.quote.split()), chosen.note]
        copy(self.app, sanitize("\n\n".join(part for part in parts if part)))
        self.post_message(Said("copied the passage" + (" and its note" if chosen.note else "")))

    @on(RowList.Pressed, "#outline")
    def _heading_pressed(self, event: RowList.Pressed) -> None:
        event.stop()
        self.text.go_to("heading", "heading", self.side.outline.headings, event.index)

    @on(RowList.Pressed, "#details")
    def _detail_pressed(self, event: RowList.Pressed) -> None:
        event.stop()
        self.post_message(self.DetailChosen(self.side.details.details[event.index].name))

    @on(RowList.Moved)
    def _row_moved(self, event: RowList.Moved) -> None:
        event.stop()

    @on(ArticleView.SpanPressed)
    def _text_pressed(self, event: ArticleView.SpanPressed) -> None:
        """Choose the actor under the mouse, or find the date or summary sentence in its pane."""
        event.stop()
        if self.digest is None:
            return
        for index, actor in enumerate(self.digest.actors):
            for number, mention in enumerate(actor.mentions):
                if mention.contains(event.offset):
                    self.side.actors.cursor = index
                    self.side.actors.choose(index)
                    self.text.go_to("actor", actor.name, actor.mentions, number)
                    return
        for index, row in enumerate(self.side.timeline.rows):
            if row.expression.contains(event.offset):
                self.side.timeline.cursor = index
        for index, sentence in enumerate(self.digest.summary.sentences):
            if sentence.contains(event.offset):
                self.side.summary.cursor = index

    def _actor_in_hand(self) -> Actor | None:
        actors = self.side.actors
        focused = self.screen.focused is actors
        return actors.selected if focused else (actors.chosen_actor or actors.selected)

    def action_actor_page(self) -> None:
        """Open the page of this actor."""
        self._want_actor(page=True)

    def action_actor_filter(self) -> None:
        """Filter the list to the articles that name this actor."""
        self._want_actor(page=False)

    def _want_actor(self, *, page: bool) -> None:
        actor = self._actor_in_hand()
        if actor is None:
            self.post_message(Said("no actors in this text"))
        else:
            self.post_message(self.ActorWanted(actor, page=page))

    # Where the user is

    def leave(self) -> bool:
        """Let the find, the selection or the choice go; say whether there was any."""
        chosen = self.side.actors.chosen is not None
        left = self.text.leave()
        if chosen:
            self.side.actors.choose(None)
        return left or chosen
