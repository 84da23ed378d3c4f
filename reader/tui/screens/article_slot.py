"""The slot for the open article on the screen, which is empty until the first frame is drawn."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Loaded after the first frame.
    from reader.tui.background.analyses import Analyses
    from reader.tui.panes.workspace import Workspace
    from reader.tui.screens.article_parts import ArticleParts


class ArticleSlot:
    """Contains the parts of the open article once they are loaded."""

    def __init__(self) -> None:
        """Begin empty."""
        self.parts: ArticleParts | None = None
        """The parts; None before the first frame."""

    def fill(self, parts: "ArticleParts") -> None:
        """Store the parts, now that they are loaded."""
        self.parts = parts

    def workspace(self) -> "Workspace | None":
        """Return the open article; None before the first frame."""
        return self.parts.workspace if self.parts else None

    def analyses(self) -> "Analyses | None":
        """Return the analyses that digest articles; None before the first frame."""
        return self.parts.analyses if self.parts else None

    def takes_key(self, key: str) -> bool:
        """Handle a key that controls reading aloud; return whether it was one."""
        return self.parts is not None and self.parts.speaking.take_key(key)

    def show_details(self) -> None:
        """Show the current tags and date of the article."""
        if self.parts is not None:
            self.parts.workspace.entry_changed()

    def show_undone(self) -> None:
        """Show details and highlights after an undo."""
        self.show_details()
        if self.parts is not None:
            self.parts.highlighting.look_again()

    def keep_place(self) -> None:
        """Save where reading stopped."""
        if self.parts is not None:
            self.parts.workspace.progress.keep_place()

    def close(self) -> None:
        """End the processes that read aloud and make digests."""
        if self.parts is not None:
            self.parts.speaking.stop_child()
            self.parts.analyses.process.close()
