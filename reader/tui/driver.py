"""The terminal driver: Textual's own, with output that every terminal puts in the right place."""

from typing import cast

from textual.driver import Driver

from reader.tui.drawing.terminal_text import anchored, boxes_in_ascii
from reader.tui.theme.glyphs import ASCII
from reader.tui.theme.look import glyphs_of


def placing_driver(base: type[Driver]) -> type[Driver]:
    """Return a driver like another one, which writes what every terminal draws alike."""

    def write(self: Driver, data: str) -> None:
        if glyphs_of(self._app) is ASCII:
            data = boxes_in_ascii(data)
        base.write(self, anchored(data))

    return cast("type[Driver]", type(f"Placing{base.__name__}", (base,), {"write": write}))
