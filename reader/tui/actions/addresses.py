"""Opening and copying the addresses that articles came from."""

from textual.widget import Widget

from reader.document.safe_text import sanitize_line
from reader.tui.background.copying import copy_text
from reader.tui.background.write_queue import WriteQueue
from reader.tui.messages import StatusMessage
from reader.tui.panes.library_pane import LibraryPane


class Addresses:
    """The commands for the address of the article under the cursor."""

    def __init__(self, widget: Widget, pane: LibraryPane, writes: WriteQueue) -> None:
        """Make the commands.

        Args:
            widget: Posts the messages.
            pane: Knows which article the command is for.
            writes: Starts the browser in its thread.
        """
        self._widget = widget
        self._pane = pane
        self._writes = writes

    def action_browser(self) -> None:
        """Open the article's address in the browser."""
        address = self._address()
        if address is None:
            self._say("This article has no web address; the details pane shows its source")
        else:
            self.open(address)

    def action_copy_address(self) -> None:
        """Copy the article's address."""
        address = self._address()
        if address is None:
            self._say("This article has no web address")
        else:
            copy_text(self._widget, sanitize_line(address), f"Copied {address}")

    def open(self, address: str) -> None:
        """Open an address in the browser."""
        from reader.services import external_programs

        self._say(f"Opening {address}")
        self._writes.do(lambda: external_programs.open_in_browser(address), lambda _: None)

    def _address(self) -> str | None:
        """Return the address, if it is one that a browser can open."""
        from reader.document.link_targets import openable

        chosen = self._pane.selected
        entry = self._pane.collection.entry(chosen.id) if chosen else None
        source = entry.metadata.source if entry else ""
        return source if openable(source) else None

    def _say(self, text: str) -> None:
        self._widget.post_message(StatusMessage(text))
