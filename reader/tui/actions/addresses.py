"""Where articles came from: opened in the browser, or copied."""

from textual.widget import Widget

from reader.document.safe_text import sanitize_line
from reader.tui.background.offered import address_of
from reader.tui.background.write_queue import WriteQueue
from reader.tui.messages import Said
from reader.tui.panes.library_pane import LibraryPane
from reader.tui.safe_render import copy


class Addresses:
    """The commands for the address of the article under the cursor."""

    def __init__(self, widget: Widget, pane: LibraryPane, writes: WriteQueue) -> None:
        """Make the commands.

        Args:
            widget: Is told what was done.
            pane: Says which article is meant.
            writes: Starts the browser, beside the screen.
        """
        self._widget = widget
        self._pane = pane
        self._errands = writes

    def action_browser(self) -> None:
        """Open where the article came from."""
        address = self._address()
        if address is None:
            self._say("this article has no address: details show its source")
        else:
            self.open(address)

    def action_copy_address(self) -> None:
        """Copy where the article came from."""
        address = self._address()
        if address is None:
            self._say("this article has no address")
        else:
            copy(self._widget.app, sanitize_line(address))
            self._say(f"copied {address}")

    def open(self, address: str) -> None:
        """Open an address in the browser."""
        from reader.services import external_programs

        self._say(f"opening {address}")
        self._errands.do(lambda: external_programs.open_in_browser(address), lambda _: None)

    def _address(self) -> str | None:
        entry = self._pane.selected
        return address_of(self._pane.collection, entry.id) if entry else None

    def _say(self, text: str) -> None:
        self._widget.post_message(Said(text))
