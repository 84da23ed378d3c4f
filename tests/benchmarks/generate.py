"""Make a library of generated articles: ``python -m tests.benchmarks.generate FOLDER COUNT``.

They have the sizes and the repetition of real ones: lengths after a log-normal law with a median of
420 words; words after the law of Zipf from a vocabulary of invented ones, and about three in a
hundred from a tail that never ends (Heaps); a few names everywhere and thousands hardly anywhere;
half of the articles report events that others report too, one in twenty is a near copy, and each
site has a line that it puts under everything. The same numbers give the same files on every
machine.
"""

import math
import random
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

WORDS = 340
"""Words of the middle article, without names."""
SPREAD = 0.7
"""Standard deviation of the logarithm of the length."""
FEWEST, MOST = 40, 6000
VOCABULARY = 30_000
TAIL, TAIL_START, TAIL_POWER = 0.03, 3000, 1.6
"""The share of words from the tail, where its law begins to fall, and how steeply."""
FILES_IN_A_FOLDER = 1000
PEOPLE, PLACES = 10_000, 1_000
TOPIC_WORDS, CAST = 12, 5
_SYLLABLES = "ba co du fe gi ha ja ko lu me no pi qua ro sa te un va wo xi ye zo tra ster".split()
_PEOPLE = "Helen Ortiz|Ana Ruiz|Marek Lund|Ilse Varga|Tom Hale|Nora Webb|Otto Brandt".split("|")
_PLACES = "Ardmore|Skarholm|Kells|Marlhead|Tangen|Altenbruch|Lune".split("|")
_SITES = "Ardmore Gazette|Morning Post|Tide Review|Plain Notes".split("|")
_TAGS = "news science courts sport money sea".split()
_STORIES = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3)
"""Of twenty articles in a row, which report the same event; 0 stands alone."""
_LONG = 10
"""The last story of so many twenties is one, in four of them."""


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


@dataclass(frozen=True)
class Made:
    """One article, and what is known of it."""

    text: str
    """As its file holds it."""
    day: date
    people: tuple[str, ...]
    places: tuple[str, ...]
    days: tuple[date, ...]
    """The days that it mentions."""


@dataclass(frozen=True)
class Event:
    """What the reports of one event share."""

    day: date
    people: tuple[str, ...]
    places: tuple[str, ...]
    words: tuple[str, ...]


class Generator:
    """Articles by number."""

    def __init__(self) -> None:
        self._words = vocabulary(random.Random(1))
        self._weights = list(accumulate(1 / (rank + 2) for rank in range(VOCABULARY)))
        maker = random.Random(2)
        self._people = [*_PEOPLE, *(_invented(maker, 2) for _ in range(PEOPLE - len(_PEOPLE)))]
        self._places = [*_PLACES, *(_invented(maker, 1) for _ in range(PLACES - len(_PLACES)))]

    def article(self, number: int) -> str:
        """Return one article as its file holds it."""
        return self.made(number).text

    def made(self, number: int) -> Made:
        """Return one article with what is known of it."""
        # The last of twenty is the one before it in another paper.
        copied = number % len(_STORIES) == len(_STORIES) - 1
        generator = random.Random(number - 1 if copied else number)
        event = self._event(number)
        day = event.day + timedelta(days=min(20, int(generator.expovariate(0.5))))
        count = max(FEWEST, min(MOST, int(generator.lognormvariate(math.log(WORDS), SPREAD))))
        days = tuple(day - timedelta(days=int(generator.expovariate(0.05))) for _ in range(2))
        paragraphs = self._paragraphs(generator, event, count, days)
        title = " ".join([*generator.sample(event.words, 3), *self._some(generator, 3)])
        author = generator.choice(_PEOPLE)
        if copied:
            paragraphs.append(" ".join(self._some(random.Random(number), 20)).capitalize() + ".")
        own = random.Random(number)
        site = own.choice(_SITES)
        head = (
            f"---\ntitle: {title.capitalize()}\nauthor: {author}\npublished: {day}\n"
            f"source: https://example.org/{number}\nsite: {site}\n"
            f"language: en\ntags: [{', '.join(own.sample(_TAGS, 2))}]\n---\n\n"
        )
        foot = f"{site} is published every day. Subscribe to our newsletter.\n"
        text = head + "\n\n".join([*paragraphs, foot])
        return Made(text, day, event.people, event.places, days)

    def _event(self, number: int) -> Event:
        block, place = divmod(number, len(_STORIES))
        story = _STORIES[place]
        if story == 0:
            seed = f"alone {number}"
        elif story == 3 and block % _LONG < 4:
            seed = f"long {block // _LONG}"
        else:
            seed = f"story {block} {story}"
        generator = random.Random(seed)
        return Event(
            date(2000, 1, 1) + timedelta(days=generator.randrange(9_400)),
            tuple(dict.fromkeys(_one(generator, self._people) for _ in range(CAST))),
            tuple(dict.fromkeys(_one(generator, self._places) for _ in range(CAST // 2))),
            tuple(self._some(generator, TOPIC_WORDS)),
        )

    def _some(self, generator: random.Random, count: int) -> list[str]:
        words = generator.choices(self._words, cum_weights=self._weights, k=count)
        for place in range(count):
            if generator.random() < TAIL:
                words[place] = tail_word(generator)
        return words

    def _paragraphs(
        self, generator: random.Random, event: Event, count: int, days: tuple[date, ...]
    ) -> list[str]:
        words = self._some(generator, count)
        sentences = []
        at = 0
        while at < count:
            some = words[at : at + generator.randint(8, 30)]
            at += len(some)
            some.insert(generator.randint(0, len(some)), generator.choice(event.words))
            person, place = generator.choice(event.people), generator.choice(event.places)
            end = f" in {place}" if generator.random() < 0.4 else ""
            sentences.append(f"{person} {' '.join(some)}{end}.")
        for day in days:
            where = generator.randrange(len(sentences))
            sentences[where] = f"{sentences[where][:-1]} on {day.day} {day:%B %Y}."
        return [" ".join(sentences[start : start + 4]) for start in range(0, len(sentences), 4)]


def tail_word(generator: random.Random) -> str:
    """Return a word that is rare: there are more of them the more one reads."""
    rank = int(TAIL_START * (generator.paretovariate(TAIL_POWER - 1) - 1))
    letters = ""
    left = rank + len(_SYLLABLES) ** 3
    while left:
        left, digit = divmod(left, len(_SYLLABLES))
        letters += _SYLLABLES[digit]
        if len(letters) > 30:
            break
    return letters


def _one(generator: random.Random, names: list[str]) -> str:
    """Return a name; the first ones are the most frequent."""
    return names[min(len(names) - 1, int(10 * (generator.paretovariate(0.6) - 1)))]


def _invented(generator: random.Random, words: int) -> str:
    return " ".join(
        "".join(generator.choices(_SYLLABLES, k=generator.randint(2, 4))).capitalize()
        for _ in range(words)
    )


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
