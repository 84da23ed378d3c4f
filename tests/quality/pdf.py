"""PDFs against the text that they were made of: ``python -m tests.quality.pdf [--check|--pin]``.

Two sets, both tune-only: PDFs that were made of known text, and papers of which headings and
sentences are known. Text is F1 over shingles of four words. Found is the share of the sentences
that are there letter by letter. Order is the share of neighbouring sentences that are neighbours in
what was found; of the papers it tells little, because what is known of them has their notes in
between. Headings are F1 for the made PDFs, whose headings are all known, and recall for the papers,
where some of the known headings are wrong. Kept out is the share of the running heads, feet and
page numbers that are not in the text. Mended is the share of the words parted at a line's end that
are whole. Beside ours is what two libraries print of the same files.
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
from dataclasses import dataclass, field
from importlib.util import find_spec
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from unicodedata import normalize

from reader.document.document import Document
from reader.document.from_markdown import markdown_document
from reader.document.from_plain import plain_document
from reader.document.plain_values import document_from_values
from reader.errors import ReaderError
from reader.intake.sandbox.parsers.pdf import parse_pdf
from reader.language.boilerplate import find_hidden
from reader.language.sentences import sentence_spans
from tests.intake.pdfs import Put, column, make_pdf, wrapped
from tests.quality.data import DATA, leave_without_data
from tests.quality.pages import compare
from tests.quality.pinned import settle

MEASURES = ("text", "found", "order", "headings", "kept out", "mended")
_WORD = re.compile(r"\w+")
_RAISED = re.compile("[⁰¹²³⁴-⁹]+")
"""What is known of a paper has raised figures as words of their own."""


@dataclass(frozen=True)
class Gold:
    """What is known of one PDF."""

    path: Path
    headings: list[str]
    sentences: list[str]
    """In the order in which they are read; without the notes."""
    text: str = ""
    """All of it, the notes at the end; empty where not all is known."""
    furniture: list[str] = field(default_factory=list)
    pages: int = 0
    broken: list[str] = field(default_factory=list)
    """Words that are parted at the end of a line."""


def words(text: str) -> list[str]:
    """The words as they are compared: without case, and without what layout puts into them."""
    text = re.sub("[\u00ad\u200b\u2060\ufeff\ufffd\ufffe]", "", text)
    for glyph, letters in (("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬀ", "ff"), ("ﬃ", "ffi"), ("ﬄ", "ffl")):
        text = text.replace(glyph, letters)
    text = _RAISED.sub(lambda figures: f" {normalize('NFKC', figures[0])} ", text)
    return _WORD.findall(text.casefold())


def made() -> Iterator[Gold]:
    """Iterate over the PDFs that were made of known text."""
    for row in _rows("made.jsonl.gz"):
        if row["kind"] != "text":
            continue
        blocks = row["blocks"]
        body = [text for block in blocks for text in _texts(block)]
        prose = [block["text"] for block in blocks if block["type"] == "paragraph"]
        yield Gold(
            path=DATA / "pdf" / row["file"],
            headings=[block["text"] for block in blocks if block["type"] == "heading"],
            sentences=[each for text in prose for each in _sentences(text, row["language"])],
            text="\n".join([*body, *(b["footnote"] for b in blocks if b.get("footnote"))]),
            furniture=row["furniture"],
            pages=row["pages"],
            broken=list(row["broken"]),
        )


def papers() -> Iterator[Gold]:
    """Iterate over the papers."""
    for row in _rows("papers.jsonl.gz"):
        yield Gold(DATA / "pdf" / row["file"], row["headings"], row["sentences"])


def _rows(name: str) -> Iterator[dict[str, Any]]:
    with gzip.open(DATA / "pdf" / name, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _texts(block: dict[str, Any]) -> Iterator[str]:
    if block.get("text"):
        yield block["text"]
    yield from block.get("items") or ()
    yield from (" ".join(map(str, row)) for row in block.get("rows") or ())
    if block.get("caption"):
        yield block["caption"]


def _sentences(text: str, language: str) -> list[str]:
    spans = sentence_spans(text, 0, len(text), language=language)
    return [text[start:end] for start, end in spans]


def read_ours(path: Path) -> Document:
    try:
        document = document_from_values(parse_pdf(path.read_bytes(), name=path.name)["document"])
    except ReaderError as error:
        print(error, file=sys.stderr)
        return plain_document("")
    return document.without(find_hidden(document))


def read_inspector(path: Path) -> Document:
    import pdf_inspector

    return markdown_document(pdf_inspector.process_pdf(str(path)).markdown or "")


def read_pdfium(path: Path) -> Document:
    import pypdfium2

    with pypdfium2.PdfDocument(path) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
    return plain_document("\n\n".join(pages).replace("\r\n", "\n"))


INSPECTOR = "pdf-inspector"
READERS = {"Reader": read_ours, INSPECTOR: read_inspector, "pypdfium2": read_pdfium}


def measure(gold: Gold, found: Document) -> dict[str, float]:
    """Return each measure that is known of a PDF, from 0 to 1."""
    text = "\n".join(found.text[block.start : block.end] for block in found.blocks)
    joined = f" {' '.join(words(text))} "
    headings = [
        _key(found.text[block.start : block.end])
        for block in found.blocks
        if block.kind == "heading"
    ]
    result = {"found": _found(gold.sentences, text), "order": _order(gold.sentences, text)}
    wanted = Counter(map(_key, gold.headings))
    right = (wanted & Counter(headings)).total()
    if not gold.text:
        return {**result, "headings": right / wanted.total()}
    hits, extra, missing = compare(" ".join(words(gold.text)), " ".join(words(text)))
    return {
        **result,
        "headings": 2 * right / (wanted.total() + len(headings)),
        "text": 2 * hits / (2 * hits + extra + missing),
        "kept out": _kept_out(gold, joined, text),
        "mended": statistics.mean(f" {' '.join(words(each))} " in joined for each in gold.broken),
    }


def _key(heading: str) -> str:
    return " ".join(words(re.sub(r"^\s*(?:\d+\.?)+\s", "", heading)))


def _found(sentences: list[str], text: str) -> float:
    """Return the share of the sentences that are in the text, letter by letter."""
    letters = "".join(words(text))
    return statistics.mean("".join(words(sentence)) in letters for sentence in sentences)


def _order(sentences: list[str], text: str) -> float:
    """Return the share of neighbouring sentences that are neighbours in the text.

    Letters alone are compared: where words are parted is measured apart. Two sentences are
    neighbours if the second is the next one of those that are known.
    """
    letters = "".join(words(text))
    places: list[int] = []
    place = 0
    for sentence in sentences:
        key = "".join(words(sentence))
        at = letters.find(key, place)
        at = letters.find(key) if at == -1 else at
        places.append(at)
        place = place if at == -1 else at + len(key)
    following = dict(pairwise(sorted(set(places) - {-1})))
    right = sum(
        first != -1 and following.get(first) == second for first, second in pairwise(places)
    )
    return right / max(1, len(places) - 1)


def _kept_out(gold: Gold, joined: str, text: str) -> float:
    """Return the share of the running lines and page numbers that are not in the text."""
    left = 0
    expected = f" {' '.join(words(gold.text))} "
    for line in gold.furniture:
        key = f" {' '.join(words(line))} "
        left += max(0, joined.count(key) - expected.count(key))
    lines = {line.strip(" -–—|") for line in text.split("\n")}
    left += sum(str(number) in lines for number in range(1, gold.pages + 1))
    return 1 - min(1, left / (gold.pages * (len(gold.furniture) + 1)))


def table(sets: dict[str, list[Gold]]) -> dict[str, float]:
    """Print a line for each set and library; return our own figures."""
    print(f"{'':<26}" + "".join(f"{name:>10}" for name in MEASURES) + f"{'CPU ms':>10}")
    ours: dict[str, float] = {}
    for set_name, golds in sets.items():
        for reader_name, read in READERS.items():
            if reader_name == INSPECTOR and find_spec("pdf_inspector") is None:
                print(f"{reader_name}: not measured: pip install -e '.[peers]'")
                continue
            begun = time.process_time()
            documents = [read(gold.path) for gold in golds]
            spent = 1000 * (time.process_time() - begun) / len(golds)
            rows = [measure(*pair) for pair in zip(golds, documents, strict=True)]
            if "--each" in sys.argv:
                for gold, row in zip(golds, rows, strict=True):
                    print(f"   {gold.path.name:<20}", {k: round(v, 3) for k, v in row.items()})
            line = f"{set_name + ', ' + reader_name:<26}"
            for name in MEASURES:
                values = [row[name] for row in rows if name in row]
                line += f"{statistics.mean(values):>10.3f}" if values else f"{'-':>10}"
                if values and reader_name == "Reader":
                    ours[f"{set_name} {name}"] = statistics.mean(values)
            print(f"{line}{spent:>10.0f}")
    return ours


def read_book(data: bytes) -> tuple[float, float, int]:
    """Return the CPU seconds and the most megabytes that a book takes, and its pages."""
    import resource

    begun = time.process_time()
    document = document_from_values(parse_pdf(data)["document"])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    megabytes = peak / (2**20 if sys.platform == "darwin" else 2**10)
    return time.process_time() - begun, megabytes, document.pages[-1].number


def print_book(pages: int = 300) -> None:
    """Print what a book takes whose pages are as full as those of a paperback."""
    lines = wrapped("The weir was opened on Monday, and the boats that waited below it left. " * 40)
    book = make_pdf(
        [
            [Put(72, 800, "The book of weirs", 9), *column((lines * 2)[:36]), Put(290, 40, str(at))]
            for at in range(1, pages + 1)
        ]
    )
    # A process of its own has no memory but what the book takes.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        seconds, megabytes, last = pool.submit(read_book, book).result()
    print(f"\na book of {last} pages: {seconds:.1f} s of CPU, {megabytes:.0f} MB at most")


def main() -> int:
    leave_without_data()
    result = table({"made": list(made()), "papers": list(papers())})
    print_book()
    return settle(result, "pdf", digits=3, tolerance=0)


if __name__ == "__main__":
    raise SystemExit(main())
