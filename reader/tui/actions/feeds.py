"""Commands for feeds in the tree of sources: follow, unfollow, put into a folder, fetch."""

from collections.abc import Callable

from textual.widget import Widget

from reader.errors import PrivateAddressError
from reader.services.collection import ArticleCollection
from reader.services.source_tree import SourceRow
from reader.services.wording import count_of
from reader.tui.actions.transfers import refresh
from reader.tui.background.outcome import Outcome, do_in_thread
from reader.tui.dialogs.ask import ask_choice, ask_line
from reader.tui.drawing.choice import Choice
from reader.tui.messages import StatusMessage


class FeedCommands:
    """The commands for the feed under the cursor; each runs in a thread."""

    def __init__(
        self,
        widget: Widget,
        collection: ArticleCollection,
        *,
        chosen: Callable[[], SourceRow | None],
        look_again: Callable[[], None],
    ) -> None:
        """Make the commands.

        Args:
            widget: Runs the threads, shows the dialogs and posts the messages.
            collection: The library.
            chosen: Returns the source under the cursor.
            look_again: Reloads the tree.
        """
        self._widget = widget
        self._collection = collection
        self._chosen = chosen
        self._look_again = look_again

    def action_follow(self) -> None:
        """Follow a feed."""
        row = self._chosen()
        folder = row.name if row is not None and row.kind == "folder" else ""

        def given(url: str | None) -> None:
            if url and url.strip():
                self._follow(url.strip(), folder)

        hint = "The address of a feed, or of a page that has one: https://…"
        title = f"Follow a feed in {folder}" if folder else "Follow a feed"
        ask_line(self._widget, title, hint, given)

    def action_unfollow(self) -> None:
        """Stop following the feed under the cursor; its articles stay."""
        row = self._chosen()
        if row is None or row.kind != "feed":
            self._say("Put the cursor on a feed to stop following it")
        else:
            self._do("", lambda: unfollow(self._collection, row))

    def action_move_source(self) -> None:
        """Put the feed under the cursor into a folder."""
        row = self._chosen()
        if row is None or row.kind != "feed":
            self._say("Put the cursor on a feed to move it to a folder")
            return

        def given(folder: str | None) -> None:
            if folder is not None:
                self._do("", lambda: move(self._collection, row, folder.strip()))

        hint = "A folder, such as news or news/local; leave empty for none"
        ask_line(self._widget, row.name, hint, given)

    def action_refresh(self) -> None:
        """Fetch new articles from every feed."""
        self._do("Checking feeds …", lambda: refresh(self._collection, self._progress))

    def _progress(self, done: int, count: int) -> None:
        said = f"Checking feeds: {done} of {count}"
        self._widget.post_message(StatusMessage(said, lasting=True))

    def _follow(self, url: str, folder: str, *, allow_private: bool = False) -> None:
        """Follow a feed; for one on a private network, ask first."""

        def work() -> Outcome:
            try:
                return follow(self._collection, url, folder, allow_private=allow_private)
            except PrivateAddressError:
                if allow_private:
                    raise
                self._widget.call_later(self._ask_private, url, folder)
                return Outcome("")

        self._do("Fetching …", work)

    def _ask_private(self, url: str, folder: str) -> None:
        def given(answer: str | None) -> None:
            if answer:
                self._follow(url, folder, allow_private=True)

        choices = (
            Choice("", "Do not fetch it"),
            Choice("fetch", "Fetch it", "only if you know this address"),
        )
        ask_choice(self._widget, f"{url} is on a private network", choices, given)

    def _do(self, said: str, work: Callable[[], Outcome]) -> None:
        do_in_thread(self._widget, work, self._look_again, said=said)

    def _say(self, text: str) -> None:
        self._widget.post_message(StatusMessage(text))


def follow(
    collection: ArticleCollection, url: str, folder: str, *, allow_private: bool = False
) -> Outcome:
    """Follow a feed, and return what to say."""
    from reader.services.adding import feeds

    folders = (folder,) if folder else ()
    done = feeds.follow(collection, url, folders=folders, allow_private=allow_private)
    return Outcome(f"Following {', '.join(done.feeds)}: {count_of(len(done.ids), 'article')}")


def unfollow(collection: ArticleCollection, row: SourceRow) -> Outcome:
    """Stop following a feed, and return what to say."""
    from reader.services.adding import feeds

    feeds.unfollow(collection, row.url)
    return Outcome(f"Stopped following {row.name} · {{key:undo}} in the list undoes it")


def move(collection: ArticleCollection, row: SourceRow, folder: str) -> Outcome:
    """Put a feed into a folder, and return what to say."""
    from reader.services.adding.feed_list import find_feed, move_feed

    folders = tuple(part for part in folder.split("/") if part)
    move_feed(collection, find_feed(collection, row.url), folders)
    return Outcome(f"{row.name} is in {folder}" if folders else f"{row.name} is in no folder")
