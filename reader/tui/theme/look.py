"""How everything is drawn: chosen by the program, and requested by each widget."""

from dataclasses import dataclass

from reader.settings import Settings
from reader.tui.theme.glyphs import SPOKEN, UNICODE, Glyphs, choose_glyphs, reorders


@dataclass(frozen=True, slots=True)
class Look:
    """What the settings and the terminal say about drawing."""

    glyphs: Glyphs = UNICODE
    """The characters of marks and lines."""
    reorders: bool = True
    """Whether Reader, and not the terminal, reorders right-to-left text."""
    smooth: bool = False
    """Whether a page slides into view."""
    measure: int = 72
    """The longest line of an article, in columns, until the user changes it."""
    spoken: bool = False
    """Whether everything is in words and on the left, for braille and speech."""


def choose_look(settings: Settings, *, measure: int | None = None) -> Look:
    """Return the look for some settings.

    Args:
        settings: The user's choices.
        measure: The line length that was last chosen on screen, if any.
    """
    return Look(
        glyphs=SPOKEN if settings.accessible else choose_glyphs(settings.characters),
        reorders=reorders(settings.right_to_left, spoken=settings.accessible),
        smooth=settings.smooth and not settings.accessible,
        measure=measure or settings.measure,
        spoken=settings.accessible,
    )


def look_of(app: object) -> Look:
    """Return how a program draws."""
    look = getattr(app, "look", None)
    return look if isinstance(look, Look) else Look()


def glyphs_of(app: object) -> Glyphs:
    """Return the characters that a program draws with."""
    return look_of(app).glyphs
