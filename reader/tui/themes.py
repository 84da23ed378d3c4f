"""The two themes that Reader brings, and the colours that every theme must have."""

from textual.theme import Theme

DARK, LIGHT = "reader-dark", "reader-light"

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
    },
)
THEMES = (READER_DARK, READER_LIGHT)

VARIABLES_DARK = dict(READER_DARK.variables)
VARIABLES_LIGHT = dict(READER_LIGHT.variables)
"""What a theme that is not ours gets for the colours that it does not know."""
