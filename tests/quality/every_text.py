"""Digest the texts beside this checkout: ``python -m tests.quality.every_text [--all-texts]``.

No text may raise, take longer than its time, or need more memory than a worker is given. Each one
that does is named, and the exit code is 1. Without ``--all-texts`` a sample of every file is
digested, the same one each time: about forty seconds on two processors.
"""

import contextlib
import gzip
import json
import random
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any, NamedTuple

from reader import digest
from tests.fuzz.drive import HangError, within
from tests.quality.data import DATA, leave_without_data

WORKERS = 2
MEMORY = 2_000_000_000
"""Bytes of address space that a worker may take; what it loads takes about a fifth of them."""
SECONDS = 10
"""CPU seconds that any text may take, and those for each 100,000 characters on top."""
SAMPLE = 5_000_000
"""Characters of the sample, spread over the files."""
LONGEST_SAMPLE = 30_000
"""Characters of the longest text of the sample."""
SENTENCES_A_TEXT = 20
"""Sentences of a tagged file that are joined to one text."""


class NamedText(NamedTuple):
    """A text and where it comes from."""

    name: str
    text: str


def read_texts(path: Path) -> Iterator[NamedText]:
    """Iterate over the texts of one data file."""
    name = path.relative_to(DATA).as_posix()
    found = _tagged(path) if ".tsv" in path.name else _written(path)
    for place, text in enumerate(found, start=1):
        yield NamedText(f"{name}, text {place}", text)


def _written(path: Path) -> Iterator[str]:
    for line in _lines(path):
        row: dict[str, Any] = json.loads(line)
        for text in (row.get("text"), *row.get("texts", ()), *row.get("references", ())):
            if isinstance(text, str) and text:
                yield text


def _tagged(path: Path) -> Iterator[str]:
    """Join the tokens of a tagged file with single spaces."""
    tokens: list[str] = []
    sentences = 0
    for line in _lines(path):
        if line.strip():
            tokens.append(line.split("\t")[0])
            continue
        sentences += 1
        if sentences >= SENTENCES_A_TEXT and tokens:
            yield " ".join(tokens)
            tokens, sentences = [], 0
    if tokens:
        yield " ".join(tokens)


def _lines(path: Path) -> Iterator[str]:
    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8") as file:
            yield from file
    else:
        with path.open(encoding="utf-8") as file:
            yield from file


def files() -> list[Path]:
    """Return the data files that hold texts."""
    rows = (path for path in DATA.rglob("*.jsonl*"))
    tagged = (
        path for part in ("tokens", "languages") for path in DATA.glob(f"actors/{part}/*.tsv*")
    )
    return sorted([*rows, *tagged])


def sample() -> list[NamedText]:
    """Return texts of every file, about ``SAMPLE`` characters in all, the same ones each time."""
    draw = random.Random(14)
    drawn = [_drawn(path, draw) for path in files()]
    texts: list[NamedText] = []
    total = 0
    while total < SAMPLE and any(drawn):
        for rest in drawn:
            if rest:
                texts.append(rest.pop())
                total += len(texts[-1].text)
    return texts


def _drawn(path: Path, draw: random.Random) -> list[NamedText]:
    """Return the texts of one file that are short enough, in random order."""
    texts = [each for each in read_texts(path) if len(each.text) <= LONGEST_SAMPLE]
    draw.shuffle(texts)
    return texts


def one_of_each(longest: int) -> list[str]:
    """Return the beginning of a text of each file; none where the data is not there.

    Args:
        longest: Characters of the longest beginning.
    """
    texts = (next(read_texts(path), None) for path in files())
    return [named.text[:longest] for named in texts if named is not None]


def problem(named: NamedText) -> str | None:
    """Digest one text and say what went wrong, or None."""
    seconds = SECONDS + SECONDS * len(named.text) // 100_000
    try:
        with within(seconds, of_cpu=True):
            digest(named.text)
    except HangError:
        return f"{named.name}: more than {seconds} CPU seconds"
    except MemoryError:
        return f"{named.name}: more than {MEMORY:,} bytes"
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        return f"{named.name}: {type(error).__name__}: {error}"
    return None


def limit_memory() -> None:
    """Bound the address space of this process, where the system can."""
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def problems(texts: Iterable[NamedText]) -> Iterator[str]:
    """Digest the texts in worker processes and yield what went wrong."""
    with ProcessPoolExecutor(WORKERS, initializer=limit_memory) as pool:
        asked = [(named, pool.submit(problem, named)) for named in texts]
        for named, answer in asked:
            try:
                found = answer.result()
            except BrokenProcessPool:
                found = problem_alone(named)
            if found:
                yield found


def problem_alone(named: NamedText) -> str | None:
    """Digest one text in a process of its own, which may die of it."""
    with ProcessPoolExecutor(1, initializer=limit_memory) as pool:
        try:
            return pool.submit(problem, named).result()
        except BrokenProcessPool:
            return f"{named.name}: the process died"


def main() -> int:
    leave_without_data()
    if "--all-texts" in sys.argv:
        texts = [text for path in files() for text in read_texts(path)]
    else:
        texts = sample()
    found = 0
    for line in problems(texts):
        found += 1
        print(line, flush=True)
    characters = sum(len(each.text) for each in texts)
    print(f"{len(texts):,} texts, {characters:,} characters, {found} failed")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
