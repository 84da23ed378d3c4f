"""Print the times of a library as it grows: ``python -m tests.benchmarks.library [COUNT...]``.

CPU time of calls in this process: first index, first stories, opening the list, filters, searches,
facets, stories, briefs whose articles are analysed, one article more, and a look through all files
that finds nothing new; then the reader and ``reader list --format jsonl | head`` as processes.
The articles are generated (see ``generate``), and who and when are written as the generator knows
them. A folder that is given with ``--keep`` is used again, with its index: then only what is not
there yet is made. More than 100,000 articles are made out of 100,000 (see ``archive``).
"""

import math
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path

from reader.document.options import SummaryOptions
from reader.library.index.entities import note_facts
from reader.library.index.status import all_tags
from reader.library.index.suggestions import actor_names
from reader.pipeline import find_facts
from reader.services.briefs.brief import BriefOptions
from reader.services.briefs.library import brief_of_query
from reader.services.collection import ArticleCollection
from reader.services.multi.by_story import StoryGroups
from reader.services.multi.story_keeper import bring_up
from reader.settings import Settings
from tests.benchmarks import archive
from tests.benchmarks.generate import Generator, generate
from tests.benchmarks.interface import frames

ROUNDS = 5
_INDEXED = 100_000
"""The most articles that are indexed; a larger library is made out of one of so many."""

QUERIES = {
    "filter: minutes:<3": "minutes:<3",
    "filter: tag:sea site:tide": "tag:sea site:tide",
    "filter: is:unread date:2010..2015": "is:unread date:2010..2015",
    "two common words": "{common} {frequent}",
    "two rare words": "{rare} {rarer}",
    "a common and a rare word": "{common} {rare}",
    "phrase": '"Helen Ortiz"',
    "typing, three letters": "{typed}",
    "question of six words": "{common} {frequent} {rare} {rarer} {rarest} {other}",
    "part of a word": "*{part}*",
    "actor of a quarter of all": 'actor:"Helen Ortiz"',
    "like an article": "like:article-000077",
}

BRIEFS = (
    ("brief of a day", "", date(2020, 5, 18)),
    ("brief of a query", "{rare}", None),
    ("brief of a query over everything", '"Helen Ortiz"', None),
    ("brief of everything", "", None),
)
"""What it is called, what is asked for, and the one day that it is about."""


def best(call: Callable[[], object]) -> float:
    """Median CPU milliseconds of some calls, the first left out."""
    call()
    times = []
    for _ in range(ROUNDS):
        started = time.process_time()
        call()
        times.append(time.process_time() - started)
    return 1000 * sorted(times)[len(times) // 2]


def words() -> dict[str, str]:
    """Words of different rank in the vocabulary."""
    known = Generator()._words
    return {
        "common": known[300],
        "frequent": known[500],
        "rare": known[8000],
        "rarer": known[9000],
        "typed": known[2000][:3],
        "rarest": known[20_000],
        "other": known[3000],
        "part": known[2000][2:6],
    }


def measure(folder: Path, count: int) -> dict[str, float]:
    """Measure a library of so many articles in this folder."""
    settings = _settings(folder, count)
    library = settings.library
    found = _make(folder, count)

    def opened() -> None:
        collection = ArticleCollection.of_library(settings, scan="small")
        collection.entries[0:50]
        collection.close()

    found["open the list"] = best(opened)
    found["open the reader, empty Textual apps"] = _opening(settings)
    collection = ArticleCollection.of_library(settings, scan="small")
    for name, query in QUERIES.items():
        asked = query.format(**words())
        typing = name.startswith("typing")
        found[name] = best(partial(_first_rows, collection, asked, typing))
    for name, query, day in BRIEFS:
        asked = query.format(**words())
        found[name] = best(partial(_brief, collection, asked, day))
    found["facet: actors, the most frequent"] = best(
        partial(actor_names, collection.index, "", "", 20)
    )
    found["facet: actors that begin so"] = best(
        partial(actor_names, collection.index, "he", "", 20)
    )
    found["facet: tags"] = best(partial(all_tags, collection.index))
    found["stories"] = best(lambda: StoryGroups(collection.index).stories())
    found |= _place_more(collection, library)
    found["no-change rescan"] = best(collection.scanner.rescan)
    found["reader list -f jsonl | head, wall"] = _head(settings)
    found["index, MB"] = sum(path.stat().st_size for path in settings.cache.glob("*")) / 2**20
    found["peak memory, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    collection.close()
    return found


def _settings(folder: Path, count: int) -> Settings:
    place = folder / f"parts-{count}"
    return Settings(
        library=folder / f"library-{count}", state=place / "state", cache=place / "cache"
    )


def _make(folder: Path, count: int) -> dict[str, float]:
    """Make what is not there yet of a library, and return what that took."""
    settings = _settings(folder, count)
    found = {"first index, CPU s": math.nan, "stories at first, CPU s": math.nan}
    if settings.cache.exists():
        return found
    if count > _INDEXED:
        _make(folder, _INDEXED)
        archive.multiply(_settings(folder, _INDEXED), settings, count // _INDEXED)
        return found
    if not settings.library.exists():
        generate(settings.library, count)
        # What was written a moment ago would be read again.
        time.sleep(2.1)
    started = time.process_time()
    with closing(ArticleCollection.of_library(settings, progress=_progress)) as collection:
        found["first index, CPU s"] = time.process_time() - started
        archive.note_facts(collection.index)
        started = time.process_time()
        StoryGroups(collection.index).stories()
        found["stories at first, CPU s"] = time.process_time() - started
    return found


def _first_rows(collection: ArticleCollection, query: str, typing: bool) -> None:
    collection.search(query, typing=typing, partial=True)[0:50]


def _place_more(collection: ArticleCollection, library: Path) -> dict[str, float]:
    """CPU milliseconds until one more article is in the index, in a story, and under its actors.

    Its analysis is not counted: it takes as long in a library of any size.
    """
    path = library / "one-more.md"
    rows = []
    # The first one loads what the others find loaded.
    for number in range(ROUNDS + 1):
        path.write_text(Generator().article(2 * len(collection.entries) + number), encoding="utf-8")
        times = [time.process_time()]
        collection.scanner.update([path])
        times.append(time.process_time())
        bring_up(collection.index)
        times.append(time.process_time())
        placed_as = collection.index.file.number("SELECT max(n) FROM article")
        (entry,) = collection.index.entries([placed_as])
        assert entry is not None
        assert entry.path == path
        article = collection.article(entry.id)
        filled = collection.settings.digest_options.for_article(article)
        facts = find_facts(article.document, filled.facts)
        begun = time.process_time()
        note_facts(collection.index, placed_as, facts)
        times.append(times[-1] + time.process_time() - begun)
        rows.append([1000 * (after - before) for before, after in pairwise(times)])
    path.unlink()
    collection.scanner.update([path])
    parts = zip(*rows[1:], strict=True)
    indexed, placed, named = (sorted(part)[ROUNDS // 2] for part in parts)
    return {
        "one more article: its row": indexed,
        "one more article: its story": placed,
        "one more article: its actors": named,
        "one more article: all three": sorted(map(sum, rows[1:]))[ROUNDS // 2],
    }


def _brief(collection: ArticleCollection, query: str, day: date | None) -> None:
    options = BriefOptions(SummaryOptions(), since=day, until=day)
    brief_of_query(collection, query, options, collection.settings.digest_options)


def _progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done:,} of {total:,}")


def _environment(settings: Settings) -> dict[str, str]:
    return {
        "READER_LIBRARY": str(settings.library),
        "READER_STATE": str(settings.state),
        "READER_CACHE": str(settings.cache),
        "READER_SMOOTH": "false",
    }


def _opening(settings: Settings) -> float:
    """How many times the CPU time of an empty app the reader takes to draw its first row."""
    with closing(ArticleCollection.of_library(settings, scan="small")) as collection:
        title = collection.entries[0].metadata.title
    settings.state.mkdir(parents=True, exist_ok=True)
    (settings.state / "screen.json").write_text('{"toured": 1}', encoding="utf-8")
    ours, theirs = frames(_environment(settings), title.split()[0].encode(), ROUNDS + 1)
    return ours / theirs


def _head(settings: Settings) -> float:
    command = [sys.executable, "-m", "reader", "list", "-f", "jsonl"]
    times = []
    for _ in range(ROUNDS):
        started = time.monotonic()
        with subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            env={**os.environ, **_environment(settings)},
        ) as process:
            assert process.stdout is not None
            for _ in range(10):
                process.stdout.readline()
            times.append(time.monotonic() - started)
            process.stdout.close()
    return 1000 * sorted(times)[len(times) // 2]


def main() -> None:
    """Measure libraries of some sizes and print a table."""
    # As on a user's machine, where the modules are not compiled at every start.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    arguments = sys.argv[1:]
    keep = Path(arguments.pop(arguments.index("--keep") + 1)) if "--keep" in arguments else None
    sizes = [int(each) for each in arguments if each.isdigit()] or [1_000, 10_000]
    with tempfile.TemporaryDirectory() as temporary:
        table = {size: measure(keep or Path(temporary), size) for size in sizes}
    out = sys.stdout.write
    out(f"{'milliseconds of CPU':36}" + "".join(f"{size:>12,}" for size in sizes) + "\n")
    for row in table[sizes[0]]:
        out(f"{row:36}" + "".join(f"{table[size][row]:>12,.1f}" for size in sizes) + "\n")


if __name__ == "__main__":
    main()
