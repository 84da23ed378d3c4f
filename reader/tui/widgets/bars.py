"""The lines that say what is going on: pane headings, status, keys."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from reader.text.show import show_line
from reader.tui.commands import Zone, shown_in


class PaneTitle(Static):
    """The heading of a pane: its name, and what is in it."""

    DEFAULT_CSS = """
    PaneTitle { height: 1; color: $foreground 60%; padding: 0 1; }
    """

    def __init__(self, name: str, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(Content(name), id=id)
        self._name_shown = name

    def rename(self, name: str) -> None:
        """Give the pane another name."""
        self._name_shown = show_line(name)

    def say(self, detail: str) -> None:
        """Show a detail beside the name."""
        name = Content.styled(self._name_shown, "bold")
        self.update(Content.assemble(name, "   ", show_line(detail)) if detail else name)


class KeyLine(Static):
    """The keys that work in the pane that has the focus."""

    DEFAULT_CSS = """
    KeyLine { height: 1; width: 1fr; color: $foreground 60%; padding: 0 1; text-wrap: nowrap;
        text-overflow: ellipsis; link-color: $foreground 60%; link-style: none;
        link-color-hover: $accent; link-background-hover: $surface; link-style-hover: none; }
    """

    def show_zone(self, zone: Zone) -> None:
        """Show the keys of a pane; each can be clicked."""
        parts: list[Content] = []
        for command in shown_in(zone):
            content = Content.assemble(
                (command.shown, "bold $foreground"), " ", command.label, "   "
            )
            if command.action:
                press = Style.from_meta({"@click": f"screen.{command.action}"})
                content = content.stylize(press)
            parts.append(content)
        self.update(Content("").join(parts))


class TabLine(Static):
    """The panes of a narrow screen, of which one is shown."""

    DEFAULT_CSS = """
    TabLine { height: 1; color: $foreground 60%; padding: 0 1; text-wrap: nowrap;
        link-color: $foreground 60%; link-style: none; link-color-hover: $accent;
        link-background-hover: $background; link-style-hover: none; }
    """

    def show_tab(self, shown: str, names: dict[str, str]) -> None:
        """Show the names of the panes, the one that is shown among them in brackets."""
        parts = []
        for pane, name in names.items():
            here = pane == shown
            text = f"[{name}]" if here else f" {name} "
            press = Style.from_meta({"@click": f"screen.show_tab('{pane}')"})
            parts.append(Content.styled(text, "bold $accent" if here else "").stylize(press))
        self.update(Content("").join(parts))


class StatusLine(Horizontal):
    """One line at the bottom: the keys, and where the reader is."""

    DEFAULT_CSS = """
    StatusLine { height: 1; dock: bottom; background: $surface;
        & > #position { width: auto; max-width: 60%; color: $foreground 60%; padding: 0 1; }
    }
    """

    def compose(self) -> ComposeResult:
        """Put the keys left and the place right."""
        yield KeyLine(id="keys")
        yield Static(Content(""), id="position")

    def say(self, position: str) -> None:
        """Show where the reader is."""
        self.query_one("#position", Static).update(Content(show_line(position)))
