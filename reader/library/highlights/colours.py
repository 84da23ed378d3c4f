"""The colours of highlights; a new one also needs its role in ``tui/theme/themes.py``."""

COLOURS = ("yellow", "green", "blue", "pink", "purple")
"""Their names, the default first."""
USUAL = COLOURS[0]
"""The colour of a highlight if none was chosen."""
