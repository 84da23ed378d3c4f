"""The names of the summarization methods, importable without loading them."""

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
"""sumy's methods, as its command line names them."""

METHODS = (AUTO, *SUMY_METHODS)
"""All methods."""

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
"""The most sentences that each method handles within about 20 seconds and 300 MB. Longer texts are
summarized by ``auto``, and ``Summary.method`` says so."""
