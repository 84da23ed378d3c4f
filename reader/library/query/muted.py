"""The tag of articles that a rule hides."""

MUTED = "muted"
"""Lists leave them out unless a query asks for them."""
