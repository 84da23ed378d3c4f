"""How the reader ends: what must be kept is kept, and what runs beside it stops."""

from textual.screen import Screen

from reader.tui.background.write_queue import WriteQueue
from reader.tui.screens.article_slot import ArticleSlot
from reader.tui.screens.collection_opening import CollectionOpening
from reader.tui.ui_state import ScreenMemory


class Closing:
    """Ends the reader."""

    def __init__(
        self,
        screen: Screen[None],
        article: ArticleSlot,
        opening: CollectionOpening,
        writes: WriteQueue,
        memory: ScreenMemory,
    ) -> None:
        """Make it; nothing ends yet.

        Args:
            screen: The screen that ends.
            article: The open article.
            opening: Watches over the collection.
            writes: Writes to disk.
            memory: Remembers how the screen looked.
        """
        self._screen = screen
        self._article = article
        self._opening = opening
        self._writes = writes
        self._memory = memory

    def quit(self) -> None:
        """Quit, and keep the place."""
        self.finish()
        self._screen.app.exit(0)

    def finish(self) -> None:
        """Keep what must be kept before the program ends."""
        self._article.keep_place()
        self._opening.keep_selected()
        self._opening.stop()
        self._writes.finish()
        self._memory.save()

    def stop(self) -> None:
        """End the processes, and the threads that watch the folder."""
        self._opening.stop()
        self._article.close()
