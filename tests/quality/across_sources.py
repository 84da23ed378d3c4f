"""Print how names are found in text of another source: ``python -m tests.quality.across_sources``.

For each pair the weights are learned from one tagged file of a language and measured on another,
as a user's text is of another source than any that was learned from. Beside it stands a plain
linear-chain CRF that learned from the same file: words, shapes, affixes and two words around, no
lists and nothing of the rest of the text. With languages as arguments only their pairs are made.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from unittest.mock import patch

import pycrfsuite

from reader.actors.learned import model as learned
from reader.actors.learned import recognise
from tests.quality.actors import SCORED, Score
from tests.quality.names_by_language import KINDS, articles, measure
from tests.quality.train.corpora import LETTERS, Sentence, blocks_of, path_of
from tests.quality.train.names import learn, lists_without

PAIRS = [
    ("de", "de-germeval", "de-xlime"),
    ("de", "de-xlime", "de-dev"),
    ("es", "es-ancora", "es-xlime"),
    ("es", "es-xlime", "es-dev"),
    ("it", "it-xlime", "it-dev"),
    ("it", "it-eneide", "it-xlime"),
    ("ru", "ru-wikiner", "ru-factrueval"),
    ("ru", "ru-factrueval", "ru-dev"),
    ("sv", "sv-webbnyheter", "sv-uner-talbanken"),
    ("hu", "hu-nerkor-web", "hu-dev"),
    ("ro", "ro-ronec1", "ro-dev"),
    ("fr", "fr-europeana", "fr-dev"),
    ("ja", "ja-gsd", "ja-stockmark"),
]
"""A language, the file that is learned from, and the file that is measured on."""
BLOCKS = 30
"""Texts of the file that are measured on."""
TOKENS = 60_000
"""Tokens that are learned from, about."""


def share_of(name: str) -> float:
    tokens = sum(len(sentence) for block in blocks_of(path_of(name)) for sentence in block)
    return min(1.0, TOKENS / tokens)


def ours(language: str, source: str, target: str) -> float:
    """F1 of the recogniser, whose lists know nothing of the language's tagged files."""
    weights = learned.read_model(learn(language, [(source, share_of(source), 1)]))
    lists = lists_without(language)
    with (
        patch.object(learned, "model", lambda _: weights),
        patch.object(recognise, "lists", lambda: lists),
    ):
        return measure(islice(articles(target, language), BLOCKS), language).f1(SCORED)[2]


def plain(source: str, target: str) -> float:
    """F1 of a plain CRF."""
    trainer = pycrfsuite.Trainer(
        algorithm="lbfgs",
        params={"c1": 0.0, "c2": 1.0, "max_iterations": 60, "feature.minfreq": 2},
        verbose=False,
    )
    size = 0
    for sentence in sentences_of(source):
        size += len(sentence)
        if size > TOKENS:
            break
        trainer.append(plain_features(sentence), [tag for _, tag in sentence])
    score = Score()
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        for block in islice(blocks_of(path_of(target)), BLOCKS):
            for sentence in block:
                found = spans_of(tagger.tag(plain_features(sentence)))
                gold = spans_of([tag for _, tag in sentence])
                score.hits.update(kind for _, _, kind in found & gold)
                score.found.update(kind for _, _, kind in found)
                score.gold.update(kind for _, _, kind in gold)
    return score.f1(SCORED)[2]


def sentences_of(name: str) -> Iterator[Sentence]:
    for block in blocks_of(path_of(name)):
        yield from block


def plain_features(sentence: Sentence) -> list[list[str]]:
    words = ["^", "^", *(token for token, _ in sentence), "$", "$"]
    rows = []
    for place in range(2, len(words) - 2):
        word = words[place]
        shape = "".join("X" if c.isupper() else "x" if c.islower() else "d" for c in word[:8])
        row = ["bias", "w=" + word.lower(), "s=" + shape]
        row += [f"<{n}={word[:n]}" for n in (1, 2, 3, 4)] + [
            f">{n}={word[-n:]}" for n in (1, 2, 3, 4)
        ]
        row += [f"{step}w={words[place + step].lower()}" for step in (-2, -1, 1, 2)]
        row += [f"{step}t={words[place + step].istitle()}" for step in (-1, 1)]
        rows.append(row)
    return rows


def spans_of(tags: Sequence[str]) -> set[tuple[int, int, str]]:
    found = set()
    start = -1
    for place, tag in enumerate([*tags, "O"]):
        if start >= 0 and tag[:1] != "I":
            found.add((start, place, KINDS[LETTERS.get(tags[start][2:], "M")]))
            start = -1
        if tag[:1] == "B":
            start = place
    return found


def main() -> None:
    wanted = set(sys.argv[1:])
    print(f"{'learned from':20} {'measured on':20} {'ours':>6} {'plain':>6} {'more':>6}")
    figures = []
    for language, source, target in PAIRS:
        if wanted and language not in wanted:
            continue
        figures.append((ours(language, source, target), plain(source, target)))
        us, them = figures[-1]
        print(f"{source:20} {target:20} {us:6.3f} {them:6.3f} {us - them:+6.3f}", flush=True)
    us, them = (sum(column) / len(figures) for column in zip(*figures, strict=True))
    print(f"{'mean':41} {us:6.3f} {them:6.3f} {us - them:+6.3f}")


if __name__ == "__main__":
    main()
