"""Check that a change leaves what is found as it was: ``python -m tests.quality.same_output``.

``--write FILE`` records a hash of the facts and the summary of each text of a sample of all
languages and kinds; without it, the texts are digested again and each one that differs from
FILE is named. The CPU seconds of each step are printed in both cases.
"""

import argparse
import hashlib
import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from reader.actors.find import find_actors
from reader.dates.expressions import read_dates
from reader.document.facts import Facts
from reader.document.from_plain import plain_document
from reader.document.options import FactsOptions, SummaryOptions
from reader.document.reading_time import document_words
from reader.language.analyse import analyse
from reader.summary.summarize import summarize
from tests.quality.data import leave_without_data
from tests.quality.every_text import NamedText, sample

PUBLISHED = date(2021, 5, 18)
"""The day of publication of every second text; the others have none."""
NAMED = 20
"""Texts that differ of which the name is printed."""


class Steps:
    """The steps of a digest, each with the CPU seconds that it took so far."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._began = time.process_time()

    def _next(self, step: str) -> None:
        now = time.process_time()
        self.seconds[step] += now - self._began
        self._began = now

    def parts(self, text: str, published: date | None) -> dict[str, str]:
        """Digest one text and return a hash of each part of the result."""
        self._began = time.process_time()
        document = plain_document(text)
        self._next("document")
        analysis = analyse(document)
        self._next("analyse")
        publication, dates = read_dates(analysis, published=published, name="")
        self._next("dates")
        mentions, actors = find_actors(analysis, title="", dates=dates)
        self._next("actors")
        words = document_words(document)
        self._next("words")
        facts = Facts(
            options=FactsOptions(published=published),
            analysis=analysis,
            words=words,
            mentions=mentions,
            actors=actors,
            dates=dates,
            published=publication.day,
            published_by=publication.by,
        )
        summary = summarize(facts, SummaryOptions())
        self._next("summary")
        found = {
            "language": analysis.language,
            "sentences": (analysis.paragraphs, analysis.sentences),
            "hidden": (analysis.hidden, analysis.body, analysis.asides),
            "mentions": mentions,
            "actors": actors,
            "dates": (dates, publication.day, publication.by),
            "words": words,
            "summary": summary,
        }
        return {name: _hashed(part) for name, part in found.items()}


def _hashed(value: object) -> str:
    return hashlib.sha256(repr(value).encode()).hexdigest()[:12]


def results(texts: list[NamedText], steps: Steps) -> Iterator[tuple[str, dict[str, str]]]:
    for named in texts:
        # By the text itself, so that it is the same whatever part of the sample is taken.
        given = PUBLISHED if len(named.text) % 2 else None
        yield named.name, steps.parts(named.text, given)


def main() -> int:
    leave_without_data()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--every", type=int, default=1, help="take each N-th text only")
    given = parser.parse_args()
    steps = Steps()
    found = results(sample()[:: given.every], steps)
    status = 0
    if given.write:
        given.file.write_text(json.dumps(dict(found), indent=0), encoding="utf-8")
    else:
        status = _compare(json.loads(given.file.read_text(encoding="utf-8")), found)
    for step, seconds in steps.seconds.items():
        print(f"{step:10} {seconds:8.2f} s")
    return status


def _compare(before: dict[str, dict[str, str]], found: Iterator[tuple[str, dict[str, str]]]) -> int:
    different = count = 0
    for name, parts in found:
        count += 1
        changed = [part for part, value in parts.items() if before[name].get(part) != value]
        if changed:
            different += 1
            if different <= NAMED:
                print(f"{name}: {', '.join(changed)}", flush=True)
    print(f"{count:,} texts, {different} differ")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
