"""The lines that describe the screen: pane headings, status, keys."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from reader.document.safe_text import SafeText, sanitize_line
from reader.tui.drawing.fit import fit
from reader.tui.safe_render import Content, Segment, TextBlock, assemble, draw, plain, styled
from reader.tui.theme.look import glyphs_of, look_of


class PaneTitle(TextBlock):
    """The heading of a pane: its name, and its content."""

    DEFAULT_CSS = """
    PaneTitle { height: 1; color: $dim; padding: 0 1; text-wrap: nowrap; }
    """

    def __init__(
        self,
        name: str,
        *,
        detail: str = "",
        id: str | None = None,  # noqa: A002
    ) -> None:
        self._name_shown = sanitize_line(name)
        super().__init__(_heading(self._name_shown, self._drawn(detail)), id=id)

    def rename(self, name: str) -> None:
        """Give the pane another name."""
        self._name_shown = sanitize_line(name)

    def say(self, detail: str) -> None:
        """Show a detail next to the name."""
        self.update(_heading(self._name_shown, self._drawn(detail)))

    def _drawn(self, detail: str) -> SafeText:
        return sanitize_line(glyphs_of(self.app).plain(detail))


def _heading(name: SafeText, detail: SafeText) -> Content:
    shown = styled(name, "bold $foreground")
    return assemble(shown, Content("   "), plain(detail)) if detail else shown


class StatusLine(Widget):
    """One line at the bottom: the keys, which can be clicked, and the reader's place."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"status--key"}
    DEFAULT_CSS = """
    StatusLine { height: 1; dock: bottom; background: $surface; color: $dim;
        & > .status--key { color: $foreground; text-style: bold; }
    }
    """
    _SHARE = 0.6
    """The share of the line that message and place may take together."""
    _LAST = "help"
    """The command that is left out last."""

    def __init__(self) -> None:
        super().__init__()
        self.message = ""
        """The last message."""
        self.place = ""
        """The reader's place."""
        self.keys: tuple[tuple[str, str, str], ...] = ()
        """The written form of a key, what it does, and the id of its command, if it has one."""

    @property
    def position(self) -> str:
        """The message, and the reader's place."""
        return " · ".join(part for part in (self.message, self.place) if part)

    def say(self, message: str, place: str = "") -> None:
        """Show a message, and the reader's place."""
        if (message, place) != (self.message, self.place):
            self.message, self.place = message, place
            self.refresh()

    def show_keys(self, keys: Sequence[tuple[str, str, str]]) -> None:
        """Show keys."""
        if tuple(keys) != self.keys:
            self.keys = tuple(keys)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the keys on the left, message and place on the right."""
        width, base = self.size.width, self.rich_style
        if look_of(self.app).spoken:
            # One line that describes changes, from the first column on.
            said = fit(self.position.replace(" · ", ", "), width)
            return Strip([draw(said, base)]).adjust_cell_length(width, base)
        text = self._told(width)
        room = max(0, width - cell_len(text) - 3)
        strong = base + self.get_component_rich_style("status--key", partial=True)
        segments = [Segment(" ", base)]
        for written, label, command in self._fitting(room):
            press = Style(meta={"@click": f"screen.command('{command}')"} if command else {})
            segments += [
                draw(sanitize_line(written), strong + press),
                draw(sanitize_line(f" {label}"), base + press),
                Segment("   ", base),
            ]
        left = Strip(segments).adjust_cell_length(max(0, width - cell_len(text) - 1), base)
        return Strip.join([left, Strip([draw(text, base), Segment(" ", base)])])

    def _told(self, width: int) -> SafeText:
        """Return the message and the place; if there is no room for both, the message."""
        plain = glyphs_of(self.app).plain
        both, said = (plain(sanitize_line(text)) for text in (self.position, self.message))
        share = int(width * self._SHARE)
        if cell_len(both) <= share or not said:
            return fit(both, share)
        return fit(said, max(0, width - 2))

    def _fitting(self, room: int) -> Iterator[tuple[str, str, str]]:
        """Iterate over the keys for which there is room."""
        sizes = {each: cell_len(each[0]) + cell_len(each[1]) + 4 for each in self.keys}
        kept = sum(size for each, size in sizes.items() if each[2] == self._LAST)
        left = room - kept
        for each, size in sizes.items():
            if each[2] == self._LAST:
                if kept <= room:
                    yield each
            elif size <= left:
                left -= size
                yield each
            else:
                left = 0
