"""How digests are made in this session, and the process that makes them in the background."""

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
    """The user's options, with a finder of names that works."""

    def __init__(
        self, widget: Widget, settings: Settings, changed: "Callable[[DigestOptions], None]"
    ) -> None:
        """Begin with Reader's own finder of names, and try the one of the settings in a thread.

        Args:
            widget: Gets the complaint when that one does not work.
            settings: The user's choices.
            changed: Is told of the options, in the event loop, when it does.
        """
        self.options = replace(settings.digest_options, facts=FactsOptions())
        """How digests are made."""
        self.process = ProcessBackend()
        """What makes them beside the open article; it starts with the first."""
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
        """Analyse one article that was not yet, so that it is found by its actors; in a thread.

        Returns:
            Which are next.

        Raises:
            ReaderError: If that cannot be done.
        """
        from reader.services.digests.analyse import analyse_one

        return analyse_one(collection, self.options, by=self.process, tell=self._complain)

    def _complain(self, said: str) -> None:
        self._widget.post_message(ErrorNotice(said))


def _problem_with(recogniser: str) -> str:
    """Return why a recogniser cannot be used; empty when it can. Takes time: it is loaded."""
    from reader.actors.external import recognisers

    try:
        return recognisers.problem_with(recogniser)
    except ReaderError as error:
        return str(error)
