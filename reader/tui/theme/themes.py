"""Reader's own themes, and the colours that every theme must have."""

from textual.theme import Theme

from reader.services.theme_files import CALM, DARK, LIGHT, ROLES, SIXTEEN


def _colours(theme: int) -> dict[str, str]:
    return {role: colours[theme] for role, colours in ROLES.items()}


READER_DARK = Theme(
    name=DARK,
    dark=True,
    primary="#8fb3d9",
    secondary="#a9b8a5",
    accent="#e0b36a",
    warning="#e0b36a",
    error="#e08b7d",
    success="#9cc49a",
    foreground="#d8d4cb",
    background="#15171b",
    surface="#191c21",
    panel="#21252c",
    variables=_colours(0) | CALM,
)
READER_LIGHT = Theme(
    name=LIGHT,
    dark=False,
    primary="#2c5f8f",
    secondary="#4f6350",
    accent="#9a5a10",
    warning="#9a5a10",
    error="#a8341f",
    success="#2e6b3a",
    foreground="#2a2926",
    background="#fbf9f4",
    surface="#f5f2ea",
    panel="#ece7db",
    variables=_colours(1) | CALM,
)
READER_16 = Theme(
    name=SIXTEEN,
    ansi=True,
    dark=True,
    primary="ansi_blue",
    secondary="ansi_cyan",
    accent="ansi_yellow",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    variables={
        **_colours(2),
        # With few colours or none, letters show what colours show elsewhere.
        "cursor-style": "reverse",
        "person-style": "bold",
        "organization-style": "bold underline",
        "place-style": "underline",
        "other-style": "none",
        "date-style": "italic",
        "highlight-style": "reverse",
        "ansi-background": "ansi_black",
        "ansi-foreground": "ansi_white",
        "border-blurred": "ansi_black",
        "block-cursor-foreground": "ansi_black",
        "block-cursor-background": "ansi_white",
        "input-cursor-background": "ansi_white",
        "input-cursor-foreground": "ansi_black",
        "input-selection-background": "ansi_bright_blue",
        "input-selection-foreground": "ansi_black",
        "screen-selection-background": "ansi_bright_blue",
        "screen-selection-foreground": "ansi_black",
    },
)
THEMES = (READER_DARK, READER_LIGHT, READER_16)

VARIABLES_DARK = dict(READER_DARK.variables)
VARIABLES_LIGHT = dict(READER_LIGHT.variables)
"""The colours for themes from elsewhere that do not define them."""
