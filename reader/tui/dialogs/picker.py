"""A dialog with a list to choose from; typing narrows it down."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input

from reader.document.safe_text import sanitize_line
from reader.library.searchable import normalize_for_search
from reader.tui.dialogs.typing_screen import TypingScreen
from reader.tui.drawing.choice import Choice
from reader.tui.drawing.fit import fit, pad
from reader.tui.drawing.row_model import RowModel, RowSpace
from reader.tui.drawing.rows import Piece
from reader.tui.safe_render import TextBlock, plain
from reader.tui.theme.look import look_of
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.text_line import TextLine


class ChoiceRows(RowModel):
    """One choice per row: its label, and more about it."""

    def __init__(self) -> None:
        """Begin without choices."""
        self.choices: Sequence[Choice] = ()
        """What is shown."""
        self._label_width = 0

    def __len__(self) -> int:
        """Return how many choices there are."""
        return len(self.choices)

    def show(self, choices: Sequence[Choice]) -> None:
        """Show these choices."""
        self.choices = choices
        self._label_width = min(34, max((len(each.label) for each in choices), default=0))

    def line(self, index: int, line: int, space: RowSpace) -> list[Piece]:
        """Return a choice's row."""
        choice, width = self.choices[index], space.width
        if not choice.detail:
            return [(fit(choice.label, width), "")]
        label = pad(choice.label, min(self._label_width, width))
        return [
            (label, ""),
            ("  " + fit(choice.detail, width - self._label_width - 2), "rows--dim"),
        ]


class ChoiceList(RowList):
    """The choices that match the typed text; keys move in it while the line above has the focus."""

    model: ChoiceRows

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(ChoiceRows(), always_led=True, id=id)

    def show_choices(self, choices: Sequence[Choice], *, cursor: int = 0) -> None:
        """Show these choices."""
        self.model.show(choices)
        self.rows_changed(cursor=cursor)

    @property
    def selected(self) -> Choice | None:
        """The choice under the cursor."""
        choices = self.model.choices
        return choices[self.cursor] if self.cursor < len(choices) else None


class PickerScreen(TypingScreen[str | None]):
    """Returns the value of the chosen row, or None."""

    CSS = """
    PickerScreen { align: center middle; background: $background 40%; }
    PickerScreen > Vertical { width: 84; max-width: 96%; height: auto; max-height: 90%;
        background: $panel; padding: 1 2; }
    PickerScreen #picker-title { color: $foreground; text-style: bold; height: 1; }
    PickerScreen Input { background: $surface; margin: 1 0; }
    PickerScreen #picker-about { color: $dim; height: auto; max-height: 2; margin: 1 0 0 0;
        display: none; }
    PickerScreen ChoiceList { height: auto; max-height: 24; min-height: 3; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", show=False),
        Binding("down,ctrl+n,ctrl+j", "move(1)", show=False),
        Binding("up,ctrl+k", "move(-1)", show=False),
        Binding("pagedown", "move_page(1)", show=False),
        Binding("pageup", "move_page(-1)", show=False),
    ]

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        *,
        start: str | None = None,
        looked_at: Callable[[str], None] | None = None,
    ) -> None:
        """Make a picker.

        Args:
            title: What to choose.
            choices: The choices.
            start: The value that the cursor starts on.
            looked_at: Called with the value under the cursor as it moves, for a preview.
        """
        super().__init__()
        self._title = title
        self._choices = choices
        self._start = start
        self._looked_at = looked_at
        self._moving = False

    @property
    def followed(self) -> Widget | None:
        """The list while keys move in it, or else the line for typing."""
        return self.query_one(ChoiceList) if self._moving else self.focused

    def compose(self) -> ComposeResult:
        """Lay out title, line and list."""
        with Vertical():
            yield TextBlock(plain(sanitize_line(self._title)), id="picker-title")
            # In accessible mode, only the line for typing says where the user is.
            title = f"{self._title}: type" if look_of(self.app).spoken else "Type"
            yield TextLine(placeholder=f"{title} to search", id="picker", compact=True)
            yield ChoiceList(id="choices")
            yield TextBlock(id="picker-about")

    def on_mount(self) -> None:
        """Show every choice."""
        values = [choice.value for choice in self._choices]
        start = values.index(self._start) if self._start in values else 0
        rows = self.query_one(ChoiceList)
        rows.show_choices(self._choices, cursor=start)
        self._tell(rows.selected)
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._moving = False
        self.query_one(ChoiceList).show_choices(best(self._choices, event.value))
        self._look()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self._choose()

    @on(RowList.Pressed)
    def _pressed(self) -> None:
        self._choose()

    @on(RowList.Moved)
    def _moved(self) -> None:
        self._look()

    def _look(self) -> None:
        selected = self.query_one(ChoiceList).selected
        self._tell(selected)
        if self._looked_at is not None and selected is not None:
            self._looked_at(selected.value)

    def _tell(self, selected: Choice | None) -> None:
        """Show more about the chosen row."""
        about = selected.about if selected is not None else "Nothing matches."
        line = self.query_one("#picker-about", TextBlock)
        line.display = bool(about)
        line.update(plain(sanitize_line(about)))

    def _choose(self) -> None:
        selected = self.query_one(ChoiceList).selected
        if selected is not None:
            self.dismiss(selected.value)

    def action_move(self, rows: int) -> None:
        """Move the cursor without leaving the line."""
        self._moving = True
        self.query_one(ChoiceList).action_move(rows)

    def action_move_page(self, pages: float) -> None:
        """Move the cursor by a page."""
        self._moving = True
        self.query_one(ChoiceList).action_move_page(pages)


def best(choices: Sequence[Choice], typed: str) -> list[Choice]:
    """Return the choices that contain every word, or else the most words of those typed.

    Those whose label begins with the first word come first.
    """
    words = normalize_for_search(typed).split()
    texts = [normalize_for_search(f"{each.label} {each.detail} {each.also}") for each in choices]
    counts = [sum(word in text for word in words) for text in texts]
    most = max(counts, default=0)
    if not words or not most:
        return [] if words else list(choices)
    found = [choice for choice, count in zip(choices, counts, strict=True) if count == most]
    return sorted(found, key=lambda each: not normalize_for_search(each.label).startswith(words[0]))
