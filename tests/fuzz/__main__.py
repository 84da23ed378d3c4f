"""`python -m tests.fuzz --articles 10000`: how many articles break what, and each one that does."""

import argparse
import asyncio
import sys
import tempfile
from functools import cache
from pathlib import Path
from random import Random

from reader.settings import Settings
from tests.conftest import ROOT, SEED
from tests.fuzz.drive import command_line, reader
from tests.fuzz.mutate import mutated
from tests.quality.every_text import one_of_each

BATCH = 100
"""Articles in one folder that the reader opens."""


REAL = 4_000
"""Characters of a real text that are mutated."""


@cache
def originals() -> tuple[bytes, ...]:
    """Return the sound articles: the samples, and real texts in many languages where they are."""
    paths = [*sorted((ROOT / "articles").iterdir()), *([SEED] if SEED.is_file() else [])]
    real = [text.encode() for text in one_of_each(REAL)]
    return (*(path.read_bytes() for path in paths), *real)


def main() -> int:
    """Run the command and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0, help="of the first article")
    parser.add_argument("--keep", type=Path, help="put each article that breaks something there")
    chosen = parser.parse_args()
    sound = originals()
    broken = 0
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        settings = Settings(library=place / "library", state=place / "state", cache=place / "cache")
        for first in range(chosen.seed, chosen.seed + chosen.articles, BATCH):
            folder = place / f"batch-{first}"
            folder.mkdir()
            last = min(first + BATCH, chosen.seed + chosen.articles)
            for seed in range(first, last):
                path = folder / f"{seed}.{'md' if seed % 2 else 'txt'}"
                path.write_bytes(mutated(seed, sound))
                found = command_line(path, Random(seed))
                if found:
                    broken += 1
                    _tell(seed, found, path, chosen.keep)
            found = asyncio.run(reader(folder, settings, Random(first), keys=BATCH))
            if found:
                broken += 1
                _tell(first, f"in the reader: {found}", None, chosen.keep)
            sys.stderr.write(f"\r{last - chosen.seed} articles, {broken} broken")
    print(f"\n{chosen.articles} articles, {broken} broken")
    return 1 if broken else 0


def _tell(seed: int, found: str, path: Path | None, keep: Path | None) -> None:
    print(f"seed {seed}: {found}")
    if keep and path:
        keep.mkdir(parents=True, exist_ok=True)
        (keep / path.name).write_bytes(path.read_bytes())


if __name__ == "__main__":
    sys.exit(main())
