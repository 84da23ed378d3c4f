"""The themes that Reader brings, and the colours that every theme must have."""

from textual.theme import Theme

DARK, LIGHT, SIXTEEN = "reader-dark", "reader-light", "reader-16"

_CALM = {
    "cursor-style": "none",
    "person-style": "none",
    "organization-style": "none",
    "place-style": "none",
    "other-style": "none",
    "date-style": "italic",
}
"""Styles of letters where colours tell kinds apart; in the panes each kind has its own mark."""

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
    variables={
        "dim": "#918e88",
        "faint": "#73726f",
        "person": "#a8cfa0",
        "organization": "#94bbe0",
        "place": "#cfabd4",
        "other": "#c9bd9f",
        "date": "#e0ab88",
        "summary": "#232a33",
        "passage": "#3a4656",
        "rule": "#30353d",
        "cursor": "#2d3948",
        "cursor-blurred": "#20252d",
        **_CALM,
    },
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
    variables={
        "dim": "#74726c",
        "faint": "#94928c",
        "person": "#23662f",
        "organization": "#1d558f",
        "place": "#7b3a87",
        "other": "#6a5a30",
        "date": "#9b4717",
        "summary": "#efe8d6",
        "passage": "#e3d2a8",
        "rule": "#d9d2c2",
        "cursor": "#d5e0ea",
        "cursor-blurred": "#ece7db",
        **_CALM,
    },
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
        "dim": "ansi_default",
        "faint": "ansi_bright_black",
        "person": "ansi_green",
        "organization": "ansi_blue",
        "place": "ansi_magenta",
        "other": "ansi_cyan",
        "date": "ansi_yellow",
        "summary": "ansi_default",
        "passage": "ansi_default",
        "rule": "ansi_bright_black",
        "cursor": "ansi_default",
        "cursor-blurred": "ansi_default",
        # Where there are few colours or none, letters tell what colours tell elsewhere.
        "cursor-style": "reverse",
        "person-style": "bold",
        "organization-style": "bold underline",
        "place-style": "underline",
        "other-style": "none",
        "date-style": "italic",
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
"""What a theme that is not ours gets for the colours that it does not know."""
