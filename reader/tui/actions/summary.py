"""Commands for the summary: its length, its method, and why its sentences were chosen."""

from dataclasses import replace

from reader.document.options import SummaryOptions
from reader.summary.length import parse_length
from reader.summary.methods import METHODS
from reader.tui.messages import CommandWanted, StatusMessage
from reader.tui.panes.workspace import Workspace


class SummaryCommands:
    """The commands that change the summary of the open article."""

    def __init__(self, workspace: Workspace) -> None:
        """Make the commands for the article of a workspace."""
        self._workspace = workspace
        self._loader = workspace.loader

    def action_length(self, steps: int) -> None:
        """Make the summary longer or shorter."""
        digest = self._workspace.digest
        shown = len(digest.summary.sentences) if digest else 3
        length = parse_length(self._loader.options.summary.length).step(steps, shown=shown)
        self._summarize_by(replace(self._loader.options.summary, length=length.written()))

    def action_method(self, steps: int) -> None:
        """Use the next summarization method."""
        here = METHODS.index(self._loader.options.summary.method)
        method = METHODS[(here + steps) % len(METHODS)]
        self._summarize_by(replace(self._loader.options.summary, method=method))

    def action_explain(self) -> None:
        """Show why each sentence of the summary was chosen, or hide it again."""
        self._loader.explaining = not self._loader.explaining
        self._say("" if self._loader.explaining else "Reasons hidden")
        self._loader.want_again()
        if self._loader.explaining and self._workspace.narrow:
            self._workspace.post_message(CommandWanted("go-summary"))

    def _summarize_by(self, summary: SummaryOptions) -> None:
        self._say(f"Summary: {summary.length} · {summary.method}")
        self._loader.use(replace(self._loader.options, summary=summary))

    def _say(self, text: str) -> None:
        self._workspace.post_message(StatusMessage(text))
