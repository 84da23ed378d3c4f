"""What each dependency costs, and why it stays."""

from collections.abc import Iterator, Sequence
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

WHY = {
    "charset-normalizer": "tells the encoding of text that declares none",
    "click": "the command line, its help and its completions",
    "docutils": "reStructuredText",
    "feedparser": "feeds of every age and state",
    "icalendar": "calendars of timelines",
    "lxml": "parses pages, e-books and documents; trafilatura needs it too",
    "mammoth": "Word documents",
    "markdown-it-py": "Markdown with the place of each piece; Textual needs it too",
    "nltk": "sentence boundaries and stems",
    "numpy": "sumy's methods by matrices",
    "platformdirs": "where macOS and Windows keep the files of a program; Textual needs it too",
    "pycld2": "tells the language of a text in a millisecond",
    "pycountry": "names of countries and languages; sumy needs it too",
    "pypdfium2": "text and its places in PDF files",
    "pyyaml": "front matter, by its C loader",
    "readability-lxml": "the article in a page where trafilatura finds none",
    "regex": "expressions of the user's own that give up in time",
    "rich": "progress bars and styles; Textual needs it too",
    "snowballstemmer": "word stems for search, without loading NLTK",
    "sumy": "the classic methods, and their words by language",
    "textual": "the screen",
    "trafilatura": "the article in a page",
    "watchfiles": "notices changed files while the reader is open",
    "webencodings": "the encodings that web pages mean by their labels",
}
"""Dependency -> what it does here that nothing else among them does."""


def megabytes(name: str) -> float:
    """Return the size of a distribution as it is installed; 0 if it is not."""
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return 0.0
    return sum(_sizes(found)) / 2**20


def _sizes(found: Distribution) -> Iterator[int]:
    for file in found.files or ():
        path = Path(str(found.locate_file(file)))
        # What Python compiled is made anew everywhere.
        if path.suffix != ".pyc" and path.is_file():
            yield path.stat().st_size


def with_all(name: str) -> set[str]:
    """Return a distribution and all that it needs without extras, as normalized names."""
    found: set[str] = set()
    waiting = [canonicalize_name(name)]
    while waiting:
        here = waiting.pop()
        if here in found:
            continue
        try:
            requirements = distribution(here).requires or []
        except PackageNotFoundError:
            continue
        found.add(here)
        parsed = (Requirement(row) for row in requirements)
        waiting += [
            canonicalize_name(each.name)
            for each in parsed
            if each.marker is None or each.marker.evaluate({"extra": ""})
        ]
    return found


def rows(names: Sequence[str]) -> Iterator[tuple[str, float, float, str]]:
    """Yield each dependency, its own size, what only it brings, and why it stays."""
    needs = {name: with_all(name) for name in names}
    for name in names:
        others = set().union(*(needs[other] for other in names if other != name))
        alone = sum(megabytes(each) for each in needs[name] - others)
        yield name, megabytes(name), alone, WHY.get(name, "")
