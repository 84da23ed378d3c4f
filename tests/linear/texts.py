"""Hostile texts of any length: what makes careless patterns and loops slow."""

from collections.abc import Callable
from random import Random

PIECES = {
    "spaces": " ",
    "line feeds": "\n",
    "tabs and feeds": "\t\n",
    "digits": "7",
    "years": "2012 ",
    "dates": "1/1/1 ",
    "months": "may ",
    "half a date": "the first of the ",
    "numbers": "1,000.5 ",
    "brackets": "[",
    "pairs of brackets": "[](",
    "parentheses": "((",
    "quotes": '"',
    "curly quotes": "“",
    "apostrophes": "o'o'",
    "dashes": "- ",
    "stars": "*_",
    "backticks": "`",
    "hashes": "# ",
    "quoted lines": "> a\n",
    "items": "- a\n",
    "nested items": " - ",
    "tags": "<a ",
    "ends of tags": "</",
    "entities": "&amp",
    "comments": "<!--",
    "letters": "a",
    "capitals": "A",
    "names": "Anna Smith of ",
    "initials": "A. B. ",
    "stops": "a. ",
    "questions": "! ? ",
    "commas": ",",
    "colons": "a:",
    "slashes": "http://a/",
    "at signs": "a@a.",
    "pipes": "| a ",
    "equals": "a=b;",
    "combining marks": "\u0301",
    "marks on letters": "a\u0301",
    "Han": "漢",
    "Hebrew": "שלום ",
    "joined emoji": "👩\u200d",
    "escapes": "\x1b[",
    "NULs": "\x00",
    "no-break spaces": "\xa0",
    "the same sentence": "The ferry from Kells was late again. ",
    "short lines": "Share\n",
    "paragraphs": "One thing.\n\n",
}
"""Name -> what is repeated."""


def _words(length: int) -> str:
    """Return words that are all different, so that nothing can be remembered."""
    draw = Random(length)
    letters = "abcdefghijklmnopqrstuvwxyz"
    words: list[str] = []
    used = 0
    while used < length:
        word = "".join(draw.choices(letters, k=draw.randint(2, 9)))
        words.append(word.capitalize() if draw.random() < 0.3 else word)
        used += len(word) + 1
    return " ".join(words)[:length].ljust(length, "x")


def _sentences(length: int) -> str:
    words = _words(length).split()
    text = ". ".join(" ".join(words[at : at + 12]) for at in range(0, len(words), 12))
    return text[:length].ljust(length, ".")


def repeat(piece: str) -> Callable[[int], str]:
    return lambda length: (piece * (length // len(piece) + 1))[:length]


TEXTS: dict[str, Callable[[int], str]] = {
    **{name: repeat(piece) for name, piece in PIECES.items()},
    "a start and one long word": lambda length: "On Monday " + "x" * (length - 10),
    "spaces before an end": lambda length: " " * (length - 1) + "x",
    "all different words": _words,
    "all different sentences": _sentences,
}
"""Name -> a text of a length."""
