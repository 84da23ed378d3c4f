"""Commands for feeds in the tree of sources: follow, unfollow, put into a folder, fetch."""

from collections.abc import Callable

from textual.widget import Widget

from reader.errors import ReaderError
from reader.services.collection import ArticleCollection
from reader.services.source_tree import SourceRow
from reader.services.wording import count_of
from reader.tui.dialogs.ask import ask_line
from reader.tui.messages import StatusMessage

Work = Callable[[], str]
"""Changes something, and returns the message to show; takes time."""


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
                self._do("Fetching …", lambda: follow(self._collection, url.strip(), folder))

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
        self._say(f"Checking feeds: {done} of {count}", lasting=True)

    def _do(self, said: str, work: Work) -> None:
        """Do something that takes a while, and reload the tree."""
        self._say(said, lasting=True)

        def run() -> None:
            try:
                done = work()
            except ReaderError as error:
                done = str(error)
            self._say(done)
            self._widget.call_later(self._look_again)

        self._widget.run_worker(run, thread=True, group="feeds")

    def _say(self, text: str, *, lasting: bool = False) -> None:
        self._widget.post_message(StatusMessage(text, lasting=lasting))


def follow(collection: ArticleCollection, url: str, folder: str) -> str:
    """Follow a feed, and return the message to show."""
    from reader.services.adding import feeds

    done = feeds.follow(collection, url, folders=(folder,) if folder else ())
    return f"Following {', '.join(done.feeds)}: {count_of(len(done.ids), 'article')}"


def unfollow(collection: ArticleCollection, row: SourceRow) -> str:
    """Stop following a feed, and return the message to show."""
    from reader.services.adding import feeds

    feeds.unfollow(collection, row.url)
    return f"Stopped following {row.name} · {{key:undo}} in the list undoes it"


def move(collection: ArticleCollection, row: SourceRow, folder: str) -> str:
    """Put a feed into a folder, and return the message to show."""
    from reader.services.adding.feed_list import find_feed, move_feed

    folders = tuple(part for part in folder.split("/") if part)
    move_feed(collection, find_feed(collection, row.url), folders)
    return f"{row.name} is in {folder}" if folders else f"{row.name} is in no folder"


def refresh(collection: ArticleCollection, progress: Callable[[int, int], None]) -> str:
    """Fetch new articles, and return the message to show."""
    from reader.services.adding import feeds

    if not feeds.followed(collection):
        return "No feeds to check: you follow none yet"
    done = feeds.refresh(collection, progress=progress)
    problems = f" · {len(done.problems)} failed: {done.problems[0]}" if done.problems else ""
    return f"{len(done.ids)} new{problems}"
