"""Make a library of generated articles: ``python -m tests.benchmarks.generate FOLDER COUNT``.

Each has about 500 words after the law of Zipf from a vocabulary of invented words, a title, a day,
a site, tags and a few names. The same numbers give the same files on every machine.
"""

import random
import sys
from bisect import bisect
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

WORDS = 500
VOCABULARY = 30_000
FILES_IN_A_FOLDER = 1000
_SYLLABLES = "ba co du fe gi ha ja ko lu me no pi qua ro sa te un va wo xi ye zo tra ster".split()
_PEOPLE = "Ana Ruiz|Helen Ortiz|Marek Lund|Ilse Varga|Tom Hale|Nora Webb|Otto Brandt".split("|")
_PLACES = "Ardmore|Skarholm|Kells|Marlhead|Tangen|Altenbruch|Lune".split("|")
_SITES = "Ardmore Gazette|Morning Post|Tide Review|Plain Notes".split("|")
_TAGS = "news science courts sport money sea".split()


def vocabulary(generator: random.Random) -> list[str]:
    """Return invented words, the most frequent first; the short ones are frequent."""
    words: dict[str, None] = {}
    while len(words) < VOCABULARY:
        length = 1 + min(4, len(words) // 40 + generator.randrange(2))
        words["".join(generator.choices(_SYLLABLES, k=length))] = None
        if len(words) < 60:
            continue
        words["".join(generator.choices(_SYLLABLES, k=generator.randint(2, 5)))] = None
    return list(words)[:VOCABULARY]


class Generator:
    """Articles by number."""

    def __init__(self) -> None:
        self._words = vocabulary(random.Random(1))
        self._weights = list(accumulate(1 / (rank + 2) for rank in range(VOCABULARY)))

    def _word(self, generator: random.Random) -> str:
        return self._words[bisect(self._weights, generator.random() * self._weights[-1])]

    def article(self, number: int) -> str:
        """Return one article as its file holds it."""
        generator = random.Random(number)
        day = date(2000, 1, 1) + timedelta(days=generator.randrange(9_400))
        title = " ".join(self._word(generator) for _ in range(6)).capitalize()
        head = (
            f"---\ntitle: {title}\nauthor: {generator.choice(_PEOPLE)}\npublished: {day}\n"
            f"source: https://example.org/{number}\nsite: {generator.choice(_SITES)}\n"
            f"language: en\ntags: [{', '.join(generator.sample(_TAGS, 2))}]\n---\n\n"
        )
        return head + "\n\n".join(self._paragraph(generator) for _ in range(5)) + "\n"

    def _paragraph(self, generator: random.Random) -> str:
        sentences = []
        for _ in range(5):
            words = [self._word(generator) for _ in range(WORDS // 25 - 3)]
            name, place = generator.choice(_PEOPLE), generator.choice(_PLACES)
            sentences.append(f"{name} {' '.join(words)} {place}.")
        return " ".join(sentences)


def generate(folder: Path, count: int, *, first: int = 0) -> None:
    """Write so many articles, a thousand in each folder."""
    maker = Generator()
    for number in range(first, first + count):
        path = folder / f"{number // FILES_IN_A_FOLDER:04}" / f"article-{number:06}.md"
        if number % FILES_IN_A_FOLDER == 0 or number == first:
            path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(maker.article(number), encoding="utf-8")


if __name__ == "__main__":
    generate(Path(sys.argv[1]), int(sys.argv[2]))
