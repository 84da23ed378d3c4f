"""What another length or method of an article costs, and what a digest costs in the cache."""

import sqlite3
import statistics
import tempfile
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

from reader.document.article import Article
from reader.document.facts import Facts
from reader.document.from_plain import plain_document
from reader.document.options import DigestOptions, SummaryOptions
from reader.intake.sandbox.pool import ChildPool, Reply
from reader.library.digests.backend import THIS_PROCESS, Backend
from reader.library.digests.cache import DigestCache
from reader.pipeline import digest_document
from reader.services.collection import ArticleCollection
from reader.services.digests.process import ProcessBackend
from reader.services.digests.worker import work
from reader.settings import Settings
from tests.benchmarks.clock import call_time, compare, say
from tests.conftest import ROOT

METHODS = ("auto", "lsa", "lex-rank")
OPEN, KEPT = 1.3, 2.0
"""The ratios that are asked for: of an open article, and of one whose facts are read from disk."""
READ, ON_DISK = 0.3, 1.5
"""Milliseconds in which a digest is to be read from the cache, and the most that its file may hold
for each byte of the texts."""
_READS = 20
_COPIES = 2
"""Copies of the sample in the text, each with names of its own, or one would be hidden."""


class WorkHere(ChildPool):
    """A child's work done in this process, so that its time is counted; the same bytes travel."""

    def run(self, head: dict[str, Any], data: bytes, **_: object) -> Reply:
        return Reply(*work(head, data))


class Turns:
    """Summaries of one article, each at a length that nobody asked for before."""

    def __init__(self, collection: ArticleCollection, article: Article, method: str) -> None:
        self.collection, self.article, self.method = collection, article, method
        self.facts = collection.digests.facts(article, DigestOptions())
        self._lengths = count(1000)
        self._process = ProcessBackend(
            WorkHere("reader.services.digests.worker", most_idle=1, idle_seconds=1)
        )

    def options(self) -> SummaryOptions:
        # What was asked for before is kept, and costs next to nothing.
        return SummaryOptions(method=self.method, length=f"{next(self._lengths)}w")

    def alone(self) -> float:
        options = self.options()
        return call_time(lambda: THIS_PROCESS.summary(self.facts, options))

    def of_open(self) -> float:
        """As the reader does it for a key, with the work of its child."""
        return self._digest(self.facts, self._process)

    def of_kept(self) -> float:
        """As a command does it."""
        return self._digest(None, None)

    def _digest(self, facts: Facts | None, by: Backend | None) -> float:
        options, digests = DigestOptions(summary=self.options()), self.collection.digests
        return call_time(lambda: digests.digest(self.article, options, by=by, facts=facts))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        collection = _opened(Path(folder))
        (entry,) = collection.entries
        article = collection.article(entry.id)
        for method in METHODS:
            turns = Turns(collection, article, method)
            for name, ours, most in (
                ("open", turns.of_open, OPEN),
                ("facts kept", turns.of_kept, KEPT),
            ):
                what = f"{method}, {turns.facts.words:,} words, {name}"
                say(what, *compare(ours, turns.alone, rounds=25), "summarize alone", most)
        collection.close()
    cache()


def cache() -> None:
    """Read digests back from the disk: the time of each, and the bytes kept beside the text's."""
    articles = [
        path.read_text(encoding="utf-8") for path in sorted((ROOT / "articles").glob("*.md"))
    ]
    documents = [plain_document(text.split("\n---\n", 1)[-1]) for text in articles]
    options = DigestOptions()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "digests.db")
        kept = DigestCache(path)
        for document in documents:
            digest = digest_document(document, options)
            kept.put_facts(digest.facts)
            kept.put_summary(digest.facts, options.summary, digest.summary)

        def read() -> None:
            for _ in range(_READS):
                for document in documents:
                    facts = kept.facts(document, options.facts)
                    assert facts is not None
                    assert kept.summary(facts, options.summary) is not None

        seconds = statistics.median(call_time(read) for _ in range(9)) / len(documents) / _READS
        kept.close()
        with closing(sqlite3.connect(path)) as database:
            database.execute("VACUUM")
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        size = path.stat().st_size / sum(len(each.text.encode()) for each in documents)
    words = sum(len(document.text.split()) for document in documents) // len(documents)
    print(
        f"a digest of {words} words read from the cache: {1000 * seconds:.2f} ms of {READ:g}, "
        f"{size:.2f} of the text's bytes on disk of {ON_DISK:g}"
    )


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
