"""What is handed to Textual is text as it is: no markup is read in it, and nothing is obeyed."""

from typing import Any

from rich.control import Control
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.app import App

from reader.document.safe_text import sanitize
from reader.tui import safe_render

MARKUP = sanitize("[bold]a[/bold] [@click=app.bell]b[/]")


class Recorder(App[None]):
    """An app that keeps what it is asked to say and to copy."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, dict[str, Any]]] = []
        self.copied: list[str] = []

    def notify(self, message: str, **options: Any) -> None:
        self.said.append((message, options))

    def copy_to_clipboard(self, text: str) -> None:
        self.copied.append(text)


def test_markup_in_a_text_is_text() -> None:
    assert safe_render.plain(MARKUP).plain == MARKUP
    assert safe_render.plain(MARKUP).spans == []
    styled = safe_render.styled(MARKUP, "bold")
    assert styled.plain == MARKUP
    assert [(span.start, span.end, str(span.style)) for span in styled.spans] == [
        (0, len(MARKUP), "bold")
    ]


def test_parts_are_put_together_each_with_its_style() -> None:
    made = safe_render.assemble(
        safe_render.plain(sanitize("one ")), sanitize("[b]two "), (sanitize("three"), "dim")
    )
    assert made.plain == "one [b]two three"
    assert [(span.start, span.end, str(span.style)) for span in made.spans] == [(11, 16, "dim")]


def test_a_piece_of_a_line_has_its_text_and_its_style() -> None:
    style = Style(bold=True)
    assert safe_render.draw(MARKUP, style) == Segment(MARKUP, style)


def test_a_notice_is_no_markup() -> None:
    app = Recorder()
    safe_render.say(app, MARKUP, timeout=3)
    safe_render.say(app, MARKUP, severity="error", timeout=5)
    assert app.said == [
        (MARKUP, {"severity": "information", "markup": False, "timeout": 3}),
        (MARKUP, {"severity": "error", "markup": False, "timeout": 5}),
    ]


def test_what_is_copied_is_what_is_shown() -> None:
    app = Recorder()
    safe_render.copy(app, sanitize("a\x1bb"))
    assert app.copied == ["a␛b"]


def test_what_rich_draws_is_made_safe_and_its_controls_are_left_out() -> None:
    class Drawn:
        def __rich_console__(self, console: object, options: object) -> Any:
            yield Text("a\x9b2Jb", style="bold")
            yield Control.title("owned")

    drawn = list(safe_render.draw_again(Recorder(), Drawn()).segments)
    assert "".join(each.text for each in drawn).rstrip() == "a�2Jb"
    assert not any(each.control for each in drawn)
    assert any(each.style is not None and each.style.bold for each in drawn)


def test_a_block_of_text_reads_no_markup() -> None:
    block = safe_render.TextBlock(safe_render.plain(MARKUP), id="it")
    assert block.id == "it"
    assert str(block.visual) == MARKUP
    assert str(safe_render.TextBlock().visual) == ""
    # Were it ever given a string against its type, that would be no markup either.
    assert str(safe_render.TextBlock(MARKUP).visual) == MARKUP  # type: ignore[arg-type]
