"""Showing the pictures of the open article, each on request."""

from reader.document.article import Article
from reader.document.document import Inline
from reader.services.pictures import picture_data
from reader.tui.messages import StatusMessage
from reader.tui.panes.workspace import Workspace
from reader.tui.theme.look import look_of


class PictureCommands:
    """The command that shows a picture. Nothing is read or fetched before that."""

    def __init__(self, workspace: Workspace) -> None:
        """Make the command.

        Args:
            workspace: Contains the open article.
        """
        self._workspace = workspace

    def action_picture(self) -> None:
        """Show the picture where the cursor is, or else the next one on screen."""
        article = self._workspace.article
        found = self._here(article) if article else None
        if article is None or found is None:
            self._say("No picture on screen. Press {key:link} to go to the next link or picture.")
            return
        caption = article.document.text[found.start : found.end]
        if look_of(self._workspace.app).spoken:
            self._say(f"Picture: {' '.join(caption.split())}")
            return
        # Imported here: most articles have no pictures.
        from reader.tui.dialogs.picture import PictureScreen

        collection, target = self._workspace.collection, found.target
        screen = PictureScreen(caption, lambda: picture_data(collection, article, target))
        self._workspace.app.push_screen(screen)

    def _here(self, article: Article) -> Inline | None:
        view = self._workspace.text.view
        seen, place = view.visible_span(), view.cursor.offset
        shown = [
            each
            for each in article.document.inlines
            if each.kind == "image" and each.end > seen.start and each.start < seen.end
        ]
        at_or_after = (each for each in shown if each.end > place)
        return next(at_or_after, shown[-1] if shown else None)

    def _say(self, text: str) -> None:
        self._workspace.post_message(StatusMessage(text))
