"""Web pages against the story in each: ``python -m tests.quality.pages [--check]``.

F1 over shingles of four words, as the benchmark's own evaluate.py computes it (precision and recall
are means over the pages), on what the digest does not hide. The pages are tune-only data; nothing
of their text is in this project. Metadata is compared with what each page states of itself for
machines (see ``page_metadata``); what is found on a page that states nothing is read off its lines
and mostly right, but nothing here can tell. Times are CPU time of one page, parsing alone.
"""

import gzip
import json
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import Any

from reader.document.building import build_document
from reader.document.document import Document
from reader.document.from_markdown import markdown_document
from reader.document.plain_values import document_from_values
from reader.document.to_markdown import to_markdown
from reader.errors import ReaderError
from reader.intake.sandbox.parsers.page import parse_page
from reader.language.boilerplate import find_hidden
from tests.quality.data import DATA, leave_without_data
from tests.quality.page_metadata import key, stated
from tests.quality.pinned import settle

FIELDS = ("title", "author", "published", "site", "language")
_WORD = re.compile(r"\w+")

Counts = tuple[int, int, int]
"""Shingles that are right, that are too many, and that are missing."""


@dataclass(frozen=True)
class Measured:
    """What came of one page."""

    shown: Counts
    whole: Counts
    peers: dict[str, Counts]
    fields: dict[str, tuple[bool, bool, bool]]
    """Field -> whether the page states it, whether it was found, whether it was found right."""
    seconds: float


def shingles(text: str) -> Counter[tuple[str, ...]]:
    # Some of the gold texts have the soft hyphens of their pages.
    words = _WORD.findall(re.sub("[\u00ad\u200b\u2060\ufeff]", "", text))
    return Counter(
        tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)) if words[at : at + 4]
    )


def compare(gold: str, found: str) -> Counts:
    true, guess = shingles(gold), shingles(found)
    right = sum((true & guess).values())
    return right, guess.total() - right, true.total() - right


def figures(counts: list[Counts]) -> tuple[float, float, float]:
    """Return F1, precision and recall in percent."""
    precision = statistics.mean(
        right / (right + extra) for right, extra, _ in counts if right + extra
    )
    recall = statistics.mean(
        right / (right + missing) for right, _, missing in counts if right + missing
    )
    return tuple(100 * each for each in (2 * precision * recall / (precision + recall), precision,
                                         recall))  # type: ignore[return-value]  # fmt: skip


def pages() -> Iterator[tuple[str, bytes, str, bool]]:
    """Iterate over the pages: URL, bytes, gold text, and whether peers are to be measured."""
    gold = json.loads((DATA / "pages" / "ground-truth.json").read_text(encoding="utf-8"))
    for name, row in gold.items():
        data = gzip.decompress((DATA / "pages" / "html" / f"{name}.html.gz").read_bytes())
        yield row["url"], data, row["articleBody"], "--peers" in sys.argv


def without_pictures(document: Document) -> Document:
    """Return a page's text without what its pictures show: the gold texts have no such lines."""
    pictures = [block for block in document.blocks if block.kind == "picture"]
    return document if not pictures else markdown_document(to_markdown(document.without(pictures)))


def measure(page: tuple[str, bytes, str, bool]) -> Measured:
    url, data, gold, peers = page
    address = url if "://" in url else f"https://{url}"
    begun = time.process_time()
    try:
        found = parse_page(data, url=address)
        document = without_pictures(document_from_values(found["document"]))
    except ReaderError:
        document = build_document([])
        found = dict.fromkeys(FIELDS, "")
    seconds = time.process_time() - begun
    shown, start = "", 0
    for hidden in find_hidden(document):
        shown += document.text[start : hidden.start] + "\n"
        start = hidden.end
    source = data.decode("utf-8", "replace")
    return Measured(
        compare(gold, shown + document.text[start:]),
        compare(gold, document.text),
        {name: compare(gold, text) for name, text in _peers(source).items()} if peers else {},
        _fields(found, source, url),
        seconds,
    )


def _peers(source: str) -> dict[str, str]:
    from readability import Document
    from trafilatura import extract

    from reader.intake.sandbox.parsers.blocks import tree_blocks
    from reader.intake.sandbox.parsers.tree import parse_tree

    tree = parse_tree(Document(source).summary(html_partial=True))
    readable = "\n".join(block.text for block in tree_blocks(tree)) if tree is not None else ""
    return {
        "trafilatura": extract(source) or "",
        "its precision mode": extract(source, favor_precision=True) or "",
        "readability-lxml": readable,
    }


def _fields(found: dict[str, Any], source: str, url: str) -> dict[str, tuple[bool, bool, bool]]:
    gold = stated(source, url)
    result = {}
    for name in FIELDS:
        wanted, value = getattr(gold, name), str(found[name])
        guess = {value} if name in {"published", "language"} else {key(value)}
        if name == "author":
            guess |= {key(one) for one in value.split(",")}
            # Reader leaves out “By” and the job, which many pages state with the name.
            wanted = wanted | {name.removeprefix("by ") for name in wanted}
            guess |= {
                name for name in wanted for own in guess if own and name.startswith(f"{own} ")
            }
        result[name] = bool(wanted), bool(value), bool(wanted & guess)
    return result


def print_text(measured: list[Measured]) -> dict[str, float]:
    print(f"{'pages':<22}{'F1':>7}{'P':>7}{'R':>7}{'exact':>8}")
    table = {
        "shown": [each.shown for each in measured],
        "with hidden lines": [each.whole for each in measured],
    }
    for name in measured[0].peers:
        table[name] = [each.peers[name] for each in measured]
    for name, counts in table.items():
        exact = sum(not (extra or missing) for _, extra, missing in counts)
        f1, precision, recall = figures(counts)
        print(f"{name:<22}{f1:>7.2f}{precision:>7.2f}{recall:>7.2f}{exact:>8}")
    f1, precision, recall = figures(table["shown"])
    return {"F1": f1, "precision": precision, "recall": recall}


def print_metadata(measured: list[Measured]) -> dict[str, float]:
    print(f"\n{'metadata':<22}{'right':>7}{'of':>7}{'where none is stated':>23}")
    result = {}
    for name in FIELDS:
        rows = [each.fields[name] for each in measured]
        right = sum(hit for is_stated, _, hit in rows if is_stated)
        of = sum(is_stated for is_stated, _, _ in rows)
        spurious = sum(found for is_stated, found, _ in rows if not is_stated)
        print(f"{name:<22}{right:>7}{of:>7}{spurious:>17} of {len(rows) - of:>2}")
        result[name] = 100 * right / of
    return result


def main() -> int:
    leave_without_data()
    # Two at a time; each page in a process of its own pool, as the program does it.
    with ProcessPoolExecutor(2) as pool:
        measured = list(pool.map(measure, list(pages()), chunksize=8))
    result = print_text(measured) | print_metadata(measured)
    times = sorted(1000 * each.seconds for each in measured)
    print(
        f"\nmilliseconds a page: {statistics.mean(times):.0f} on average, "
        f"{statistics.median(times):.0f} in the middle, {times[-1]:.0f} at most"
    )
    return settle(result, "pages", digits=1, tolerance=0)


if __name__ == "__main__":
    raise SystemExit(main())
