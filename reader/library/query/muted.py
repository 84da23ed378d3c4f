"""The tag of articles that a rule hides."""

MUTED = "muted"
"""Lists leave out articles with it unless a query asks for them."""
