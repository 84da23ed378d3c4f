"""How the reader quits: everything is saved, and background processes are stopped."""

from textual.screen import Screen

from reader.tui.background.write_queue import WriteQueue
from reader.tui.screens.article_slot import ArticleSlot
from reader.tui.screens.collection_opening import CollectionOpening
from reader.tui.ui_state import ScreenMemory


class Closing:
    """Quits the reader."""

    def __init__(
        self,
        screen: Screen[None],
        article: ArticleSlot,
        opening: CollectionOpening,
        writes: WriteQueue,
        memory: ScreenMemory,
    ) -> None:
        """Make it; nothing is ended yet.

        Args:
            screen: The screen that is closed.
            article: The open article.
            opening: Watches the collection.
            writes: Writes to disk.
            memory: Remembers how the screen looked.
        """
        self._screen = screen
        self._article = article
        self._opening = opening
        self._writes = writes
        self._memory = memory

    def quit(self) -> None:
        """Quit, and save the place."""
        self.finish()
        self._screen.app.exit(0)

    def finish(self) -> None:
        """Save everything before the program ends."""
        self._article.keep_place()
        self._opening.keep_selected()
        self._opening.stop()
        self._writes.finish()
        self._memory.save()

    def stop(self) -> None:
        """End the processes, and the threads that watch the folder."""
        self._opening.stop()
        self._article.close()
