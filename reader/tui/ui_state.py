"""The state of the screen that the reader remembers between sessions."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reader.settings import Settings
from reader.tui.drawing.order import ListOrder
from reader.tui.panes.arrangement import FREE, WIDTHS, Breadth, PaneLayout
from reader.tui.panes.registry import SIDE

_NAME = "screen.json"


class ScreenMemory:
    """Panes for each breadth, theme, line length, the list's view. Losing it does little harm."""

    def __init__(self, folder: Path) -> None:
        """Read the stored state; an unreadable file counts as none.

        Args:
            folder: Where it is stored.
        """
        self._path = folder / _NAME
        self._values = _read(self._path)
        self._kept = dict(self._values)

    def layout(self, breadth: Breadth) -> PaneLayout:
        """Return the panes for a breadth."""
        usual = usual_layout(breadth)
        kept = self._values.get(breadth)
        if not isinstance(kept, dict):
            return usual
        hidden = kept.get("hidden", usual.hidden)
        known = tuple(each for each in hidden if each in (*SIDE, "list"))
        left, side = _number(kept, "left", usual.left), _number(kept, "side", usual.side)
        return PaneLayout(left, side, known)

    def keep_layout(self, breadth: Breadth, layout: PaneLayout) -> None:
        """Store the panes of a breadth."""
        kept = {"left": layout.left, "side": layout.side, "hidden": list(layout.hidden)}
        self._values[breadth] = kept

    def text(self, name: str) -> str | None:
        """Return a stored text."""
        value = self._values.get(name)
        return value if isinstance(value, str) else None

    def number(self, name: str) -> int | None:
        """Return a stored number."""
        value = self._values.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def keep(self, name: str, value: str | int | None) -> None:
        """Store a value; None forgets it."""
        if value is None:
            self._values.pop(name, None)
        else:
            self._values[name] = value

    def save(self) -> None:
        """Write what changed; if the folder cannot be written, it is lost."""
        if self._values == self._kept:
            return
        temporary = self._path.with_suffix(f".{os.getpid()}.tmp")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_text(json.dumps(self._values, indent=1), encoding="utf-8")
            temporary.replace(self._path)
        except OSError:
            return
        self._kept = dict(self._values)


def usual_layout(breadth: Breadth) -> PaneLayout:
    """Return the default panes of a breadth."""
    return PaneLayout(FREE, WIDTHS[breadth][1])


def _read(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}


def _number(values: Mapping[str, Any], name: str, otherwise: int) -> int:
    value = values.get(name)
    return value if isinstance(value, int) and 0 < value <= 400 else otherwise


def first_order(settings: Settings, memory: ScreenMemory) -> ListOrder:
    """Return the last view and order of the list, or else those in the settings."""
    return ListOrder(
        view=memory.text("view") or settings.view,
        by=memory.text("order") or settings.order,
        group=memory.text("group") or settings.group,
    )
