"""Learn the weights of a language: ``python -m tests.quality.train.names [LANGUAGE ...]``.

Without a language those of all are learned and written into the package. The corpora of a language
do not agree on what a name is. Where there are several, every feature is there twice, once for all
and once for its own (Daumé 2007); what holds for all and for the first one is shipped.
"""

import sys
import tempfile
import time
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import pycrfsuite

from reader.actors.learned import model as shipped
from reader.actors.learned.chunks import SmallWords, chunks_of
from reader.actors.learned.evidence import gather
from reader.actors.learned.features import describe
from reader.actors.learned.particles import PARTICLE_WORDS
from reader.actors.learned.pieces import UNSPACED
from reader.actors.learned.recognise import DECLINING
from reader.actors.learned.words import WordReader
from reader.actors.lists.name_lists import HashTable, Lists
from reader.actors.mentions.candidates import is_capital
from reader.actors.mentions.passages import Passage, is_shouting
from reader.actors.mentions.tokens import tokens_of
from tests.quality.train.corpora import Named, TaggedText, texts_of
from tests.quality.train.export import packed
from tests.quality.train.lists import tables
from tests.quality.train.recogniser import spelt_out

Source = tuple[str, float, int]
"""A tagged file, how much of it is used, and how often it is shown."""

SOURCES: dict[str, list[Source]] = {
    "de": [("de-germeval", 1, 1), ("de-xlime", 1, 1)],
    "fr": [("fr-winer", 1, 1)],
    "es": [("es-ancora", 1, 1), ("es-xlime", 1, 1)],
    "it": [("it-eneide", 1, 1), ("it-xlime", 1, 1), ("es-ancora", 0.5, 1)],
    "nl": [("nl-europeana", 1, 1), ("de-germeval", 1, 1), ("en-uner-ewt", 0.5, 1)],
    "pt": [("pt-uner-bosque", 1, 1)],
    "ru": [("ru-wikiner", 1, 1), ("ru-factrueval", 1, 1)],
    "pl": [("pl-kpwr", 1, 1)],
    "sv": [("sv-webbnyheter", 1, 1), ("sv-uner-talbanken", 1, 1)],
    "da": [("da-uner-ddt", 1, 1), ("nb-norne", 0.5, 1)],
    "no": [("nb-norne", 0.7, 1), ("nn-norne", 0.6, 1)],
    "fi": [("fi-turku", 1, 1)],
    "hu": [("hu-nerkor-news", 1, 1), ("hu-nerkor-wikipedia", 0.6, 1), ("hu-nerkor-web", 0.5, 1)],
    "ro": [("ro-ronec2", 1, 1), ("ro-ronec1", 1, 1)],
    "hr": [("hr-uner-set", 1, 1), ("sr-uner-set", 1, 1)],
    "sr": [("sr-uner-set", 1, 1), ("hr-uner-set", 0.3, 1)],
    "sk": [("sk-uner-snk", 1, 1)],
    "tr": [("tr-wikiner", 0.5, 1)],
    "lv": [("lv-fullstack", 1, 1)],
    "zh": [("zh-uner-gsdsimp", 1, 1)],
    "ja": [("ja-gsd", 1, 1)],
}
"""The first of a language is the one whose ways are shipped."""
SHARED_WAYS = frozenset(("no",))
"""Languages whose sources agree, so that no feature is there twice."""
OWN_WAYS = (
    "bias",
    "w=",
    "s=",
    "p1=",
    "n1=",
    "L",
    "x",
    "d",
    "b=",
    "a=",
    "r=",
    "rl",
    "1b",
    "1a",
    "G",
)
"""How features begin that are there twice: what names are differs, how they look does not."""
SETTINGS = {
    "c1": 0.0,
    "c2": 1.0,
    "feature.minfreq": 2,
    "max_iterations": 60,
    "feature.possible_transitions": True,
}
"""L1 and L2 penalties, tuned on sr-dev: an L1 penalty of 0.02 to 0.15 costs one to four points."""
TILT = 0.4
"""Tuned on the dev files of eight languages: a third of a point of F1 on average. Not for languages
without spaces, of which fewer names are found: it costs eight points on ja-dev, one on zh-dev."""
REACH = ((0.045, 4), (0.025, 2), (0.0, 0))
"""From which share of names missed how many small words after a capital are taken in."""
OFTEN = 3
"""How often a small word must be met in names to count as one of them."""


@cache
def lists_without(language: str) -> Lists:
    """The lists as a language sees them that is not among those that tell what a word is."""
    made, codes = tables(language)
    words, stems, phrases, priors, genders = map(hash_table, made)
    return Lists(words, stems, phrases, priors, genders, tuple(codes))


def hash_table(table: dict[int, int]) -> HashTable:
    keys = sorted(table)
    return HashTable(lambda: array("I", keys), bytes(table[key] for key in keys))


def small_words(texts: Sequence[TaggedText]) -> SmallWords:
    """Find what stands without a capital inside names, before and after their capitals."""
    inside: Counter[str] = Counter(dict.fromkeys(PARTICLE_WORDS, OFTEN))
    before: Counter[str] = Counter()
    behind: Counter[str] = Counter()
    for text in texts:
        for words in words_of_names(text):
            capitals = [place for place, word in enumerate(words) if is_capital(word)]
            if not capitals:
                continue
            first, last = capitals[0], capitals[-1]
            before.update(words[:first])
            behind.update(words[last + 1 :])
            inside.update(word for word in words[first:last] if not is_capital(word))
    small = SmallWords(often(inside), often(before), often(behind))
    missed = share_missed(texts, small)
    return small._replace(reach=next(reach for least, reach in REACH if missed >= least))


def often(counts: Counter[str]) -> frozenset[str]:
    return frozenset(word for word, count in counts.items() if count >= OFTEN)


def share_missed(texts: Sequence[TaggedText], small: SmallWords) -> float:
    """Return how many names lie in no stretch that these small words allow."""
    names = missed = 0
    for text in texts:
        for passage in text.passages:
            tokens = passage.tokens
            chunks = chunks_of(tokens, small, spaced=True)
            for left, right, letter in text.names_in(passage):
                held = any(
                    tokens[start].start <= left and right <= tokens[end - 1].end
                    for start, end in chunks
                )
                names += letter != "M"
                missed += letter != "M" and not held
    return missed / max(1, names)


def words_of_names(text: TaggedText) -> Iterable[list[str]]:
    tokens = [token for passage in text.passages for token in passage.tokens]
    place = 0
    for start, end, _ in text.names:
        while place < len(tokens) and tokens[place].end <= start:
            place += 1
        words = []
        while place < len(tokens) and tokens[place].start < end:
            words.append(tokens[place].text)
            place += 1
        yield words


def labels_of(tokens: Sequence[object], names: Sequence[Named]) -> list[str]:
    found: list[str] = []
    place = 0
    for token in tokens:
        while place < len(names) and names[place][1] <= token.start:  # type: ignore[attr-defined]
            place += 1
        held = names[place] if place < len(names) and names[place][0] < token.end else None  # type: ignore[attr-defined]
        if held is None:
            found.append("O")
        else:
            found.append(("B-" if token.start <= held[0] else "I-") + held[2])  # type: ignore[attr-defined]
    for place, label in enumerate(found):
        if label[0] == "I" and (not place or found[place - 1][2:] != label[2:]):
            found[place] = "B" + label[1:]
    return found


def with_words(labels: Sequence[str], begins: Sequence[bool]) -> list[str]:
    """Mark the labels of characters that do not begin a word, for the words teach the names."""
    return [
        label if begin or label[0] == "B" else label + shipped.INSIDE_A_WORD
        for label, begin in zip(labels, begins, strict=True)
    ]


def learn(
    language: str,
    sources: Sequence[Source],
    *,
    without: str = "",
    settings: dict[str, object] | None = None,
) -> bytes:
    """Learn from tagged files and return the packed weights."""
    texts = {name: list(texts_of(name, language, share)) for name, share, _ in sources}
    own = [
        text
        for name, found in texts.items()
        if name.startswith(language[:2]) or len(sources) == 1
        for text in found
    ]
    small = small_words(own or [t for f in texts.values() for t in f])
    words = WordReader(
        lists_without(without or language),
        declines=language in DECLINING,
        spaced=language not in UNSPACED,
    )
    twice = len(sources) > 1 and language not in SHARED_WAYS
    trainer = pycrfsuite.Trainer(
        algorithm="lbfgs", params={**SETTINGS, **(settings or {})}, verbose=False
    )
    for number, (name, _, times) in enumerate(sources):
        domain = f"{number}:" if twice else ""
        for text in texts[name]:
            for features, wanted in described(text, small, words):
                rows = (
                    [
                        [*row, *(domain + one for one in row if one.startswith(OWN_WAYS))]
                        for row in features
                    ]
                    if domain
                    else features
                )
                for _ in range(times):
                    trainer.append(rows, wanted)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        domains = [f"{number}:" for number in range(len(sources))] if twice else []
        return packed(path, domains, small, tilt=0.0 if language in UNSPACED else TILT)


def described(
    text: TaggedText, small: SmallWords, words: WordReader
) -> Iterable[tuple[list[list[str]], list[str]]]:
    """Describe and label every stretch of a text."""
    headline = tuple(tokens_of(text.title, 0, len(text.title)))
    every = [*text.passages, Passage(headline, -1, is_shouting(headline))]
    chunks = [chunks_of(one.tokens, small, spaced=words.spaced) for one in every]
    evidence = gather(every, chunks, words)
    for passage, places in zip(text.passages, chunks, strict=False):
        labels = labels_of(passage.tokens, text.names_in(passage)) if places else []
        if text.starts:
            labels = with_words(labels, [token.start in text.starts for token in passage.tokens])
        for start, end in places:
            shared, rows = describe(passage, (start, end), evidence, words)
            wanted = labels[start:end]
            if wanted[0][0] == "I":
                wanted[0] = "B" + wanted[0][1:]
            yield [spelt_out([*shared, *row]) for row in rows], wanted


def main() -> None:
    for language in sys.argv[1:] or SOURCES:
        began = time.process_time()
        weights = learn(language, SOURCES[language])
        folder = Path(shipped.__file__).parents[1] / "data" / shipped.FOLDER
        folder.joinpath(f"{language}.bin").write_bytes(weights)
        read = shipped.read_model(weights)
        rows = f"{len(read.sums.places)} features, reach {read.small.reach}"
        spent = time.process_time() - began
        print(f"{language}: {rows}, {len(weights)} bytes, {spent:.0f} s", flush=True)


if __name__ == "__main__":
    main()
