"""Opening briefs, choosing their articles, and going to a source and back."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import takewhile

from reader.document.options import SummaryOptions
from reader.library.digests.backend import Backend
from reader.services.briefs.brief import Brief, BriefOptions
from reader.services.briefs.library import brief_of_ids, brief_of_query
from reader.services.followed_actors import actor_query
from reader.services.multi.by_story import ALONE
from reader.services.wording import count_of
from reader.tui.background.analyses import Analyses
from reader.tui.messages import StatusMessage
from reader.tui.panes.library_pane import LibraryPane
from reader.tui.screens.actor_pages import ActorPages
from reader.tui.screens.brief import BriefScreen, OpenBrief
from reader.tui.screens.inner_screen import ChosenPlace
from reader.tui.screens.pane_control import PaneControl


class Briefs:
    """The commands that open a brief."""

    def __init__(
        self, library: LibraryPane, pages: ActorPages, panes: PaneControl, analyses: Analyses
    ) -> None:
        """Make the commands.

        Args:
            library: The list.
            pages: Opens a source at a place.
            panes: Leads back to the brief from there.
            analyses: Has the options for facts, and finds them.
        """
        self._library = library
        self._pages = pages
        self._panes = panes
        self._analyses = analyses
        self._last: OpenBrief | None = None

    def action_brief(self) -> None:
        """Open a brief of the marked articles, this story, the list, what is new, or everything."""
        library = self._library
        if library.marked.ids:
            self._open_together(
                f"Brief of {count_of(len(library.marked.ids), 'article')}", library.marked.chosen()
            )
        elif (story := _story(library)) is not None:
            self._open_together(*story)
        elif library.query_line.text:
            self._open_query(library.query_line.text)
        else:
            self._open_query("", since=_yesterday(), else_all=True)

    def action_brief_today(self) -> None:
        """Open a brief of what was published since yesterday."""
        self._open_query("", since=_yesterday())

    def action_brief_back(self) -> None:
        """Go back to the last brief."""
        if self._last is None:
            self._library.post_message(StatusMessage("No brief has been opened yet"))
        else:
            self._show(self._last)

    def of_actor(self, name: str) -> None:
        """Open a brief of the articles that name an actor."""
        self._open_query(actor_query(name), title=f"Brief on {' '.join(name.split())}")

    def _open_together(self, title: str, ids: Iterable[str]) -> None:
        chosen = tuple(ids)
        options = self._options(title, together=True)

        def made(by: Backend | None) -> Brief:
            return brief_of_ids(
                self._library.collection, chosen, options, self._analyses.options, by=by
            )

        self._show(OpenBrief(title, made))

    def _open_query(
        self, query: str, *, title: str = "", since: date | None = None, else_all: bool = False
    ) -> None:
        title = title or (f"Brief on {query}" if query else _title_of_days(since))
        options = self._options(title, since=since)

        def made(by: Backend | None) -> Brief:
            facts = self._analyses.options
            brief = brief_of_query(self._library.collection, query, options, facts, by=by)
            if brief.articles or not else_all:
                return brief
            everything = self._options("Brief of all articles")
            return brief_of_query(self._library.collection, query, everything, facts, by=by)

        self._show(OpenBrief(title, made))

    def _options(
        self, title: str, *, together: bool = False, since: date | None = None
    ) -> BriefOptions:
        length = self._analyses.options.summary.length
        return BriefOptions(
            SummaryOptions(length=length),
            title=title,
            together=together,
            since=since,
            decisions=self._library.collection.actor_decisions.all(),
        )

    def _show(self, brief: OpenBrief) -> None:
        self._last = brief
        screen = BriefScreen(brief, self._analyses.process)
        self._library.app.push_screen(screen, self._chosen)

    def _chosen(self, answer: ChosenPlace | None) -> None:
        if answer is not None:
            self._pages.read(answer.article_id, answer.offset)
            self._panes.way_back = self.action_brief_back


def _yesterday() -> date:
    return date.today() - timedelta(1)  # noqa: DTZ011 - the user's own day


def _title_of_days(since: date | None) -> str:
    return f"Brief from {since.day} {since:%B %Y}" if since else "Brief"


def _story(library: LibraryPane) -> tuple[str, list[str]] | None:
    """Return the story at the cursor and its articles, if the list is grouped by story."""
    rows, group_of = library.rows, library.rows.model.group_of
    if library.look.order.group != "story" or group_of is None or rows.selected is None:
        return None
    name = group_of(rows.selected).name
    if name in {"", ALONE}:
        return None

    def same(places: Iterable[int]) -> list[str]:
        entries = (rows.entries[place] for place in places)
        return [each.id for each in takewhile(lambda one: group_of(one).name == name, entries)]

    before = same(range(rows.cursor - 1, -1, -1))
    return name, [*before[::-1], *same(range(rows.cursor, len(rows.entries)))]
