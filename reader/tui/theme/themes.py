"""Reader's own themes, and the colours that every theme must have."""

from textual.theme import Theme

DARK, LIGHT, SIXTEEN = "reader-dark", "reader-light", "reader-16"

_CALM = {
    "cursor-style": "none",
    "person-style": "none",
    "organization-style": "none",
    "place-style": "none",
    "other-style": "none",
    "date-style": "italic",
    "highlight-style": "none",
}
"""Styles of letters if colours distinguish kinds; in the panes each kind has its own mark."""

_ROLES: dict[str, tuple[str, str, str]] = {
    "dim": ("#918e88", "#74726c", "ansi_default"),
    "faint": ("#73726f", "#94928c", "ansi_bright_black"),
    "person": ("#a8cfa0", "#23662f", "ansi_green"),
    "organization": ("#94bbe0", "#1d558f", "ansi_blue"),
    "place": ("#cfabd4", "#7b3a87", "ansi_magenta"),
    "other": ("#c9bd9f", "#6a5a30", "ansi_cyan"),
    "date": ("#e0ab88", "#9b4717", "ansi_yellow"),
    "summary": ("#232a33", "#efe8d6", "ansi_default"),
    "passage": ("#3a4656", "#e3d2a8", "ansi_default"),
    "highlight": ("#4a3f1d", "#f3e28a", "ansi_default"),
    "highlight-green": ("#24432c", "#c6e7bb", "ansi_default"),
    "highlight-blue": ("#213f5b", "#c5ddf4", "ansi_default"),
    "highlight-pink": ("#55293e", "#f6d0de", "ansi_default"),
    "highlight-purple": ("#40325f", "#ddd2f1", "ansi_default"),
    "here": ("#1c2026", "#f4f0e6", "ansi_default"),
    "rule": ("#30353d", "#d9d2c2", "ansi_bright_black"),
    "cursor": ("#2d3948", "#d5e0ea", "ansi_default"),
    "cursor-blurred": ("#20252d", "#ece7db", "ansi_default"),
}
"""What has a colour -> its colour in the dark theme, in the light one, and with 16 colours."""


def _colours(theme: int) -> dict[str, str]:
    return {role: colours[theme] for role, colours in _ROLES.items()}


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
    variables=_colours(0) | _CALM,
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
    variables=_colours(1) | _CALM,
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
