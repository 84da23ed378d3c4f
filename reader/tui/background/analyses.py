"""The options for digests in this session, and the process that makes them in the background."""

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.widget import Widget

from reader.document.options import DigestOptions, FactsOptions
from reader.errors import ReaderError
from reader.services.collection import ArticleCollection
from reader.services.digests.process import ProcessBackend
from reader.settings import Settings
from reader.tui.messages import ErrorNotice

if TYPE_CHECKING:
    from collections.abc import Callable


class Analyses:
    """The user's options, with a name recogniser that works."""

    def __init__(
        self, widget: Widget, settings: Settings, changed: "Callable[[DigestOptions], None]"
    ) -> None:
        """Begin with Reader's own recogniser, and try the one in the settings in a thread.

        Args:
            widget: Gets a notice if that one does not work.
            settings: The user's choices.
            changed: Called with the new options, in the event loop, if it works.
        """
        self.options = replace(settings.digest_options, facts=FactsOptions())
        """The options for digests."""
        self.process = ProcessBackend()
        """The backend for everything but the open article; it starts on first use."""
        self._widget = widget
        self._recogniser = settings.recogniser
        self._changed = changed
        if self._recogniser != self.options.facts.recogniser:
            widget.run_worker(self._try_recogniser, thread=True, group="recogniser")

    def _try_recogniser(self) -> None:
        problem = _problem_with(self._recogniser)
        if problem:
            said = f"{problem} (until then, Reader's own recogniser is used)"
            self._widget.post_message(ErrorNotice(said))
        else:
            self._widget.call_later(self._use, self._recogniser)

    def _use(self, recogniser: str) -> None:
        self.options = replace(self.options, facts=FactsOptions(recogniser=recogniser))
        self._changed(self.options)

    def analyse_one(self, collection: ArticleCollection) -> list[str]:
        """Analyse one more article, so that its actors can be found; call it in a thread.

        Returns:
            The ids of the next ones.

        Raises:
            ReaderError: If it cannot be analysed.
        """
        from reader.services.digests.analyse import analyse_one

        return analyse_one(collection, self.options, by=self.process, tell=self._complain)

    def _complain(self, said: str) -> None:
        self._widget.post_message(ErrorNotice(said))


def _problem_with(recogniser: str) -> str:
    """Return why a recogniser cannot be used; empty if it can. Takes time: it is loaded."""
    from reader.actors.external import recognisers

    try:
        return recognisers.problem_with(recogniser)
    except ReaderError as error:
        return str(error)
