"""The names of the methods, without what they load."""

AUTO = "auto"
"""Reader's own method."""

SUMY_METHODS = (
    "lsa",
    "lex-rank",
    "text-rank",
    "luhn",
    "edmundson",
    "kl",
    "sum-basic",
    "reduction",
    "random",
)
"""sumy's methods, by the names of its command."""

METHODS = (AUTO, *SUMY_METHODS)
"""Every method that may be asked for."""

CEILINGS: dict[str, int] = {
    "lsa": 1_000,
    "lex-rank": 400,
    "text-rank": 1_000,
    "luhn": 3_000,
    "edmundson": 5_000,
    "kl": 150,
    "sum-basic": 1_000,
    "reduction": 1_000,
}
"""Sentences up to which sumy's class ends within about two seconds; above, ``auto`` takes over and
``Summary.method`` says so."""
