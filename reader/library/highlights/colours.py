"""The colours that a highlight may have."""

COLOURS = ("yellow", "green", "blue", "pink", "purple")
"""Their names, the usual one first."""
USUAL = COLOURS[0]
"""The colour of a highlight for which none was chosen."""
