"""The styles of a widget: its background, computed once and not for every line, and its parts."""

from rich.style import Style
from textual.widget import Widget


class BaseStyle:
    """Caches a widget's own style as long as theme and focus stay.

    Textual blends the colours of all ancestors on each request; a list requests it for each line.
    """

    def __init__(self, widget: Widget) -> None:
        """Make it for a widget."""
        self._widget = widget
        self._key: tuple[object, ...] = ()
        self._style = Style.null()

    def get(self) -> Style:
        """Return the style."""
        app = self._widget.app
        key = (app.theme, app.native_ansi_color, self._widget.has_focus)
        if key != self._key:
            self._key, self._style = key, self._widget.rich_style
        return self._style


class ComponentStyle:
    """The styles of a widget's parts, by name."""

    def __init__(self, widget: Widget, prefix: str = "") -> None:
        """Make it for a widget.

        Args:
            widget: Has the component classes.
            prefix: The beginning of their names.
        """
        self._widget = widget
        self._prefix = prefix

    def __call__(self, name: str) -> Style:
        """Return the style of a part, without its background if it has none of its own."""
        if not name:
            return Style.null()
        return self._widget.get_component_rich_style(f"{self._prefix}{name}", partial=True)
