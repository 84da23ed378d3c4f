"""What another length or method of an article costs, against making that summary alone."""

import tempfile
from collections.abc import Callable
from itertools import count
from pathlib import Path

from reader.document.facts import Facts
from reader.document.options import DigestOptions, SummaryOptions
from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.summary.summarize import summarize
from tests.benchmarks.clock import call_time, compare, say
from tests.conftest import ROOT

MOST = 1.3
"""The ratio that the design asks for."""
_COPIES = 2
"""Copies of the sample in the text, each with names of its own, or one would be hidden."""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        collection = _opened(Path(folder))
        (entry,) = collection.entries
        article = collection.article(entry.id)
        facts = collection.digests.facts(article, DigestOptions())
        for method in ("auto", "lsa", "lex-rank"):
            lengths = count(1)

            def options(method: str = method, lengths: "count[int]" = lengths) -> SummaryOptions:
                # One that was never asked for: what is kept costs next to nothing.
                return SummaryOptions(method=method, length=f"{1000 + next(lengths)}w")

            def digest(known: Facts | None, wanted: Callable[[], SummaryOptions]) -> float:
                asked = DigestOptions(summary=wanted())
                return call_time(lambda: collection.digests.digest(article, asked, facts=known))

            def alone(wanted: Callable[[], SummaryOptions]) -> float:
                asked = wanted()
                return call_time(lambda: summarize(facts, asked))

            for name, known in (("open", facts), ("kept", None)):
                what = f"{method}, {facts.words:,} words, {name}"
                ours = compare(
                    lambda known=known, wanted=options: digest(known, wanted),  # type: ignore[misc]
                    lambda wanted=options: alone(wanted),  # type: ignore[misc]
                    rounds=25,
                )
                say(what, *ours, "summarize alone", MOST)
        collection.close()


def _opened(folder: Path) -> ArticleCollection:
    sample = (ROOT / "articles" / "river-that-moved.md").read_text(encoding="utf-8")
    head, text = sample.split("\n---\n", 1)
    copies = (text.replace("Marl", f"Marl{n}").replace("the ", f"the {n} ") for n in range(_COPIES))
    library = folder / "library"
    library.mkdir()
    (library / "river.md").write_text(f"{head}\n---\n" + "\n\n".join(copies), encoding="utf-8")
    return ArticleCollection.of_library(
        Settings(library=library, state=folder / "state", cache=folder / "cache")
    )


if __name__ == "__main__":
    main()
