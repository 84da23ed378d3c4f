"""The names of the panes above the text on a narrow screen."""

from textual.style import Style

from reader.document.safe_text import sanitize_line
from reader.tui.panes.registry import PANES
from reader.tui.safe_render import Content, TextBlock, styled
from reader.tui.theme.look import look_of

_NAMES = (
    ("article", "Text", "Txt"),
    *((pane.name, pane.name.capitalize(), pane.tab) for pane in PANES),
)
"""Each pane with its name, and the short one for the narrowest screens."""


class TabLine(TextBlock):
    """The panes of a narrow screen, which shows one of them."""

    DEFAULT_CSS = """
    TabLine { height: 1; color: $dim; padding: 0 1; text-wrap: nowrap;
        link-color: $dim; link-style: none; link-color-hover: $accent;
        link-background-hover: $background; link-style-hover: none; }
    """
    _SHORT_BELOW = 60

    def show_tab(self, shown: str) -> None:
        """Show the names of the panes, with the shown one in brackets."""
        if look_of(self.app).spoken:
            # In accessible mode only the name of the shown pane.
            name = next(long_name for pane, long_name, _ in _NAMES if pane == shown)
            self.update(styled(sanitize_line(name), "bold"))
            return
        short = self.app.size.width < self._SHORT_BELOW
        parts = []
        for pane, long_name, short_name in _NAMES:
            name = short_name if short else long_name
            here = pane == shown
            text = sanitize_line(f"[{name}]" if here else f" {name} ")
            press = Style.from_meta({"@click": f"screen.command('go-{pane}')"})
            parts.append(styled(text, "bold $accent" if here else "").stylize(press))
        self.update(Content("").join(parts))
