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
    "lsa": 100_000,
    "lex-rank": 20_000,
    "text-rank": 20_000,
    "luhn": 100_000,
    "edmundson": 100_000,
    "kl": 20_000,
    "sum-basic": 100_000,
    "reduction": 20_000,
    "random": 1_000_000,
}
"""Sentences up to which a method ends within about twenty seconds and 300 MB; above, ``auto`` takes
over and ``Summary.method`` says so."""
